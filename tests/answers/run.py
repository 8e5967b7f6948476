"""Grades the corpus of answers and measures what the graders say of them.

    run.py LEARN [EXERCISE...] [--student ID] [--jobs N] [--list] [--accept]
           [--document FILE [--check]] [--students N]

LEARN is the program build/tool/attn-learn. Answers are listed in NAME.toml
beside this file, one table each:

    kind      "right", "wrong" or "trick"
    what      what the code does other than the task, in a sentence
    file      its source, in the folder NAME, or else
    of        the answer that it is made from, or "solution", and
    replace   what is changed in it: pairs of texts, each there once
    verdict   that is expected, where it is not "passed" or "failed"
    says      a part of a failing test's message that has to be there
    told      the ids of the mistakes or relations that are true of it, as
              they were checked by hand against `what`
    undefined true if what comes depends on what memory holds: it has to be
              rejected, and what is said of it counts in no figure

A statement that is not among `told` counts as untrue. --list shows what was
said of each wrong answer, --accept adds it to `told` for a person to check.
--document writes the figures between two marks of a file, with a digest of
them and of all that they were measured of. With --check that digest has to be
true still, and every eighth answer is graded, and every trick. --students
grades each answer for N students too, whose verdicts have to be the same. The
exit status is 0 if all that has to hold does.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # or modules would leave traces here

from answers import HERE, read_answers
from document import digest_of_files, is_measured_of_this, write
from figures import measure


def accept(answers):
    """Adds what was said to `told`, below `what`."""
    for answer in answers:
        if not answer.is_untrue:
            continue
        stem, name = answer.id.split(".")
        path = HERE / f"{stem}.toml"
        text = path.read_text(encoding="utf-8")
        told = answer.facts.get("told", []) + [answer.statement[1]]
        line = f"told = {json.dumps(told)}\n"
        at = re.search(rf"^\[{re.escape(name)}\]\n", text, re.M).end()
        end = text.find("\n[", at) + 1 or len(text)
        part = re.sub(r"^told = .*\n", "", text[at:end], flags=re.M)
        part = re.sub(r"^(what = .*\n)", lambda m: m[1] + line, part,
                      count=1, flags=re.M)
        path.write_text(text[:at] + part + text[end:], encoding="utf-8")


def show(answers):
    for answer in answers:
        if answer.is_right:
            continue
        print(f"{answer.id}: {answer.facts['what']}")
        if answer.statement:
            by, name, text = answer.statement
            print(f"    {by} {name}: {text}")
        else:
            print(f"    {answer.verdict}: {answer.messages()[:300]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("learn")
    parser.add_argument("exercise", nargs="*")
    parser.add_argument("--student", default="")
    parser.add_argument("--students", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--document", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    words = parser.parse_args()
    if words.document and words.exercise:
        parser.error("--document is of all exercises")
    if words.check and not words.document:
        parser.error("--check is of a --document")
    if words.check and not is_measured_of_this(words.document):
        return 1
    files = digest_of_files()
    answers = read_answers(words.exercise)
    if words.check:
        answers = [answer for index, answer in enumerate(answers)
                   if index % 8 == 0 or answer.facts["kind"] == "trick"]
        print(f"{len(answers)} answers, every eighth and all tricks")
    with concurrent.futures.ThreadPoolExecutor(words.jobs) as pool:
        done = pool.map(
            lambda a: a.grade(words.learn, words.student, words.students),
            answers)
        for count, _ in enumerate(done, 1):
            if sys.stderr.isatty():
                print(f"\r{count} of {len(answers)}", end="",
                      file=sys.stderr)
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if words.list:
        show(answers)
    if words.accept:
        accept(answers)
    figures = measure(answers)
    holds = figures.hold and not any(answer.fault for answer in answers)
    if words.document and not words.check:
        write(figures, words.document, files)
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
