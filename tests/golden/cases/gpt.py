"""Cases of the parts of a GPT, forward and back, and of generating with it."""

import torch
from torch import nn

from cases.case import case, draw_inputs, parameters_of
from cases.gpt_modules import (
    FeedForward,
    GptModel,
    LayerNorm,
    TransformerBlock,
    generate,
)
from cases.gradients import back_through


def parameter_gradients(module):
    return {
        f"parameter_grad.{name}": value.grad
        for name, value in module.named_parameters()
    }


def layer_norm_cases():
    norm = LayerNorm(6)
    with torch.no_grad():
        norm.scale += draw_inputs(6, seed=61)
        norm.shift += draw_inputs(6, seed=62)
    x = draw_inputs(2, 5, 6, seed=63) * 3 + 1
    direction = draw_inputs(2, 5, 6, seed=64)
    y, [grad_x] = back_through(norm, [x], direction)
    yield "layer_norm/of a batch", case(
        {},
        {
            "x": x,
            "y": y,
            **norm.steps,
            **parameters_of(norm),
            "grad_y": direction,
            "grad_x": grad_x,
            **parameter_gradients(norm),
        },
    )


def gelu_cases():
    x = torch.cat([torch.linspace(-6, 6, 25), torch.tensor([-40.0, -0.7525, 1e-4, 40])])
    for form in ["tanh", "none"]:
        y, [slope] = back_through(
            lambda x, form=form: nn.functional.gelu(x, approximate=form),
            [x],
            torch.ones_like(x),
        )
        yield f"gelu/{form}", case({}, {"x": x, "y": y, "slope": slope})


def module_case(module, x, direction, **options):
    x = x.clone().requires_grad_()
    y = module(x)
    (y * direction).sum().backward()
    return case(
        options,
        {
            "x": x,
            **parameters_of(module),
            **{f"step.{name}": step for name, step in module.steps.items()},
            "y": y,
            "grad_y": direction,
            "grad_x": x.grad,
            **parameter_gradients(module),
        },
    )


def feed_forward_cases():
    torch.manual_seed(71)
    yield "feed_forward/of a batch", module_case(
        FeedForward(3),
        draw_inputs(2, 5, 3, seed=72),
        draw_inputs(2, 5, 3, seed=73),
        seed=71,
        width=3,
    )


def block_cases():
    for drop_rate in [0.0, 0.3]:
        options = {
            "emb_dim": 6,
            "n_heads": 3,
            "drop_rate": drop_rate,
            "qkv_bias": drop_rate > 0,
        }
        torch.manual_seed(81)
        yield f"transformer_block/dropout {drop_rate}", module_case(
            TransformerBlock(**options),
            draw_inputs(2, 4, 6, seed=82),
            draw_inputs(2, 4, 6, seed=83),
            seed=81,
            **options,
        )


def sizes(drop_rate=0.0, qkv_bias=False, tied=False):
    return {
        "vocab_size": 11,
        "context_length": 7,
        "emb_dim": 6,
        "n_heads": 2,
        "n_layers": 3,
        "drop_rate": drop_rate,
        "qkv_bias": qkv_bias,
        "tied": tied,
    }


IDS = torch.tensor([[5, 10, 0, 3, 5], [1, 9, 9, 2, 4]])  # some of them twice


def model_cases():
    for options in [sizes(), sizes(drop_rate=0.2, qkv_bias=True), sizes(tied=True)]:
        torch.manual_seed(91)
        model = GptModel(**options)
        logits = model(IDS)
        direction = draw_inputs(*logits.shape, seed=92)
        (logits * direction).sum().backward()
        parameters = dict(model.named_parameters())
        names = {True: "tied", False: f"dropout {options['drop_rate']}"}
        kept = ["tok_emb.weight", "pos_emb.weight", "out_head.weight"]
        yield f"gpt_model/{names[options['tied']]}", case(
            {"seed": 91, **options},
            {
                "ids": IDS,
                **{f"step.{name}": step for name, step in model.steps.items()},
                "grad_logits": direction,
                **{
                    f"parameter.{name}": parameters[name]
                    for name in kept
                    if name in parameters
                },
                **parameter_gradients(model),
            },
        )


def generate_cases():
    for name, sampling in {
        "the largest": {},
        "drawn": {"temperature": 1.4},
        "drawn from three": {"temperature": 0.8, "top_k": 3},
    }.items():
        torch.manual_seed(101)
        model = GptModel(**sizes()).eval()
        torch.manual_seed(102)
        generated = generate(model, IDS[:, :3], 9, **sampling)
        yield f"generate/{name}", case(
            {"seed": 101, "draws_seed": 102, **sizes(), **sampling},
            {"ids": IDS[:, :3], "generated": generated},
        )


def chapter_cases():
    """Chapter 14 with sizes that a reader gives, and as it is by itself."""
    readers = {
        "vocab_size": 61,
        "context_length": 16,
        "emb_dim": 24,
        "n_heads": 3,
        "n_layers": 2,
    }
    own = {
        "vocab_size": 8,
        "context_length": 8,
        "emb_dim": 6,
        "n_heads": 2,
        "n_layers": 2,
    }
    for seed, options, ids, new_tokens in [
        (123, readers, [5, 60, 0, 33, 7], 6),
        (7, readers, [5, 60, 0, 33, 7], 14),
        (123, own, [3, 6, 1, 6, 0, 4], 3),
    ]:
        torch.manual_seed(seed)
        model = GptModel(**options, drop_rate=0.0, qkv_bias=False, tied=False).eval()
        text = torch.tensor([ids])
        logits = model(text)
        yield f"chapter_14/{options['vocab_size']} ids, seed {seed}", case(
            {"seed": seed, **options, "new_tokens": new_tokens},
            {
                "token_ids": text,
                "token_embeddings": model.steps["token_embeddings"],
                "position_embeddings": model.steps["position_embeddings"],
                "logits": logits,
                "generated_ids": generate(model, text, new_tokens),
            },
        )
