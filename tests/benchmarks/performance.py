"""Tests of how runs become docs/performance.md and its chart.

usage: performance.py SOURCE_ROOT
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

sys.dont_write_bytecode = True
ROOT = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(ROOT / "benchmarks"))

from requirements import CASES, GPT_FORWARD, TRAINING_CASES

MACHINE = {"cpu": "a processor", "threads": "2", "instruction_set": "AVX2",
           "system": "a system", "compiler": "12", "blas": "a BLAS"}


def pytorch_run(share=0.9, ratio=5.0, agrees=True):
    """As if the library reached a share, and PyTorch took `ratio` as long."""
    def measured(case):
        own = case.share_of(1, 0.1) / share
        times = {"pytorch_sgemm": [0.1], "library_sgemm": [0.1],
                 "library": [own], "fused": [own * ratio]}
        return {"batch": case.batch, "tokens": case.tokens,
                "agrees": agrees, "seconds": times}

    return {"kind": "pytorch", "pytorch": "2.6.0", "machine": MACHINE,
            "cases": [measured(case) for case in CASES],
            "training": [measured(case) for case in TRAINING_CASES]}


def gpt_run(share=0.9, ratio=2.0, of_reading=0.8, agrees=True):
    """pytorch_run with GPT-2's smallest size: reading takes 10 ms."""
    own = GPT_FORWARD.share_of(1, 0.1) / share
    token = 0.01 / of_reading
    gpt = {"forward": {"agrees": agrees, "seconds": {
               "pytorch_sgemm": [0.1], "library_sgemm": [0.1],
               "library": [own], "pytorch": [own * ratio]}},
           "token": {"seconds": {"reading": [0.01], "library": [token],
                                 "pytorch": [token * ratio]}}}
    return {**pytorch_run(), "gpt": gpt}


def benchmark_run(**seconds):
    """Google Benchmark's file, with the times of some benchmarks."""
    rows = [{"run_type": "iteration", "run_name": f"{name}/iterations:1",
             "real_time": time * 1000, "time_unit": "ms"}
            for name, time in seconds.items()]
    rows.append({"run_type": "iteration", "real_time": 1, "time_unit": "ms",
                 "run_name": "peak_memory/1/16384/iterations:1",
                 "bytes_above": 5 * 2**20})
    rows.append({"run_type": "iteration", "real_time": 1, "time_unit": "ms",
                 "run_name": "peak_memory_of_training/1/16384/iterations:1",
                 "bytes_above": 99 * 2**20})
    return {"context": MACHINE, "benchmarks": rows}


