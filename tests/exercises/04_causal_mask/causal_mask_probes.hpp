// The probes of the exercise causal_mask.
#pragma once

#include "04_causal_mask/causal_mask.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::umat(std::size_t num_tokens)>;

inline Functions learner() {
  return exercise::causal_mask;
}

struct Probe {
  std::size_t tokens;

  std::string describe() const { return attn::counted(tokens, "token"); }
};

// One token has no future, two have the shortest; six are the book's, and the
// longest ones are longer than any mask that was made for it.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t few = draw.size(3, 5);
  const std::size_t some = draw.size(4, 8, {few, 6});
  return {
      {few}, {1}, {2}, {some}, {6}, {draw.size(9, 16)}, {draw.size(20, 40)}};
}

inline void attempt(const Functions& causal_mask, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);

  const arma::umat mask = causal_mask(probe.tokens);  // (T, T)

  outcome.record_shape("the shape of the mask", {mask.n_rows, mask.n_cols});
  outcome.record("the mask", mask, attn::token_pairs(probe.tokens));
}

}  // namespace graded
