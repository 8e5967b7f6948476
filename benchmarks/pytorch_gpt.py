"""The book's GPTModel in PyTorch, in evaluation: the same weights from the same
seed, its attention the fused form, its GELU the tanh form. For one token after
the other its keys and values are kept in matrices that are there from the start.
"""

import torch
from torch import nn
from torch.nn.functional import gelu, scaled_dot_product_attention

VOCABULARY, CONTEXT, WIDTH, HEADS, LAYERS = 50257, 1024, 768, 12, 12


def ids(count):
    """As gpt_ids of benchmarks/gpt.hpp."""
    return (7 + 31 * torch.arange(count)).remainder(VOCABULARY).view(1, count)


class Block:
    """Norm first. Layers are drawn in the order of the book's constructors."""

    def __init__(self):
        self.query, self.key, self.value = (
            nn.Linear(WIDTH, WIDTH, bias=False) for _ in range(3))
        self.out = nn.Linear(WIDTH, WIDTH)
        self.up = nn.Linear(WIDTH, 4 * WIDTH)
        self.down = nn.Linear(4 * WIDTH, WIDTH)
        self.norms = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.keys, self.values = (
            torch.zeros(1, HEADS, CONTEXT, WIDTH // HEADS) for _ in range(2))

    def __call__(self, x, first=None):
        """With `first`, x begins at that place, and what came before is kept."""
        normed = self.norms[0](x)
        x = x + self.out(self.attended(normed, first))
        normed = self.norms[1](x)
        return x + self.down(gelu(self.up(normed), approximate="tanh"))

    def attended(self, x, first):
        heads = x.shape[:2] + (HEADS, WIDTH // HEADS)
        query, key, value = (layer(x).view(heads).transpose(1, 2)
                             for layer in (self.query, self.key, self.value))
        if first is not None:
            end = first + x.shape[1]
            self.keys[:, :, first:end] = key
            self.values[:, :, first:end] = value
            key, value = self.keys[:, :, :end], self.values[:, :, :end]
        mixed = scaled_dot_product_attention(query, key, value,
                                             is_causal=x.shape[1] > 1)
        return mixed.transpose(1, 2).reshape(x.shape)


class Gpt:
    def __init__(self):
        torch.manual_seed(123)
        self.tokens = nn.Embedding(VOCABULARY, WIDTH)
        self.places = nn.Embedding(CONTEXT, WIDTH)
        self.blocks = [Block() for _ in range(LAYERS)]
        self.norm = nn.LayerNorm(WIDTH)
        self.out = nn.Linear(WIDTH, VOCABULARY, bias=False)

    def __call__(self, chosen, first=None):
        """The logits of all places; with `first`, those of the last alone."""
        begin = first or 0
        places = torch.arange(begin, begin + chosen.shape[1])
        x = self.tokens(chosen) + self.places(places)
        for block in self.blocks:
            x = block(x, first)
        if first is not None:
            x = x[:, -1:]
        return self.out(self.norm(x))

    def one_after_the_other(self, first, count):
        """So many tokens, from a place on."""
        chosen = ids(count)
        for t in range(count):
            self(chosen[:, t:t + 1], first + t)
