// The probes of the exercise merge_heads.
#pragma once

#include <fmt/core.h>

#include "08_multi_head_attention/merge_heads.hpp"
#include "grading/probes.hpp"

namespace graded {

using attn::Heads;
using Functions = std::function<arma::fcube(const Heads& heads)>;

inline Functions learner() {
  return exercise::merge_heads;
}

struct Probe {
  std::size_t sequences;
  std::size_t num_heads;
  std::size_t tokens;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("heads of ({}, {}, {}, {}), seed {}", sequences,
                       num_heads, tokens, head_dim, seed);
  }
};

// As many sequences as heads, or as many tokens as a head is wide, hides from
// the shapes that axes were exchanged.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t H = draw.size(3, 5);
  const std::size_t B = draw.size(2, 4, {H});
  const std::size_t T = draw.size(3, 7, {H, B});
  const std::size_t d_k = draw.size(2, 6, {H, B, T});
  const std::size_t same = draw.size(3, 5);
  return attn::each_twice<Probe>(
      {
          {B, H, T, d_k, draw.seed()},
          {H, 2, draw.size(3, 5, {H}), draw.size(6, 9), draw.seed()},
          {2, draw.size(7, 12), draw.size(13, 16), 5, draw.seed()},
          {same, same, T, d_k, draw.seed()},
          {2, 3, same, same, draw.seed()},
          {same, same, same, same, draw.seed()},
          {B, H, 1, d_k, draw.seed()},
          {1, H, T, d_k, draw.seed()},
          {B, H, T, 1, draw.seed()},
          {B, 1, T, d_k, draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& merge_heads, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("H", probe.num_heads);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_k", probe.head_dim);
  attn::Generator generator(probe.seed);
  Heads heads(probe.sequences, probe.num_heads);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    for (std::size_t h = 0; h < probe.num_heads; ++h) {
      heads(b, h) =
          generator.uniform(probe.tokens, probe.head_dim, -1.0F, 1.0F);
    }
  }

  const arma::fcube merged = merge_heads(heads);

  outcome.record_shape("the shape of the output",
                       {merged.n_slices, merged.n_rows, merged.n_cols});
  outcome.record("the output", merged, attn::token_rows(probe.tokens));
  outcome.record_input("heads", heads);
}

}  // namespace graded
