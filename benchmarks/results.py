"""Reads the JSON files of all runs.

Times are never averaged over runs: of each run the medians are taken, and
floors must be met in every run.
"""

import json
import statistics
from pathlib import Path

MS = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}


class PyTorchRun:
    """A file of compare_pytorch.py."""

    def __init__(self, data):
        self.data = data
        self.machine = data["machine"]
        # Runs of before have forward alone.
        self.measured = {
            (training, case["batch"], case["tokens"]): case
            for training, cases in ((False, data["cases"]),
                                    (True, data.get("training", [])))
            for case in cases}

    def seconds(self, case, form):
        """The median time of a form; None if it was not run."""
        measured = self.measured.get(
            (case.training, case.batch, case.tokens))
        if measured is None or form not in measured["seconds"]:
            return None
        return statistics.median(measured["seconds"][form])

    def gpt(self, what, form):
        """The median time of a form of GPT-2's "forward" or "token"; None if
        it was not run."""
        measured = self.data.get("gpt")
        return measured and statistics.median(measured[what]["seconds"][form])

    def gpt_agrees(self):
        return self.data["gpt"]["forward"]["agrees"]

    def is_fused(self):
        """Whether this PyTorch has the fused form."""
        return any("fused" in case["seconds"]
                   for case in self.measured.values())

    def agrees(self, case):
        return self.measured[case.training, case.batch,
                             case.tokens]["agrees"]


class BenchmarkRun:
    """A file of Google Benchmark."""

    def __init__(self, data):
        self.machine = data["context"]
        self.rows = {}
        for row in data["benchmarks"]:
            if row.get("run_type") == "iteration":
                name = row["run_name"].split("/iterations")[0]
                self.rows.setdefault(name, []).append(row)

    def has(self, name):
        return name in self.rows

    def counter(self, name, counter):
        return statistics.median(row[counter] for row in self.rows[name])

    def seconds(self, name):
        return statistics.median(row["real_time"] * MS[row["time_unit"]]
                                 for row in self.rows[name])


def read(folder):
    """All runs in a folder, oldest first: (PyTorchRun, BenchmarkRun)."""
    pytorch, library = [], []
    for file in sorted(Path(folder).glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        if data.get("kind") == "pytorch":
            pytorch.append(PyTorchRun(data))
        else:
            library.append(BenchmarkRun(data))
    return pytorch, library
