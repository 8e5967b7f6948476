"""Cases of attention with several heads, and of the book's batch."""

import torch

from cases.case import BOOK_INPUTS, draw_inputs, module_case
from cases.modules import (
    CausalAttention,
    MultiHeadAttention,
    MultiHeadAttentionWrapper,
)

BOOK_BATCH = torch.stack((BOOK_INPUTS, BOOK_INPUTS))


def seeded_cases():
    """With and without dropout and bias."""
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


def book_cases():
    """As the book has them."""
    for name, module in {
        "multi_head_attention_wrapper": MultiHeadAttentionWrapper,
        "multi_head_attention": MultiHeadAttention,
    }.items():
        yield f"{name}/the book's inputs", module_case(
            module,
            BOOK_BATCH,
            123,
            d_in=3,
            d_out=2,
            dropout=0.0,
            num_heads=2,
            qkv_bias=False,
        )


def head_count_cases():
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


def book_batch_cases():
    """The batch of the chapters, with options that the book does not try."""
    options = {"d_in": 3, "d_out": 4, "dropout": 0.3, "qkv_bias": True}
    name = "the book's inputs with dropout and bias"
    yield f"causal_attention/{name}", module_case(
        CausalAttention, BOOK_BATCH, 123, **options
    )
    yield f"multi_head_attention_wrapper/{name}", module_case(
        MultiHeadAttentionWrapper, BOOK_BATCH, 123, num_heads=3, **options
    )
    yield f"multi_head_attention/{name}", module_case(
        MultiHeadAttention, BOOK_BATCH, 123, num_heads=2, **options
    )
