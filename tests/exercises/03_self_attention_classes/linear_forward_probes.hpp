// The probes of the exercise linear_forward.
#pragma once

#include <fmt/core.h>

#include <array>
#include <optional>

#include "03_self_attention_classes/linear_forward.hpp"
#include "grading/probes.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Bias = std::optional<arma::frowvec>;
using Functions = std::function<arma::fmat(
    const arma::fmat& x, const arma::fmat& weight, const Bias& bias)>;

inline Functions learner() {
  return exercise::linear_forward;
}

enum class BiasKind {
  none,
  drawn,
  first_is_0,
  first_half_is_0,
  last_alone,  // is not 0
  last_is_0,
  sums_to_0,
  zeros
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  BiasKind bias;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 8> biases = {
        "no bias",
        "a bias",
        "a bias that begins with 0",
        "a bias whose first half is 0",
        "a bias of zeros but for its last number",
        "a bias that ends with 0",
        "a bias that sums to 0",
        "a bias of zeros"};
    return fmt::format("{}, d_in {}, d_out {}, {}, seed {}",
                       attn::counted(tokens, "token"), d_in, d_out,
                       biases.at(static_cast<std::size_t>(bias)), seed);
  }
};

// A square weight hides a missing transpose from the shapes; as many tokens
// as output features hides a bias on the wrong axis.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_in = draw.size(2, 7, {T});
  const std::size_t d_out = draw.size(3, 7, {T, d_in});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  const std::size_t more = draw.size(8, 12);
  return attn::each_twice<Probe>(
      {
          {T, d_in, d_out, BiasKind::none, draw.seed()},
          {other, same, same, BiasKind::none, draw.seed()},
          {T, d_out, d_in, BiasKind::drawn, draw.seed()},
          {d_out, T, d_in, BiasKind::sums_to_0, draw.seed()},
          {same, other, same, BiasKind::first_is_0, draw.seed()},
          {other, same, same, BiasKind::last_is_0, draw.seed()},
          {1, other, same, BiasKind::last_alone, draw.seed()},
          {T, d_in, d_out, BiasKind::first_half_is_0, draw.seed()},
          {T, d_in, d_out, BiasKind::zeros, draw.seed()},
          {d_in, T, 1, BiasKind::drawn, draw.seed()},
          {d_out, 1, T, BiasKind::drawn, draw.seed()},
          {more, draw.size(13, 20), draw.size(8, 12, {more}),
           BiasKind::last_alone, draw.seed()},
      },
      draw);
}

inline Bias drawn_bias(attn::Generator& generator, const Probe& probe) {
  if (probe.bias == BiasKind::none) return std::nullopt;
  const std::size_t last = probe.d_out - 1;
  arma::frowvec bias = generator.uniform(1, probe.d_out, -2.0F, 2.0F);
  if (probe.bias == BiasKind::first_is_0) bias(0) = 0.0F;
  if (probe.bias == BiasKind::first_half_is_0) {
    bias.head(probe.d_out / 2).zeros();
  }
  if (probe.bias == BiasKind::last_alone) bias.head(last).zeros();
  if (probe.bias == BiasKind::last_is_0) bias(last) = 0.0F;
  if (probe.bias == BiasKind::sums_to_0) {
    for (std::size_t j = 1; j <= last; j += 2) bias(j) = -bias(j - 1);
    if (last % 2 == 0) bias(last) = 0.0F;
  }
  if (probe.bias == BiasKind::zeros) bias.zeros();
  return bias;
}

inline void attempt(const Functions& linear_forward, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_in", probe.d_in);
  outcome.record_size("d_out", probe.d_out);
  attn::Generator generator(probe.seed);
  const arma::fmat x = attn::with_zeros(
      generator.uniform(probe.tokens, probe.d_in, -1.0F, 1.0F));
  const arma::fmat weight = attn::with_zeros(
      generator.uniform(probe.d_out, probe.d_in, -1.0F, 1.0F));
  const Bias bias = drawn_bias(generator, probe);

  const arma::fmat y = linear_forward(x, weight, bias);  // (T, d_out)

  outcome.record(
      bias ? "the output with a bias" : "the output without a bias", y,
      attn::token_rows(x));
  outcome.record_input("x", x);
  outcome.record_input("weight", weight);
  if (bias) outcome.record_input("bias", *bias);
}

}  // namespace graded
