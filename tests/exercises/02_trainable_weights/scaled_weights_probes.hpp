// The probes of the exercise scaled_weights.
#pragma once

#include <fmt/core.h>

#include "02_trainable_weights/scaled_weights.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::fmat(const arma::fmat& queries,
                                           const arma::fmat& keys)>;

inline Functions learner() {
  return exercise::scaled_weights;
}

struct Probe {
  std::size_t num_queries;
  std::size_t num_keys;
  std::size_t d_k;
  std::uint64_t seed;
  // Scores so far from 0 that a float does not hold their exponential: of
  // every other query above and below 0, or of all below.
  enum class Far { no, both_sides, below } far = Far::no;

  std::string describe() const {
    return fmt::format("{}, {}, d_k {}, {}seed {}",
                       attn::counted(num_queries, "query", "queries"),
                       attn::counted(num_keys, "key"), d_k,
                       far == Far::no ? "" : "scores far from 0, ", seed);
  }
};

// As many keys as a key is wide hides a missing transpose from the shapes, as
// many keys as queries hides that they were exchanged.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t T = draw.size(3, 6);
  const std::size_t S = draw.size(3, 7, {T});
  const std::size_t d_k = draw.size(2, 6, {T, S});
  const std::size_t same = draw.size(4, 6);
  const std::size_t other = draw.size(2, 7, {same});
  return attn::each_twice<Probe>(
      {
          {T, S, d_k, draw.seed()},
          {S, T, draw.size(9, 16), draw.seed()},
          {other, same, same, draw.seed()},
          {same, same, other, draw.seed()},
          {same, same, same, draw.seed()},
          {1, S, draw.size(7, 9), draw.seed()},
          {T, 1, d_k, draw.seed()},
          {T, S, 16, draw.seed(), Probe::Far::both_sides},
          {2, S, 16, draw.seed(), Probe::Far::below},
      },
      draw);
}

// Whole numbers from low to high, so that sums of products are exact.
inline arma::fmat whole_numbers(attn::Generator& generator, std::size_t rows,
                                std::size_t columns, float low, float high) {
  return arma::round(generator.uniform(rows, columns, low, high));
}

// A query that is turned round has scores below 0. With d_k 16 the scale is
// 4, and all is exact.
inline arma::fmat queries_of(attn::Generator& generator, const Probe& probe) {
  if (probe.far == Probe::Far::no) {
    return generator.uniform(probe.num_queries, probe.d_k, -2.0F, 2.0F);
  }
  arma::fmat queries =
      whole_numbers(generator, probe.num_queries, probe.d_k, 1.0F, 3.0F);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    const bool is_below = probe.far == Probe::Far::below || t % 2 == 1;
    if (is_below) queries.row(t) *= -1.0F;
  }
  return queries;
}

inline arma::fmat keys_of(attn::Generator& generator, const Probe& probe) {
  if (probe.far == Probe::Far::no) {
    return generator.uniform(probe.num_keys, probe.d_k, -2.0F, 2.0F);
  }
  return whole_numbers(generator, probe.num_keys, probe.d_k, 16.0F, 24.0F);
}

inline void attempt(const Functions& scaled_weights, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("the number of queries", probe.num_queries);
  outcome.record_size("the number of keys", probe.num_keys);
  outcome.record_size("d_k", probe.d_k);
  attn::Generator generator(probe.seed);
  const arma::fmat queries = queries_of(generator, probe);
  const arma::fmat keys = keys_of(generator, probe);

  const arma::fmat weights = scaled_weights(queries, keys);  // (T, S)

  outcome.record_shape("the shape of the weights",
                       {weights.n_rows, weights.n_cols});
  const arma::fmat sums = arma::sum(weights, 1);  // (T, 1)
  outcome.record_derived("the sum of each row", sums,
                         attn::token_rows(probe.num_queries));
  outcome.record("the weights", weights,
                 {attn::token_rows(probe.num_queries).rows,
                  attn::token_rows(probe.num_keys).rows});
  outcome.record_input("queries", queries);
  outcome.record_input("keys", keys);
}

}  // namespace graded
