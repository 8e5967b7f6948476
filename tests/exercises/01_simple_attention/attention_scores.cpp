// Grades the exercise attention_scores.
#include "01_simple_attention/attention_scores.hpp"

#include <fmt/format.h>

#include <cmath>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using arma::fmat;
using arma::frowvec;

struct Functions {
  frowvec (*query_scores)(const frowvec&, const fmat&);
  fmat (*attention_scores)(const fmat&);
};

// Every row of `inputs` as the query of `scores`.
fmat each_as_query(frowvec (*scores)(const frowvec&, const fmat&),
                   const fmat& inputs) {
  fmat rows(inputs.n_rows, inputs.n_rows);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    rows.row(t) = scores(inputs.row(t), inputs);
  }
  return rows;
}

// Products added up one by one, and one feature after the other.
const Functions feature_by_feature = {
    [](const frowvec& query, const fmat& inputs) {
      frowvec scores(inputs.n_rows, arma::fill::zeros);
      for (std::size_t t = 0; t < inputs.n_rows; ++t) {
        for (std::size_t i = 0; i < inputs.n_cols; ++i) {
          scores(t) += query(i) * inputs(t, i);
        }
      }
      return scores;
    },
    [](const fmat& inputs) {
      fmat scores(inputs.n_rows, inputs.n_rows, arma::fill::zeros);
      for (std::size_t i = 0; i < inputs.n_cols; ++i) {
        scores += inputs.col(i) * inputs.col(i).t();
      }
      return scores;
    }};

// The reference solution with one function replaced.
Functions with_query_scores(frowvec (*query_scores)(const frowvec&,
                                                    const fmat&)) {
  return {query_scores, solution::attention_scores};
}

Functions with_attention_scores(fmat (*attention_scores)(const fmat&)) {
  return {solution::query_scores, attention_scores};
}

frowvec query_times_inputs(const frowvec& query, const fmat& inputs) {
  return query * inputs;
}

fmat inputs_times_inputs(const fmat& inputs) {
  return inputs * inputs;
}

fmat features_against_features(const fmat& inputs) {
  return inputs.t() * inputs;
}

fmat element_by_element(const fmat& inputs) {
  return inputs % inputs;
}

frowvec cosine(const frowvec& query, const fmat& inputs) {
  frowvec scores = query * inputs.t();
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    scores(t) /= arma::norm(query) * arma::norm(inputs.row(t));
  }
  return scores;
}

frowvec squared_distance(const frowvec& query, const fmat& inputs) {
  frowvec scores(inputs.n_rows);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    scores(t) = arma::accu(arma::square(query - inputs.row(t)));
  }
  return scores;
}

frowvec scaled(const frowvec& query, const fmat& inputs) {
  return query * inputs.t() / std::sqrt(static_cast<float>(inputs.n_cols));
}

frowvec softmax_too_early(const frowvec& query, const fmat& inputs) {
  return attn::softmax_rows(fmat(query * inputs.t()));
}

fmat no_own_score(const fmat& inputs) {
  fmat scores = inputs * inputs.t();
  scores.diag().zeros();
  return scores;
}

fmat half_of_the_pairs(const fmat& inputs) {
  return arma::trimatu(inputs * inputs.t());
}

fmat first_query_for_all(const fmat& inputs) {
  return arma::repmat(inputs.row(0) * inputs.t(), inputs.n_rows, 1);
}

