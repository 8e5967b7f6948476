"""Where two sets of cases differ."""

TOLERANCE = 1e-6


def difference(got, expected, place):
    """The first place at which two JSON values disagree, or None."""
    if isinstance(expected, dict) and isinstance(got, dict):
        if got.keys() != expected.keys():
            names = sorted(got.keys() ^ expected.keys())
            return f"{place}: only one side has {', '.join(names)}"
        pairs = ((got[key], expected[key], key) for key in expected)
    elif isinstance(expected, list) and isinstance(got, list):
        if len(got) != len(expected):
            return f"{place}: {len(got)} entries, expected {len(expected)}"
        pairs = ((g, e, i) for i, (g, e) in enumerate(zip(got, expected)))
    else:
        return None if same(got, expected) else f"{place}: {got!r}, expected {expected!r}"
    for left, right, key in pairs:
        found = difference(left, right, f"{place}[{key}]")
        if found:
            return found
    return None


def same(got, expected):
    numbers = (int, float)
    if type(got) is bool or not isinstance(got, numbers):
        return got == expected and got != "nan"
    if type(expected) is bool or not isinstance(expected, numbers):
        return False
    # Written so that a nan on either side is a difference.
    return abs(got - expected) <= TOLERANCE + TOLERANCE * abs(expected)
