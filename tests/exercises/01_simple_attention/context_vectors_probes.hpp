// The probes of the exercise context_vectors.
#pragma once

#include <fmt/core.h>

#include "01_simple_attention/context_vectors.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& attn_weights,
                                           const arma::fmat& inputs)>;

inline Functions learner() {
  return exercise::context_vectors;
}

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::uint64_t seed;
  bool of_the_book = false;
  bool some_weights_are_0 = false;

  std::string describe() const {
    return fmt::format("{}, d_in {}, {}{}seed {}",
                       attn::counted(tokens, "token"), d_in,
                       of_the_book ? "the book's inputs, " : "",
                       some_weights_are_0 ? "some weights 0, " : "", seed);
  }
};

// As many tokens as features hide swapped operands from the shapes.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_in = draw.size(4, 7, {T});
  const std::size_t same = draw.size(4, 7);
  return attn::each_twice<Probe>(
      {
          {6, 3, draw.seed(), true},
          {T, d_in, draw.seed()},
          {d_in, T, draw.seed(), false, true},
          {same, same, draw.seed()},
          {1, draw.size(2, 5), draw.seed()},
          {draw.size(3, 7), 1, draw.seed()},
          {draw.size(8, 12), draw.size(13, 20), draw.seed()},
      },
      draw);
}

// Weights of which some are 0, and what is left of each row sums to 1.
inline arma::fmat with_hidden_tokens(arma::fmat weights) {
  for (std::size_t t = 0; t < weights.n_rows; ++t) {
    for (std::size_t s = 0; s < weights.n_cols; ++s) {
      if (s != t && (t + 2 * s) % 5 == 3) weights(t, s) = 0.0F;
    }
    weights.row(t) /= arma::accu(weights.row(t));
  }
  return weights;
}

inline void attempt(const Functions& context_vectors, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  attn::Generator generator(probe.seed);
  arma::fmat attn_weights = attn::softmax_rows(
      generator.uniform(probe.tokens, probe.tokens, -2.0F, 2.0F));
  if (probe.some_weights_are_0) {
    attn_weights = with_hidden_tokens(attn_weights);
  }
  const arma::fmat inputs = probe.of_the_book
                                ? attn::book_inputs()
                                : attn::with_zeros(generator.uniform(
                                      probe.tokens, probe.d_in, -2.0F, 2.0F));

  const arma::fmat context_vecs =
      context_vectors(attn_weights, inputs);  // (T, d_in)

  outcome.record("context_vectors(attn_weights, inputs)", context_vecs,
                 attn::token_rows(inputs));
  outcome.record_input("attn_weights", attn_weights);
  outcome.record_input("inputs", inputs);
}

}  // namespace graded
