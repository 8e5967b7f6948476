"""The measured figures in a document, with what they were measured of.

Grading all answers takes long. So the document keeps a digest of whatever a
verdict is made of, and of the figures themselves: as long as it is true, the
figures are those that were measured.
"""

import hashlib
import re
import subprocess

from answers import ROOT

# What a verdict is made of: folders and files of the repository.
MADE_OF = ("exercises/meson.build", "lib/attention", "lib/grading",
           "lib/meson.build", "lib/model", "lib/pch/learner.hpp",
           "lib/tensor", "lib/training", "solutions", "tests/answers",
           "tests/exercises", "tool/build", "tool/grade", "tool/process")
MARKED = re.compile("<!-- figures of ([0-9a-f]*) -->\n(.*?)"
                    "<!-- end of figures -->", re.S)


def digest_of_files():
    """Of all that a verdict is made of, as it is now."""
    found = subprocess.run(["git", "ls-files", "-z", *MADE_OF], cwd=ROOT,
                           capture_output=True, text=True, check=True)
    digest = hashlib.sha256()
    for name in sorted(filter(None, found.stdout.split("\0"))):
        digest.update(f"{name}\0".encode())
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def mark_of(files, table):
    return hashlib.sha256((files + table).encode()).hexdigest()[:16]


def write(figures, path, files):
    """Puts the figures between the marks of a document; files is the digest
    from before they were measured.
    """
    table = figures.as_table() + "\n"
    text = (f"<!-- figures of {mark_of(files, table)} -->\n{table}"
            "<!-- end of figures -->")
    old = path.read_text(encoding="utf-8")
    path.write_text(MARKED.sub(lambda _: text, old), encoding="utf-8")


def is_measured_of_this(path):
    """Whether a document's figures are of what is there. Says what to do if
    not.
    """
    mark, table = MARKED.search(path.read_text(encoding="utf-8")).groups()
    if mark == mark_of(digest_of_files(), table):
        return True
    print(f"{path}: graders, solutions or answers have changed since its "
          "figures were measured: run tests/answers/run.py LEARN "
          f"--document {path}")
    return False
