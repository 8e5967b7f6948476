#!/usr/bin/env python3
"""Fills docs/performance.md and its chart from the JSON files of the runs.

    benchmarks/performance.py [--check] [--results FOLDER] [--docs FOLDER]

Between the marks `<!-- measured -->` and `<!-- end measured -->` stands what
was measured. With --check nothing is written, and the exit status is 1 if the
document or the chart is not that of the runs.
"""

import argparse
import re
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # or modules would leave traces here

import chart
import results
from gpt_table import gpt
from limits import other_rows
from requirements import CASES, D_MODEL, TRAINING_CASES
from tables import count, percent, spread, table, verdict

HERE = Path(__file__).resolve().parent
REGION = re.compile(r"(<!-- measured -->\n).*?(<!-- end measured -->)", re.S)
CHART = "performance.svg"
NOTHING = """No runs are kept yet. On a machine with nothing else to do,
`benchmarks/measure` makes them.
"""
PARTS = ("input_projections", "attention_of_heads", "output_projection")


class Compared:
    """A case, in the runs that time it beside PyTorch's fused form."""

    def __init__(self, runs, case):
        self.runs = [run for run in runs if run.seconds(case, "fused")]
        self.own, self.fused, self.own_unit, self.unit = (
            [run.seconds(case, name) for run in self.runs]
            for name in ("library", "fused", "library_sgemm", "pytorch_sgemm"))
        self.ratios = [theirs / ours
                       for theirs, ours in zip(self.fused, self.own)]
        self.shares = [case.share_of(*pair)
                       for pair in zip(self.own, self.own_unit)]


def comparison_row(runs, case):
    found = Compared(runs, case)
    if not found.runs:
        return [case.name] + ["not run"] * 6
    own_units = [t / u for t, u in zip(found.own, found.own_unit)]
    units = [t / u for t, u in zip(found.fused, found.unit)]
    floors = {"units": max(own_units) <= case.most_units,
              "ratio": min(found.ratios) >= case.ratio,
              "share": min(found.shares) >= case.share,
              "result": all(run.agrees(case) for run in found.runs)}
    return [case.name,
            spread(units, "{:.2f}") + f" ({case.pytorch:g})",
            spread(own_units, "{:.2f}") + f" ({case.most_units:.2f})",
            spread(found.ratios, "{:.2f}") + f" ({case.ratio})",
            percent(found.shares) + f" ({percent([case.share])})",
            spread([1000 * u for u in found.unit], "{:.0f}") + " / " +
            spread([1000 * u for u in found.own_unit], "{:.0f}"),
            ", ".join(f"{name} {verdict(met)}" for name, met in floors.items()
                      if not met) or verdict(True)]


def why_missed(runs, case):
    """How fast this library could be at best, where a ratio is missed."""
    found = Compared(runs, case)
    if min(found.ratios, default=case.ratio) >= case.ratio:
        return ""
    most = [ratio / share
            for ratio, share in zip(found.ratios, found.shares)]
    return f"""
{case.name}: to be {case.ratio} times as fast as PyTorch in the run where that is
fastest needs {percent([case.ratio / min(most)])} of sgemm's speed.
At 100 % it would be {spread(most, "{:.2f}")} times as fast.
"""


def comparison_table(runs, cases):
    return table(["work", "PyTorch, units", "this library, units",
                  "times as fast", "share of sgemm speed",
                  "sgemm, ms: PyTorch's / ours", "floors"],
                 [comparison_row(runs, case) for case in cases]) + "".join(
        why_missed(runs, case) for case in cases)


def comparison(runs):
    """Forward alone, where a run has it."""
    runs = [run for run in runs
            if any(run.seconds(case, "fused") for case in CASES)]
    if not runs:
        return ""
    versions = sorted({run.data["pytorch"] for run in runs})
    return f"""## Against PyTorch

{count(runs)}, in turns with the fused form of PyTorch {", ".join(versions)}.
Times are in units of one 2048³ sgemm, each library's by its own sgemm. Where
runs differ, the least and the largest stand. In parentheses: how long PyTorch
took where the ratios were set, the units that this leaves, and the floors.
*Times as fast* is by the clock; as the two sgemm differ, it is not quite the
ratio of the units. Debian builds PyTorch on OpenBLAS, without oneDNN; other
builds may be faster.

""" + comparison_table(runs, CASES) + f"""
![Shares of the speed of sgemm]({CHART})
"""


