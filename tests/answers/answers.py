"""The answers that run.py grades, each with what came of it."""

import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent

# Seconds of computing. No answer runs for ever, some are slow: what is said
# of them shall not depend on the machine.
PATIENCE = "200"


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
                 "--format", "json", "--time-limit", PATIENCE]
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
