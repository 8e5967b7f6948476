"""What other programs read of the tree: git, editors, and services that check
it."""

import json
import os
import re
import shutil
import subprocess
import unittest

from room import ROOT

try:
    import yaml
except ImportError:
    yaml = None


class Tree(unittest.TestCase):
    def assert_command(self, command):
        """It begins with a program of this tree."""
        file = ROOT / command.split()[0]
        self.assertTrue(os.access(file, os.X_OK), command)

    def test_editors_in_a_browser_are_told_what_makes_the_tree_ready(self):
        text = (ROOT / ".devcontainer/devcontainer.json").read_text("utf-8")
        container = json.loads(text)
        self.assertIn("devcontainers/base:bookworm", container["image"])
        self.assert_command(container["postCreateCommand"])

    @unittest.skipUnless(yaml, "needs PyYAML, Debian's python3-yaml")
    def test_what_must_pass_is_run_on_each_release(self):
        text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
        job = yaml.safe_load(text)["jobs"]["check"]
        self.assertEqual(job["strategy"]["matrix"]["debian"],
                         ["bookworm", "trixie"])
        self.assert_command(job["steps"][-1]["run"])

    def test_scripts_and_sources_end_their_lines_as_bash_wants(self):
        rules = (ROOT / ".gitattributes").read_text("utf-8")
        self.assertIn("* text=auto eol=lf", rules)
        for file in (ROOT / "attn", ROOT / "curriculum.txt",
                     *(ROOT / "tool/launcher").iterdir()):
            self.assertNotIn(b"\r", file.read_bytes(), file)

    @unittest.skipUnless(shutil.which("git") and (ROOT / ".git").exists(),
                         "needs a clone")
    def test_git_keeps_line_ends_whatever_its_settings(self):
        ran = subprocess.run(
            ["git", "-c", "safe.directory=*", "-c", "core.autocrlf=true", "-C",
             str(ROOT), "ls-files", "--eol"], check=True,
            stdout=subprocess.PIPE, encoding="utf-8")
        for line in ran.stdout.splitlines():
            name = line.split("\t")[1]
            self.assertNotEqual(name, "compile_commands.json")
            wanted = "attr/-text" if name.endswith(".png") else "eol=lf"
            self.assertIn(wanted, re.split(r"\s+", line), line)


if __name__ == "__main__":
    unittest.main()
