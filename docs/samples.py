"""Keeps the program output that documents show equal to what is printed.

usage: samples.py [--check] CHAPTER_FOLDER DOCUMENT...

A document holds

    <!-- sample: CHAPTER STEP -->
    ...
    <!-- end sample -->

Between the two comments stands that step of the chapter, as the program in
CHAPTER_FOLDER prints it at 80 columns. With --check nothing is written, and
the exit status is 1 if a document is stale.
"""

import os
import pathlib
import re
import subprocess
import sys

SAMPLE = re.compile(
    r"(<!-- sample: (\S+) (\d+) -->\n).*?(<!-- end sample -->)", re.S
)


def printed_step(chapters, chapter, step):
    """One step of a chapter's terminal output, without its section's title."""
    output = subprocess.run(
        [chapters / chapter, "--color", "never"],
        env={**os.environ, "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    begin = output.index(f"\n[{step}/") + 1
    following = re.compile(r"\n(?:\n[^ \n\[].*\n[─]+\n)?\n\[\d+/|\n\n\d+ of ")
    return output[begin : following.search(output, begin).start()].rstrip()


def main(arguments):
    check = arguments[0] == "--check"
    chapters, *documents = map(pathlib.Path, arguments[check:])
    stale = []
    for document in documents:
        text = document.read_text(encoding="utf-8")

        def replacement(match):
            step = printed_step(chapters, match[2], match[3])
            return f"{match[1]}```text\n{step}\n```\n{match[4]}"

        renewed = SAMPLE.sub(replacement, text)
        if renewed == text:
            continue
        stale.append(document.name)
        if not check:
            document.write_text(renewed, encoding="utf-8")
    if check and stale:
        print(f"{', '.join(stale)}: not what the programs print any more.")
        print("Renew with: meson compile -C build docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
