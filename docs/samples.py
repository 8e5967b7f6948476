"""Program output inside of documents.

A document holds

    <!-- sample: CHAPTER STEP -->
    ...
    <!-- end sample -->

Between the two comments stands that step of the chapter, as its program prints
it at 80 columns. With `armadillo NAME` in place of chapter and step, it is that
piece of armadillo_samples.cpp, and what it prints.
"""

import os
import re
import subprocess

import agreement

SAMPLE = re.compile(
    r"(<!-- sample: (\S+) (\w+) -->\n).*?(<!-- end sample -->)", re.S
)


def printed_step(chapters, chapter, step):
    """One step of a chapter's terminal output, without its section's title."""
    output = subprocess.run(
        [chapters / chapter, "--no-timing", "--color", "never"],
        env={**os.environ, "COLUMNS": "80"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    begin = output.index(f"\n[{step}/") + 1
    following = re.compile(r"\n(?:\n[^ \n\[].*\n[─]+\n)?\n\[\d+/|\n\n\d+ of ")
    return output[begin : following.search(output, begin).start()].rstrip()


def printed_piece(build, name):
    """A piece of armadillo_samples.cpp and what it prints, as Markdown."""
    return subprocess.run(
        [build / "docs/armadillo_samples", name],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
        text=True,
    ).stdout


def sample(build, what, part):
    if what == "armadillo":
        return printed_piece(build, part)
    return f"```text\n{printed_step(build / 'chapters', what, part)}\n```\n"


def renew(build, documents, check):
    """Renews the samples, or with `check` only looks; the stale documents."""
    stale = []
    for document in documents:
        text = document.read_text(encoding="utf-8")

        def replacement(match):
            return match[1] + sample(build, match[2], match[3]) + match[4]

        renewed = SAMPLE.sub(replacement, text)
        if agreement.agree(text, renewed):
            continue
        stale.append(document.name)
        if not check:
            document.write_text(renewed, encoding="utf-8")
    return stale
