"""The modules of chapter 4 of "Build a Large Language Model (From Scratch)".

Each keeps what it computes on the way in `steps`, under the names that the
trace of the C++ class uses.
"""

import torch
from torch import nn

from cases.modules import MultiHeadAttention


def under(prefix, steps):
    return {f"{prefix}.{name}": step for name, step in steps.items()}


class LayerNorm(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(width))
        self.shift = nn.Parameter(torch.zeros(width))

    def forward(self, x):
        mean = x.mean(dim=-1, keepdim=True)
        variance = x.var(dim=-1, unbiased=False, keepdim=True)
        normalised = (x - mean) / torch.sqrt(variance + 1e-5)
        self.steps = {"mean": mean, "variance": variance, "normalised": normalised}
        return self.scale * normalised + self.shift


class FeedForward(nn.Module):
    def __init__(self, width):
        super().__init__()
        gelu = nn.GELU(approximate="tanh")
        self.layers = nn.Sequential(
            nn.Linear(width, 4 * width), gelu, nn.Linear(4 * width, width)
        )

    def forward(self, x):
        hidden = self.layers[0](x)
        activated = self.layers[1](hidden)
        self.steps = {"hidden": hidden, "activated": activated}
        return self.layers[2](activated)


class TransformerBlock(nn.Module):
    def __init__(self, emb_dim, n_heads, drop_rate, qkv_bias):
        super().__init__()
        self.att = MultiHeadAttention(emb_dim, emb_dim, drop_rate, n_heads, qkv_bias)
        self.ff = FeedForward(emb_dim)
        self.norm1 = LayerNorm(emb_dim)
        self.norm2 = LayerNorm(emb_dim)
        self.drop_shortcut = nn.Dropout(drop_rate)

    def forward(self, x):
        norm1 = self.norm1(x)
        att = self.att(norm1)
        after_attention = x + self.drop_shortcut(att)
        norm2 = self.norm2(after_attention)
        ff = self.ff(norm2)
        output = after_attention + self.drop_shortcut(ff)
        self.steps = {
            **under("norm1", self.norm1.steps),
            "norm1": norm1,
            **under("att", self.att.steps),
            "att": att,
            "after_attention": after_attention,
            **under("norm2", self.norm2.steps),
            "norm2": norm2,
            **under("ff", self.ff.steps),
            "ff": ff,
            "output": output,
        }
        return output


class GptModel(nn.Module):
    def __init__(
        self,
        vocab_size,
        context_length,
        emb_dim,
        n_heads,
        n_layers,
        drop_rate,
        qkv_bias,
        tied,
    ):
        super().__init__()
        self.context_length = context_length
        self.tok_emb = nn.Embedding(vocab_size, emb_dim)
        self.pos_emb = nn.Embedding(context_length, emb_dim)
        self.drop_emb = nn.Dropout(drop_rate)
        self.trf_blocks = nn.Sequential(
            *(
                TransformerBlock(emb_dim, n_heads, drop_rate, qkv_bias)
                for _ in range(n_layers)
            )
        )
        self.final_norm = LayerNorm(emb_dim)
        self.out_head = nn.Linear(emb_dim, vocab_size, bias=False)
        if tied:
            self.out_head.weight = self.tok_emb.weight

    def forward(self, ids):
        token_embeddings = self.tok_emb(ids)
        position_embeddings = self.pos_emb(torch.arange(ids.shape[1]))
        embeddings = self.drop_emb(token_embeddings + position_embeddings)
        final_norm = self.final_norm(self.trf_blocks(embeddings))
        logits = self.out_head(final_norm)
        self.steps = {
            "token_embeddings": token_embeddings,
            "position_embeddings": position_embeddings,
            "embeddings": embeddings,
            "final_norm": final_norm,
            "logits": logits,
        }
        for i, block in enumerate(self.trf_blocks):
            self.steps |= under(f"trf_blocks.{i}", block.steps)
        self.steps |= under("final_norm", self.final_norm.steps)
        return logits


def generate(model, ids, new_tokens, temperature=0.0, top_k=None):
    for _ in range(new_tokens):
        with torch.no_grad():
            logits = model(ids[:, -model.context_length :])[:, -1]
        if top_k is not None:
            least = torch.topk(logits, top_k).values[:, -1:]
            logits = logits.masked_fill(logits < least, -torch.inf)
        if temperature > 0:
            probas = torch.softmax(logits / temperature, dim=-1)
            chosen = torch.multinomial(probas, num_samples=1)
        else:
            chosen = logits.argmax(dim=-1, keepdim=True)
        ids = torch.cat([ids, chosen], dim=1)
    return ids
