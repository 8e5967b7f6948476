"""Keeps the program output that documents show equal to what is printed.

usage: fresh.py [--check] BUILD_FOLDER PAGES_FOLDER DOCUMENT...

Renews the samples in the documents (see samples.py), and the chapters as
Markdown in PAGES_FOLDER (see chapter_pages.py), from which it removes what no
chapter writes. BUILD_FOLDER is where the programs were built. With --check
nothing is written, and the exit status is 1 if anything is stale.
"""

import pathlib
import sys

sys.dont_write_bytecode = True  # or the modules would leave traces in docs/

import chapter_pages
import samples


def main(arguments):
    check = arguments[0] == "--check"
    build, pages, *documents = map(pathlib.Path, arguments[check:])
    stale = samples.renew(build, documents, check)
    stale += chapter_pages.renew(build / "chapters", pages, check)
    if check and stale:
        print(f"{', '.join(stale)}: not what the programs print any more.")
        print("Renew with: meson compile -C build docs")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
