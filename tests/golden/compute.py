#!/usr/bin/python3
"""Figures that PyTorch computed, for the tests of lib/attention.

    compute.py            writes pytorch.json beside this file
    compute.py --check    computes all of it anew and compares

Needs a PyTorch without Intel's MKL, such as Debian's package python3-torch:
with MKL a dropout mask comes from another stream of random numbers.

The modules below are those of chapter 3 of "Build a Large Language Model (From
Scratch)". Each keeps what it computes on the way in `steps`, under the names
that the trace of the C++ class uses.
"""

import argparse
import json
import math
import pathlib
import sys

import torch
from torch import nn

FILE = pathlib.Path(__file__).with_name("pytorch.json")
TOLERANCE = 1e-6

BOOK_INPUTS = torch.tensor(
    [
        [0.43, 0.15, 0.89],
        [0.55, 0.87, 0.66],
        [0.57, 0.85, 0.64],
        [0.22, 0.58, 0.33],
        [0.77, 0.25, 0.10],
        [0.05, 0.80, 0.55],
    ]
)


class SelfAttentionV1(nn.Module):
    def __init__(self, d_in, d_out):
        super().__init__()
        self.W_query = nn.Parameter(torch.rand(d_in, d_out))
        self.W_key = nn.Parameter(torch.rand(d_in, d_out))
        self.W_value = nn.Parameter(torch.rand(d_in, d_out))

    def forward(self, x):
        self.steps = attend(x @ self.W_query, x @ self.W_key, x @ self.W_value)
        return self.steps["context_vec"]


class SelfAttentionV2(nn.Module):
    def __init__(self, d_in, d_out, qkv_bias):
        super().__init__()
        self.W_query = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_key = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_value = nn.Linear(d_in, d_out, bias=qkv_bias)

    def forward(self, x):
        self.steps = attend(self.W_query(x), self.W_key(x), self.W_value(x))
        return self.steps["context_vec"]


class CausalAttention(SelfAttentionV2):
    def __init__(self, d_in, d_out, dropout, qkv_bias):
        super().__init__(d_in, d_out, qkv_bias)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x):
        self.steps = attend(
            self.W_query(x),
            self.W_key(x),
            self.W_value(x),
            causal=True,
            dropout=self.dropout,
        )
        return self.steps["context_vec"]


class MultiHeadAttentionWrapper(nn.Module):
    def __init__(self, d_in, d_out, dropout, num_heads, qkv_bias):
        super().__init__()
        self.heads = nn.ModuleList(
            CausalAttention(d_in, d_out, dropout, qkv_bias)
            for _ in range(num_heads)
        )

    def forward(self, x):
        context_vec = torch.cat([head(x) for head in self.heads], dim=-1)
        self.steps = {
            f"head_{h}.{name}": step
            for h, head in enumerate(self.heads)
            for name, step in head.steps.items()
        }
        self.steps["context_vec"] = context_vec
        return context_vec


class MultiHeadAttention(nn.Module):
    def __init__(self, d_in, d_out, dropout, num_heads, qkv_bias):
        super().__init__()
        self.num_heads = num_heads
        self.W_query = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_key = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.W_value = nn.Linear(d_in, d_out, bias=qkv_bias)
        self.out_proj = nn.Linear(d_out, d_out)
        self.dropout = nn.Dropout(dropout)

    def split(self, x):  # (B, T, d_out) -> (B, H, T, d_k)
        return x.view(*x.shape[:-1], self.num_heads, -1).transpose(1, 2)

    def forward(self, x):
        projected = {
            "projected_queries": self.W_query(x),
            "projected_keys": self.W_key(x),
            "projected_values": self.W_value(x),
        }
        steps = attend(
            *(self.split(projection) for projection in projected.values()),
            causal=True,
            dropout=self.dropout,
        )
        steps["head_context_vec"] = steps["context_vec"]
        merged = steps["head_context_vec"].transpose(1, 2)  # (B, T, H, d_k)
        steps["context_vec"] = merged.reshape(*merged.shape[:2], -1)
        steps["output"] = self.out_proj(steps["context_vec"])
        self.steps = projected | steps
        return steps["output"]


def attend(queries, keys, values, causal=False, dropout=None):
    attn_scores = queries @ keys.transpose(-2, -1)
    if causal:
        num_tokens = attn_scores.shape[-1]
        mask = torch.triu(torch.ones(num_tokens, num_tokens), diagonal=1)
        attn_scores = attn_scores.masked_fill(mask.bool(), -torch.inf)
    attn_weights = torch.softmax(attn_scores / keys.shape[-1] ** 0.5, dim=-1)
    steps = {
        "queries": queries,
        "keys": keys,
        "values": values,
        "attn_scores": attn_scores,
        "attn_weights": attn_weights,
    }
    if dropout is not None and dropout.p > 0:
        attn_weights = dropout(attn_weights)
        steps["dropped_attn_weights"] = attn_weights
    steps["context_vec"] = attn_weights @ values
    return steps


