// What can be chosen wrongly in the exercise attention_scores.
#pragma once

#include <vector>

#include "01_simple_attention/attention_scores_settings.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what a score is", measures_of_both()},
    {"what a score is in query_scores",
     measures<&Knobs::query_scores>(in_query_scores)},
    {"what a score is in attention_scores",
     measures<&Knobs::attention_scores>(in_attention_scores)},
    {"the features", features<&Knobs::both>(in_both)},
    {"the features in query_scores",
     features<&Knobs::query_scores>(in_query_scores)},
    {"the features in attention_scores",
     features<&Knobs::attention_scores>(in_attention_scores)},
    {"the products",
     {
         not_transposed<&Knobs::both>(
             "not_transposed",
             "In both functions the inputs stand on the right as they are"),
         columns_met<&Knobs::both>("columns_met", in_both),
     }},
    {"the product of query_scores",
     {
         not_transposed<&Knobs::query_scores>(
             "query_times_inputs",
             "query_scores multiplied the query by the inputs as they stand"),
         columns_met<&Knobs::query_scores>("query_meets_columns",
                                           in_query_scores),
         rows_multiplied<&Knobs::query_scores>("query_times_row",
                                               in_query_scores),
         {"inputs_times_query",
          "query_scores multiplied the inputs by the query as it lies, a "
          "row, and a product needs it upright.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) { k.query_scores.product = Product::inputs_query; }},
         {"transposed_inputs_times_query",
          "query_scores computed Xᵀ q, with the transposed inputs on the "
          "left. It is the query that meets the tokens, and the result is "
          "one row.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) {
            k.query_scores.product = Product::transposed_query;
          }},
         {"scores_as_a_column",
          "query_scores computed X qᵀ, a column of T scores, and its result "
          "is to be a row.",
          "Which of the two stands on the left if the result is one row?",
          [](Knobs& k) {
            k.query_scores.product = Product::other_way_round;
          }},
         {"query_element_by_element",
          "query_scores multiplied the query and the inputs number by "
          "number, as % does. A dot product also adds the products up.",
          "What does Armadillo's * do that % does not?",
          [](Knobs& k) { k.query_scores.product = Product::each_alone; }},
     }},
    {"the product of attention_scores",
     {
         not_transposed<&Knobs::attention_scores>(
             "inputs_times_inputs",
             "attention_scores multiplied the inputs by themselves without a "
             "transpose"),
         columns_met<&Knobs::attention_scores>("rows_meet_columns",
                                               in_attention_scores),
         rows_multiplied<&Knobs::attention_scores>("row_times_row",
                                                   in_attention_scores),
         {"features_against_features",
          "attention_scores compared features with features: XᵀX has one row "
          "and one column for each feature.",
          "On which side of the product does the transposed matrix belong?",
          [](Knobs& k) {
            k.attention_scores.product = Product::transposed_query;
          }},
         {"element_by_element",
          "attention_scores multiplied the inputs number by number, as % "
          "does. A dot product also adds the products up, and takes every "
          "token with every other.",
          "What does Armadillo's * do that % does not?",
          [](Knobs& k) { k.attention_scores.product = Product::each_alone; }},
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
         attn::index_too_large<Knobs>(in_attention_scores),
         attn::last_left_at_0<Knobs>("query", "row of attention_scores was"),
         attn::first_left_at_0<Knobs>("query", "row of attention_scores was"),
     }},
    {"how many tokens there are", tokens<&Knobs::both>(in_both)},
    {"how many tokens query_scores takes",
     tokens<&Knobs::query_scores>(in_query_scores)},
    {"how many tokens attention_scores takes",
     tokens<&Knobs::attention_scores>(in_attention_scores)},
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
         attn::index_too_large<Knobs, &Knobs::answers>(in_query_scores),
         attn::last_left_at_0<Knobs, &Knobs::answers>(
             "token", "score of query_scores was", "token"),
         attn::first_left_at_0<Knobs, &Knobs::answers>(
             "token", "score of query_scores was", "token"),
     }},
};

}  // namespace graded
