"""Numbers and tables as docs/performance.md has them."""


def spread(numbers, form):
    """The least and the largest, or one where they look the same."""
    low, high = form.format(min(numbers)), form.format(max(numbers))
    return low if low == high else f"{low} to {high}"


def percent(numbers):
    return spread([100 * n for n in numbers], "{:.0f}") + " %"


def count(runs):
    return "One run" if len(runs) == 1 else f"{len(runs)} runs"


def verdict(met):
    return "met" if met else "**missed**"


def table(header, rows):
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"