def draw_inputs(*shape, seed=1000):
    """Numbers from (-1, 1) that leave the stream of the modules alone."""
    generator = torch.Generator().manual_seed(seed)
    return torch.empty(shape).uniform_(-1, 1, generator=generator)


def case(parameters, tensors):
    return {"parameters": parameters, "tensors": tensors}


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


def parameters_of(module):
    return {
        f"parameter.{name}": value for name, value in module.named_parameters()
    }


def module_case(make, x, seed, **options):
    torch.manual_seed(seed)
    module = make(**options)
    module(x)
    tensors = {"x": x, **parameters_of(module), **module.steps}
    return case({"seed": seed, **options}, tensors)


def self_attention_cases():
    x = draw_inputs(7, 4)
    for seed in [42, 2**32 + 5]:
        yield f"self_attention_v1/seed {seed}", module_case(
            SelfAttentionV1, x, seed, d_in=4, d_out=5
        )
    yield "self_attention_v1/one token", module_case(
        SelfAttentionV1, x[:1], 6, d_in=4, d_out=3
    )
    yield "self_attention_v1/the book's inputs", module_case(
        SelfAttentionV1, BOOK_INPUTS, 123, d_in=3, d_out=2
    )
    yield "self_attention_v1/the book's inputs, five wide", module_case(
        SelfAttentionV1, BOOK_INPUTS, 42, d_in=3, d_out=5
    )
    for seed, qkv_bias in [(42, False), (44, True), (2**32 + 5, True)]:
        yield f"self_attention_v2/seed {seed}", module_case(
            SelfAttentionV2, x, seed, d_in=4, d_out=5, qkv_bias=qkv_bias
        )
    yield "self_attention_v2/one token", module_case(
        SelfAttentionV2, x[:1], 6, d_in=4, d_out=3, qkv_bias=False
    )
    yield "self_attention_v2/the book's inputs with bias", module_case(
        SelfAttentionV2, BOOK_INPUTS, 42, d_in=3, d_out=5, qkv_bias=True
    )
    yield "self_attention_v2/the book's inputs", module_case(
        SelfAttentionV2, BOOK_INPUTS, 789, d_in=3, d_out=2, qkv_bias=False
    )


def causal_attention_cases():
    x = draw_inputs(3, 5, 4)
    for seed, dropout, qkv_bias in [
        (42, 0.0, False),
        (43, 0.0, True),
        (44, 0.3, False),
        (2**32 + 5, 0.3, True),
        (45, 0.8, False),
    ]:
        yield f"causal_attention/seed {seed}, dropout {dropout}", module_case(
            CausalAttention,
            x,
            seed,
            d_in=4,
            d_out=6,
            dropout=dropout,
            qkv_bias=qkv_bias,
        )
    yield "causal_attention/one token", module_case(
        CausalAttention,
        x[:2, :1],
        6,
        d_in=4,
        d_out=3,
        dropout=0.0,
        qkv_bias=False,
    )


def book_batch_cases():
    """The batch of the chapters, with options that the book does not try."""
    book_batch = torch.stack((BOOK_INPUTS, BOOK_INPUTS))
    options = {"d_in": 3, "d_out": 4, "dropout": 0.3, "qkv_bias": True}
    name = "the book's inputs with dropout and bias"
    yield f"causal_attention/{name}", module_case(
        CausalAttention, book_batch, 123, **options
    )
    yield f"multi_head_attention_wrapper/{name}", module_case(
        MultiHeadAttentionWrapper, book_batch, 123, num_heads=3, **options
    )
    yield f"multi_head_attention/{name}", module_case(
        MultiHeadAttention, book_batch, 123, num_heads=2, **options
    )


def multi_head_cases():
    for seed, dropout, qkv_bias in [
        (42, 0.0, False),
        (43, 0.0, True),
        (44, 0.3, False),
        (45, 0.3, True),
    ]:
        options = {"dropout": dropout, "num_heads": 3, "qkv_bias": qkv_bias}
        yield (
            f"multi_head_attention_wrapper/seed {seed}, dropout {dropout}",
            module_case(
                MultiHeadAttentionWrapper,
                draw_inputs(2, 5, 4),
                seed,
                d_in=4,
                d_out=2,
                **options,
            ),
        )
        yield f"multi_head_attention/seed {seed}, dropout {dropout}", module_case(
            MultiHeadAttention,
            draw_inputs(2, 4, 5),
            seed,
            d_in=5,
            d_out=6,
            **options,
        )
    book_batch = torch.stack((BOOK_INPUTS, BOOK_INPUTS))
    for name, module in {
        "multi_head_attention_wrapper": MultiHeadAttentionWrapper,
        "multi_head_attention": MultiHeadAttention,
    }.items():
        yield f"{name}/the book's inputs", module_case(
            module,
            book_batch,
            123,
            d_in=3,
            d_out=2,
            dropout=0.0,
            num_heads=2,
            qkv_bias=False,
        )
    for num_heads in [1, 8]:
        yield f"multi_head_attention/{num_heads} heads", module_case(
            MultiHeadAttention,
            draw_inputs(3, 5, 4),
            7,
            d_in=4,
            d_out=8,
            dropout=0.0,
            num_heads=num_heads,
            qkv_bias=False,
        )


