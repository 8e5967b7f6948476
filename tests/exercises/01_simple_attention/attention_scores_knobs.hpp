// What can be chosen wrongly in the exercise attention_scores.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "grading/models/kept_text.hpp"
#include "grading/models/model.hpp"

namespace graded {

enum class Measure {
  dot_product,
  cosine,
  squared_distance,
  distance,
  scaled,
  scaled_softmax,
  mean,
  softmax
};
enum class Features { all, without_last, without_first, last_alone, three };
enum class Product {
  right,
  not_transposed,
  columns_met,
  rows_multiplied,
  other_way_round,
  inputs_query,
  transposed_query,
  each_alone
};
enum class Diagonal { scores, zeros, hidden };
enum class Pairs {
  all,
  later,
  earlier,
  future_hidden,
  diagonal_alone,
  without_last,
  without_first
};
enum class Tokens { all, six, as_many_as_features };
enum class Rows { all, first_for_all, without_last, without_first, too_many };
enum class Asks { query, first_token, second_token };

// A choice for both functions, and for each of them alone.
template <typename Choice>
struct Of {
  Choice both{};
  Choice query_scores{};
  Choice attention_scores{};

  Choice in_query_scores() const {
    return query_scores == Choice{} ? both : query_scores;
  }
  Choice in_attention_scores() const {
    return attention_scores == Choice{} ? both : attention_scores;
  }
};

struct Knobs {
  Of<Measure> measure;
  Of<Features> features;
  Of<Product> product;
  Diagonal diagonal = Diagonal::scores;
  Pairs pairs = Pairs::all;
  Rows rows = Rows::all;
  Of<Tokens> tokens;
  Asks asks = Asks::query;
  Rows answers = Rows::all;  // of query_scores
  bool by_loops = false;
};

// In which function a choice is made: one of the members of Of.
struct Place {
  std::string of_id;  // what its ids end in
  std::string of_text;  // what its texts begin with

