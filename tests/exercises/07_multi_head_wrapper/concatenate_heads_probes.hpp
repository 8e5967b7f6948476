// The probes of the exercise concatenate_heads.
#pragma once

#include <fmt/core.h>

#include "07_multi_head_wrapper/concatenate_heads.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"

namespace graded {

using CubeList = std::vector<arma::fcube>;
using Functions = std::function<arma::fcube(const CubeList& heads)>;

inline Functions learner() {
  return exercise::concatenate_heads;
}

struct Probe {
  std::size_t num_heads;
  std::size_t sequences;
  std::size_t tokens;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} of shape ({}, {}, {}), seed {}",
                       attn::counted(num_heads, "head"), sequences, tokens,
                       head_dim, seed);
  }
};

// As many tokens as a head is wide, or as many sequences as heads, hides from
// the shapes that axes were exchanged.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t H = draw.size(3, 5);
  const std::size_t B = draw.size(2, 4, {H});
  const std::size_t T = draw.size(3, 7, {H, B});
  const std::size_t width = draw.size(2, 6, {H, B, T});
  const std::size_t same = draw.size(3, 5);
  return attn::each_twice<Probe>(
      {
          {H, B, T, width, draw.seed()},
          {2, H, draw.size(3, 5, {H}), draw.size(6, 9), draw.seed()},
          {draw.size(7, 12), 2, draw.size(13, 16), 5, draw.seed()},
          {2, 3, same, same, draw.seed()},
          {same, same, 2, draw.size(6, 8), draw.seed()},
          {same, same, same, same, draw.seed()},
          {H, B, 1, width, draw.seed()},
          {H, 1, T, width, draw.seed()},
          {H, B, T, 1, draw.seed()},
          {1, B, T, width, draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& concatenate_heads, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("H", probe.num_heads);
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("head_dim", probe.head_dim);
  attn::Generator generator(probe.seed);
  CubeList heads;
  for (std::size_t h = 0; h < probe.num_heads; ++h) {
    heads.push_back(attn::drawn_batch(generator, probe.sequences,
                                      probe.tokens, probe.head_dim));
  }

  const arma::fcube joined = concatenate_heads(heads);

  outcome.record_shape("the shape of the output",
                       {joined.n_slices, joined.n_rows, joined.n_cols});
  outcome.record("the output", joined, attn::token_rows(probe.tokens));
  for (std::size_t h = 0; h < heads.size(); ++h) {
    outcome.record_input(fmt::format("heads[{}]", h), heads[h]);
  }
}

}  // namespace graded
