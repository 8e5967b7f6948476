"""What has a limit besides the times beside PyTorch, as rows of a table."""

from requirements import (LEAST_GAIN_OF_CACHE, MOST_BYTES_ABOVE,
                          MOST_BYTES_ABOVE_OF_TRAINING,
                          MOST_TIMES_BY_DOUBLING)
from tables import spread, verdict


def limited_row(name, numbers, form, most=None, least=None):
    """Numbers that have a limit above or below."""
    if most is not None:
        limit, met = f"at most {most}", max(numbers) <= most
    else:
        limit, met = f"at least {least}", min(numbers) >= least
    return [name, spread(numbers, form), limit, verdict(met)]


def other_rows(runs):
    """What else has a floor or a limit, where a run has it."""
    def values(names, compute):
        return [compute(run) for run in runs if all(map(run.has, names))]

    rows = []
    name = "peak_memory/1/16384"
    above = values([name],
                   lambda run: run.counter(name, "bytes_above") / 2**20)
    if above:
        rows.append(limited_row("memory at T=16384, MiB above what is needed",
                                above, "{:.1f}",
                                most=MOST_BYTES_ABOVE // 2**20))
    name = "peak_memory_of_training/1/16384"
    above = values([name],
                   lambda run: run.counter(name, "bytes_above") / 2**20)
    if above:
        rows.append(limited_row(
            "the same of forward and backward, MiB", above, "{:.1f}",
            most=MOST_BYTES_ABOVE_OF_TRAINING // 2**20))
    half, whole = "forward/1/8192", "forward/1/16384"
    times = values([half, whole],
                   lambda run: run.seconds(whole) / run.seconds(half))
    if times:
        rows.append(limited_row("time at T=16384 over T=8192", times,
                                "{:.2f}", most=MOST_TIMES_BY_DOUBLING))
    anew, cached = "generate_anew/1/1000", "generate_with_cache/1/1000"
    gains = values([anew, cached],
                   lambda run: run.seconds(anew) / run.seconds(cached))
    if gains:
        rows.append(limited_row(
            "generating 1,000 tokens: without the cache over with it", gains,
            "{:.1f}", least=LEAST_GAIN_OF_CACHE))
    for tokens in (1024, 4096):
        plain, fast = f"plain/1/{tokens}", f"forward/1/{tokens}"
        gains = values([plain, fast],
                       lambda run: run.seconds(plain) / run.seconds(fast))
        if gains:
            rows.append([f"T={tokens}: the plain form over the fast one",
                         spread(gains, "{:.1f}"), "", ""])
    return rows
