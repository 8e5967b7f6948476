// The probes of the exercise feed_forward.
#pragma once

#include <fmt/core.h>

#include "13_transformer_block/feed_forward.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using attn::Linear;
using Functions = std::function<arma::fmat(
    const arma::fmat& x, const Linear& up, const Linear& down)>;

inline Functions learner() {
  return exercise::feed_forward;
}

struct Probe {
  std::size_t tokens;
  std::size_t d;
  std::size_t h;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}, d {}, h {}, seed {}",
                       attn::counted(tokens, "token"), d, h, seed);
  }
};

// Where h is d, the layers can be taken for each other, and so can a weight
// and its transpose.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d = draw.size(2, 6, {T});
  const std::size_t h = draw.size(3, 8, {T, d});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  return attn::each_twice<Probe>(
      {
          {T, d, 4 * d, draw.seed()},
          {T, h, d, draw.seed()},
          {other, same, same, draw.seed()},
          {same, same, same, draw.seed()},
          {h, d, T, draw.seed()},
          {T, d, T, draw.seed()},
          {1, d, h, draw.seed()},
          {T, 1, h, draw.seed()},
          {T, d, 1, draw.seed()},
          {draw.size(8, 12), draw.size(3, 5), draw.size(13, 20), draw.seed()},
      },
      draw);
}

inline Linear drawn_layer(attn::Generator& generator, std::size_t in,
                          std::size_t out) {
  const arma::fmat weight = generator.uniform(out, in, -1.0F, 1.0F);
  const arma::frowvec bias = generator.uniform(1, out, -1.0F, 1.0F);
  return Linear(weight, bias);
}

inline void attempt(const Functions& feed_forward, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d", probe.d);
  outcome.record_size("h", probe.h);
  attn::Generator generator(probe.seed);
  const Linear up = drawn_layer(generator, probe.d, probe.h);
  const Linear down = drawn_layer(generator, probe.h, probe.d);
  const arma::fmat x =
      attn::with_zeros(generator.uniform(probe.tokens, probe.d, -2.0F, 2.0F));

  const arma::fmat y = feed_forward(x, up, down);  // (T, d)

  outcome.record_shape("the shape of the output", {y.n_rows, y.n_cols});
  outcome.record("the output", y, attn::token_rows(probe.tokens));
  outcome.record_input("x", x);
  outcome.record_input("up.weight", up.weight);
  outcome.record_input("up.bias", *up.bias);
  outcome.record_input("down.weight", down.weight);
  outcome.record_input("down.bias", *down.bias);
}

}  // namespace graded
