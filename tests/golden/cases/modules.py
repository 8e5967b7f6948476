"""The modules of chapter 3 of "Build a Large Language Model (From Scratch)".

Each keeps what it computes on the way in `steps`, under the names that the
trace of the C++ class uses.
"""

import torch
from torch import nn


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
