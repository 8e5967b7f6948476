"""Attention that learns: each token's context vector is to be the next token."""

import torch

from cases.case import BOOK_INPUTS, case, parameters_of
from cases.modules import CausalAttention

STEPS = 20


def loss_of(module):
    context_vec = module(BOOK_INPUTS)
    return torch.nn.functional.mse_loss(context_vec[:-1], BOOK_INPUTS[1:])


def cases():
    optimizers = {
        "sgd": lambda parameters: torch.optim.SGD(parameters, lr=0.5),
        "adamw": lambda parameters: torch.optim.AdamW(
            parameters, lr=0.01, weight_decay=0.1
        ),
    }
    for seed in [123, 7]:
        for name, make in optimizers.items():
            torch.manual_seed(seed)
            module = CausalAttention(3, 3, dropout=0.0, qkv_bias=False)
            optimizer = make(module.parameters())
            losses = []
            for _ in range(STEPS):
                loss = loss_of(module)
                losses.append(loss.item())
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            losses.append(loss_of(module).item())
            yield f"descent/{name}, seed {seed}", case(
                {"seed": seed, "steps": STEPS, "adamw": name == "adamw"},
                {"losses": torch.tensor(losses), **parameters_of(module)},
            )
