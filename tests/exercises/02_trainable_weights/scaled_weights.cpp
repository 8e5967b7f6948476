// Grades the exercise scaled_weights.
#include "02_trainable_weights/scaled_weights.hpp"

#include <fmt/format.h>

#include <cmath>

#include "grading/grading.hpp"

namespace {

using ScaledWeights = arma::fmat (*)(const arma::fmat&, const arma::fmat&);

float root_of(std::size_t size) {
  return std::sqrt(static_cast<float>(size));
}

// Weight by weight, in double.
arma::fmat number_by_number(const arma::fmat& queries,
                            const arma::fmat& keys) {
  arma::fmat weights(queries.n_rows, keys.n_rows);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    std::vector<double> shares(keys.n_rows);
    double sum = 0.0;
    for (std::size_t s = 0; s < keys.n_rows; ++s) {
      double score = 0.0;
      for (std::size_t j = 0; j < keys.n_cols; ++j) {
        score += static_cast<double>(queries(t, j)) *
                 static_cast<double>(keys(s, j));
      }
      shares[s] =
          std::exp(score / std::sqrt(static_cast<double>(keys.n_cols)));
      sum += shares[s];
    }
    for (std::size_t s = 0; s < keys.n_rows; ++s) {
      weights(t, s) = static_cast<float>(shares[s] / sum);
    }
  }
  return weights;
}

arma::fmat no_scaling(const arma::fmat& queries, const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys.t());
}

arma::fmat by_d_k(const arma::fmat& queries, const arma::fmat& keys) {
  const float d_k = static_cast<float>(keys.n_cols);
  return attn::softmax_rows(queries * keys.t() / d_k);
}

arma::fmat scaled_after_softmax(const arma::fmat& queries,
                                const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys.t()) / root_of(keys.n_cols);
}

arma::fmat multiplied(const arma::fmat& queries, const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys.t() * root_of(keys.n_cols));
}

arma::fmat by_sqrt_of_tokens(const arma::fmat& queries,
                             const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys.t() / root_of(queries.n_rows));
}

arma::fmat by_sqrt_of_key_count(const arma::fmat& queries,
                                const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys.t() / root_of(keys.n_rows));
}

arma::fmat keys_ask(const arma::fmat& queries, const arma::fmat& keys) {
  return attn::softmax_rows(keys * queries.t() / root_of(keys.n_cols));
}

arma::fmat softmax_over_queries(const arma::fmat& queries,
                                const arma::fmat& keys) {
  return attn::softmax_rows(keys * queries.t() / root_of(keys.n_cols)).t();
}

arma::fmat no_softmax(const arma::fmat& queries, const arma::fmat& keys) {
  return queries * keys.t() / root_of(keys.n_cols);
}

arma::fmat keys_not_transposed(const arma::fmat& queries,
                               const arma::fmat& keys) {
  return attn::softmax_rows(queries * keys / root_of(keys.n_cols));
}

const std::vector<attn::Misconception<ScaledWeights>> misconceptions = {
    {"no_scaling",
     "The scores went into the softmax as they are. Divide them by "
     "sqrt(d_k) first: a dot product of wide vectors is large, and the "
     "softmax of large scores leaves nearly all weight on one key.",
     no_scaling},
    {"by_d_k",
     "The scores were divided by d_k itself, which makes the weights too "
     "even. It is the square root that belongs there: the variance of a dot "
     "product grows with d_k, and its spread is the root of that.",
     by_d_k},
    {"scaled_after_softmax",
     "The softmax came first and its weights were divided by sqrt(d_k), so "
     "that a row no longer sums to 1. The scores are scaled, before the "
     "softmax, because their size decides how sharp the weights are.",
     scaled_after_softmax},
    {"multiplied",
     "The scores were multiplied by sqrt(d_k), which makes large scores "
     "larger still. They are divided by it, so that their spread does not "
     "grow with the width.",
     multiplied},
    {"by_sqrt_of_tokens",
     "The scores were divided by the square root of the number of queries, "
     "which is n_rows. d_k is the width of a query and a key, n_cols: that "
     "is how many terms a dot product adds.",
     by_sqrt_of_tokens},
    {"by_sqrt_of_key_count",
     "The scores were divided by the square root of the number of keys, "
     "which is n_rows. d_k is the width of a key, n_cols: that is how many "
     "terms a dot product adds.",
     by_sqrt_of_key_count},
    {"keys_ask",
     "The product was K Qᵀ, in which each row belongs to a key. A row of "
     "the weights belongs to a query, which stands on the left: Q Kᵀ.",
     keys_ask},
    {"softmax_over_queries",
     "Each column sums to 1, so that a key shares itself out among the "
     "queries. It is a query that shares one unit of attention out among "
     "the keys, so each row has to sum to 1.",
     softmax_over_queries},
    {"no_softmax",
     "What came out are the scaled scores. The softmax of each row has "
     "still to make them positive weights that sum to 1.",
     no_softmax},
    {"keys_not_transposed",
     "The product was Q K, which fits only if there are as many keys as a "
     "key is wide. Both hold one vector a row, so K has to be transposed "
     "for rows to meet rows: Q Kᵀ.",
     keys_not_transposed},
};

struct Probe {
  std::size_t num_queries;
  std::size_t num_keys;
  std::size_t d_k;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} {}, {} keys, d_k {}, seed {}", num_queries,
                       num_queries == 1 ? "query" : "queries", num_keys, d_k,
                       seed);
  }
};

// As many keys as a key is wide hides a missing transpose from the shapes, as
// many keys as queries hides that they were exchanged.
const std::vector<Probe> probes = {
    {4, 7, 3, 41}, {5, 3, 16, 42}, {6, 4, 4, 43},
    {5, 5, 2, 44}, {1, 6, 9, 45},
};

void attempt(const ScaledWeights& scaled_weights, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const arma::fmat queries =
      generator.uniform(probe.num_queries, probe.d_k, -2.0F, 2.0F);
  const arma::fmat keys =
      generator.uniform(probe.num_keys, probe.d_k, -2.0F, 2.0F);

  const arma::fmat weights = scaled_weights(queries, keys);  // (T, S)

  outcome.record_shape("the shape of the weights",
                       {weights.n_rows, weights.n_cols});
  const arma::fmat sums = arma::sum(weights, 1);  // (T, 1)
  outcome.record("the sum of each row", sums,
                 attn::token_rows(probe.num_queries));
  outcome.record("the weights", weights,
                 {attn::token_rows(probe.num_queries).rows,
                  attn::token_rows(probe.num_keys).rows});
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<ScaledWeights>(
      student, "scaled_weights", probes, attempt,
      {exercise::scaled_weights, solution::scaled_weights, number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(scaled_weights)

BOOST_AUTO_TEST_CASE(
    there_is_a_row_for_each_query_and_a_column_for_each_key) {
  BOOST_TEST(attn::outputs_agree({"the shape of the weights"}));
}

BOOST_AUTO_TEST_CASE(each_row_sums_to_1) {
  BOOST_TEST(attn::outputs_agree({"the sum of each row"}));
}

BOOST_AUTO_TEST_CASE(the_weights_are_the_softmax_of_the_scaled_scores) {
  BOOST_TEST(attn::outputs_agree({"the weights"}));
}

BOOST_AUTO_TEST_SUITE_END()
