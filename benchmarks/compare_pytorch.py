#!/usr/bin/env python3
"""Times this library's attention and PyTorch's, taking turns.

Both have the same weights and inputs, drawn from the same seeds, and as many
threads. `fused` is torch.nn.functional.scaled_dot_product_attention with
is_causal=True and the four projections, `explicit` the same with a matrix of
scores. Then forward and backward together, `fused` by autograd: from a gradient
of the output to those of the input and of all weights. Then GPT-2's smallest
size. Outputs, gradients and logits must each agree to 1e-5 of their largest
number.

    benchmarks/compare_pytorch.py [--runs N] [--to FOLDER] [--threads N]
                                  [--tokens N] [--no-gpt] [--times PROGRAM]

Needs a Python with PyTorch 2, such as that of Debian 13's python3-torch; with
an older one there is only the explicit form. Builds what it needs. Each run is
one JSON file in FOLDER. Exits with 1 if outputs differ. Times mean something
on an idle machine only.
"""

import argparse
import datetime
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True  # or modules would leave traces here

import compare_gpt
from requirements import CASES, D_MODEL, NUM_HEADS, TRAINING_CASES
from turns import TOLERANCE, UNIT, furthest, seconds, take_turns

ROOT = Path(__file__).resolve().parent.parent
BUILD = Path(os.environ.get("ATTN_BUILD", ROOT / "build"))
PROGRAM = "benchmarks/attention_times"
# The explicit form has several (B, H, T, T); beyond this it is left out.
MOST_SCORES = 12 * 4096 * 4096


def build():
    """The program that times this library."""
    subprocess.run([ROOT / "attn", "--help"], check=True,
                   stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", BUILD, "--quiet", PROGRAM], check=True,
                   stdout=sys.stderr)
    return BUILD / PROGRAM


