// What can be chosen wrongly in the exercise linear_forward.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/features.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Weight {
  transposed,
  as_it_is,
  columns_met,
  rows_multiplied,
  reread,
  reread_by_rows,
  on_the_left
};
using attn::Features;
enum class Use {
  each_row,
  forgotten,
  wrong_axis,
  row_to_columns,
  not_repeated,
  every_term,
  twice,
  first_row,
  last_row,
  subtracted,
  before_weight,
  multiplied,
  its_sum,
  its_first,
  without_last,
  alone
};
enum class Asked { right, value, first_number, any_zero, sum };
using attn::Rows;
enum class After { nothing, scaled, mean, relu, softmax };

struct Knobs {
  Weight weight = Weight::transposed;
  Features features = Features::all;
  bool one_token_a_column = false;
  Use use = Use::each_row;
  Asked asked = Asked::right;
  Rows rows = Rows::all;
  bool d_in_outputs = false;  // as many outputs as inputs
  After after = After::nothing;
  bool by_loops = false;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the weight",
     {
         {"weight_not_transposed",
          "The product was x W, which fits only if d_in equals d_out and "
          "then gives other numbers. The weight is (d_out, d_in).",
          "Which shapes meet in the product, and which should?",
          [](Knobs& k) { k.weight = Weight::as_it_is; }},
         {"columns_met",
          "A token met the columns of the weight, as in arma::dot(x.row(t), "
          "weight.col(j)), which fits only if d_in equals d_out. Row j of "
          "the weight makes feature j.",
          "Which vectors of the weight are as long as a token?",
          [](Knobs& k) { k.weight = Weight::columns_met; }},
         {"rows_multiplied",
          "A row of x was multiplied by a row of the weight. In Armadillo "
          "that is a product of matrices too, and the second has to stand "
          "upright.",
          "What does Armadillo's * need on its right side if a row stands on "
          "its left?",
          [](Knobs& k) { k.weight = Weight::rows_multiplied; }},
         {"memory_reread",
          "The weight got the shape (d_in, d_out) by being read again from "
          "memory, as arma::reshape does, and its numbers landed in other "
          "places.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.weight = Weight::reread; }},
         {"memory_reread_by_rows",
          "The weight got the shape (d_in, d_out) by being read again row "
          "after row, as view and reshape do in PyTorch, and its numbers "
          "landed in other places.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.weight = Weight::reread_by_rows; }},
         {"weight_on_the_left",
          "The product was W x, which fits only if d_in equals the number of "
          "tokens.",
          "On which side stands the matrix that works on the features of "
          "each row?",
          [](Knobs& k) { k.weight = Weight::on_the_left; }},
     }},
    {"the features",
     attn::feature_settings<Knobs, &Knobs::features>(" of x takes no part.")},
    {"how the output lies",
     {
         {"one_token_a_column",
          "The output lies on its side: it has a column for each token. "
          "Tokens are rows in x and stay rows.",
          "What does a row of your output belong to?",
          [](Knobs& k) { k.one_token_a_column = true; }},
     }},
    {"how the bias is used",
     {
         {"bias_forgotten", "The bias was left out where there is one.",
          "What does your code do with `bias`?",
          [](Knobs& k) { k.use = Use::forgotten; }},
         {"bias_on_wrong_axis",
          "The bias was added along the wrong axis, as if it had a number "
          "for each token. That fits only if there are as many tokens as "
          "output features.",
          "For what does a bias have a number, for each token or for each "
          "output feature?",
          [](Knobs& k) { k.use = Use::wrong_axis; }},
         {"row_added_to_columns",
          "The bias, which is a row, was added to each column, as with "
          "each_col.",
          "Does the bias lie along a row of y or along a column?",
          [](Knobs& k) { k.use = Use::row_to_columns; }},
         {"bias_not_repeated",
          "The bias is one row and y has one for each token, and Armadillo "
          "does not repeat the row by itself as PyTorch does.",
          "Which of Armadillo's functions does something to each row?",
          [](Knobs& k) { k.use = Use::not_repeated; }},
         {"bias_in_every_term",
          "The bias was added with each term of the dot product, and so d_in "
          "times.",
          "When is the bias added, before the sum is finished or after?",
          [](Knobs& k) { k.use = Use::every_term; }},
         {"bias_twice", "The bias was added twice.",
          "Where does your code add the bias?",
          [](Knobs& k) { k.use = Use::twice; }},
         {"first_row_only",
          "The bias was added to the first token only. All tokens go through "
          "the same layer.",
          "What does the second token get?",
          [](Knobs& k) { k.use = Use::first_row; }},
         {"last_row_only",
          "The bias was added to the last token only. All tokens go through "
          "the same layer.",
          "What does the first token get?",
          [](Knobs& k) { k.use = Use::last_row; }},
         {"bias_subtracted", "The bias was subtracted.",
          "Which sign does the bias have in the formula?",
          [](Knobs& k) { k.use = Use::subtracted; }},
         {"bias_before_weight",
          "The bias was added to x before the product, which fits only if "
          "d_in equals d_out.",
          "Does a bias have a number for each input feature or for each "
          "output feature?",
          [](Knobs& k) { k.use = Use::before_weight; }},
         {"bias_multiplied",
          "The product was multiplied by the bias; it has to be added.",
          "Which operation stands before b in the formula?",
          [](Knobs& k) { k.use = Use::multiplied; }},
         {"sum_of_the_bias", "The sum of the bias was added to every number.",
          "Which number of the bias belongs to output feature j?",
          [](Knobs& k) { k.use = Use::its_sum; }},
         {"first_bias_for_all",
          "The first number of the bias was added to every number.",
          "Which number of the bias belongs to output feature j?",
          [](Knobs& k) { k.use = Use::its_first; }},
         {"last_bias_left_out", "The last number of the bias was not added.",
          "At which output feature does your loop end?",
          [](Knobs& k) { k.use = Use::without_last; }},
         {"bias_alone",
          "Where there is a bias, the output is the bias alone, as = in "
          "place of += makes it.",
          "What happens to x Wᵀ when the bias comes?",
          [](Knobs& k) { k.use = Use::alone; }},
     }},
    {"how it is asked whether there is a bias",
     {
         {"bias_not_asked_for",
          "A layer without a bias ends in an exception, as where "
          "bias.value() is taken without asking whether there is one.",
          "What happens in your code if there is no bias?",
          [](Knobs& k) { k.asked = Asked::value; }},
         {"first_number_asked",
          "A bias whose first number is 0 was taken for no bias. It is "
          "`bias` that tells whether there is one, and not a number of it.",
          "What exactly does your `if` ask?",
          [](Knobs& k) { k.asked = Asked::first_number; }},
         {"sum_asked", "A bias whose numbers sum to 0 was taken for no bias.",
          "What exactly does your `if` ask?",
          [](Knobs& k) { k.asked = Asked::sum; }},
         {"zeros_asked",
          "A bias in which any number is 0 was taken for no bias.",
          "What exactly does your `if` ask?",
          [](Knobs& k) { k.asked = Asked::any_zero; }},
     }},
    {"which tokens there are",
     {
         {"first_token_alone",
          "Only the first token went through the layer, and the rows of the "
          "others are 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         {"as_many_outputs_as_inputs",
          "The output has as many features as x has: n_cols of the weight "
          "counts what comes in, and n_rows what goes out.",
          "Which of n_rows and n_cols of the weight counts the output "
          "features?",
          [](Knobs& k) { k.d_in_outputs = true; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("token"),
         attn::first_left_at_0<Knobs>("token"),
     }},
    {"what follows",
     {
         {"scaled_by_root",
          "The output was divided by the square root of d_in. That is in the "
          "layer's first numbers, and not in what it does with them.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::scaled; }},
         {"mean", "The output was divided by d_in.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::mean; }},
         {"negative_numbers_cut_off",
          "Negative numbers became 0. That is what an activation after the "
          "layer would do.",
          "Can an output of the layer be negative?",
          [](Knobs& k) { k.after = After::relu; }},
         {"softmax", "The softmax was applied to the output.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::softmax; }},
     }},
};

}  // namespace graded
