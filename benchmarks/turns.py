"""How two programs are timed in turns, and how their numbers are compared."""

import time

TOLERANCE = 1e-5  # of the largest number
PAUSE = 0.1  # seconds; threads of what ran last wait for work for a while
UNIT = 2048  # rows and columns of the matrices of the unit


def seconds(body):
    time.sleep(PAUSE)
    begin = time.perf_counter()
    body()
    return time.perf_counter() - begin


def take_turns(turns, repeat):
    """The seconds that each of these functions returns, by name."""
    times = {name: [] for name in turns}
    for _ in range(repeat):
        for name, turn in turns.items():
            times[name].append(turn())
    return times


def furthest(torch, file, expected):
    """How far the numbers of a file differ from these tensors, one after the
    other, each over its largest number."""
    sizes = [each.numel() for each in expected]
    got = torch.from_file(file, size=sum(sizes), dtype=torch.float32)
    far = [(part.view(each.shape) - each).abs().max() / each.abs().max()
           for part, each in zip(got.split(sizes), expected)]
    return torch.stack(far).max().item()  # nan stays nan
