"""Chapter 11: the gradients of every step, where each token is to tell the next."""

import torch

from cases.case import BOOK_INPUTS, case
from cases.modules import CausalAttention


def cases():
    for seed in [123, 7, 42]:
        torch.manual_seed(seed)
        module = CausalAttention(3, 3, dropout=0.0, qkv_bias=False)
        inputs = BOOK_INPUTS.clone().requires_grad_()
        module(inputs)
        steps = module.steps
        for step in steps.values():
            step.retain_grad()
        loss = torch.nn.functional.mse_loss(steps["context_vec"][:-1], BOOK_INPUTS[1:])
        loss.backward()
        tensors = {"inputs": inputs.detach(), "loss": loss.detach()}
        tensors |= {name: step.detach() for name, step in steps.items()}
        tensors |= {f"grad.{name}": step.grad for name, step in steps.items()}
        for name, layer in module.named_children():
            if name.startswith("W_"):
                tensors[name] = layer.weight.detach()
                tensors[f"grad.{name}"] = layer.weight.grad
        tensors["grad.inputs"] = inputs.grad
        yield f"way_back/seed {seed}", case({"seed": seed}, tensors)
