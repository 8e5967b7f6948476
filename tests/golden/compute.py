#!/usr/bin/python3
"""Figures that PyTorch computed, for the tests of lib/.

    compute.py            writes pytorch.json beside this file
    compute.py --check    computes all of it anew and compares

Needs a PyTorch without Intel's MKL, such as Debian's package python3-torch:
with MKL a dropout mask comes from another stream of random numbers.
"""

import argparse
import json
import pathlib
import sys

import torch

sys.dont_write_bytecode = True  # or modules would leave traces here

from cases import (
    descent,
    draws,
    gpt,
    gradients,
    layers,
    many_heads,
    one_head,
    training,
    way_back,
)
from comparison import difference
from json_text import as_lists, document

FILE = pathlib.Path(__file__).with_name("pytorch.json")


def all_cases():
    cases = {}
    for cases_of in [
        layers.generator_cases,
        draws.normal_cases,
        draws.exponential_cases,
        draws.multinomial_cases,
        draws.permutation_cases,
        layers.dropout_cases,
        layers.linear_cases,
        layers.softmax_cases,
        one_head.self_attention_cases,
        one_head.causal_attention_cases,
        many_heads.seeded_cases,
        many_heads.book_cases,
        many_heads.head_count_cases,
        many_heads.book_batch_cases,
        one_head.dropped_weights_cases,
        gradients.softmax_cases,
        gradients.linear_cases,
        gradients.attention_cases,
        training.cross_entropy_cases,
        training.mean_squared_error_cases,
        training.sgd_cases,
        training.adamw_cases,
        descent.cases,
        way_back.cases,
        gpt.layer_norm_cases,
        gpt.gelu_cases,
        gpt.feed_forward_cases,
        gpt.block_cases,
        gpt.model_cases,
        gpt.generate_cases,
        gpt.chapter_cases,
    ]:
        for name, figures in cases_of():
            assert name not in cases, name
            tensors = figures["tensors"]
            for tensor, value in tensors.items():
                tensors[tensor] = as_lists(value.detach().tolist())
            cases[name] = figures
    return cases


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
