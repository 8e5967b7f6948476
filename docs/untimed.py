"""Chapters without what they measure, which differs from run to run."""

import subprocess


def command(program):
    """The program, with --no-timing if it is a chapter that measures."""
    help_text = subprocess.run(
        [program, "--help"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    return [program] + ["--no-timing"] * ("--no-timing" in help_text)
