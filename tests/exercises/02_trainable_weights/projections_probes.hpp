// The probes of the exercise projections.
#pragma once

#include "02_trainable_weights/projections.hpp"
#include "book/inputs.hpp"
#include "grading/probes.hpp"
#include "grading/probes/token_probe.hpp"
#include "grading/probes/with_zeros.hpp"

namespace graded {

using Functions = std::function<Projected(
    const arma::fmat& inputs, const arma::fmat& W_query,
    const arma::fmat& W_key, const arma::fmat& W_value)>;

inline Functions learner() {
  return exercise::project_all;
}

using Probe = attn::TokenProbe;

// The book's own and others whose three sizes differ; then pairs of sizes,
// and all, equal, where a wrong product fits; then a single token, and more
// of all.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t d_in = draw.size(4, 7, {T});
  const std::size_t d_out = draw.size(2, 8, {T, d_in});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  const std::size_t more = draw.size(8, 12);
  return attn::each_twice<Probe>(
      {
          {6, 3, 2, draw.seed(), true},
          {T, d_in, d_out, draw.seed()},
          {same, other, same, draw.seed()},
          {other, same, same, draw.seed()},
          {same, same, other, draw.seed()},
          {same, same, same, draw.seed()},
          {1, draw.size(3, 5), draw.size(6, 8), draw.seed()},
          {T, d_in, 1, draw.seed()},
          {more, draw.size(13, 20), draw.size(8, 12, {more}), draw.seed()},
      },
      draw);
}

inline void attempt(const Functions& project_all, const Probe& probe,
                    attn::Outcome& outcome) {
  probe.record_sizes(outcome);
  attn::Generator generator(probe.seed);
  const auto drawn = [&generator](std::size_t rows, std::size_t columns) {
    return attn::with_zeros(generator.uniform(rows, columns, -1.0F, 1.0F));
  };
  const arma::fmat W_query = drawn(probe.d_in, probe.d_out);
  const arma::fmat W_key = drawn(probe.d_in, probe.d_out);
  const arma::fmat W_value = drawn(probe.d_in, probe.d_out);
  const arma::fmat inputs = probe.of_the_book
                                ? attn::book_inputs()
                                : drawn(probe.tokens, probe.d_in);

  const Projected projected = project_all(inputs, W_query, W_key, W_value);

  const attn::Labels tokens = attn::token_rows(inputs);
  outcome.record("queries", projected.queries, tokens);
  outcome.record("keys", projected.keys, tokens);
  outcome.record("values", projected.values, tokens);
  outcome.record_input("inputs", inputs);
  outcome.record_input("W_query", W_query);
  outcome.record_input("W_key", W_key);
  outcome.record_input("W_value", W_value);
}

}  // namespace graded
