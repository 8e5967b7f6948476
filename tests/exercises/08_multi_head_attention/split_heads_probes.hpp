// The probes of the exercise split_heads.
#pragma once

#include <fmt/core.h>

#include "08_multi_head_attention/split_heads.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"

namespace graded {

using attn::Heads;
using Functions =
    std::function<Heads(const arma::fcube& x, std::size_t num_heads)>;

inline Functions learner() {
  return exercise::split_heads;
}

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t num_heads;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("x of ({}, {}, {}), {}, seed {}", sequences, tokens,
                       num_heads * head_dim, attn::counted(num_heads, "head"),
                       seed);
  }
};

// As many tokens as columns, heads as wide as there are heads, or as many
// sequences as heads hide from the shapes that something was exchanged; a
// multiple of the heads in tokens lets them be split in place of the columns.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t H = draw.size(3, 5);
  const std::size_t B = draw.size(2, 4, {H});
  const std::size_t T = draw.size(5, 9, {H, B, 2 * H, 3 * H});
  const std::size_t d_k = draw.size(2, 6, {H, B, T});
  const std::size_t same = draw.size(3, 4);
  return attn::each_twice<Probe>(
      {
          {B, T, H, d_k, draw.seed()},
          {2, 2 * H, H, 2, draw.seed()},
          {B, T, draw.size(7, 12), 5, draw.seed()},
          {2, draw.size(13, 17), 3, draw.size(6, 9), draw.seed()},
          {same, 6, same, 2, draw.seed()},
          {2, 7, same, same, draw.seed()},
          {same, same * same, same, same, draw.seed()},
          {B, 1, H, d_k, draw.seed()},
          {1, T, H, d_k, draw.seed()},
          {B, T, H, 1, draw.seed()},
          {B, T, 1, d_k, draw.seed()},
      },
      draw);
}

// The shape of each matrix, for they may differ.
inline void record_shapes(const Heads& heads, attn::Outcome& outcome) {
  arma::fmat rows(heads.n_rows, heads.n_cols);
  arma::fmat columns(heads.n_rows, heads.n_cols);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      rows(b, h) = static_cast<float>(heads(b, h).n_rows);
      columns(b, h) = static_cast<float>(heads(b, h).n_cols);
    }
  }
  outcome.record_derived("the number of rows of each head", rows);
  outcome.record_derived("the number of columns of each head", columns);
}

// As they are if all have one shape; otherwise all their numbers in a row.
inline attn::Tensor heads_or_numbers(const Heads& heads) {
  bool have_one_shape = true;
  std::vector<float> numbers;
  for (std::size_t i = 0; i < heads.n_elem; ++i) {
    if (arma::size(heads(i)) != arma::size(heads(0))) have_one_shape = false;
    numbers.insert(numbers.end(), heads(i).begin(), heads(i).end());
  }
  if (have_one_shape) return heads;
  const attn::Shape count = {numbers.size()};
  return attn::Tensor(count, std::move(numbers));
}

inline void attempt(const Functions& split_heads, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("H", probe.num_heads);
  outcome.record_size("d_k", probe.head_dim);
  attn::Generator generator(probe.seed);
  const std::size_t d_out = probe.num_heads * probe.head_dim;
  const arma::fcube x =
      attn::drawn_batch(generator, probe.sequences, probe.tokens, d_out);

  const Heads heads = split_heads(x, probe.num_heads);

  outcome.record_shape("the rows and columns of the field",
                       {heads.n_rows, heads.n_cols});
  record_shapes(heads, outcome);
  outcome.record("the heads", heads_or_numbers(heads),
                 attn::token_rows(probe.tokens));
  outcome.record_input("x", x);
}

}  // namespace graded
