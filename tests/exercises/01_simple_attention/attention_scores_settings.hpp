// What can be chosen wrongly in both functions of the exercise
// attention_scores, or in one of them alone.
#pragma once

#include <string_view>
#include <vector>

#include "01_simple_attention/attention_scores_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/features.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/settings/place.hpp"

namespace graded {

using attn::Place;
using Setting = attn::Setting<Knobs>;

inline const Place in_both = {"", "In both functions "};
inline const Place in_query_scores = {"_in_query_scores", "In query_scores "};
inline const Place in_attention_scores = {"_in_attention_scores",
                                          "In attention_scores "};

template <auto function>
std::vector<Setting> measures(const Place& place) {
  return {
      {place.id("cosine"),
       place.text(
           "the dot products were divided by the lengths of both vectors, "
           "which makes cosines of them. In a score a longer vector counts "
           "for more."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { (k.*function).measure = Measure::cosine; }},
      {place.id("squared_distance"),
       place.text(
           "the scores are squared distances, which are small where two "
           "tokens are alike."),
       "What does a dot product do with two features, and what did you do?",
       [](Knobs& k) { (k.*function).measure = Measure::squared_distance; }},
      {place.id("scaled"),
       place.text(
           "the scores were divided by the square root of the number of "
           "features. That step comes in chapter 02, with trained queries "
           "and keys."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { (k.*function).measure = Measure::scaled; }},
      {place.id("softmax_too_early"),
       place.text(
           "the softmax was applied already, so that these are weights and "
           "sum to 1. Scores are what the softmax gets."),
       "Which steps does the formula have after the sum?",
       [](Knobs& k) { (k.*function).measure = Measure::softmax; }},
  };
}

// Those that both functions or none of them take, too.
inline std::vector<Setting> measures_of_both() {
  return attn::joined_settings<Knobs>({
      measures<&Knobs::both>(in_both),
      {
          {"distance",
           "In both functions the scores are distances, which are small "
           "where two tokens are alike.",
           "What does a dot product do with two features, and what did you "
           "do?",
           [](Knobs& k) { k.both.measure = Measure::distance; }},
          {"mean",
           "In both functions the sum of the products was divided by the "
           "number of features, which makes a mean of it.",
           "Which steps does the formula have after the sum?",
           [](Knobs& k) { k.both.measure = Measure::mean; }},
          {"scaled_softmax_too_early",
           "In both functions the scores were scaled and the softmax was "
           "applied already, so that these are the weights of chapter 02.",
           "Which steps does the formula have after the sum?",
           [](Knobs& k) { k.both.measure = Measure::scaled_softmax; }},
      },
  });
}

template <auto function>
Features& features_of(Knobs& k) {
  return (k.*function).features;
}

template <auto function>
std::vector<Setting> features(const Place& place) {
  return attn::feature_settings<Knobs, features_of<function>>(
      " takes no part in the scores.", place);
}

template <auto function>
std::vector<Setting> tokens(const Place& place) {
  return {
      {place.id("six_tokens"),
       place.text(
           "six tokens were taken, as many as the book has, and not all "
           "that there are."),
       "Where does your code learn how many tokens there are?",
       [](Knobs& k) { (k.*function).tokens = Tokens::six; }},
      {place.id("as_many_tokens_as_features"),
       place.text(
           "as many tokens were taken as there are features: n_cols counts "
           "these, and n_rows the tokens."),
       "Which of n_rows and n_cols counts the tokens?",
       [](Knobs& k) { (k.*function).tokens = Tokens::as_many_as_features; }},
  };
}

// `text` says which matrices were multiplied as they are.
template <auto function>
Setting not_transposed(std::string_view id, std::string_view text) {
  return {
      id,
      attn::kept({text,
                  ", which only fits where there are as many tokens as "
                  "features, and means nothing there. A product takes the "
                  "columns of the matrix on its right, and tokens are "
                  "rows."}),
      "Where do the tokens stand in the inputs, in rows or in columns?",
      [](Knobs& k) { (k.*function).product = Product::not_transposed; }};
}

template <auto function>
Setting columns_met(std::string_view id, const Place& place) {
  return {id,
          place.text("the query met the columns of the inputs, as in "
                     "arma::dot(query, inputs.col(t)), which only fits where "
                     "there are as many tokens as features, and means "
                     "nothing there."),
          "Where do the tokens stand in the inputs, in rows or in columns?",
          [](Knobs& k) { (k.*function).product = Product::columns_met; }};
}

template <auto function>
Setting rows_multiplied(std::string_view id, const Place& place) {
  return {id,
          place.text("a row was multiplied by a row. In Armadillo that is a "
                     "product of matrices too, and the second has to stand "
                     "upright."),
          "What does Armadillo's * need on its right side if a row stands on "
          "its left?",
          [](Knobs& k) { (k.*function).product = Product::rows_multiplied; }};
}

}  // namespace graded
