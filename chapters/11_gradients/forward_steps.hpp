#pragma once

#include <armadillo>

#include "attention/causal_attention.hpp"
#include "chapter/chapter.hpp"
#include "chapter/recorder.hpp"

namespace attn {

/// The one sequence of what a module recorded of a batch of one: (1, rows,
/// columns) -> (rows, columns).
arma::fmat one_sequence(const Tensor& batch);

/// What the loss looks at, each (T - 1, d).
struct Predictions {
  arma::fmat outputs;  // the context vectors without the last
  arma::fmat targets;  // the tokens without the first
};

/// The steps from the tokens to the context vectors.
void show_forward(Lesson& lesson, const Setup& setup,
                  const CausalAttention& attention, std::uint64_t seed,
                  const Recorder& recorder);

/// The steps from the context vectors to the loss. Returns the loss.
float show_loss(Lesson& lesson, const Setup& setup,
                const Predictions& predictions);

}  // namespace attn
