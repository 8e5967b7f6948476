"""The chapters as Markdown with figures, in a folder of their own."""

import pathlib
import re
import subprocess
import tempfile

import agreement

CURRICULUM = pathlib.Path(__file__).parent.parent / "curriculum.txt"
CHAPTER = re.compile(r"^chapter *\| *(\S+)", re.M)


def files_below(folder):
    """The text of each file, by its path from the folder on."""
    return {
        path.relative_to(folder): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def printed_pages(programs):
    """What the programs write now."""
    with tempfile.TemporaryDirectory() as folder:
        for chapter in CHAPTER.findall(CURRICULUM.read_text(encoding="utf-8")):
            subprocess.run(
                [programs / chapter, "--no-timing"]
                + ["--format", "markdown", "--output", folder],
                stdin=subprocess.DEVNULL,
                check=True,
            )
        return files_below(pathlib.Path(folder))


def remove(path):
    """Removes a file, and its folder if that was the last one in it."""
    path.unlink()
    if not any(path.parent.iterdir()):
        path.parent.rmdir()


def renew(programs, folder, check):
    """Renews the folder, or with `check` only looks; the names of the files
    that are stale, missing, or of no chapter any more."""
    printed = printed_pages(programs)
    present = files_below(folder)
    stale = []
    for path, text in printed.items():
        if path in present and agreement.agree(present[path], text):
            continue
        stale.append(str(folder.name / path))
        if not check:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    for path in present.keys() - printed.keys():
        stale.append(str(folder.name / path))
        if not check:
            remove(folder / path)
    return sorted(stale)