class Performance(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.page = self.folder / "performance.md"
        self.chart = self.folder / "performance.svg"
        self.page.write_text(
            "before\n<!-- measured -->\nold\n<!-- end measured -->\nafter\n")

    def keep(self, *runs):
        for file in self.folder.glob("*.json"):
            file.unlink()
        for number, run in enumerate(runs):
            file = self.folder / f"run-{number}.json"
            file.write_text(json.dumps(run))

    def run_script(self, *words):
        return subprocess.run(
            [sys.executable, ROOT / "benchmarks/performance.py",
             "--results", self.folder, "--docs", self.folder, *words],
            capture_output=True, text=True)

    def text_of(self, *runs):
        self.keep(*runs)
        ran = self.run_script()
        self.assertEqual(ran.returncode, 0, ran.stderr)
        return self.page.read_text()

    def row(self, text, name, after=""):
        return next(line for line in text[text.index(after):].splitlines()
                    if line.startswith(f"| {name} |"))

    def test_without_runs_it_says_so_and_keeps_the_prose(self):
        text = self.text_of()
        self.assertIn("No runs are kept yet", text)
        self.assertTrue(text.startswith("before\n"))
        self.assertTrue(text.endswith("after\n"))
        self.assertFalse(self.chart.exists())

    def test_shares_and_ratios_are_those_of_the_times(self):
        row = self.row(self.text_of(pytorch_run(0.8, 4.5)), CASES[0].name)
        self.assertIn("4.50 (1.5)", row)
        self.assertIn("80 % (72 %)", row)
        self.assertIn("(0.79)", row)
        self.assertIn("(0.53)", row)
        self.assertIn("100 / 100", row)
        self.assertTrue(row.endswith("| met |"))

    def test_a_floor_is_met_in_every_run_or_it_is_missed(self):
        good = pytorch_run()
        for name, bad in {"share": pytorch_run(share=0.71),
                          "ratio": pytorch_run(ratio=1.4),
                          "units": pytorch_run(share=0.5),
                          "result": pytorch_run(agrees=False)}.items():
            text = self.text_of(good, bad, good)
            for case in CASES:
                self.assertIn(f"{name} **missed**", self.row(text, case.name))
        self.assertNotIn("missed", self.text_of(good, good))

    def test_a_missed_ratio_is_set_beside_the_best_there_could_be(self):
        text = self.text_of(pytorch_run(0.8, 2.0), pytorch_run(0.8, 5.0))
        name = CASES[1].name  # must be 2.3 times as fast
        self.assertIn(f"{name}: to be 2.3 times as fast", text)
        self.assertIn("needs 92 % of sgemm's speed", text)
        self.assertIn("would be 2.50 to 6.25 times as fast", text)
        forward = text.split("## Forward and backward")[0]
        self.assertNotIn(f"{CASES[0].name}: to be", forward)

    def test_forward_and_backward_have_a_table_of_their_own(self):
        heading = "## Forward and backward"
        text = self.text_of(pytorch_run(0.8, 3.5))
        for case in TRAINING_CASES:
            row = self.row(text, case.name, heading)
            self.assertIn("3.50 (3)", row)
            self.assertIn("80 % (", row)
            self.assertTrue(row.endswith("| met |"))
        missed = self.text_of(pytorch_run(0.6, 2.5))
        row = self.row(missed, TRAINING_CASES[0].name, heading)
        self.assertTrue(row.endswith("| ratio **missed**, share **missed** |"))
        # Runs of before have none.
        old = pytorch_run()
        del old["training"]
        self.assertNotIn(heading, self.text_of(old))
        self.assertIn(heading, self.text_of(old, pytorch_run()))

    def test_gpt_has_a_table_of_its_own(self):
        text = self.text_of(gpt_run(), pytorch_run())
        self.assertIn("One run, in turns with the book's model", text)
        self.assertIn("49 GB a second", text)
        self.assertIn("limits it to 100 tokens a second.\n80 were made", text)
        forward = self.row(text, "a forward of 1,024 tokens, all logits")
        self.assertIn("| 90 % (75 %) | 2.00 (1.3) | met |", forward)
        token = self.row(text, "a token with the cache, after 256")
        self.assertIn("| 12.5 | 80 % (75 %) | 2.00 (1.3) | met |", token)
        for bad, missed in ((gpt_run(share=0.7), "share"),
                            (gpt_run(ratio=1.2), "ratio"),
                            (gpt_run(agrees=False), "logits")):
            row = self.row(self.text_of(gpt_run(), bad),
                           "a forward of 1,024 tokens, all logits")
            self.assertTrue(row.endswith(f"| {missed} **missed** |"), row)
        row = self.row(self.text_of(gpt_run(of_reading=0.7)),
                       "a token with the cache, after 256")
        self.assertTrue(row.endswith("| share **missed** |"))
        self.assertNotIn("GPT-2", self.text_of(pytorch_run()))

    def test_operations_of_a_gpt_are_counted(self):
        blocks, logits = 12 * (12 * 768**2 + 10 * 768), 768 * 50257
        self.assertEqual(GPT_FORWARD.weights, blocks + logits + 2 * 768)

    def test_operations_of_the_way_back_are_counted(self):
        case = TRAINING_CASES[0]
        self.assertEqual(case.operations, 24 * 1024 * 768**2 +
                         7 * 1024 * 1024 * 768)

    def test_only_pytorch_with_the_fused_form_is_compared(self):
        old = pytorch_run()
        for case in old["cases"] + old["training"]:
            del case["seconds"]["fused"]
        self.assertNotIn("Against PyTorch", self.text_of(old))

    def test_memory_length_and_cache_have_limits_too(self):
        names = {"generate_anew/1/1000": 30, "generate_with_cache/1/1000": 2,
                 "forward/1/8192": 1, "forward/1/16384": 4}
        text = self.text_of(benchmark_run(**names))
        self.assertIn("| 5.0 | at most 64 | met |", text)
        self.assertIn("| 99.0 | at most 96 | **missed** |", text)
        self.assertIn("| 4.00 | at most 4.2 | met |", text)
        self.assertIn("| 15.0 | at least 20 | **missed** |", text)

    def test_the_chart_has_a_bar_for_each_share(self):
        self.text_of(pytorch_run())
        drawn = ElementTree.parse(self.chart).getroot()
        texts = [element.text for element in drawn.iter()
                 if element.tag.endswith("text")]
        self.assertEqual(texts.count("90 %"), len(CASES))
        self.assertEqual(texts.count("18 %"), len(CASES))

    def test_check_notices_what_is_stale_and_writes_nothing(self):
        self.text_of(pytorch_run())
        self.assertEqual(self.run_script("--check").returncode, 0)
        self.keep(pytorch_run(0.5))
        before = self.page.read_text()
        ran = self.run_script("--check")
        self.assertEqual(ran.returncode, 1)
        self.assertIn("performance.md", ran.stdout)
        self.assertEqual(self.page.read_text(), before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
