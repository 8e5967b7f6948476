"""GPT-2's smallest size, in turns with PyTorch: a forward with the logits of all
places, and one token with the cache."""

import statistics
import tempfile

from requirements import GPT_FORWARD, GPT_TOKEN
from turns import TOLERANCE, UNIT, furthest, seconds, take_turns


def compare_forward(torch, library, gpt):
    """The times of each, in seconds, and how far the logits differ."""
    from pytorch_gpt import ids
    case = GPT_FORWARD
    chosen = ids(case.tokens)
    with tempfile.TemporaryDirectory() as folder:
        file = f"{folder}/logits"
        library.ask("gpt_logits", case.tokens, file)
        far = furthest(torch, file, [gpt(chosen)])
    square = torch.empty(UNIT, UNIT).uniform_(-1, 1)
    turns = {
        "pytorch_sgemm": lambda: seconds(
            lambda: torch.mm(square, square)),
        "library_sgemm": lambda: library.seconds("sgemm"),
        "library": lambda: library.seconds("gpt", case.tokens),
        "pytorch": lambda: seconds(lambda: gpt(chosen)),
    }
    return {"tokens": case.tokens, "difference": far,
            "agrees": far <= TOLERANCE,
            "seconds": take_turns(turns, case.repeat)}


def compare_token(library, gpt):
    case = GPT_TOKEN
    before = case.context - case.steps // 2
    from pytorch_gpt import ids
    gpt(ids(before), 0)
    gpt.one_after_the_other(before, case.steps)
    library.seconds("gpt_token")
    turns = {
        "reading": lambda: library.seconds("reading"),
        "library": lambda: library.seconds("gpt_token"),
        "pytorch": lambda: seconds(
            lambda: gpt.one_after_the_other(before, case.steps)) / case.steps,
    }
    return {"context": case.context,
            "seconds": take_turns(turns, case.repeat)}


def compare(torch, library):
    """Both, as they go into the file."""
    from pytorch_gpt import Gpt
    gpt = Gpt()
    return {"forward": compare_forward(torch, library, gpt),
            "token": compare_token(library, gpt)}


def told(measured):
    """A line about each."""
    forward, token = measured["forward"], measured["token"]
    middle = {name: statistics.median(times)
              for name, times in forward["seconds"].items()}
    share = GPT_FORWARD.share_of(middle["library"], middle["library_sgemm"])
    of_token = {name: statistics.median(times)
                for name, times in token["seconds"].items()}
    return (
        f"GPT-2, T={forward['tokens']}: {middle['library'] * 1000:.0f} ms, "
        f"{share:.0%} of sgemm's speed (must: {GPT_FORWARD.share:.0%}); PyTorch "
        f"{middle['pytorch'] / middle['library']:.2f} times as long (must: "
        f"{GPT_FORWARD.ratio}); logits differ by {forward['difference']:.1e}"
        f"{'' if forward['agrees'] else '; THE LOGITS DIFFER'}\n"
        f"GPT-2, one token: {of_token['library'] * 1000:.2f} ms, "
        f"{of_token['reading'] / of_token['library']:.0%} of the speed of "
        f"reading (must: {GPT_TOKEN.share:.0%}); PyTorch "
        f"{of_token['pytorch'] / of_token['library']:.2f} times as long "
        f"(must: {GPT_TOKEN.ratio})")
