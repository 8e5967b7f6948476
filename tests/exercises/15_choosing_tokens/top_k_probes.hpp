// The probes of the exercise top_k.
#pragma once

#include <fmt/core.h>

#include <array>

#include "15_choosing_tokens/top_k.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions =
    std::function<arma::frowvec(const arma::frowvec& logits, std::size_t k)>;

inline Functions learner() {
  return exercise::top_k;
}

enum class Kind { plain, tied, tied_above, equal, below_0, far };

struct Probe {
  Kind kind;
  std::size_t tokens;  // V
  std::size_t k;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 6> kinds = {
        "",
        ", two equal the k-th largest",
        ", two equal the largest",
        ", all equal",
        " below 0",
        " near 1000"};
    return fmt::format("{}{}, k {}, seed {}", attn::counted(tokens, "logit"),
                       kinds.at(static_cast<std::size_t>(kind)), k, seed);
  }
  std::string output() const {
    if (k >= tokens) return "the probabilities where all stay";
    return kind == Kind::tied || kind == Kind::tied_above ||
                   kind == Kind::equal
               ? "the probabilities where logits are equal"
               : "the probabilities";
  }
};

inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t V = draw.size(7, 10);
  const std::size_t W = draw.size(6, 9, {V});
  const std::size_t many = draw.size(20, 40);
  return attn::each_twice<Probe>(
      {
          {Kind::plain, V, draw.size(3, 4), draw.seed()},
          {Kind::plain, W, 2, draw.seed()},
          {Kind::plain, V, 1, draw.seed()},
          {Kind::plain, W, W - 1, draw.seed()},
          {Kind::plain, many, draw.size(5, 9), draw.seed()},
          {Kind::below_0, V, draw.size(2, 4), draw.seed()},
          {Kind::far, W, draw.size(2, 4), draw.seed()},
          {Kind::tied, V, draw.size(2, 4), draw.seed()},
          {Kind::tied, W, 1, draw.seed()},
          {Kind::tied_above, V, draw.size(3, 4), draw.seed()},
          {Kind::tied_above, W, 2, draw.seed()},
          {Kind::equal, V, draw.size(2, 4), draw.seed()},
          {Kind::plain, V, V, draw.seed()},
          {Kind::plain, W, W + 1, draw.seed()},
          {Kind::plain, W, V + W + draw.size(2, 9), draw.seed()},
          {Kind::below_0, W, W, draw.seed()},
          {Kind::plain, 1, 1, draw.seed()},
      },
      draw);
}

// From -2 to 2. Where two are tied, the (k + 1)-th largest has become equal
// to the k-th.
inline arma::frowvec logits_of(const Probe& probe) {
  attn::Generator generator(probe.seed);
  arma::frowvec logits = generator.uniform(1, probe.tokens, -2.0F, 2.0F);
  if (probe.kind == Kind::equal) logits.fill(logits(0));
  if (probe.kind == Kind::below_0) logits -= 3.0F;
  if (probe.kind == Kind::far) logits = 1000.0F + 16.0F * logits;
  if (probe.kind == Kind::tied_above) {
    logits(1) = 2.25F;
    logits(logits.n_elem - 1) = 2.25F;
  }
  if (probe.kind == Kind::tied) {
    const arma::uvec order = arma::sort_index(logits, "descend");
    logits(order(probe.k)) = logits(order(probe.k - 1));
  }
  return logits;
}

inline void attempt(const Functions& top_k, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("V", probe.tokens);
  outcome.record_size("k", probe.k);
  const arma::frowvec logits = logits_of(probe);

  const arma::frowvec probas = top_k(logits, probe.k);  // (V)

  const arma::frowvec above_0 =
      arma::conv_to<arma::frowvec>::from(probas > 0.0F);
  outcome.record_derived("1 where a probability is above 0", above_0);
  outcome.record(probe.output(), probas);
  outcome.record_input("logits", logits);
}

}  // namespace graded
