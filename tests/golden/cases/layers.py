"""Cases of layers and of the random numbers that they draw."""

import math

import torch
from torch import nn

from cases.case import case, draw_inputs


def generator_cases():
    for seed, rows, columns in [
        (123, 5, 7),
        (42, 1, 1),
        (0, 3, 2),
        (5, 4, 3),
        (2**32 + 5, 4, 3),  # the same numbers: the low 32 bits count
        (2**32 - 1, 2, 9),
        (789, 27, 31),  # 837 words: the twister refills its 624
    ]:
        torch.manual_seed(seed)
        yield f"rand/seed {seed}, {rows}x{columns}", case(
            {"seed": seed}, {"draws": torch.rand(rows, columns)}
        )
    for seed, low, high in [
        (42, -0.3, 0.7),
        (7, -1 / math.sqrt(768), 1 / math.sqrt(768)),
        (8, -2.5, -0.1),
        (9, 0.1, 3000.0),
    ]:
        torch.manual_seed(seed)
        draws = torch.empty(5, 7).uniform_(low, high)
        yield f"uniform/seed {seed}", case(
            {"seed": seed, "low": low, "high": high}, {"draws": draws}
        )
    for seed, probability in [(1, 0.1), (2, 0.3), (3, 0.5), (4, 0.8)]:
        torch.manual_seed(seed)
        first = torch.empty(5, 7).bernoulli_(probability)
        second = torch.empty(3).bernoulli_(probability)
        yield f"bernoulli/probability {probability}", case(
            {"seed": seed, "probability": probability},
            {"first": first.flatten(), "second": second},
        )


def dropout_cases():
    for p in [0.0, 0.1, 0.3, 0.5, 0.8]:
        for shape in [(5, 7), (3, 4, 5), (2, 3, 4, 5)]:
            seed = int(100 * p) + len(shape)
            x = draw_inputs(*shape)
            dropout = nn.Dropout(p)
            torch.manual_seed(seed)
            first, second = dropout(x), dropout(x)
            size = "x".join(map(str, shape))
            yield f"dropout/p {p}, {size}", case(
                {"seed": seed, "p": p},
                {"x": x, "first": first, "second": second},
            )


def linear_cases():
    for seed, batch, tokens, d_in, d_out, bias in [
        (42, 3, 5, 4, 6, True),
        (43, 2, 7, 5, 3, False),
        (2**32 + 5, 4, 2, 3, 8, True),
    ]:
        torch.manual_seed(seed)
        layer = nn.Linear(d_in, d_out, bias=bias)
        x = draw_inputs(batch, tokens, d_in)
        tensors = {"weight": layer.weight, "x": x, "y": layer(x)}
        if bias:
            tensors["bias"] = layer.bias
        yield f"linear/d_in {d_in}, d_out {d_out}", case(
            {"seed": seed, "d_in": d_in, "d_out": d_out}, tensors
        )
    for d_in in [1, 2, 3, 5, 6, 7, 11, 13, 17, 19, 23, 37, 50, 64, 100, 768]:
        torch.manual_seed(d_in)
        layer = nn.Linear(d_in, 2)
        yield f"linear_initialisation/d_in {d_in}", case(
            {"seed": d_in, "d_in": d_in, "d_out": 2},
            {"weight": layer.weight, "bias": layer.bias},
        )


def softmax_cases():
    plain = 3 * draw_inputs(5, 7, seed=1)
    masked = plain.clone()
    masked[0, 1:] = -torch.inf
    masked[1, 0] = -torch.inf
    masked[2, ::2] = -torch.inf
    masked[4, 6] = -torch.inf
    huge = 1e4 * draw_inputs(4, 3, seed=2)
    for name, scores in {
        "plain": plain,
        "masked": masked,
        "scores of 1e4": huge,
        "all scores near 1e4": 1e4 + plain,
        "all scores near -1e4": -1e4 + plain,
        "scores of 1e38": torch.tensor([[1e38, -1e38, 1e38], [-1e38, 0, 5]]),
        "one column": plain[:, :1],
        "one row": plain[:1, :],
    }.items():
        weights = torch.softmax(scores, dim=-1)
        yield f"softmax/{name}", case(
            {}, {"scores": scores, "weights": weights}
        )
