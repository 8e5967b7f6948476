// What can be chosen wrongly in the exercise context_vectors.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Product {
  weights_inputs,
  weights_transposed,
  inputs_weights,
  transposed,
  both_transposed,
  inputs_transposed,
  indices_swapped,
  each_alone,
  weights_alone
};
enum class Weights {
  given,
  equal,
  ones,
  strongest,
  softmax_again,
  columns_to_1,
  squared
};
enum class Tokens {
  all,
  without_own,
  without_own_to_1,
  own_alone,
  last_alone,
  without_last,
  without_first,
  without_later,
  without_later_to_1,
  without_earlier,
  as_many_as_features
};
using attn::Rows;
enum class Queries { all, second_for_all, first, second };
enum class Result {
  sum,
  input_added,
  by_tokens,
  by_features,
  by_root,
  running_sum,
  length_1
};

struct Knobs {
  Product product = Product::weights_inputs;
  Weights weights = Weights::given;
  Tokens tokens = Tokens::all;
  bool input_of_the_query = false;
  Rows rows = Rows::all;
  Queries queries = Queries::all;
  Result result = Result::sum;
  bool by_rows = false;  // tokens are taken as rows
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the product",
     {
         {"weights_transposed",
          "The weights were transposed, or their two indices swapped, so "
          "that each token was mixed by what the others give to it.",
          "What does row t of the weights hold, and what does column t?",
          [](Knobs& k) { k.product = Product::weights_transposed; }},
         {"operands_swapped",
          "The inputs stand on the left of the weights, which only fits "
          "where there are as many tokens as features, and mixes features "
          "there.",
          "Does the left side of a product work on the rows of its right "
          "side or on their columns?",
          [](Knobs& k) { k.product = Product::inputs_weights; }},
         {"features_as_rows",
          "The result is transposed, with one token a column. The next step "
          "expects one token a row, as in the inputs.",
          "Which of the two has to be transposed here, if any?",
          [](Knobs& k) { k.product = Product::transposed; }},
         {"transposed_inputs_times_weights",
          "The transposed inputs stand on the left of the weights. The "
          "result has one token a column, and each was mixed by what the "
          "others give to it.",
          "Which of the two has to be transposed here, if any?",
          [](Knobs& k) { k.product = Product::both_transposed; }},
         {"inputs_transposed",
          "The inputs were transposed, which only fits where there are as "
          "many tokens as features. Here the weights are to meet the tokens "
          "of one feature, and these stand in a column already.",
          "Which of the two has to be transposed here, if any?",
          [](Knobs& k) { k.product = Product::inputs_transposed; }},
         {"input_indices_swapped",
          "The two indices of the inputs are swapped. The first counts the "
          "tokens.",
          "Which of your indices counts tokens, and which features?",
          [](Knobs& k) { k.product = Product::indices_swapped; }},
         {"element_by_element",
          "Weights and inputs were multiplied number by number, as % does. A "
          "weighted sum also adds the products up.",
          "What does Armadillo's * do that % does not?",
          [](Knobs& k) { k.product = Product::each_alone; }},
         {"inputs_not_used",
          "The weights were multiplied by the weights, and the inputs took "
          "no part.",
          "What do the weights mix?",
          [](Knobs& k) { k.product = Product::weights_alone; }},
     }},
    {"the weights",
     {
         {"equal_shares",
          "Every query got the mean of the inputs, as if all weights were "
          "equal.",
          "Where does your code use the weights?",
          [](Knobs& k) { k.weights = Weights::equal; }},
         {"not_weighted",
          "Every query got the plain sum of the inputs, without the weights.",
          "Where does your code use the weights?",
          [](Knobs& k) { k.weights = Weights::ones; }},
         {"strongest_only",
          "Each query got the one input of its largest weight. The largest "
          "weight only has the largest share.",
          "How much of the other inputs should a context vector hold?",
          [](Knobs& k) { k.weights = Weights::strongest; }},
         {"softmax_twice",
          "The softmax was applied to the weights once more, which makes "
          "them nearly equal. They come as weights already.",
          "What does a row of `attn_weights` sum to before you change it?",
          [](Knobs& k) { k.weights = Weights::softmax_again; }},
         {"columns_sum_to_1",
          "The weights were divided by the sums of their columns. Each row "
          "sums to 1 as it comes, and columns need not.",
          "What does a row of `attn_weights` sum to before you change it?",
          [](Knobs& k) { k.weights = Weights::columns_to_1; }},
         {"weights_squared", "Each weight was multiplied by itself.",
          "How often does a weight stand in a term of the sum?",
          [](Knobs& k) { k.weights = Weights::squared; }},
     }},
    {"which tokens are mixed",
     {
         {"own_share_left_out",
          "Each query left its own input out of the sum.",
          "Does a token attend to itself?",
          [](Knobs& k) { k.tokens = Tokens::without_own; }},
         {"own_share_left_out_rest_to_1",
          "Each query left its own input out of the sum, and the other "
          "weights were made to sum to 1 again.",
          "Does a token attend to itself?",
          [](Knobs& k) { k.tokens = Tokens::without_own_to_1; }},
         {"own_share_only",
          "Each query got its own input times w(t, t) and nothing of the "
          "other tokens.",
          "How does a context vector come to know of its neighbours?",
          [](Knobs& k) { k.tokens = Tokens::own_alone; }},
         {"last_token_only",
          "Only the last token's share is left, as happens when each step of "
          "the loop overwrites the row with = in place of +=.",
          "What happens to the share of the first token when the second "
          "comes?",
          [](Knobs& k) { k.tokens = Tokens::last_alone; }},
         {"last_token_left_out", "The last token takes no part in the sums.",
          "At which token does the sum end?",
          [](Knobs& k) { k.tokens = Tokens::without_last; }},
         {"first_token_left_out",
          "The first token takes no part in the sums. Armadillo counts from "
          "0.",
          "At which token does the sum begin?",
          [](Knobs& k) { k.tokens = Tokens::without_first; }},
         {"later_tokens_left_out",
          "Each query took only tokens up to itself. That comes in chapter "
          "04; here every token sees every other.",
          "At which token does the sum end?",
          [](Knobs& k) { k.tokens = Tokens::without_later; }},
         {"later_tokens_left_out_rest_to_1",
          "Each query took only tokens up to itself, with weights that sum "
          "to 1 again. That comes in chapter 04; here every token sees every "
          "other.",
          "At which token does the sum end?",
          [](Knobs& k) { k.tokens = Tokens::without_later_to_1; }},
         {"as_many_tokens_as_features",
          "As many tokens were added up as there are features: n_cols counts "
          "these, and n_rows the tokens.",
          "Which of n_rows and n_cols counts the tokens?",
          [](Knobs& k) { k.tokens = Tokens::as_many_as_features; }},
         {"earlier_tokens_left_out",
          "Each query took only itself and the tokens after it.",
          "At which token does the sum begin?",
          [](Knobs& k) { k.tokens = Tokens::without_earlier; }},
     }},
    {"which input a weight goes with",
     {
         {"input_of_the_query",
          "Each query got its own input alone, as where each weight is "
          "multiplied by it in place of the input of token s.",
          "With which token's input does w(t, s) go?",
          [](Knobs& k) { k.input_of_the_query = true; }},
     }},
    {"which queries there are",
     {
         {"first_query_for_all",
          "All rows were mixed with the weights of the first query.",
          "Which row of the weights does row t of the result take?",
          [](Knobs& k) { k.rows = Rows::first_for_all; }},
         {"second_query_for_all",
          "All rows were mixed with the weights of the second query, which "
          "is the one that the book begins with.",
          "Which row of the weights does row t of the result take?",
          [](Knobs& k) { k.queries = Queries::second_for_all; }},
         {"first_query_alone",
          "The result is one row, the context vector of the first query.",
          "How many context vectors are asked for?",
          [](Knobs& k) { k.queries = Queries::first; }},
         {"second_query_alone",
          "The result is one row, the context vector of the second query, "
          "which is the one that the book begins with.",
          "How many context vectors are asked for?",
          [](Knobs& k) { k.queries = Queries::second; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("query", "row of the result was"),
         attn::first_left_at_0<Knobs>("query", "row of the result was"),
     }},
    {"what follows the sum",
     {
         {"input_added",
          "The input of each query was added to its context vector. Blocks "
          "of a whole model do so around attention, but a context vector is "
          "the weighted sum alone.",
          "Which steps does the formula have after the sum?",
          [](Knobs& k) { k.result = Result::input_added; }},
         {"divided_by_tokens",
          "The sums were divided by the number of tokens, although the "
          "weights of a row sum to 1 already.",
          "Which steps does the formula have after the sum?",
          [](Knobs& k) { k.result = Result::by_tokens; }},
         {"divided_by_features",
          "The sums were divided by the number of features.",
          "Which steps does the formula have after the sum?",
          [](Knobs& k) { k.result = Result::by_features; }},
         {"divided_by_root",
          "The sums were divided by the square root of the number of "
          "features. It is scores that are scaled so, in chapter 02.",
          "Which steps does the formula have after the sum?",
          [](Knobs& k) { k.result = Result::by_root; }},
         {"sum_not_reset",
          "Each context vector holds those of the queries before it too, as "
          "happens when the sum is not set to 0 for each query.",
          "Which value does your sum have when a new query begins?",
          [](Knobs& k) { k.result = Result::running_sum; }},
         {"length_made_1", "Each context vector was divided by its length.",
          "Which steps does the formula have after the sum?",
          [](Knobs& k) { k.result = Result::length_1; }},
     }},
};

}  // namespace graded
