// The probes of the exercise attention_backward.
#pragma once

#include <fmt/core.h>

#include <array>

#include "11_gradients/attention_backward.hpp"
#include "grading/probes.hpp"
#include "grading/probes/whole_numbers.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<exercise::AttentionGradients(
    const arma::fmat& grad_context_vec, const arma::fmat& queries,
    const arma::fmat& keys, const arma::fmat& values)>;

inline Functions learner() {
  return exercise::attention_backward;
}

enum class Kind { plain, high, low };

struct Probe {
  std::size_t tokens;
  std::size_t d_k;
  std::size_t d_v;
  Kind kind;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 3> kinds = {"", ", scores above 90",
                                                  ", scores below -90"};
    return fmt::format("{}, d_k {}, d_v {}{}, seed {}",
                       attn::counted(tokens, "token"), d_k, d_v,
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// Where two of the sizes are equal, the shapes do not tell a product from its
// wrong sisters. With d_k 16 the scale is 4, and scores of whole numbers are
// exact however far from 0.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_k = draw.size(2, 7, {T});
  const std::size_t d_v = draw.size(3, 7, {T, d_k});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  return attn::each_twice<Probe>(
      {
          {T, d_k, d_v, Kind::plain, draw.seed()},
          {other, same, same, Kind::plain, draw.seed()},
          {same, other, same, Kind::plain, draw.seed()},
          {same, same, other, Kind::plain, draw.seed()},
          {same, same, same, Kind::plain, draw.seed()},
          {2, d_k, d_v, Kind::plain, draw.seed()},
          {1, d_v, T, Kind::plain, draw.seed()},
          {T, 1, d_v, Kind::plain, draw.seed()},
          {T, d_k, 1, Kind::plain, draw.seed()},
          {draw.size(8, 9), draw.size(10, 12), draw.size(13, 15), Kind::plain,
           draw.seed()},
          {T, 16, d_v, Kind::high, draw.seed()},
          {T, 16, d_v, Kind::low, draw.seed()},
      },
      draw);
}

inline arma::fmat asking_of(attn::Generator& generator, const Probe& probe,
                            bool is_query) {
  if (probe.kind == Kind::plain) {
    return attn::with_zeros(
        generator.uniform(probe.tokens, probe.d_k, -2.0F, 2.0F));
  }
  const float sign = is_query && probe.kind == Kind::low ? -1.0F : 1.0F;
  return sign * attn::whole_numbers(generator, probe.tokens, probe.d_k,
                                    is_query ? 3.0F : 7.0F,
                                    is_query ? 6.0F : 10.0F);
}

inline void attempt(const Functions& attention_backward, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_k", probe.d_k);
  outcome.record_size("d_v", probe.d_v);
  attn::Generator generator(probe.seed);
  const auto numbers = [&] {
    return generator.uniform(probe.tokens, probe.d_v, -2.0F, 2.0F);
  };
  const arma::fmat queries = asking_of(generator, probe, true);
  const arma::fmat keys = asking_of(generator, probe, false);
  const arma::fmat values = numbers();
  const arma::fmat grad_context_vec = numbers();

  const exercise::AttentionGradients grad =
      attention_backward(grad_context_vec, queries, keys, values);

  const attn::Labels rows = attn::token_rows(probe.tokens);
  outcome.record("the gradient of the values", grad.values, rows);
  outcome.record("the gradient of the queries", grad.queries, rows);
  outcome.record("the gradient of the keys", grad.keys, rows);
  outcome.record_input("grad_context_vec", grad_context_vec);
  outcome.record_input("queries", queries);
  outcome.record_input("keys", keys);
  outcome.record_input("values", values);
}

}  // namespace graded
