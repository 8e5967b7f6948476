"""What run.py measures of the answers that it graded."""

def share(part, whole):
    if not whole:
        return "none"
    percent = 100 * len(part) / len(whole)
    return f"{len(part)} of {len(whole)} ({percent:.1f} %)"


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
