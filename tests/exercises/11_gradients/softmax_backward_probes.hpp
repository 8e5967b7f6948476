// The probes of the exercise softmax_backward.
#pragma once

#include <fmt/core.h>

#include <array>

#include "11_gradients/softmax_backward.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<arma::fmat(
    const arma::fmat& grad_attn_weights, const arma::fmat& attn_weights)>;

inline Functions learner() {
  return exercise::softmax_backward;
}

enum class Kind { plain, zeros, causal, certain, even, equal_gradients };

struct Probe {
  Kind kind;
  std::size_t queries;  // T
  std::size_t keys;  // S
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 6> kinds = {
        "",
        ", zeros in the gradient",
        ", causal weights",
        ", all weight of a row on one key",
        ", equal weights",
        ", equal gradients in a row"};
    return fmt::format("{}, {}{}, seed {}",
                       attn::counted(queries, "query", "queries"),
                       attn::counted(keys, "key"),
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// Of a square matrix the shapes do not tell rows from columns. With one key
// nothing can be gained: its weight stays 1.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t S = draw.size(2, 7, {T});
  const std::size_t same = draw.size(4, 6);
  const std::size_t wide = draw.size(9, 14);
  return attn::each_twice<Probe>(
      {
          {Kind::plain, T, S, draw.seed()},
          {Kind::plain, same, same, draw.seed()},
          {Kind::plain, draw.size(2, 5), wide, draw.seed()},
          {Kind::zeros, draw.size(7, 9), draw.size(3, 5), draw.seed()},
          {Kind::causal, same, same, draw.seed()},
          {Kind::causal, draw.size(7, 9), draw.size(4, 6), draw.seed()},
          {Kind::certain, T, S, draw.seed()},
          {Kind::even, S, T, draw.seed()},
          {Kind::equal_gradients, T, S, draw.seed()},
          {Kind::plain, 1, draw.size(3, 8), draw.seed()},
          {Kind::plain, draw.size(3, 8), 1, draw.seed()},
          {Kind::plain, 1, 1, draw.seed()},
      },
      draw);
}

inline arma::fmat weights_of(attn::Generator& generator, const Probe& probe) {
  arma::fmat scores =
      generator.uniform(probe.queries, probe.keys, -2.0F, 2.0F);
  if (probe.kind == Kind::even) scores.zeros();
  if (probe.kind == Kind::causal) {
    scores.elem(arma::trimatu_ind(arma::size(scores), 1))
        .fill(-arma::fdatum::inf);
  }
  if (probe.kind == Kind::certain) scores *= 1e4F;
  return attn::softmax_rows(scores);
}

inline arma::fmat gradient_of(attn::Generator& generator,
                              const Probe& probe) {
  arma::fmat gradient =
      generator.uniform(probe.queries, probe.keys, -2.0F, 2.0F);
  if (probe.kind == Kind::zeros) gradient = attn::with_zeros(gradient);
  if (probe.kind == Kind::equal_gradients) {
    gradient = arma::repmat(gradient.col(0), 1, probe.keys);
  }
  return gradient;
}

inline void attempt(const Functions& softmax_backward, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.queries);
  outcome.record_size("S", probe.keys);
  attn::Generator generator(probe.seed);
  const arma::fmat attn_weights = weights_of(generator, probe);
  const arma::fmat grad_attn_weights = gradient_of(generator, probe);

  const arma::fmat grad =
      softmax_backward(grad_attn_weights, attn_weights);  // (T, S)

  const attn::Labels rows = attn::token_rows(probe.queries);
  outcome.record_shape("the shape of the gradient",
                       {grad.n_rows, grad.n_cols});
  const arma::fmat sums = arma::sum(grad, 1);  // (T, 1)
  outcome.record_derived("the sum of each row", sums, rows);
  outcome.record("the gradient of the scores", grad, rows);
  outcome.record_input("grad_attn_weights", grad_attn_weights);
  outcome.record_input("attn_weights", attn_weights);
}

}  // namespace graded
