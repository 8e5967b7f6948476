// Grades the exercise projections.
#include "02_trainable_weights/projections.hpp"

#include <fmt/format.h>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using arma::fmat;

using ProjectAll = Projected (*)(const fmat&, const fmat&, const fmat&,
                                 const fmat&);

fmat row_by_row(const fmat& inputs, const fmat& weight) {
  fmat projected(inputs.n_rows, weight.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    for (std::size_t i = 0; i < inputs.n_cols; ++i) {
      projected.row(t) += inputs(t, i) * weight.row(i);
    }
  }
  return projected;
}

Projected token_by_token(const fmat& inputs, const fmat& W_query,
                         const fmat& W_key, const fmat& W_value) {
  return {row_by_row(inputs, W_query), row_by_row(inputs, W_key),
          row_by_row(inputs, W_value)};
}

Projected operand_order(const fmat& inputs, const fmat& W_query,
                        const fmat& W_key, const fmat& W_value) {
  return {W_query * inputs, W_key * inputs, W_value * inputs};
}

Projected weight_transposed(const fmat& inputs, const fmat& W_query,
                            const fmat& W_key, const fmat& W_value) {
  return {inputs * W_query.t(), inputs * W_key.t(), inputs * W_value.t()};
}

Projected inputs_transposed(const fmat& inputs, const fmat& W_query,
                            const fmat& W_key, const fmat& W_value) {
  return {inputs.t() * W_query, inputs.t() * W_key, inputs.t() * W_value};
}

Projected tokens_as_columns(const fmat& inputs, const fmat& W_query,
                            const fmat& W_key, const fmat& W_value) {
  return {W_query.t() * inputs.t(), W_key.t() * inputs.t(),
          W_value.t() * inputs.t()};
}

Projected query_and_key_swapped(const fmat& inputs, const fmat& W_query,
                                const fmat& W_key, const fmat& W_value) {
  return {inputs * W_key, inputs * W_query, inputs * W_value};
}

Projected key_and_value_swapped(const fmat& inputs, const fmat& W_query,
                                const fmat& W_key, const fmat& W_value) {
  return {inputs * W_query, inputs * W_value, inputs * W_key};
}

Projected one_matrix_for_all(const fmat& inputs, const fmat& W_query,
                             const fmat&, const fmat&) {
  return {inputs * W_query, inputs * W_query, inputs * W_query};
}

Projected keys_are_the_queries(const fmat& inputs, const fmat& W_query,
                               const fmat&, const fmat& W_value) {
  return {inputs * W_query, inputs * W_query, inputs * W_value};
}

Projected values_are_the_keys(const fmat& inputs, const fmat& W_query,
                              const fmat& W_key, const fmat&) {
  return {inputs * W_query, inputs * W_key, inputs * W_key};
}

Projected values_are_the_inputs(const fmat& inputs, const fmat& W_query,
                                const fmat& W_key, const fmat&) {
  return {inputs * W_query, inputs * W_key, inputs};
}

Projected one_after_the_other(const fmat& inputs, const fmat& W_query,
                              const fmat& W_key, const fmat& W_value) {
  const fmat queries = inputs * W_query;
  const fmat keys = queries * W_key;
  return {queries, keys, keys * W_value};
}