class Library:
    """This library, in a process of its own; see attention_times.cpp."""

    def __init__(self, program):
        self.process = subprocess.Popen([program], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)

    def ask(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            sys.exit(f"{PROGRAM} ended at the request {words}")
        answer = json.loads(answer)
        if "error" in answer:
            sys.exit(f"{PROGRAM}: {answer['error']}")
        return answer

    def seconds(self, *words):
        return self.ask(*words)["seconds"]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class PyTorch:
    """The same attention in PyTorch, with the same weights and inputs."""

    def __init__(self, torch, batch, tokens):
        self.torch = torch
        torch.manual_seed(123)
        linear = torch.nn.Linear
        self.query, self.key, self.value = (
            linear(D_MODEL, D_MODEL, bias=False) for _ in range(3))
        self.out = linear(D_MODEL, D_MODEL)
        torch.manual_seed(7)
        self.x = torch.empty(batch, tokens, D_MODEL).uniform_(-1, 1)
        torch.manual_seed(8)
        self.grad_output = torch.empty_like(self.x).uniform_(-1, 1)

    def heads(self, layer):
        batch, tokens, _ = self.x.shape
        split = layer(self.x).view(batch, tokens, NUM_HEADS, -1)
        return split.transpose(1, 2)  # (B, H, T, d_k)

    def merged(self, context):
        return self.out(context.transpose(1, 2).reshape(self.x.shape))

    def fused(self):
        attention = self.torch.nn.functional.scaled_dot_product_attention
        return self.merged(attention(self.heads(self.query),
                                     self.heads(self.key),
                                     self.heads(self.value), is_causal=True))

    def training(self):
        """Forward and backward: the gradient of the input. Those of the
        weights are added to what is there."""
        with self.torch.enable_grad():
            self.x.requires_grad_(True)
            self.x.grad = None
            self.fused().backward(self.grad_output)
        return self.x.grad

    def gradients(self):
        """That of the input and those of the weights, of one step."""
        grad_x = self.training()
        layers = (self.query, self.key, self.value, self.out)
        return [grad_x, *(layer.weight.grad for layer in layers),
                self.out.bias.grad]

    def explicit(self):
        query, key = self.heads(self.query), self.heads(self.key)
        tokens = self.x.shape[1]
        hidden = self.torch.ones(tokens, tokens, dtype=self.torch.bool).triu(1)
        scores = query @ key.transpose(2, 3)
        scores.masked_fill_(hidden, -math.inf)
        weights = self.torch.softmax(scores / math.sqrt(query.shape[-1]), -1)
        return self.merged(weights @ self.heads(self.value))


def difference(torch, library, pytorch, case, fused):
    if case.training:
        what, expected = "gradients", pytorch.gradients()
    else:
        what = "output"
        expected = [pytorch.fused() if fused else pytorch.explicit()]
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/{what}"
        library.ask(what, case.batch, case.tokens, file)
        return furthest(torch, file, expected)


def forms(torch, pytorch, case, fused):
    """PyTorch's forms that a case is timed beside, by name."""
    if case.training:
        return {"fused": pytorch.training} if fused else {}
    named = {"fused": pytorch.fused} if fused else {}
    if case.batch * NUM_HEADS * case.tokens**2 <= MOST_SCORES:
        named["explicit"] = pytorch.explicit
    return named


def compare(torch, library, case):
    """Takes turns; the times of each form, in seconds."""
    fused = hasattr(torch.nn.functional, "scaled_dot_product_attention")
    pytorch = PyTorch(torch, case.batch, case.tokens)
    named = forms(torch, pytorch, case, fused)
    if not named:
        return None
    square = torch.empty(UNIT, UNIT).uniform_(-1, 1)
    product = torch.empty(UNIT, UNIT)
    own = "training" if case.training else "fast"
    turns = {
        "pytorch_sgemm": lambda: seconds(
            lambda: torch.mm(square, square, out=product)),
        "library_sgemm": lambda: library.seconds("sgemm"),
        "library": lambda: library.seconds(own, case.batch, case.tokens),
    }
    for name, form in named.items():
        turns[name] = lambda form=form: seconds(form)
    far = difference(torch, library, pytorch, case, fused)  # warms up, too
    return {"batch": case.batch, "tokens": case.tokens, "difference": far,
            "agrees": far <= TOLERANCE,
            "seconds": take_turns(turns, case.repeat)}


def told(case, measured):
    """One line about one case."""
    middle = {name: statistics.median(times)
              for name, times in measured["seconds"].items()}
    unit = middle["library_sgemm"]
    text = (f"B={case.batch} T={case.tokens}"
            f"{', forward and backward' if case.training else ''}: "
            f"sgemm {unit * 1000:.0f} ms, "
            f"PyTorch's {middle['pytorch_sgemm'] * 1000:.0f} ms; "
            f"this library {middle['library'] / unit:.2f} units, "
            f"{case.share_of(middle['library'], unit):.0%} of its speed "
            f"(must: {case.share:.0%})")
    for form in ("fused", "explicit"):
        if form in middle:
            text += (f"; PyTorch {form} "
                     f"{middle[form] / middle['pytorch_sgemm']:.2f} units, "
                     f"{middle[form] / middle['library']:.2f} times as long")
            if form == "fused":
                text += f" (must: {case.ratio})"
    what = "gradients" if case.training else "outputs"
    if not measured["agrees"]:
        text += f"; THE {what.upper()} DIFFER"
    return text + f"; {what} differ by {measured['difference']:.1e}"


def run(torch, arguments, program):
    """One run over all cases, as it goes into the file."""
    library = Library(program)
    result = {
        "kind": "pytorch",
        "date": datetime.datetime.now().astimezone().isoformat(
            timespec="seconds"),
        "threads": arguments.threads,
        "machine": library.ask("machine"),
        "pytorch": torch.__version__,
        "pytorch_build": torch.__config__.show(),
        "cases": [],
        "training": [],
    }
    for case in CASES + TRAINING_CASES:
        if case.tokens > arguments.tokens:
            continue
        measured = compare(torch, library, case)
        if measured is None:
            print(f"B={case.batch} T={case.tokens}: no fused form in PyTorch "
                  f"{torch.__version__} to compare with")
            continue
        result["training" if case.training else "cases"].append(measured)
        print(told(case, measured), flush=True)
    if arguments.gpt and hasattr(torch.nn.functional,
                                 "scaled_dot_product_attention"):
        result["gpt"] = compare_gpt.compare(torch, library)
        print(compare_gpt.told(result["gpt"]), flush=True)
    library.close()
    return result


def parse():
    parser = argparse.ArgumentParser(
        description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=1, metavar="N")
    parser.add_argument("--to", type=Path, metavar="FOLDER",
                        default=ROOT / "benchmarks/results")
    parser.add_argument("--threads", type=int, default=2, metavar="N",
                        help="for both (default: 2)")
    parser.add_argument("--tokens", type=int, default=1 << 30, metavar="N",
                        help="leaves out what is longer")
    parser.add_argument("--no-gpt", dest="gpt", action="store_false",
                        help="leaves out GPT-2's smallest size")
    parser.add_argument("--times", type=Path, metavar="PROGRAM",
                        help="benchmarks/attention_times, built already")
    return parser.parse_args()


def main():
    arguments = parse()
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        os.environ[variable] = str(arguments.threads)
    try:
        import torch  # the libraries read the variables as they are loaded
    except ImportError:
        sys.exit("this Python has no PyTorch: apt-get install python3-torch, "
                 "and run /usr/bin/python3 " + sys.argv[0])
    torch.set_num_threads(arguments.threads)
    torch.set_grad_enabled(False)
    program = arguments.times or build()
    arguments.to.mkdir(parents=True, exist_ok=True)
    agree = True
    for _ in range(arguments.runs):
        result = run(torch, arguments, program)
        stamp = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
        file = arguments.to / f"pytorch-{stamp}.json"
        file.write_text(json.dumps(result, indent=1) + "\n")
        print(file)
        compared = result["cases"] + result["training"]
        if "gpt" in result:
            compared = compared + [result["gpt"]["forward"]]
        agree = agree and all(case["agrees"] for case in compared)
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
