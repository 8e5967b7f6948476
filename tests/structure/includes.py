"""Includes run one way: each part of the tree may include those it names here.

    includes.py ROOT

A part is a folder with all below it that is no part itself, or one file.
"""

import pathlib
import re
import sys
import unittest

NARRATION = "lib/narration/"
DOCUMENT = NARRATION + "document"
LAYOUT = NARRATION + "layout"
EXPLANATION = NARRATION + "explanation"
OVERVIEW = NARRATION + "overview"
CURVES = NARRATION + "curves"
BARS = NARRATION + "bars"
TOOL = "tool/"

# What a part may include besides itself; only parts above it in this list.
MAY_INCLUDE = {
    # The mathematics knows nothing else.
    "lib/attention": [],
    "lib/training": ["lib/attention"],
    "lib/model": ["lib/attention"],
    "lib/tensor": ["lib/attention"],
    "lib/book": ["lib/tensor"],
    "lib/curriculum": [],
    "lib/files": [],
    "lib/text": ["lib/files"],
    "lib/color": [],
    "lib/command_line": [],
    "lib/pch": ["lib/attention"],
    # A document, what is known of its operations, and each way to show it.
    DOCUMENT: ["lib/tensor"],
    LAYOUT: [DOCUMENT, "lib/tensor"],
    EXPLANATION: [DOCUMENT, LAYOUT],
    NARRATION + "operations": [DOCUMENT, EXPLANATION, LAYOUT],
    NARRATION + "formulas": [LAYOUT],
    NARRATION + "json": [DOCUMENT, EXPLANATION, LAYOUT],
    CURVES: [DOCUMENT, LAYOUT],
    BARS: [DOCUMENT, LAYOUT],
    NARRATION + "svg": [DOCUMENT, EXPLANATION, LAYOUT, CURVES, BARS],
    OVERVIEW: [DOCUMENT, EXPLANATION, LAYOUT, NARRATION + "svg"],
    NARRATION + "terminal": [DOCUMENT, EXPLANATION, LAYOUT, CURVES, BARS,
                             OVERVIEW, "lib/color"],
    NARRATION + "markdown": [DOCUMENT, EXPLANATION, LAYOUT, CURVES, BARS,
                             OVERVIEW, NARRATION + "svg"],
    NARRATION + "html": [DOCUMENT, EXPLANATION, LAYOUT, NARRATION + "formulas",
                         NARRATION + "json", NARRATION + "operations", OVERVIEW,
                         NARRATION + "svg"],
    "lib/chapter": ["lib/attention", "lib/book", "lib/color", "lib/command_line",
                    "lib/curriculum", "lib/files", "lib/tensor", DOCUMENT, LAYOUT,
                    EXPLANATION, NARRATION + "html", NARRATION + "json",
                    NARRATION + "markdown", NARRATION + "operations", OVERVIEW,
                    NARRATION + "svg", NARRATION + "terminal"],
    "chapters": ["lib/attention", "lib/book", "lib/chapter", "lib/model",
                 "lib/tensor", "lib/text", "lib/training", DOCUMENT, LAYOUT,
                 NARRATION + "operations"],
    # What runs the learner's code knows no model and no relation.
    "lib/grading/unfinished.hpp": [],
    "lib/grading/trials": ["lib/grading/unfinished.hpp", "lib/tensor"],
    "lib/grading/probes": ["lib/attention", "lib/book", "lib/grading/trials",
                           "lib/tensor"],
    "exercises": ["lib/attention", "lib/grading/unfinished.hpp", "lib/model",
                  "lib/training"],
    "solutions": ["tests/exercises"],
    "lib/grading/findings": ["lib/grading/trials"],
    "lib/grading/models": ["lib/grading/findings", "lib/grading/trials"],
    "lib/grading/steps": ["lib/attention"],
    "lib/grading/settings": ["lib/grading/models", "lib/grading/steps"],
    "lib/grading/relations": ["lib/grading/findings", "lib/grading/trials",
                              "lib/tensor"],
    "lib/grading": ["lib/files", "lib/grading/findings", "lib/grading/models",
                    "lib/grading/probes", "lib/grading/relations",
                    "lib/grading/trials"],
    "lib/grading/grader_program": ["lib/files", "lib/grading",
                                   "lib/grading/findings"],
    # The tool builds and runs all of these; it includes few of them.
    TOOL + "text": [LAYOUT],
    TOOL + "process": [],
    TOOL + "project": ["lib/curriculum", "lib/files", TOOL + "process"],
    TOOL + "diagnostics": ["lib/curriculum", "lib/grading/trials",
                           TOOL + "process", TOOL + "project", TOOL + "text"],
    TOOL + "build": ["lib/curriculum", "lib/files", TOOL + "diagnostics",
                     TOOL + "process", TOOL + "project", TOOL + "text"],
    TOOL + "grade": ["lib/curriculum", "lib/files", "lib/grading/findings",
                     TOOL + "build", TOOL + "diagnostics", TOOL + "process",
                     TOOL + "project", TOOL + "text"],
    TOOL + "report": ["lib/color", TOOL + "grade", TOOL + "project", TOOL + "text"],
    TOOL + "learn": ["lib/color", "lib/files", TOOL + "grade", TOOL + "process",
                     TOOL + "project", TOOL + "report", TOOL + "text"],
    TOOL + "watch": ["lib/color", "lib/files", TOOL + "grade", TOOL + "learn",
                     TOOL + "project", TOOL + "report", TOOL + "text"],
    TOOL + "pages": ["lib/curriculum", "lib/files", LAYOUT, NARRATION + "html",
                     TOOL + "build", TOOL + "process", TOOL + "project",
                     TOOL + "text"],
    TOOL + "doctor": ["lib/attention"],
    TOOL + "command": ["lib/command_line", "lib/files", TOOL + "build",
                       TOOL + "learn", TOOL + "pages", TOOL + "process",
                       TOOL + "project", TOOL + "watch"],
}
FOLDERS = ("lib", "chapters", "exercises", "solutions", "tool")
# Where an include is looked for, besides beside the file.
INCLUDE_FOLDERS = ("lib", ".", "tests/exercises")

