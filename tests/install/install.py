"""Installs the library into a temporary folder, and builds a program with it.

    install.py MESON BUILD COMPILER...
"""

import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent


def run(*words, **variables):
    """What a command prints."""
    return subprocess.run(words, check=True, stdout=subprocess.PIPE,
                          encoding="utf-8", env={**os.environ, **variables}).stdout


class Install(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory(prefix="attn_install_")
        cls.top = pathlib.Path(cls.temporary.name)
        run(MESON, "install", "-C", BUILD, "--no-rebuild", "--destdir",
            str(cls.top))
        cls.files = [file for file in cls.top.rglob("*") if file.is_file()]

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def pkg_config(self, *words):
        """Where the prefix is the temporary folder's."""
        file = next(f for f in self.files if f.name == "attention.pc")
        prefix = re.search("^prefix=/?(.*)$", file.read_text("utf-8"), re.M)
        text = run("pkg-config", f"--define-variable=prefix={self.top / prefix[1]}",
                   *words, "attention", PKG_CONFIG_PATH=str(file.parent))
        return shlex.split(text)

    def test_a_program_builds_with_what_pkg_config_says(self):
        program = str(self.top / "program")
        run(*COMPILER, "-std=c++20", *self.pkg_config("--cflags"),
            str(HERE / "program.cpp"), "-o", program,
            *self.pkg_config("--libs", "--static"))
        rows = [line.split() for line in run(program).splitlines()]
        self.assertEqual([len(row) for row in rows], [4] * 6, rows)
        self.assertTrue(all(float(number) for row in rows for number in row))

    def test_the_tree_is_not_needed(self):
        flags = " ".join(self.pkg_config("--cflags", "--libs", "--static"))
        self.assertNotIn(str(HERE.parents[1]), flags)

    def test_nothing_else_is_installed(self):
        for file in self.files:
            self.assertTrue("include/attention/" in file.as_posix() or
                            file.name in ("libattention.a", "attention.pc"), file)


if __name__ == "__main__":
    MESON, BUILD, *COMPILER = sys.argv[1:]
    unittest.main(argv=sys.argv[:1])
