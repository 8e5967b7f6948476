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
--document writes the figures between two marks of a file, --check compares
them with what stands there. --students grades each answer for N students
too, whose verdicts have to be the same. The exit status is 0 if all that has
to hold does.
"""

import argparse
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent


def solution_text(exercise):
    (path,) = ROOT.glob(f"solutions/*/{exercise}.cpp")
    text = path.read_text(encoding="utf-8")
    return text.replace("namespace solution", "namespace exercise").replace(
        "using exercise::", "using ::exercise::")


def text_of(exercise, answers, name):
    """The source of an answer, made from another one if it says so."""
    if name == "solution":
        return solution_text(exercise)
    answer = answers[name]
    if "file" in answer:
        folder = HERE / answer.get("folder", exercise)
        return (folder / answer["file"]).read_text(encoding="utf-8")
    text = text_of(exercise, answers, answer["of"])
    for old, new in answer["replace"]:
        if text.count(old) != 1:
            sys.exit(f"{exercise}.{name}: {old!r} is in {answer['of']} "
                     f"{text.count(old)} times, expected once")
        text = text.replace(old, new)
    return text


class Answer:
    def __init__(self, exercise, answers, name):
        self.name = name
        self.facts = answers[name]
        self.exercise = self.facts.get("exercise", exercise)
        self.id = f"{exercise}.{name}"
        self.text = text_of(self.exercise, answers, name)
        self.graded = None
        self.other_verdicts = []

    def grade(self, learn, student, students):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / f"{self.exercise}.cpp"
            text = self.text.replace("@ROOT@", str(ROOT))
            path.write_text(text, encoding="utf-8")
            self.graded = self.graded_for(learn, path, student)
            for other in range(1, students + 1):
                graded = self.graded_for(learn, path, f"student {other}")
                if graded["verdict"] != self.verdict:
                    self.other_verdicts.append(
                        f"student {other}: {graded['verdict']}")

    def graded_for(self, learn, path, student):
        words = [learn, "grade", self.exercise, "--file", str(path),
                 "--format", "json"]
        if student:
            words += ["--student", student]
        ran = subprocess.run(words, capture_output=True, text=True,
                             check=False)
        if not ran.stdout:
            sys.exit(f"{self.id}: no report: {ran.stderr}")
        return json.loads(ran.stdout)["exercises"][0]

    @property
    def is_right(self):
        return self.facts["kind"] == "right"

    @property
    def verdict(self):
        return self.graded["verdict"]

    @property
    def statement(self):
        """(by, id, text) of what was said of the cause; None if nothing."""
        for by in ("diagnosis", "relation"):
            if self.graded[by]:
                return by, self.graded[by]["id"], self.graded[by]["text"]
        for test in self.graded["tests"]:
            if test["name"] == "it_is_written_and_not_called" and (
                    not test["passed"]):
                return "call", "calls_the_library", test["message"]
        return None

    @property
    def is_steady(self):
        return not self.facts.get("undefined", False)

    @property
    def is_untrue(self):
        told = self.facts.get("told", [])
        return (self.is_steady and self.statement is not None and self.statement[0] != "call"
                and self.statement[1] not in told)

    @property
    def fault(self):
        """Why the verdict is not the expected one; None if it is."""
        kind = self.facts["kind"]
        expected = self.facts.get("verdict")
        if expected:
            if self.verdict != expected:
                return f"{self.verdict}, expected {expected}"
        elif self.is_right and self.verdict != "passed":
            return f"right, but {self.verdict}: {self.messages()}"
        elif not self.is_right and self.verdict == "passed":
            return f"{kind}, but passed"
        elif self.verdict in ("not_compiled", "not_graded", "missing"):
            return f"{self.verdict}: {self.messages()}"
        if self.other_verdicts:
            return f"{self.verdict}, but {', '.join(self.other_verdicts)}"
        if self.facts.get("says", "") not in self.messages():
            return f"does not say {self.facts['says']!r}: {self.messages()}"
        return None

    def messages(self):
        return " | ".join(test["message"] for test in self.graded["tests"]
                          if not test["passed"])


def read_answers(exercises):
    answers = []
    for path in sorted(HERE.glob("*.toml")):
        if exercises and path.stem not in exercises:
            continue
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        answers += [Answer(path.stem, table, name) for name in table]
    return answers


def share(part, whole):
    if not whole:
        return "none"
    percent = 100 * len(part) / len(whole)
    return f"{len(part)} of {len(whole)} ({percent:.1f} %)"


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


class Figures:
    """What was measured, in the order in which it is told."""

    def __init__(self, answers):
        def of_kind(kind):
            return [a for a in answers if a.facts["kind"] == kind]

        right, wrong, tricks = map(of_kind, ("right", "wrong", "trick"))
        all_rejected = [a for a in wrong if a.verdict != "passed"]
        self.rejected = [a for a in all_rejected if a.is_steady]
        self.named = [a for a in self.rejected if a.statement]
        self.by_model = [a for a in self.named
                         if a.statement[0] != "relation"]
        self.untrue = [a for a in self.rejected if a.is_untrue]
        several = [a for a in self.rejected
                   if a.facts.get("mistakes", 1) > 1]
        all_named = [a for a in several
                     if a.statement and "+" in a.statement[1]]
        passed = [a for a in right if a.verdict == "passed"]
        told = [a for a in tricks if a.fault is None]
        self.lines = [
            ("wrong answers rejected", share(all_rejected, wrong)),
            ("right answers passed", share(passed, right)),
            ("tricks told for what they are", share(told, tricks)),
            ("rejected answers given a cause or a relation",
             share(self.named, self.rejected)),
            ("rejected answers given a cause",
             share(self.by_model, self.rejected)),
            ("several mistakes, all named", share(all_named, several)),
            ("statements that are not true", str(len(self.untrue))),
        ]

    @property
    def hold(self):
        rejected = len(self.rejected)
        return (not self.untrue and len(self.named) >= 0.9 * rejected
                and len(self.by_model) >= 0.6 * rejected)

    def as_table(self):
        rows = [f"| {what} | {figure} |" for what, figure in self.lines]
        return "\n".join(["| measured | |", "|---|---|", *rows])


def measure(answers):
    """Prints the figures and returns them."""
    figures = Figures(answers)
    for what, figure in figures.lines:
        print(f"{what:46} {figure}")
    for answer in answers:
        if answer.fault:
            print(f"  {answer.id}: {answer.fault}")
        elif answer in figures.untrue:
            print(f"  {answer.id}: not known to be true: "
                  f"{answer.statement[1]}")
    return figures


def document(figures, path, check):
    """Writes the figures into a file, or says whether they stand there."""
    old = path.read_text(encoding="utf-8")
    begin, end = "<!-- figures -->\n", "<!-- end of figures -->"
    before, rest = old.split(begin)
    after = rest.split(end)[1]
    new = f"{before}{begin}{figures.as_table()}\n{end}{after}"
    if not check:
        path.write_text(new, encoding="utf-8")
    elif new != old:
        print(f"{path}: the figures are not those that were measured")
    return new == old or not check


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
    answers = read_answers(words.exercise)
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
    if words.document:
        holds = document(figures, words.document, words.check) and holds
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