const std::vector<attn::Misconception<ProjectAll>> misconceptions = {
    {"query_and_key_swapped",
     "The queries were made with W_key and the keys with W_query. Each token "
     "would ask what it should have answered: every matrix makes what it is "
     "named after.",
     query_and_key_swapped},
    {"key_and_value_swapped",
     "The keys were made with W_value and the values with W_key, or returned "
     "in this order. The struct holds queries, keys, values, and every "
     "matrix makes what it is named after.",
     key_and_value_swapped},
    {"operand_order",
     "The matrices stand on the left of the inputs, W X, which only fits "
     "where there are as many tokens as d_out, and mixes tokens there. Each "
     "token is a row, so the matrix that works on its features stands on the "
     "right, X W.",
     operand_order},
    {"weight_transposed",
     "The matrices were transposed, as a Linear layer of PyTorch does with "
     "its weight, which only fits where d_in equals d_out. Here they come as "
     "(d_in, d_out) and are used as they are.",
     weight_transposed},
    {"inputs_transposed",
     "The inputs were transposed, which only fits where there are as many "
     "tokens as features, and then takes features for tokens. (T, d_in) "
     "times (d_in, d_out) fits as it stands.",
     inputs_transposed},
    {"tokens_as_columns",
     "The numbers are right, but each result is transposed, with one token a "
     "column. Here a token stays a row, from the inputs to the output: X W, "
     "neither of them transposed.",
     tokens_as_columns},
    {"one_matrix_for_all",
     "Queries, keys and values were all made with W_query, as happens when a "
     "line is copied and not changed. The three roles are learned apart, so "
     "each has a matrix of its own.",
     one_matrix_for_all},
    {"keys_are_the_queries",
     "The keys were made with W_query, like the queries. What a token looks "
     "for need not be what it offers, so the keys have a matrix of their "
     "own, W_key.",
     keys_are_the_queries},
    {"values_are_the_keys",
     "The values were made with W_key, like the keys. What a token is found "
     "by need not be what it hands on, so the values have a matrix of their "
     "own, W_value.",
     values_are_the_keys},
    {"values_are_the_inputs",
     "The inputs were returned as the values, as in chapter 01, where the "
     "inputs themselves are mixed. With trained weights the values are made "
     "too, with W_value.",
     values_are_the_inputs},
    {"one_after_the_other",
     "The keys were made of the queries and the values of the keys, which "
     "only fits where d_in equals d_out. All three are made of the inputs, "
     "side by side.",
     one_after_the_other},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::uint64_t seed;

  bool of_the_book() const { return tokens == 6 && d_in == 3; }
  std::string describe() const {
    return fmt::format("{} tokens, d_in {}, d_out {}, {}seed {}", tokens,
                       d_in, d_out,
                       of_the_book() ? "the book's inputs, " : "", seed);
  }
};

// The book's own and another whose three sizes differ; then each pair of
// sizes equal once, where a wrong product fits; then a single token.
const std::vector<Probe> probes = {
    {6, 3, 2, 123}, {4, 5, 7, 11}, {4, 3, 4, 12},
    {5, 3, 3, 13},  {4, 4, 6, 14}, {1, 3, 2, 15},
};

void attempt(const ProjectAll& project_all, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const fmat W_query =
      generator.uniform(probe.d_in, probe.d_out, -1.0F, 1.0F);
  const fmat W_key = generator.uniform(probe.d_in, probe.d_out, -1.0F, 1.0F);
  const fmat W_value =
      generator.uniform(probe.d_in, probe.d_out, -1.0F, 1.0F);
  const fmat inputs =
      probe.of_the_book()
          ? attn::book_inputs()
          : generator.uniform(probe.tokens, probe.d_in, -1.0F, 1.0F);

  const Projected projected = project_all(inputs, W_query, W_key, W_value);

  const attn::Labels tokens = attn::token_rows(inputs);
  outcome.record("queries", projected.queries, tokens);
  outcome.record("keys", projected.keys, tokens);
  outcome.record("values", projected.values, tokens);
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<ProjectAll>(
      student, "projections", probes, attempt,
      {exercise::project_all, solution::project_all, token_by_token},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(projections)

BOOST_AUTO_TEST_CASE(every_token_has_its_query) {
  BOOST_TEST(attn::outputs_agree({"queries"}));
}

BOOST_AUTO_TEST_CASE(every_token_has_its_key) {
  BOOST_TEST(attn::outputs_agree({"keys"}));
}

BOOST_AUTO_TEST_CASE(every_token_has_its_value) {
  BOOST_TEST(attn::outputs_agree({"values"}));
}

BOOST_AUTO_TEST_SUITE_END()
