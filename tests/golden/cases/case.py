"""What a case is, and what several have in common."""

import torch

BOOK_INPUTS = torch.tensor(
    [
        [0.43, 0.15, 0.89],
        [0.55, 0.87, 0.66],
        [0.57, 0.85, 0.64],
        [0.22, 0.58, 0.33],
        [0.77, 0.25, 0.10],
        [0.05, 0.80, 0.55],
    ]
)


def draw_inputs(*shape, seed=1000):
    """Numbers from (-1, 1) that leave the stream of the modules alone."""
    generator = torch.Generator().manual_seed(seed)
    return torch.empty(shape).uniform_(-1, 1, generator=generator)


def case(parameters, tensors):
    return {"parameters": parameters, "tensors": tensors}


def parameters_of(module):
    return {
        f"parameter.{name}": value for name, value in module.named_parameters()
    }


def module_case(make, x, seed, **options):
    torch.manual_seed(seed)
    module = make(**options)
    module(x)
    tensors = {"x": x, **parameters_of(module), **module.steps}
    return case({"seed": seed, **options}, tensors)