const std::vector<attn::Misconception<Functions>> misconceptions = {
    {"features_against_features",
     "attention_scores compared features with features: XᵀX has one row and "
     "one column for each feature. Tokens stand in the rows of the inputs, "
     "so the transposed matrix belongs on the right, X Xᵀ.",
     with_attention_scores(features_against_features)},
    {"not_transposed",
     "The inputs were multiplied as they stand, without a transpose, which "
     "only fits where there are as many tokens as features, and means "
     "nothing there. A product meets the columns of its right side, and the "
     "tokens become columns by the transpose.",
     {query_times_inputs, inputs_times_inputs}},
    {"query_times_inputs",
     "query_scores multiplied the query by the inputs as they stand, which "
     "only fits where there are as many tokens as features, and means "
     "nothing there. A product meets the columns of its right side, and the "
     "tokens become columns by the transpose.",
     with_query_scores(query_times_inputs)},
    {"element_by_element",
     "attention_scores multiplied the inputs number by number, as % does. A "
     "dot product also adds the products up over the features, and takes "
     "every token with every other.",
     with_attention_scores(element_by_element)},
    {"cosine",
     "The dot products were divided by the lengths of both vectors, which "
     "makes cosines of them. A score is the plain dot product, in which a "
     "longer vector counts for more.",
     {cosine,
      [](const fmat& inputs) { return each_as_query(cosine, inputs); }}},
    {"squared_distance",
     "The scores are squared distances, which are small where two tokens "
     "are alike. A score has to be large there, as the dot product is: "
     "multiply the features and add up, do not subtract them.",
     {squared_distance,
      [](const fmat& inputs) {
        return each_as_query(squared_distance, inputs);
      }}},
    {"scaled",
     "The scores were divided by the square root of the number of features. "
     "That step comes in chapter 02, with trained queries and keys; here a "
     "score is the plain dot product.",
     {scaled,
      [](const fmat& inputs) { return each_as_query(scaled, inputs); }}},
    {"softmax_too_early",
     "The softmax was applied already, so that these are weights and each "
     "row sums to 1. Scores are what the softmax gets: the plain dot "
     "products.",
     {softmax_too_early,
      [](const fmat& inputs) {
        return each_as_query(softmax_too_early, inputs);
      }}},
    {"no_own_score",
     "The scores of the tokens with themselves, on the diagonal, are 0. A "
     "token attends to itself as to any other, so x_t · x_t is a score too.",
     with_attention_scores(no_own_score)},
    {"half_of_the_pairs",
     "Only the diagonal and the pairs to its right were filled in, and the "
     "rest is 0. Every query needs its score with every token, also with "
     "those before it.",
     with_attention_scores(half_of_the_pairs)},
    {"first_query_for_all",
     "All rows of attention_scores hold the scores of the first token. Row t "
     "belongs to query t, so the query has to change from row to row.",
     with_attention_scores(first_query_for_all)},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::uint64_t seed;

  bool of_the_book() const { return tokens == 6 && d_in == 3; }
  std::string describe() const {
    if (of_the_book()) return "the book's 6 tokens, query \"journey\"";
    return fmt::format("{} tokens, d_in {}, seed {}", tokens, d_in, seed);
  }
};

// As many tokens as features hide a missing transpose from the shapes.
const std::vector<Probe> probes = {
    {6, 3, 123}, {5, 4, 11}, {3, 7, 12}, {4, 4, 13}, {1, 2, 14},
};

void attempt(const Functions& functions, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const fmat inputs =
      probe.of_the_book()
          ? attn::book_inputs()
          : generator.uniform(probe.tokens, probe.d_in, -1.0F, 1.0F);
  // Of the book's tokens "journey"; otherwise none of the tokens.
  const frowvec query = probe.of_the_book()
                            ? frowvec(inputs.row(1))
                            : generator.uniform(1, probe.d_in, -1.0F, 1.0F);
  attn::Labels token_columns;
  token_columns.columns = attn::token_rows(inputs).rows;

  outcome.record("query_scores(query, inputs)",
                 functions.query_scores(query, inputs), token_columns);
  outcome.record("attention_scores(inputs)",
                 functions.attention_scores(inputs),
                 attn::token_pairs(inputs));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  const Functions learner = {exercise::query_scores,
                             exercise::attention_scores};
  const Functions reference = {solution::query_scores,
                               solution::attention_scores};
  return make_grader<Functions>(student, "attention_scores", probes, attempt,
                                {learner, reference, feature_by_feature},
                                misconceptions);
}

BOOST_AUTO_TEST_SUITE(attention_scores)

BOOST_AUTO_TEST_CASE(one_query_is_scored_against_every_token) {
  BOOST_TEST(attn::outputs_agree({"query_scores(query, inputs)"}));
}

BOOST_AUTO_TEST_CASE(every_token_is_scored_against_every_token) {
  BOOST_TEST(attn::outputs_agree({"attention_scores(inputs)"}));
}

BOOST_AUTO_TEST_SUITE_END()
