"""GPT-2's smallest size, as docs/performance.md has it."""

from requirements import GPT_FORWARD, GPT_TOKEN
from tables import count, percent, spread, table, verdict


def numbers(runs, what, form):
    return [run.gpt(what, form) for run in runs]


def floors(shares, ratios, case):
    return {"share": min(shares) >= case.share,
            "ratio": min(ratios) >= case.ratio}


def row(name, seconds, shares, ratios, case, met):
    return [name,
            spread([1000 * s for s in seconds], "{:.1f}"),
            f"{percent(shares)} ({percent([case.share])})",
            spread(ratios, "{:.2f}") + f" ({case.ratio})",
            ", ".join(f"{what} {verdict(is_met)}"
                      for what, is_met in met.items() if not is_met) or
            verdict(True)]


def forward_row(runs):
    own = numbers(runs, "forward", "library")
    ratios = [theirs / ours for theirs, ours in
              zip(numbers(runs, "forward", "pytorch"), own)]
    units = numbers(runs, "forward", "library_sgemm")
    shares = [GPT_FORWARD.share_of(*pair) for pair in zip(own, units)]
    met = floors(shares, ratios, GPT_FORWARD)
    met["logits"] = all(run.gpt_agrees() for run in runs)
    return row(f"a forward of {GPT_FORWARD.tokens:,} tokens, all logits", own,
               shares, ratios, GPT_FORWARD, met)


def token_row(runs):
    own = numbers(runs, "token", "library")
    ratios = [theirs / ours for theirs, ours in
              zip(numbers(runs, "token", "pytorch"), own)]
    shares = [reading / ours for reading, ours in
              zip(numbers(runs, "token", "reading"), own)]
    return row(f"a token with the cache, after {GPT_TOKEN.context}", own,
               shares, ratios, GPT_TOKEN, floors(shares, ratios, GPT_TOKEN))


def gpt(runs):
    """Both rows, where a run has them."""
    runs = [run for run in runs if run.gpt("forward", "library")]
    if not runs:
        return ""
    reading = numbers(runs, "token", "reading")
    megabytes = 4e-6 * GPT_FORWARD.weights
    speed = spread([megabytes / 1000 / s for s in reading], "{:.0f}")
    limit = spread([1 / s for s in reading], "{:.0f}")
    made = spread([1 / s for s in numbers(runs, "token", "library")], "{:.0f}")
    return f"""
## GPT-2's smallest size

{count(runs)}, in turns with the book's model in PyTorch, which has the same weights.
The forward's share is of sgemm's speed. A token's is of the speed at which this
machine reads memory, {speed} GB a second: all weights but the embeddings' must be
read for it, {megabytes:.0f} MB, and that limits it to {limit} tokens a second.
{made} were made.

""" + table(["work", "ms", "share", "times as fast as PyTorch", "floors"],
            [forward_row(runs), token_row(runs)])
