"""Cases of losses."""

import torch
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
