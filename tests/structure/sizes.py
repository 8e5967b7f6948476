"""A file is read in one sitting: sources have no more than 300 lines.

    sizes.py ROOT
"""

import pathlib
import sys
import unittest

MOST_LINES = 300
FOLDERS = ("lib", "chapters", "solutions", "tool", "tests",
           "benchmarks", "docs")
SUFFIXES = (".cpp", ".hpp", ".js", ".mjs", ".css", ".py", ".bash", ".build")

root = pathlib.Path()


class Sizes(unittest.TestCase):
    def test_no_file_is_long(self):
        for folder in FOLDERS:
            for file in sorted((root / folder).rglob("*")):
                if "node_modules" in file.parts or file.suffix not in SUFFIXES:
                    continue
                with self.subTest(file=str(file.relative_to(root))):
                    lines = len(file.read_text("utf-8").splitlines())
                    self.assertLessEqual(lines, MOST_LINES)


if __name__ == "__main__":
    root = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
