"""Cases of losses and of optimisers."""

import torch
from torch import nn
from torch.nn import functional

from cases.case import case, draw_inputs


def with_gradient(loss, x):
    """The loss, as one row of one number, and its gradient."""
    loss.backward()
    return {"loss": loss.reshape(1), "gradient": x.grad}


def cross_entropy_cases():
    plain = 3 * draw_inputs(5, 7, seed=1)
    masked = plain.clone()
    masked[0, 1:4] = -torch.inf
    for name, logits, targets, ignore_index in [
        ("plain", plain, [6, 0, 3, 3, 1], -100),
        ("ignored rows", plain, [6, -100, 3, -100, 1], -100),
        ("another ignore_index", plain, [2, 2, 3, 0, 6], 2),
        ("masked logits", masked, [0, 1, 2, 3, 4], -100),
        ("a right class that is masked", masked, [1, 1, 2, 3, 4], -100),
        ("logits of 1e4", 1e4 * draw_inputs(4, 3, seed=2), [0, 2, 1, 1], -100),
        ("all logits near -1e4", -1e4 + plain, [6, 0, 3, 3, 1], -100),
        ("one column", plain[:, :1], [0, 0, 0, -100, 0], -100),
        ("one row", plain[:1], [4], -100),
    ]:
        x = logits.clone().requires_grad_()
        row = torch.tensor(targets)
        options = {"ignore_index": ignore_index}
        loss = functional.cross_entropy(x, row, **options)
        losses = functional.cross_entropy(x, row, reduction="none", **options)
        yield f"cross_entropy/{name}", case(
            options,
            {
                "logits": logits,
                "targets": row,
                "log_softmax": torch.log_softmax(x, dim=-1),
                "losses": losses.reshape(-1, 1),
                "softmax": torch.softmax(x, dim=-1),
                **with_gradient(loss, x),
            },
        )


def mean_squared_error_cases():
    for shape in [(5, 7), (1, 1), (3, 4, 5)]:
        x = draw_inputs(*shape, seed=1).requires_grad_()
        targets = draw_inputs(*shape, seed=2)
        loss = functional.mse_loss(x, targets)
        yield f"mean_squared_error/{'x'.join(map(str, shape))}", case(
            {},
            {"outputs": x, "targets": targets, **with_gradient(loss, x)},
        )


def steps_of(make_optimizer, steps):
    """A weight and a bias, which has no gradient at the third step."""
    values = {"weight": draw_inputs(3, 4, seed=1), "bias": draw_inputs(5, seed=2)}
    parameters = {name: nn.Parameter(v.clone()) for name, v in values.items()}
    optimizer = make_optimizer(parameters.values())
    tensors = dict(values)
    for step in range(1, steps + 1):
        optimizer.zero_grad(set_to_none=True)
        for index, (name, parameter) in enumerate(parameters.items()):
            if name == "bias" and step == 3:
                continue
            seed = 10 * step + index
            gradient = 10**index * draw_inputs(*parameter.shape, seed=seed)
            parameter.grad = gradient
            tensors[f"grad.{name}.{step}"] = gradient
        optimizer.step()
        for name, parameter in parameters.items():
            tensors[f"{name}.{step}"] = parameter.detach().clone()
            for mean, value in optimizer.state[parameter].items():
                if mean.startswith("exp_avg"):
                    tensors[f"{name}.{mean}.{step}"] = value.clone()
    return {"steps": steps}, tensors


def sgd_cases():
    for learning_rate in [0.5, 0.01, 0.0]:
        options, tensors = steps_of(
            lambda parameters: torch.optim.SGD(parameters, lr=learning_rate), 4
        )
        options["learning_rate"] = learning_rate
        yield f"sgd/learning_rate {learning_rate}", case(options, tensors)


def adamw_cases():
    for name, options in {
        "defaults": {},
        "weight_decay 0.1": {"lr": 0.01, "weight_decay": 0.1},
        "other betas": {"lr": 0.02, "betas": (0.3, 0.7), "weight_decay": 0.0},
        "betas of 0": {"lr": 0.02, "betas": (0.0, 0.0)},
        "a large epsilon": {"lr": 0.3, "eps": 0.5},
    }.items():
        def make(parameters):
            return torch.optim.AdamW(parameters, **options)

        used = make([nn.Parameter(torch.ones(1))]).defaults
        sizes, tensors = steps_of(make, 5)
        yield f"adamw/{name}", case(
            {
                **sizes,
                "learning_rate": used["lr"],
                "beta1": used["betas"][0],
                "beta2": used["betas"][1],
                "epsilon": used["eps"],
                "weight_decay": used["weight_decay"],
            },
            tensors,
        )
