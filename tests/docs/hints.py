"""Tests that hints serve: what they name is used, and they fit a terminal.

usage: hints.py SOURCE_ROOT
"""

import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(sys.argv[1])
HINTS = sorted((ROOT / "exercises").glob("*/*.hints.md"))
LEVELS = ["1. A question", "2. A pointer", "3. Nearly the answer"]
CALL = re.compile(r"(?:\b(?:arma|attn)::|\.)(\w+)\(")
COMMENT = re.compile(r"//.*")
CODE = re.compile(r"`[^`]+`")
FENCED = re.compile(r"^```.*?^```$", re.M | re.S)
WIDTH = 76  # of code, which is shown as it stands


def name_of(path):
    return path.name.removesuffix(".hints.md")


def solution_of(path):
    text = ROOT / "solutions" / path.parent.name / f"{name_of(path)}.cpp"
    return COMMENT.sub("", text.read_text(encoding="utf-8"))


def code_lines(text):
    """The lines of a hint that are not reflowed: fenced, or indented."""
    fenced = "\n".join(FENCED.findall(text)).split("\n")
    return fenced + [line for line in text.split("\n") if line.startswith(" ")]


class Hints(unittest.TestCase):
    def each(self):
        for path in HINTS:
            with self.subTest(name_of(path)):
                yield path, path.read_text(encoding="utf-8")

    def test_every_solution_has_them(self):
        solutions = (ROOT / "solutions").glob("*/*.cpp")
        self.assertEqual(
            {name_of(path) for path in HINTS}, {path.stem for path in solutions}
        )

    def test_they_have_three_levels(self):
        for _, text in self.each():
            self.assertEqual(re.findall(r"^## (.*)$", text, re.M), LEVELS)

    def test_they_name_a_function_that_the_solution_calls(self):
        for path, text in self.each():
            called = set(CALL.findall(solution_of(path)))
            code = " ".join(CODE.findall(text))
            named = set(re.findall(r"\w+", code))
            self.assertTrue(not called or called & named, called)

    def test_their_code_fits_a_terminal(self):
        for _, text in self.each():
            for line in code_lines(text):
                self.assertLessEqual(len(line), WIDTH, line)

    def test_no_line_of_a_sentence_begins_as_a_list_does(self):
        for _, text in self.each():
            self.assertNotRegex(FENCED.sub("", text), r"(?m)^[-+*] ")

    def test_the_documents_that_they_name_are_there(self):
        for _, text in self.each():
            for document in re.findall(r"`((?:docs|lib)/[\w./]+)`", text):
                self.assertTrue((ROOT / document).exists(), document)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
