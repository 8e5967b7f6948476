"""Cases of the way back: what PyTorch's autograd gives for each gradient."""

import torch
from torch import nn

from cases.case import case, draw_inputs, parameters_of
from cases.modules import CausalAttention, MultiHeadAttention, SelfAttentionV2


def gradients_of(named):
    return {f"grad.{name}": value.grad for name, value in named.items()}


def back_through(function, inputs, direction):
    """The gradients of the inputs of sum(direction * function(inputs))."""
    leaves = [value.clone().requires_grad_() for value in inputs]
    result = function(*leaves)
    (result * direction).sum().backward()
    return result, [leaf.grad for leaf in leaves]


def softmax_cases():
    scores = draw_inputs(3, 5, seed=11) * 3
    scores[1, 3:] = -torch.inf
    direction = draw_inputs(3, 5, seed=12)
    weights, [grad_scores] = back_through(
        lambda scores: torch.softmax(scores, dim=-1), [scores], direction
    )
    yield "softmax_backward/with hidden scores", case(
        {},
        {
            "grad_weights": direction,
            "weights": weights,
            "grad_scores": grad_scores,
        },
    )


def linear_cases():
    for bias in [False, True]:
        torch.manual_seed(21)
        layer = nn.Linear(4, 3, bias=bias)
        x = draw_inputs(2, 5, 4, seed=22)
        direction = draw_inputs(2, 5, 3, seed=23)
        _, [grad_x] = back_through(layer, [x], direction)
        yield f"linear_backward/bias {bias}", case(
            {"seed": 21, "d_in": 4, "d_out": 3, "bias": bias},
            {
                "x": x,
                "grad_y": direction,
                "grad_x": grad_x,
                **gradients_of(dict(layer.named_parameters())),
            },
        )


def module_gradients(make, x, direction, seed, **options):
    torch.manual_seed(seed)
    module = make(**options)
    x = x.clone().requires_grad_()
    output = module(x)
    on_the_way = {
        name: step for name, step in module.steps.items() if step is not output
    }
    for step in on_the_way.values():
        step.retain_grad()
    (output * direction).sum().backward()
    parameters = dict(module.named_parameters())
    return case(
        {"seed": seed, **options},
        {
            "x": x,
            **parameters_of(module),
            "grad_output": direction,
            "grad_x": x.grad,
            **{
                f"parameter_grad.{name}": value.grad
                for name, value in parameters.items()
            },
            **gradients_of(on_the_way),
        },
    )


def attention_cases():
    yield "self_attention_v2_backward/with bias", module_gradients(
        SelfAttentionV2,
        draw_inputs(5, 4, seed=31),
        draw_inputs(5, 3, seed=32),
        33,
        d_in=4,
        d_out=3,
        qkv_bias=True,
    )
    for dropout in [0.0, 0.3]:
        yield f"causal_attention_backward/dropout {dropout}", module_gradients(
            CausalAttention,
            draw_inputs(2, 5, 4, seed=41),
            draw_inputs(2, 5, 3, seed=42),
            43,
            d_in=4,
            d_out=3,
            dropout=dropout,
            qkv_bias=dropout > 0,
        )
        name = f"multi_head_attention_backward/dropout {dropout}"
        yield name, module_gradients(
            MultiHeadAttention,
            draw_inputs(2, 4, 5, seed=51),
            draw_inputs(2, 4, 6, seed=52),
            53,
            d_in=5,
            d_out=6,
            num_heads=3,
            dropout=dropout,
            qkv_bias=dropout > 0,
        )
