// The probes of the exercise layer_norm.
#pragma once

#include <fmt/core.h>

#include <array>

#include "13_transformer_block/layer_norm.hpp"
#include "grading/probes.hpp"
#include "grading/probes/whole_numbers.hpp"

namespace graded {

using Functions =
    std::function<arma::fmat(const arma::fmat& x, const arma::frowvec& scale,
                             const arma::frowvec& shift, float eps)>;

inline Functions learner() {
  return exercise::layer_norm;
}

enum class Kind { plain, bare, close, equal, far };

struct Probe {
  Kind kind;
  std::size_t tokens;
  std::size_t d;
  float eps;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 5> kinds = {
        "", "scale 1 and shift 0, ", "features close together, ",
        "equal features in a token, ", "tokens far from each other, "};
    return fmt::format("{}, d {}, eps {}, {}seed {}",
                       attn::counted(tokens, "token"), d, eps,
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// Of a square matrix the shapes do not tell tokens from features. Where eps
// is large, or the variance small, it matters where eps stands.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d = draw.size(2, 7, {T});
  const std::size_t same = draw.size(4, 6);
  return attn::each_twice<Probe>(
      {
          {Kind::bare, T, d, 1e-5F, draw.seed()},
          {Kind::bare, same, same, 0.25F, draw.seed()},
          {Kind::plain, T, d, 1e-5F, draw.seed()},
          {Kind::plain, d, T, 0.5F, draw.seed()},
          {Kind::plain, same, same, 0.125F, draw.seed()},
          {Kind::close, T, d, 1e-5F, draw.seed()},
          {Kind::equal, T, d, 0.0625F, draw.seed()},
          {Kind::far, T, d, 0.0625F, draw.seed()},
          {Kind::plain, 1, draw.size(3, 8), 0.25F, draw.seed()},
          {Kind::plain, draw.size(3, 8), 1, 0.25F, draw.seed()},
          {Kind::plain, draw.size(3, 5), draw.size(9, 14), 0.25F,
           draw.seed()},
      },
      draw);
}

inline arma::fmat tokens_of(attn::Generator& generator, const Probe& probe) {
  arma::fmat x = generator.uniform(probe.tokens, probe.d, -1.0F, 3.0F);
  switch (probe.kind) {
    case Kind::close:
      return 0.0078125F * (x - 1.0F);
    case Kind::equal:
      return arma::repmat(
          attn::whole_numbers(generator, probe.tokens, 1, -3.0F, 3.0F), 1,
          probe.d);
    case Kind::far:
      for (std::size_t t = 0; t < x.n_rows; ++t) {
        x.row(t) *= static_cast<float>(t + 1);
        x.row(t) += t % 2 == 0 ? 4.0F : -4.0F;
      }
      return x;
    case Kind::plain:
    case Kind::bare:
      break;
  }
  return x;
}

inline void attempt(const Functions& layer_norm, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d", probe.d);
  outcome.record_size("eps", double{probe.eps});
  attn::Generator generator(probe.seed);
  const bool bare = probe.kind == Kind::bare;
  const arma::fmat x = tokens_of(generator, probe);
  arma::frowvec scale = generator.uniform(1, probe.d, 0.5F, 2.0F);
  arma::frowvec shift = generator.uniform(1, probe.d, -2.0F, 2.0F);
  if (bare) scale.ones();
  if (bare) shift.zeros();

  const arma::fmat y = layer_norm(x, scale, shift, probe.eps);  // (T, d)

  outcome.record_shape("the shape of the output", {y.n_rows, y.n_cols});
  outcome.record(bare ? "the output of scale 1 and shift 0" : "the output", y,
                 attn::token_rows(probe.tokens));
  outcome.record_input("x", x);
  outcome.record_input("scale", scale);
  outcome.record_input("shift", shift);
}

}  // namespace graded
