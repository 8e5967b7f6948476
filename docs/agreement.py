"""When shown output counts as what a program prints.

Machines round sums in their own ways, so that the last digit that is shown of
a computed number, and with it the sign "=" or "≈" before it, may differ. All
else has to be equal.
"""

import decimal
import re

# Numbers as the programs compute and print them. Those of fewer decimals are
# given ones, such as a probability of 0.5.
NUMBER = re.compile(r"-?\d+\.\d{3,}(?:e[+-]\d+)?")


def _close(a, b):
    a, b = decimal.Decimal(a), decimal.Decimal(b)
    exponents = {a.as_tuple().exponent, b.as_tuple().exponent}
    return len(exponents) == 1 and abs(a - b) <= decimal.Decimal(
        (0, (1,), exponents.pop())
    )


def agree(text, other):
    """Whether two texts differ in last digits of numbers at most."""
    if text == other:
        return True
    text, other = (t.replace("≈", "=") for t in (text, other))
    numbers, others = NUMBER.findall(text), NUMBER.findall(other)
    return (
        NUMBER.sub("#", text) == NUMBER.sub("#", other)
        and len(numbers) == len(others)
        and all(map(_close, numbers, others))
    )
