/// What the tests of the model's parts assert with.
#pragma once

#include <string>
#include <vector>

#include "../golden/recording.hpp"
#include "attention/parameter.hpp"

namespace check {

/// What is left of seven digits after some layers.
inline constexpr attn::Tolerance after_layers{5e-6F, 5e-6F};

/// Compares a trace with what a case has under "step.": the same names, the
/// same numbers.
void steps_agree(const Recording& trace, const golden::Case& expected);

/// Compares values with "parameter.NAME" where the case has it,
/// and gradients with "parameter_grad.NAME": the same names.
void values_agree(const std::vector<attn::Parameter>& parameters,
                  const golden::Case& expected, attn::Tolerance tolerance);
void gradients_agree(const std::vector<attn::Parameter>& parameters,
                     const golden::Case& expected);

/// A batch of random numbers from (-1, 1).
arma::fcube drawn(std::size_t T, std::size_t features, std::size_t B,
                  std::uint64_t seed);

/// Σ a ∘ b, in double.
double inner(const arma::fcube& a, const arma::fcube& b);

}  // namespace check
