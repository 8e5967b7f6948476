"""Tests that documents are true: what is stale is noticed, and renewed.

usage: fresh.py SOURCE_ROOT BUILD_FOLDER
"""

import contextlib
import functools
import io
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
ROOT, BUILD = map(pathlib.Path, sys.argv[1:3])
sys.path.insert(0, str(ROOT / "docs"))

import chapter_pages
import fresh
import samples
from agreement import agree

# What the programs print stays the same, so that once is enough.
chapter_pages.printed_pages = functools.cache(chapter_pages.printed_pages)
samples.printed_step = functools.cache(samples.printed_step)
samples.printed_piece = functools.cache(samples.printed_piece)


class Agreement(unittest.TestCase):
    def test_the_last_digit_of_a_computed_number_may_differ(self):
        self.assertTrue(agree("a 0.1234 b", "a 0.1234 b"))
        self.assertTrue(agree("a 0.1234 b", "a 0.1235 b"))
        self.assertTrue(agree("0.9999", "1.0000"))
        self.assertTrue(agree("-0.0001", "0.0000"))
        self.assertTrue(agree("1.0000e+12", "1.0001e+12"))
        self.assertTrue(agree("0.5·2 = 0.1234", "0.5·2 ≈ 0.1235"))

    def test_all_else_may_not(self):
        for text, other in [
            ("0.1234", "0.1236"),
            ("0.1234", "-0.1234"),
            ("0.1234", "0.12345"),
            ("1.0000e+12", "1.0000e+13"),
            ("0.57", "0.58"),
            ("12", "13"),
            ("a 0.1234", "b 0.1234"),
            ("0.1234 0.1234", "0.1234"),
            ("#", "0.1234"),
            ("0.1234", "-inf"),
        ]:
            self.assertFalse(agree(text, other), (text, other))
            self.assertFalse(agree(other, text), (other, text))


class Fresh(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.readme = pathlib.Path(folder.name) / "README.md"
        self.armadillo = pathlib.Path(folder.name) / "armadillo.md"
        self.pages = pathlib.Path(folder.name) / "chapters"
        shutil.copy(ROOT / "README.md", self.readme)
        shutil.copy(ROOT / "docs/armadillo.md", self.armadillo)
        shutil.copytree(ROOT / "docs/chapters", self.pages)
        self.page = self.pages / "01_simple_attention.md"
        self.figure = self.pages / "01_simple_attention/attn_scores.svg"

    def run_fresh(self, *words):
        """The exit status, and what is printed."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            status = fresh.main(
                [*words, BUILD, self.pages, self.readme, self.armadillo]
            )
        return status, printed.getvalue()

    def require_noticed(self, name):
        """The check names the file, writes nothing, and renewing mends it."""
        before = self.content()
        status, printed = self.run_fresh("--check")
        self.assertEqual(status, 1)
        self.assertIn(name, printed)
        self.assertEqual(self.content(), before)
        self.assertEqual(self.run_fresh(), (0, ""))
        self.assertEqual(self.run_fresh("--check"), (0, ""))

    def content(self):
        return {
            path: path.is_file() and path.read_bytes()
            for path in self.pages.parent.rglob("*")
        }

    def test_what_is_fresh_stays_as_it_is(self):
        before = self.content()
        self.assertEqual(self.run_fresh("--check"), (0, ""))
        self.assertEqual(self.run_fresh(), (0, ""))
        self.assertEqual(self.content(), before)

    def edit(self, path, pattern, replacement):
        text = path.read_text(encoding="utf-8")
        edited = re.sub(pattern, replacement, text, count=1)
        self.assertNotEqual(edited, text)
        path.write_text(edited, encoding="utf-8")

    def test_a_changed_word_is_noticed(self):
        original = self.page.read_text(encoding="utf-8")
        self.edit(self.page, "attention", "attraction")
        self.require_noticed("chapters/01_simple_attention.md")
        self.assertEqual(self.page.read_text(encoding="utf-8"), original)

    def test_a_changed_number_is_noticed(self):
        self.edit(self.page, r"1\.4950", "1.4952")
        self.require_noticed("chapters/01_simple_attention.md")

    def test_a_changed_figure_is_noticed(self):
        self.edit(self.figure, 'fill="#[0-9a-f]{6}"', 'fill="#123456"')
        self.require_noticed("attn_scores.svg")

    def test_a_missing_figure_is_noticed(self):
        self.figure.unlink()
        self.require_noticed("attn_scores.svg")
        self.assertTrue(self.figure.exists())

    def test_a_missing_folder_is_noticed(self):
        shutil.rmtree(self.pages)
        self.require_noticed("chapters/08_multi_head_attention.md")

    def test_what_no_chapter_writes_is_noticed_and_removed(self):
        old = self.pages / "09_old" / "mask.svg"
        old.parent.mkdir()
        old.write_text("<svg/>", encoding="utf-8")
        self.require_noticed("09_old/mask.svg")
        self.assertFalse(old.parent.exists())

    def test_a_changed_sample_is_noticed(self):
        self.edit(self.readme, r"1\.4950", "1.5950")
        self.require_noticed("README.md")

    def test_changed_code_is_noticed(self):
        self.edit(self.armadillo, r"X\.row\(1\)\.print", "X.row(0).print")
        self.require_noticed("armadillo.md")

    def test_a_changed_output_of_code_is_noticed(self):
        self.edit(self.armadillo, r"2x3 and 2x1", "2x3 and 2x2")
        self.require_noticed("armadillo.md")


class ArmadilloSamples(unittest.TestCase):
    def test_every_piece_stands_in_the_page(self):
        names = subprocess.run(
            [BUILD / "docs/armadillo_samples"],
            capture_output=True,
            check=True,
            text=True,
        ).stdout.split()
        text = (ROOT / "docs/armadillo.md").read_text(encoding="utf-8")
        shown = re.findall(r"<!-- sample: armadillo (\w+) -->", text)
        self.assertEqual(sorted(names), sorted(shown))


class Architecture(unittest.TestCase):
    def test_every_path_in_the_pictures_is_there(self):
        text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
        paths = re.findall(
            r"\b(?:chapters|docs|exercises|lib|solutions|tests|tool)/[\w./]*",
            text,
        )
        self.assertGreater(len(paths), 30)
        for path in paths:
            self.assertTrue((ROOT / path).exists(), path)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