def dropped_weights_cases():
    """A dropout that is seeded anew for each of two calls, as chapter 5 does."""
    for seed, p in [(123, 0.3), (42, 0.8)]:
        torch.manual_seed(789 if seed == 123 else seed)
        module = CausalAttention(3, 2, dropout=0.0, qkv_bias=False)
        module(BOOK_INPUTS)
        attn_weights = module.steps["attn_weights"]
        dropout = nn.Dropout(p)
        torch.manual_seed(seed)
        dropout_of_ones = dropout(torch.ones(6, 6))
        torch.manual_seed(seed)
        yield f"dropped_weights/p {p}", case(
            {"seed": seed, "p": p},
            {
                "dropout_of_ones": dropout_of_ones,
                "attn_weights": attn_weights,
                "dropped_attn_weights": dropout(attn_weights),
            },
        )


def all_cases():
    cases = {}
    for cases_of in [
        generator_cases,
        dropout_cases,
        linear_cases,
        softmax_cases,
        self_attention_cases,
        causal_attention_cases,
        multi_head_cases,
        book_batch_cases,
        dropped_weights_cases,
    ]:
        for name, figures in cases_of():
            assert name not in cases, name
            tensors = figures["tensors"]
            for tensor, value in tensors.items():
                tensors[tensor] = as_lists(value.detach().tolist())
            cases[name] = figures
    return cases


def as_lists(values):
    """Rows of numbers, with a string for what JSON has no number for."""
    if isinstance(values, list):
        return [as_lists(value) for value in values]
    return values if math.isfinite(values) else str(values)


def number_text(number):
    return json.dumps(number) if isinstance(number, str) else f"{number:.9g}"


def array_text(values, indent):
    """One row of numbers a line."""
    if not isinstance(values[0], list):
        return f"[{', '.join(map(number_text, values))}]"
    rows = ",\n".join(
        f"{indent} {array_text(row, indent + ' ')}" for row in values
    )
    return f"[\n{rows}\n{indent}]"


def document(cases):
    blocks = []
    for name, figures in cases.items():
        tensors = ",\n".join(
            f"    {json.dumps(tensor)}: {array_text(values, '    ')}"
            for tensor, values in figures["tensors"].items()
        )
        blocks.append(
            f"  {json.dumps(name)}: {{\n"
            f"   \"parameters\": {json.dumps(figures['parameters'])},\n"
            f'   "tensors": {{\n{tensors}\n   }}\n  }}'
        )
    body = ",\n".join(blocks)
    return (
        f'{{\n "source": "tests/golden/compute.py on PyTorch '
        f'{torch.__version__}",\n "cases": {{\n{body}\n }}\n}}\n'
    )


def difference(got, expected, place):
    """The first place at which two JSON values disagree, or None."""
    if isinstance(expected, dict) and isinstance(got, dict):
        if got.keys() != expected.keys():
            names = sorted(got.keys() ^ expected.keys())
            return f"{place}: only one side has {', '.join(names)}"
        pairs = ((got[key], expected[key], key) for key in expected)
    elif isinstance(expected, list) and isinstance(got, list):
        if len(got) != len(expected):
            return f"{place}: {len(got)} entries, expected {len(expected)}"
        pairs = ((g, e, i) for i, (g, e) in enumerate(zip(got, expected)))
    else:
        return None if same(got, expected) else f"{place}: {got!r}, expected {expected!r}"
    for left, right, key in pairs:
        found = difference(left, right, f"{place}[{key}]")
        if found:
            return found
    return None


def same(got, expected):
    numbers = (int, float)
    if type(got) is bool or not isinstance(got, numbers):
        return got == expected and got != "nan"
    if type(expected) is bool or not isinstance(expected, numbers):
        return False
    # Written so that a nan on either side is a difference.
    return abs(got - expected) <= TOLERANCE + TOLERANCE * abs(expected)


def check(cases):
    try:
        committed = json.loads(FILE.read_text())["cases"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        return f"{FILE.name} cannot be read: {error}"
    return difference(cases, committed, "cases")


def main():
    arguments = argparse.ArgumentParser(description="PyTorch's figures.")
    arguments.add_argument(
        "--check",
        action="store_true",
        help="compare with the committed file instead of writing it",
    )
    options = arguments.parse_args()
    if torch.backends.mkl.is_available():
        sys.exit("compute.py: needs a PyTorch without MKL, as Debian's is")
    torch.set_num_threads(1)
    cases = all_cases()
    if not options.check:
        FILE.write_text(document(cases))
        print(f"{FILE.name}: {len(cases)} cases written")
        return
    found = check(cases)
    if found:
        sys.exit(f"{FILE.name} differs: {found}")
    print(f"{FILE.name}: all {len(cases)} cases agree")


if __name__ == "__main__":
    main()
