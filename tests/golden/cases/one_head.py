"""Cases of attention with one head, and of dropout on its weights."""

import torch
from torch import nn

from cases.case import BOOK_INPUTS, case, draw_inputs, module_case
from cases.modules import CausalAttention, SelfAttentionV1, SelfAttentionV2


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
