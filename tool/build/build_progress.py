"""Runs ninja, and says how long it will take.

    build_progress.py [--show-on DESCRIPTOR] NINJA -C BUILD [WORD...]

At a terminal, one line moves: how far it is, what was built last, and how many
seconds are left. Elsewhere one line comes at the start, unless it is a matter
of a moment. Both go to the descriptor, standard error by default. What ninja
says beyond the names of its steps goes to standard output. ATTN_JOBS is the
number of compilers that run at once. Exits with ninja's status, or 130 after
Ctrl-C.
"""

import os
import re
import select
import signal
import subprocess
import sys
import time

STEP = re.compile(r"\[(\d+)/(\d+)\] (.*)")
MOMENT = 4.0  # seconds; less is not worth a line
TICK = 0.5

# Seconds of one processor that a step takes, until it was done once: the first
# that its description contains.
USUAL = (
    ("text.hpp", 2.0),
    ("Precompiling", 7.0),
    ("attn-learn-unity", 7.0),
    ("chapter_options", 4.5),
    ("libattention.a.p", 4.5),
    ("unity", 2.5),
    ("grading_report", 3.0),
    ("_chapters_", 2.5),
    ("Compiling", 0.8),
    ("Linking target", 0.4),
    ("custom command", 0.3),
    ("Linking", 0.05),
    ("", 0.1),
)


def times_before(build):
    """The seconds that each output took when it was built last."""
    times = {}
    try:
        with open(os.path.join(build, ".ninja_log"), encoding="utf-8",
                  errors="replace") as log:
            for line in log:
                fields = line.rstrip("\n").split("\t")
                if len(fields) == 5:
                    seconds = (int(fields[1]) - int(fields[0])) / 1000
                    times[fields[3]] = seconds
    except (OSError, ValueError):
        pass
    return times


def weight_of(step, times):
    """The seconds that a step, given by ninja's description, will take."""
    usual = next(weight for part, weight in USUAL if part in step)
    before = times.get(step.split(" ")[-1])
    # Beside others it took longer than it takes by itself.
    return usual if before is None else min(before, 3 * usual)


def steps_of(text):
    """The descriptions of steps in what ninja prints."""
    matches = (STEP.fullmatch(line) for line in text.splitlines())
    return [match.group(3) for match in matches if match]


def environment():
    return dict(os.environ, NINJA_STATUS="[%f/%t] ")


def steps_left(command):
    """What is to be done; nothing if all is built, None if ninja fails."""
    dry = subprocess.run([*command, "-n"], stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, env=environment(),
                         encoding="utf-8", errors="replace", check=False)
    return steps_of(dry.stdout) if dry.returncode == 0 else None


class Estimate:
    """How far a build is, and how long the rest of it takes."""

    def __init__(self, steps, times, processors):
        self.weights = {step: weight_of(step, times) for step in steps}
        self.total = sum(self.weights.values())
        self.done = 0.0
        self.processors = processors
        self.last_step = 0.0
        self.percent = 0

    def finish(self, step, seconds):
        """A step has ended, so many seconds after the start."""
        self.done += self.weights.pop(step, 0.0)
        self.last_step = seconds

    def running(self, seconds):
        """What the steps that run now have done, if they run in order."""
        first = list(self.weights.values())[:self.processors + 1]
        since = (seconds - self.last_step) * self.processors
        return min(since, 0.9 * sum(first))

    def left(self, seconds=0.0):
        """The seconds that are left, so many after the start."""
        done = self.done + self.running(seconds)
        # The first seconds tell little of how fast this machine is.
        speed = (done + 5 * self.processors) / (seconds + 5)
        longest = max(self.weights.values(), default=0.0)
        alone = longest if seconds == 0 else 0.0
        return max((self.total - done) / speed, alone)

    def percent_done(self, seconds):
        done = self.done + self.running(seconds)
        share = int(100 * done / self.total) if self.total else 0
        self.percent = max(self.percent, min(share, 99))
        return self.percent


def duration_text(seconds):
    """12 is "about 20 seconds"; what is told is rather too long."""
    if seconds < 10:
        return "a few seconds"
    if seconds <= 90:
        return f"about {-10 * int(-seconds // 10)} seconds"
    minutes = max(2, round(seconds / 60 + 0.2))
    return f"about {minutes} minutes"


class Line:
    """The line that moves, or the one that stands where nothing can move."""

    def __init__(self, descriptor, estimate):
        self.descriptor = descriptor
        self.estimate = estimate
        self.moves = os.isatty(descriptor) and os.environ.get("TERM") != "dumb"
        self.what = ""
        self.shown = 0
        self.start = time.monotonic()

    def say(self, text):
        try:
            os.write(self.descriptor, text.encode())
        except OSError:
            self.moves = False

    def begin(self):
        left = self.estimate.left()
        if self.moves:
            self.show()
        elif left >= MOMENT:
            self.say(f"attn: building, {duration_text(left)} ...\n")

    def show(self):
        if not self.moves:
            return
        seconds = self.seconds()
        text = (f"attn: building, {self.estimate.percent_done(seconds)} %, "
                f"{duration_text(self.estimate.left(seconds))} left")
        if self.what:
            text += f"  {self.what}"
        self.replace(text[:self.width()])

    def replace(self, text):
        """Without escape sequences, to which some terminals object."""
        self.say("\r" + text + " " * (self.shown - len(text)))
        self.shown = len(text)

    def end(self):
        if self.moves:
            self.replace("")
            self.say("\r")

    def finish(self, step):
        self.estimate.finish(step, self.seconds())
        name = os.path.basename(step.split(" ")[-1])
        self.what = re.sub(r"^(meson-generated_)?(\.\._)*|\.o$", "", name)
        self.show()

    def seconds(self):
        return time.monotonic() - self.start

    def width(self):
        try:
            columns = os.get_terminal_size(self.descriptor).columns
        except OSError:
            columns = 0
        return max(columns or 80, 20) - 1


def lines_of(stream, on_tick):
    """Lines as they come; calls on_tick while none does."""
    pending = b""
    while True:
        if not select.select([stream], [], [], TICK)[0]:
            on_tick()
            continue
        block = os.read(stream.fileno(), 65536)
        if not block:
            break
        *lines, pending = (pending + block).split(b"\n")
        for line in lines:
            yield line.decode(errors="replace")
    if pending:
        yield pending.decode(errors="replace")


def run(command, line):
    """Runs ninja; returns its status."""
    interrupted = []
    signal.signal(signal.SIGINT, lambda *_: interrupted.append(True))
    with subprocess.Popen(command, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
                          env=environment()) as ninja:
        signal.signal(signal.SIGTERM, lambda *_: ninja.terminate())
        for text in lines_of(ninja.stdout, line.show):
            step = STEP.fullmatch(text)
            if step:
                line.finish(step.group(3))
            elif not text.startswith("ninja: Entering directory"):
                print(text)
    return 130 if interrupted else ninja.returncode


def main(words):
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    descriptor = 2
    if words[0] == "--show-on":
        descriptor = int(words[1])
        words = words[2:]
    jobs = os.environ.get("ATTN_JOBS", "")
    if jobs.isdigit() and int(jobs) > 0:
        words = [*words, "-j", jobs]
    steps = steps_left(words)
    if steps == []:
        return 0
    build = words[words.index("-C") + 1]
    processors = len(os.sched_getaffinity(0))
    if jobs.isdigit() and int(jobs) > 0:
        processors = min(processors, int(jobs))
    line = Line(descriptor,
                Estimate(steps or [], times_before(build), processors))
    line.begin()
    status = run(words, line)
    line.end()
    return status if 0 <= status < 256 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
