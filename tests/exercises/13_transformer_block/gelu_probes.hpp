// The probes of the exercise gelu.
#pragma once

#include <fmt/core.h>

#include <array>

#include "13_transformer_block/gelu.hpp"
#include "grading/probes.hpp"
#include "grading/probes/whole_numbers.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& x)>;

inline Functions learner() {
  return exercise::gelu;
}

enum class Kind { near_0, whole, negative, positive, large };

struct Probe {
  Kind kind;
  std::size_t tokens;
  std::size_t d;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 5> kinds = {
        "numbers from -4 to 4", "whole numbers", "negative numbers",
        "positive numbers", "numbers from -100 to 100"};
    return fmt::format("{}, d {}, {}, seed {}",
                       attn::counted(tokens, "token"), d,
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// The two GELUs differ most near 2.7 and -2.7. Of a square matrix the shapes
// do not tell tokens from features.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d = draw.size(2, 7, {T});
  const std::size_t same = draw.size(4, 6);
  const std::size_t wide = draw.size(9, 14);
  return attn::each_twice<Probe>(
      {
          {Kind::near_0, T, d, draw.seed()},
          {Kind::near_0, d, T, draw.seed()},
          {Kind::near_0, same, same, draw.seed()},
          {Kind::whole, T, d, draw.seed()},
          {Kind::negative, T, d, draw.seed()},
          {Kind::positive, d, T, draw.seed()},
          {Kind::large, T, d, draw.seed()},
          {Kind::near_0, 1, wide, draw.seed()},
          {Kind::near_0, wide, 1, draw.seed()},
      },
      draw);
}

inline arma::fmat numbers_of(const Probe& probe) {
  attn::Generator generator(probe.seed);
  const auto from = [&](float low, float high) {
    return generator.uniform(probe.tokens, probe.d, low, high);
  };
  switch (probe.kind) {
    case Kind::whole:
      return attn::whole_numbers(generator, probe.tokens, probe.d, -3.0F,
                                 3.0F);
    case Kind::negative:
      return from(-4.0F, -0.0625F);
    case Kind::positive:
      return from(0.0625F, 4.0F);
    case Kind::large:
      return from(-100.0F, 100.0F);
    case Kind::near_0:
      break;
  }
  return attn::with_zeros(from(-4.0F, 4.0F));
}

inline void attempt(const Functions& gelu, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d", probe.d);
  const arma::fmat x = numbers_of(probe);

  const arma::fmat y = gelu(x);  // (T, d)

  outcome.record_shape("the shape of the output", {y.n_rows, y.n_cols});
  const attn::Labels rows = attn::token_rows(probe.tokens);
  outcome.record(
      probe.kind == Kind::large ? "the GELU of large numbers" : "the GELU", y,
      rows);
  outcome.record_input("x", x);
}

}  // namespace graded
