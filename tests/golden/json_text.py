"""The cases as JSON, one row of numbers a line."""

import json
import math

import torch


def as_lists(values):
    """Rows of numbers, with a string for what JSON has no number for."""
    if isinstance(values, list):
        return [as_lists(value) for value in values]
    return values if math.isfinite(values) else str(values)


def number_text(number):
    return json.dumps(number) if isinstance(number, str) else f"{number:.9g}"


def array_text(values, indent):
    """One row of numbers a line, or one number."""
    if not isinstance(values, list):
        return number_text(values)
    if not isinstance(values[0], list):
        return f"[{', '.join(map(number_text, values))}]"
    rows = ",\n".join(
        f"{indent} {array_text(row, indent + ' ')}" for row in values
    )
    return f"[\n{rows}\n{indent}]"


def document(cases):
    blocks = []
    for name, figures in cases.items():
        tensors = ",\n".join(
            f"    {json.dumps(tensor)}: {array_text(values, '    ')}"
            for tensor, values in figures["tensors"].items()
        )
        blocks.append(
            f"  {json.dumps(name)}: {{\n"
            f"   \"parameters\": {json.dumps(figures['parameters'])},\n"
            f'   "tensors": {{\n{tensors}\n   }}\n  }}'
        )
    body = ",\n".join(blocks)
    return (
        f'{{\n "source": "tests/golden/compute.py on PyTorch '
        f'{torch.__version__}",\n "cases": {{\n{body}\n }}\n}}\n'
    )