root = pathlib.Path()


def part_of(path):
    """The part that the file belongs to; of tests, whose exercise it is."""
    text = path.as_posix()
    if text.startswith("tests/exercises/"):
        return "tests/exercises"
    parts = [part for part in MAY_INCLUDE
             if text == part or text.startswith(part + "/")]
    return max(parts, key=len, default=None)


def included(file, name):
    """The file of the tree that an include names, if it is one."""
    for folder in (file.parent, *map(root.joinpath, INCLUDE_FOLDERS)):
        found = (folder / name).resolve()
        if found.is_file() and found.is_relative_to(root):
            return found.relative_to(root)
    return None


def includes():
    """All includes of files of the tree, as (file, included file)."""
    for folder in FOLDERS:
        for file in sorted((root / folder).rglob("*")):
            if file.suffix not in (".cpp", ".hpp", ".in") or not file.is_file():
                continue
            text = file.read_text("utf-8")
            for name in re.findall(r'^#include "([^"@]+)"', text, re.M):
                if found := included(file, name):
                    yield file.relative_to(root), found


class Includes(unittest.TestCase):
    def test_parts_include_only_what_they_name(self):
        for file, found in includes():
            part, other = part_of(file), part_of(found)
            with self.subTest(file=str(file)):
                self.assertIsNotNone(part, f"{file} belongs to no part")
                self.assertTrue(
                    other == part or other in MAY_INCLUDE[part],
                    f"{part} may not include {found}")

    def test_the_list_runs_one_way(self):
        known = {"tests/exercises"}
        for part, others in MAY_INCLUDE.items():
            with self.subTest(part=part):
                self.assertEqual(set(others) - known, set(),
                                 "it stands further down")
            known.add(part)

    def test_what_the_list_allows_is_used(self):
        used = {(part_of(file), part_of(found)) for file, found in includes()}
        for part, others in MAY_INCLUDE.items():
            for other in others:
                with self.subTest(part=part):
                    self.assertTrue((part, other) in used,
                                    f"{part} includes nothing of {other}")

    def test_parts_are_there(self):
        for part in MAY_INCLUDE:
            with self.subTest(part=part):
                self.assertTrue((root / part).exists())


if __name__ == "__main__":
    root = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