def training(runs):
    """Forward and backward, where a run has them."""
    runs = [run for run in runs
            if any(run.seconds(case, "fused") for case in TRAINING_CASES)]
    if not runs:
        return ""
    return f"""
## Forward and backward

{count(runs)}: from the input to the output, and from its gradient to those of
the input and of all weights, as training goes; PyTorch by its autograd.

""" + comparison_table(runs, TRAINING_CASES)


def draw(runs):
    names = ("this library", "PyTorch, fused", "PyTorch, explicit")
    forms = (("library", "library_sgemm"), ("fused", "pytorch_sgemm"),
             ("explicit", "pytorch_sgemm"))
    groups = []
    for case in CASES:
        shares = []
        for form, unit in forms:
            pairs = [(run.seconds(case, form), run.seconds(case, unit))
                     for run in runs if run.seconds(case, form)]
            # The worst run.
            shares.append(min((case.share_of(*pair) for pair in pairs),
                              default=None))
        groups.append((case.name, shares, case.share))
    return chart.bars("Share of the speed of sgemm; dashed: the floor", names,
                      groups)


def limit_row(runs, case):
    """Where the time goes, and at what share of sgemm speed."""
    suffix = f"/{case.batch}/{case.tokens}"
    runs = [run for run in runs
            if all(run.has(part + suffix) for part in PARTS)]
    if not runs:
        return None
    units = {part: [run.counter(part + suffix, "units") for run in runs]
             for part in PARTS}
    totals = [sum(parts) for parts in zip(*units.values())]
    row = [case.name]
    for part in PARTS:
        shares = [run.counter(part + suffix, "share") for run in runs]
        of_time = [u / total for u, total in zip(units[part], totals)]
        row.append(f"{percent(of_time)} at {percent(shares)}")
    return row


def limits(runs):
    rows = [limit_row(runs, case) for case in CASES]
    rows = [row for row in rows if row]
    if not rows:
        return ""
    text = """
## What limits each size

Where the time goes, and the share of sgemm's speed that this part reaches.

""" + table(["work", "queries, keys, values", "attention", "output"], rows)
    blocks = [run.counter("products_of_blocks", "share") for run in runs
              if run.has("products_of_blocks")]
    if blocks:
        text += f"""
The products of blocks alone, without all that is between them, reach
{percent(blocks)} of the speed of a large product. What attention stays below
that is the softmax, the copies, and what the diagonal blocks compute in vain.
"""
    return text


def machine(runs):
    """Each machine's lines, told once."""
    told = dict.fromkeys(
        f"- {run.machine['cpu']}, {run.machine['threads']} threads, "
        f"{run.machine['instruction_set']}, {run.machine['system']}, "
        f"GCC {run.machine['compiler']}, {run.machine['blas']}"
        for run in runs)
    return "\n## The machine\n\n" + "\n".join(told) + "\n"


def measured(pytorch, library):
    if not pytorch and not library:
        return NOTHING
    fused = [run for run in pytorch if run.is_fused()]
    text = comparison(fused) + training(fused) if fused else ""
    text += gpt(pytorch)
    rows = other_rows(library)
    if rows:
        text += (f"\n## Memory, length and the cache\n\n{count(library)} of "
                 f"`attn bench`, at the width {D_MODEL}.\n\n" +
                 table(["what", "measured", "limit", ""], rows))
    return (text + limits(library) + machine(pytorch + library)).lstrip("\n")


def documents(folder, pytorch, library):
    """File by file, what it should hold; None for one that should not be."""
    page = folder / "performance.md"
    text = page.read_text(encoding="utf-8")
    fused = [run for run in pytorch if run.is_fused()]
    inside = "\n" + measured(pytorch, library) + "\n"
    filled, regions = REGION.subn(lambda m: m[1] + inside + m[2], text)
    if regions != 1:
        sys.exit(f"{page}: expected <!-- measured --> once, found {regions}")
    return {page: filled,
            folder / CHART: draw(fused) if fused else None}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--results", type=Path, default=HERE / "results")
    parser.add_argument("--docs", type=Path, default=HERE.parent / "docs")
    arguments = parser.parse_args()
    stale = False
    wanted = documents(arguments.docs, *results.read(arguments.results))
    for file, text in wanted.items():
        there = file.read_text(encoding="utf-8") if file.exists() else None
        if there == text:
            continue
        stale = True
        if arguments.check:
            print(f"{file}: not what the runs say any more.")
            print("Renew with: benchmarks/performance.py")
        elif text is None:
            file.unlink()
        else:
            file.write_text(text, encoding="utf-8")
    return 1 if arguments.check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
