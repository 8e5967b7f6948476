// The probes of Exercise 3.2.
#pragma once

#include <fmt/core.h>

#include "07_multi_head_wrapper/two_dimensional_output.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/drawn_batch.hpp"

namespace graded {

using Functions =
    std::function<arma::fcube(const arma::fcube& batch, std::size_t width,
                              std::size_t num_heads, attn::Generator)>;

inline Functions learner() {
  return exercise::output_of_width;
}

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t d_in;
  std::size_t share;  // of the output's width, for each head
  std::size_t num_heads;
  std::uint64_t seed;
  bool of_the_book = false;

  std::size_t output_width() const { return num_heads * share; }
  std::string describe() const {
    return fmt::format(
        "batch ({}, {}, {}), output_width {}, num_heads {}, {}seed {}",
        sequences, tokens, d_in, output_width(), num_heads,
        of_the_book ? "the book's inputs, " : "", seed);
  }
};

// More tokens than features and fewer, and more tokens than the book has,
// show which size became the context_length. One output is of odd width.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t B = draw.size(2, 3);
  const std::size_t H = draw.size(3, 5, {B});
  const std::size_t share = draw.size(3, 6, {B, H});
  const std::size_t T = draw.size(8, 10);
  const std::size_t d_in = draw.size(4, 7, {H, share});
  const std::size_t same = draw.size(4, 6);
  std::vector<Probe> all = attn::each_twice<Probe>(
      {
          {B, T, d_in, share, H, draw.seed()},
          {B, d_in, T, share, 2, draw.seed()},
          {2, draw.size(14, 18), draw.size(9, 12), 2, H, draw.seed()},
          {3, same, same, same, 2, draw.seed()},
          {1, T, d_in, 1, H, draw.seed()},
          {B, 1, d_in, share, H, draw.seed()},
          {2, d_in, T, 3, 3, draw.seed()},
          {B, T, d_in, H * share, 1, draw.seed()},
      },
      draw);
  all.insert(all.begin() + 1, {2, 6, 3, 1, 2, 123, true});
  return all;
}

inline void attempt(const Functions& output_of_width, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("B", probe.sequences);
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("output_width", probe.output_width());
  outcome.record_size("num_heads", probe.num_heads);
  attn::Generator inputs(probe.seed + 1);
  arma::fcube batch = attn::drawn_batch(inputs, probe.sequences, probe.tokens,
                                        probe.d_in, -2.0F, 2.0F);
  if (probe.of_the_book) batch.each_slice() = attn::book_inputs();

  const arma::fcube output =
      output_of_width(batch, probe.output_width(), probe.num_heads,
                      attn::Generator(probe.seed));  // (B, T, output_width)

  outcome.record_shape("the shape of the output",
                       {output.n_slices, output.n_rows, output.n_cols});
  outcome.record("the output", output, attn::token_rows(batch));
  outcome.record_input("batch", batch);
}

}  // namespace graded
