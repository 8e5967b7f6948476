"""Cases of normal and exponential numbers, and of draws made of them."""

import torch

from cases.case import case, draw_inputs


def normal_cases():
    # Fewer than sixteen numbers leave one behind for the call after them.
    for seed, rows, columns in [
        (123, 6, 3),
        (5, 3, 5),
        (6, 2, 4),
        (7, 4, 8),
        (8, 5, 7),
        (9, 1, 17),
    ]:
        torch.manual_seed(seed)
        first, second = torch.randn(rows, columns), torch.randn(1, 3)
        yield f"randn/seed {seed}, {rows}x{columns}", case(
            {"seed": seed}, {"first": first, "second": second}
        )


def exponential_cases():
    torch.manual_seed(11)
    draws = torch.empty(13).exponential_()
    yield "exponential/seed 11", case({"seed": 11}, {"draws": draws})


def multinomial_cases():
    for seed, size, count in [(123, 9, 1), (2, 6, 3), (3, 5, 5)]:
        weights = draw_inputs(size, seed=seed).abs()
        weights[1] = 0 if count < size else 1
        torch.manual_seed(seed)
        draws = [torch.multinomial(weights, num_samples=count) for _ in range(7)]
        yield f"multinomial/{count} of {size}", case(
            {"seed": seed}, {"weights": weights, "draws": torch.stack(draws)}
        )


def permutation_cases():
    torch.manual_seed(123)
    yield "randperm/seed 123", case(
        {"seed": 123}, {"first": torch.randperm(18), "second": torch.randperm(1)}
    )