  std::string_view id(const std::string& name) const {
    return attn::kept(name + of_id);
  }
  std::string_view text(const std::string& words) const {
    return attn::kept(of_text + words);
  }
};

template <auto member>
std::vector<attn::Setting<Knobs>> measures(const Place& place) {
  return {
      {place.id("cosine"),
       place.text(
           "the dot products were divided by the lengths of both vectors, "
           "which makes cosines of them. In a score a longer vector counts "
           "for more."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { k.measure.*member = Measure::cosine; }},
      {place.id("squared_distance"),
       place.text(
           "the scores are squared distances, which are small where two "
           "tokens are alike."),
       "What does a dot product do with two features, and what did you do?",
       [](Knobs& k) { k.measure.*member = Measure::squared_distance; }},
      {place.id("scaled"),
       place.text(
           "the scores were divided by the square root of the number of "
           "features. That step comes in chapter 02, with trained queries "
           "and keys."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { k.measure.*member = Measure::scaled; }},
      {place.id("softmax_too_early"),
       place.text(
           "the softmax was applied already, so that these are weights and "
           "sum to 1. Scores are what the softmax gets."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { k.measure.*member = Measure::softmax; }},
  };
}

template <auto member>
std::vector<attn::Setting<Knobs>> features(const Place& place) {
  return {
      {place.id("last_feature_left_out"),
       place.text("the last feature takes no part in the scores."),
       "At which feature does the sum end?",
       [](Knobs& k) { k.features.*member = Features::without_last; }},
      {place.id("first_feature_left_out"),
       place.text(
           "the first feature takes no part in the scores. Armadillo counts "
           "from 0."),
       "At which feature does the sum begin?",
       [](Knobs& k) { k.features.*member = Features::without_first; }},
      {place.id("last_feature_alone"),
       place.text(
           "only the product of the last feature is left, as happens when "
           "each step of a loop overwrites the sum with = in place of +=."),
       "What happens to the product of the first feature when the second "
       "comes?",
       [](Knobs& k) { k.features.*member = Features::last_alone; }},
      {place.id("three_features"),
       place.text(
           "three features were taken, as many as the book's tokens have, "
           "and not all that there are."),
       "Where does your code learn how many features a token has?",
       [](Knobs& k) { k.features.*member = Features::three; }},
  };
}

inline const Place both = {"", "In both functions "};
inline const Place query_alone = {"_in_query_scores", "In query_scores "};
inline const Place all_alone = {"_in_attention_scores",
                                "In attention_scores "};

// Those that both functions or none of them take, too.
inline std::vector<attn::Setting<Knobs>> measures_of_both() {
  std::vector<attn::Setting<Knobs>> all = measures<&Of<Measure>::both>(both);
  const std::vector<attn::Setting<Knobs>> more = {
      {"distance",
       "In both functions the scores are distances, which are small where "
       "two tokens are alike.",
       "What does a dot product do with two features, and what did you do?",
       [](Knobs& k) { k.measure.both = Measure::distance; }},
      {"mean",
       "In both functions the sum of the products was divided by the number "
       "of features, which makes a mean of it.",
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { k.measure.both = Measure::mean; }},
      {"scaled_softmax_too_early",
       "In both functions the scores were scaled and the softmax was applied "
       "already, so that these are the weights of chapter 02.",
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { k.measure.both = Measure::scaled_softmax; }},
  };
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

template <auto member>
std::vector<attn::Setting<Knobs>> tokens(const Place& place) {
  return {
      {place.id("six_tokens"),
       place.text(
           "six tokens were taken, as many as the book has, and not all "
           "that there are."),
       "Where does your code learn how many tokens there are?",
       [](Knobs& k) { k.tokens.*member = Tokens::six; }},
      {place.id("as_many_tokens_as_features"),
       place.text(
           "as many tokens were taken as there are features: n_cols counts "
           "these, and n_rows the tokens."),
       "Which of n_rows and n_cols counts the tokens?",
       [](Knobs& k) { k.tokens.*member = Tokens::as_many_as_features; }},
  };
}

inline const std::vector<attn::Knob<Knobs>> knobs = {
    {"what a score is", measures_of_both()},
    {"what a score is in query_scores",
     measures<&Of<Measure>::query_scores>(query_alone)},
    {"what a score is in attention_scores",
     measures<&Of<Measure>::attention_scores>(all_alone)},
    {"the features", features<&Of<Features>::both>(both)},
    {"the features in query_scores",
     features<&Of<Features>::query_scores>(query_alone)},
    {"the features in attention_scores",
     features<&Of<Features>::attention_scores>(all_alone)},
    {"the products",
     {
         {"not_transposed",
          "In both functions the inputs stand on the right as they are, "
          "which only fits where there are as many tokens as features, and "
          "means nothing there. A product takes the columns of the matrix on "
          "its right, and tokens are rows.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) { k.product.both = Product::not_transposed; }},
         {"columns_met",
          "In both functions the query met the columns of the inputs, as in "
          "arma::dot(query, inputs.col(t)), which only fits where there are "
          "as many tokens as features, and means nothing there.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) { k.product.both = Product::columns_met; }},
     }},
    {"the product of query_scores",
     {
         {"query_times_inputs",
          "query_scores multiplied the query by the inputs as they stand, "
          "which only fits where there are as many tokens as features, and "
          "means nothing there. A product takes the columns of the matrix on "
          "its right, and tokens are rows.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) { k.product.query_scores = Product::not_transposed; }},
         {"query_meets_columns",
          "In query_scores the query met the columns of the inputs, as in "
          "arma::dot(query, inputs.col(t)), which only fits where there are "
          "as many tokens as features, and means nothing there.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) { k.product.query_scores = Product::columns_met; }},
         {"query_times_row",
          "In query_scores a row was multiplied by a row. In Armadillo that "
          "is a product of matrices too, and the second has to stand "
          "upright.",
          "What does Armadillo's * need on its right side if a row stands on "
          "its left?",
          [](Knobs& k) {
            k.product.query_scores = Product::rows_multiplied;
          }},
         {"inputs_times_query",
          "query_scores multiplied the inputs by the query as it lies, a "
          "row, and a product needs it upright.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) { k.product.query_scores = Product::inputs_query; }},
         {"transposed_inputs_times_query",
          "query_scores computed Xᵀ q, with the transposed inputs on the "
          "left. It is the query that meets the tokens, and the result is "
          "one row.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) {
            k.product.query_scores = Product::transposed_query;
          }},
         {"scores_as_a_column",
          "query_scores computed X qᵀ, a column of T scores, and its result "
          "is to be a row.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) {
            k.product.query_scores = Product::other_way_round;
          }},
         {"query_element_by_element",
          "query_scores multiplied the query and the inputs number by "
          "number, as % does. A dot product also adds the products up.",
          "What does Armadillo's * do that % does not?",
          [](Knobs& k) { k.product.query_scores = Product::each_alone; }},
     }},
    {"the product of attention_scores",
     {
         {"inputs_times_inputs",
          "attention_scores multiplied the inputs by themselves without a "
          "transpose, which only fits where there are as many tokens as "
          "features, and means nothing there. A product takes the columns of "
          "the matrix on its right, and tokens are rows.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) {
            k.product.attention_scores = Product::not_transposed;
          }},
         {"rows_meet_columns",
          "In attention_scores the query met the columns of the inputs, as "
          "in arma::dot(query, inputs.col(t)), which only fits where there "
          "are as many tokens as features, and means nothing there.",
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) {
            k.product.attention_scores = Product::columns_met;
          }},
         {"row_times_row",
          "In attention_scores a row was multiplied by a row. In Armadillo "
          "that is a product of matrices too, and the second has to stand "
          "upright.",
          "What does Armadillo's * need on its right side if a row stands on "
          "its left?",
          [](Knobs& k) {
            k.product.attention_scores = Product::rows_multiplied;
          }},
         {"features_against_features",
          "attention_scores compared features with features: XᵀX has one row "
          "and one column for each feature.",
          "On which side of the product does the transposed matrix belong?",
          [](Knobs& k) {
            k.product.attention_scores = Product::other_way_round;
          }},
         {"element_by_element",
          "attention_scores multiplied the inputs number by number, as % "
          "does. A dot product also adds the products up, and takes every "
          "token with every other.",
          "What does Armadillo's * do that % does not?",
          [](Knobs& k) { k.product.attention_scores = Product::each_alone; }},
     }},
    {"the scores of tokens with themselves",
     {
         {"no_own_score",
          "The scores of the tokens with themselves, on the diagonal, are 0 "
          "in attention_scores.",
          "Does a token attend to itself?",
          [](Knobs& k) { k.diagonal = Diagonal::zeros; }},
         {"own_score_hidden",
          "The scores of the tokens with themselves, on the diagonal, are "
          "-inf in attention_scores.",
          "Does a token attend to itself?",
          [](Knobs& k) { k.diagonal = Diagonal::hidden; }},
     }},
    {"which pairs have a score",
     {
         {"half_of_the_pairs",
          "In attention_scores only the diagonal and the pairs to its right "
          "were filled in, and the rest is 0.",
          "What is the score of the last token with the first?",
          [](Knobs& k) { k.pairs = Pairs::later; }},
         {"earlier_pairs_alone",
          "In attention_scores only the diagonal and the pairs to its left "
          "were filled in, and the rest is 0.",
          "What is the score of the first token with the last?",
          [](Knobs& k) { k.pairs = Pairs::earlier; }},
         {"diagonal_alone",
          "In attention_scores only the scores of tokens with themselves "
          "were filled in, and the rest is 0.",
          "What is the score of the first token with the second?",
          [](Knobs& k) { k.pairs = Pairs::diagonal_alone; }},
         {"last_column_left_out",
          "The last column of attention_scores was left at 0.",
          "At which token does your inner loop end?",
          [](Knobs& k) { k.pairs = Pairs::without_last; }},
         {"first_column_left_out",
          "The first column of attention_scores was left at 0. Armadillo "
          "counts from 0.",
          "At which token does your inner loop begin?",
          [](Knobs& k) { k.pairs = Pairs::without_first; }},
         {"future_hidden",
          "The scores with later tokens are -inf, as a causal mask makes "
          "them. That comes in chapter 04; here every token meets every "
          "other.",
          "What is the score of the first token with the last?",
          [](Knobs& k) { k.pairs = Pairs::future_hidden; }},
     }},
    {"the queries of attention_scores",
     {
         {"first_query_for_all",
          "All rows of attention_scores hold the scores of the first token.",
          "Which token asks in row t?",
          [](Knobs& k) { k.rows = Rows::first_for_all; }},
         {"index_too_large_in_attention_scores",
          "In attention_scores an index goes past the last row or column, as "
          "with <= in place of <. The last index is one less than their "
          "number.",
          "At which index does each of your loops end?",
          [](Knobs& k) { k.rows = Rows::too_many; }},
         {"last_query_left_out",
          "The last row of attention_scores was left at 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::without_last; }},
         {"first_query_left_out",
          "The first row of attention_scores was left at 0. Armadillo counts "
          "from 0.",
          "At which row does your loop begin?",
          [](Knobs& k) { k.rows = Rows::without_first; }},
     }},
    {"how many tokens there are", tokens<&Of<Tokens>::both>(both)},
    {"how many tokens query_scores takes",
     tokens<&Of<Tokens>::query_scores>(query_alone)},
    {"how many tokens attention_scores takes",
     tokens<&Of<Tokens>::attention_scores>(all_alone)},
    {"who asks in query_scores",
     {
         {"first_token_asks",
          "In query_scores the first of the inputs took the place of the "
          "query.",
          "Where does your code use `query`?",
          [](Knobs& k) { k.asks = Asks::first_token; }},
         {"second_token_asks",
          "In query_scores the second of the inputs took the place of the "
          "query, as it does in the book.",
          "Where does your code use `query`?",
          [](Knobs& k) { k.asks = Asks::second_token; }},
     }},
    {"who is scored in query_scores",
     {
         {"first_token_for_all",
          "query_scores gave every token the score of the first.",
          "Which token answers in entry t?",
          [](Knobs& k) { k.answers = Rows::first_for_all; }},
         {"index_too_large_in_query_scores",
          "In query_scores an index goes past the last row or column, as "
          "with <= in place of <. The last index is one less than their "
          "number.",
          "At which index does each of your loops end?",
          [](Knobs& k) { k.answers = Rows::too_many; }},
         {"last_token_left_out",
          "The last score of query_scores was left at 0.",
          "At which token does your loop end?",
          [](Knobs& k) { k.answers = Rows::without_last; }},
         {"first_token_left_out",
          "The first score of query_scores was left at 0. Armadillo counts "
          "from 0.",
          "At which token does your loop begin?",
          [](Knobs& k) { k.answers = Rows::without_first; }},
     }},
};

}  // namespace graded
