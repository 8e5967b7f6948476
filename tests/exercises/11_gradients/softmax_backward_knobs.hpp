// What can be chosen wrongly in the exercise softmax_backward.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Taken {
  sums,
  nothing,
  own_alone,
  others_alone,
  gradients,
  mean,
  mean_of_products,
  squares,
  columns,
  all,
  not_repeated,
  columns_not_repeated,
  given_to_each_row,
  not_reset,
  growing,
  first_row,
  without_last,
  without_first
};
enum class Factor {
  both,
  none,
  gradient_alone,
  sum_alone,
  twice,
  rest,
  gradient
};
enum class Sign { less, plus, turned };
enum class Weights { right, scores, gradient };
enum class Seen { all, past, not_zeros };
using attn::Rows;
enum class After {
  nothing,
  root,
  rows,
  turned_round,
  matrix_product,
  handed_on,
  difference
};

struct Knobs {
  Taken taken = Taken::sums;
  Factor factor = Factor::both;
  Sign sign = Sign::less;
  Weights weights = Weights::right;
  Seen seen = Seen::all;
  Rows rows = Rows::all;
  bool square = false;  // as many columns as rows
  After after = After::nothing;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what is taken from the gradient of a weight",
     {
         {"diagonal_only",
          "Only the diagonal of the derivatives was used, P (1 - P). A score "
          "moves the other weights of its row too, down as its own goes up.",
          "What do the rows of your gradient sum to?",
          [](Knobs& k) { k.taken = Taken::own_alone; }},
         {"sum_left_out",
          "Nothing was taken from the gradient: the weights multiply it, and "
          "that is all. But a weight can only gain what the others lose.",
          "What do the rows of your gradient sum to?",
          [](Knobs& k) { k.taken = Taken::nothing; }},
         {"own_term_left_out",
          "The sum went over the other keys of the row. The weight itself "
          "has a part in it too: the derivative of P by its own score is "
          "P (1 - P) and not P.",
          "Which keys does r go over in the formula?",
          [](Knobs& k) { k.taken = Taken::others_alone; }},
         {"weights_not_in_the_sum",
          "The sum added up the gradients as they are. In it each counts as "
          "much as its weight is large.",
          "Which two matrices are multiplied before they are added up?",
          [](Knobs& k) { k.taken = Taken::gradients; }},
         {"plain_mean",
          "The plain mean of the row's gradients was subtracted, in which "
          "all weights count alike.",
          "Which two matrices are multiplied before they are added up?",
          [](Knobs& k) { k.taken = Taken::mean; }},
         {"mean_for_sum",
          "The sum was divided by the number of keys. The weights sum to 1, "
          "so that it is an average already.",
          "What is the sum if all gradients of a row are 1?",
          [](Knobs& k) { k.taken = Taken::mean_of_products; }},
         {"sum_of_squares",
          "The sum is that of the squared weights, and the gradient has no "
          "part in it.",
          "Which two matrices are multiplied before they are added up?",
          [](Knobs& k) { k.taken = Taken::squares; }},
         {"sums_of_columns",
          "The sums ran down the columns, as those of arma::sum do unless it "
          "is told dimension 1. A softmax is one row.",
          "Along which axis do the weights sum to 1?",
          [](Knobs& k) { k.taken = Taken::columns; }},
         {"sum_of_all",
          "One sum over the whole matrix was subtracted everywhere. Each row "
          "is a softmax of its own.",
          "How many sums are there if there are T rows?",
          [](Knobs& k) { k.taken = Taken::all; }},
         {"sums_not_repeated",
          "A column of sums was subtracted from the matrix. Armadillo does "
          "not repeat a column by itself, as PyTorch does.",
          "Which of Armadillo's functions does something to each column?",
          [](Knobs& k) { k.taken = Taken::not_repeated; }},
         {"sums_of_columns_not_repeated",
          "A row of sums, one for each column, was subtracted from the "
          "matrix, as arma::sum gives it unless it is told dimension 1.",
          "Along which axis do the weights sum to 1?",
          [](Knobs& k) { k.taken = Taken::columns_not_repeated; }},
         {"column_given_to_each_row",
          "The column of sums was given to each_row(), which expects a row.",
          "Which of Armadillo's functions does something to each column?",
          [](Knobs& k) { k.taken = Taken::given_to_each_row; }},
         {"sum_not_reset",
          "The sum went on from row to row, as happens when it is not set to "
          "0 for each row.",
          "Which value does your sum have when a new row begins?",
          [](Knobs& k) { k.taken = Taken::not_reset; }},
         {"sum_too_early",
          "The sum was used while it was growing, so that each key is "
          "without those after it.",
          "How many loops over the keys does a row need?",
          [](Knobs& k) { k.taken = Taken::growing; }},
         {"sum_of_the_first_row",
          "The sum of the first row was subtracted in all rows.",
          "Of which row is your sum?",
          [](Knobs& k) { k.taken = Taken::first_row; }},
         {"last_key_left_out",
          "The last key of each row is missing in the sum.",
          "At which key does the sum end?",
          [](Knobs& k) { k.taken = Taken::without_last; }},
         {"first_key_left_out",
          "The first key of each row is missing in the sum. Armadillo counts "
          "from 0.",
          "At which key does the sum begin?",
          [](Knobs& k) { k.taken = Taken::without_first; }},
     }},
    {"what the weights multiply",
     {
         {"factor_left_out",
          "The factor P in front of the bracket was left out, so that a "
          "hidden key, whose weight is 0, gets a gradient too.",
          "How much can the score of a weight of 0 change?",
          [](Knobs& k) { k.factor = Factor::none; }},
         {"sum_without_factor",
          "The weights multiplied the gradient and not the sum that is "
          "subtracted from it.",
          "What does the factor in front of a bracket multiply?",
          [](Knobs& k) { k.factor = Factor::gradient_alone; }},
         {"gradient_without_factor",
          "The weights multiplied the sum and not the gradient that it is "
          "subtracted from.",
          "What does the factor in front of a bracket multiply?",
          [](Knobs& k) { k.factor = Factor::sum_alone; }},
         {"factor_twice", "The bracket was multiplied by the weights twice.",
          "How often does P stand in front of the bracket?",
          [](Knobs& k) { k.factor = Factor::twice; }},
         {"factor_1_less_p",
          "The bracket was multiplied by 1 - P in place of P.",
          "What stands in front of the bracket?",
          [](Knobs& k) { k.factor = Factor::rest; }},
     }},
    {"the signs",
     {
         {"sum_added", "The sum was added. It has to be subtracted.",
          "What do the rows of your gradient sum to?",
          [](Knobs& k) { k.sign = Sign::plus; }},
         {"sign_turned_round",
          "The whole gradient has the other sign, as where it is taken from "
          "the sum.",
          "Which sign has the gradient of a score whose weight should grow "
          "for the loss to grow?",
          [](Knobs& k) { k.sign = Sign::turned; }},
     }},
    {"what is taken for the weights",
     {
         {"softmax_once_more",
          "The softmax was taken of the weights once more. They are what the "
          "softmax gave on the way forward.",
          "What does each row of attn_weights sum to?",
          [](Knobs& k) { k.weights = Weights::scores; }},
         {"arguments_exchanged",
          "The weights and their gradient were taken for each other.",
          "Which of the two arguments comes first?",
          [](Knobs& k) { k.weights = Weights::gradient; }},
         {"gradient_for_factor",
          "The bracket was multiplied by the gradient in place of the "
          "weights.",
          "What stands in front of the bracket?",
          [](Knobs& k) { k.factor = Factor::gradient; }},
     }},
    {"which keys have a part",
     {
         {"future_hidden",
          "Keys to the right of the diagonal had no part. Where a key is "
          "hidden its weight is 0, and the formula needs to know no more.",
          "Where does the task say that the weights are causal?",
          [](Knobs& k) { k.seen = Seen::past; }},
         {"zeros_passed_over",
          "A score whose weight has the gradient 0 got 0 itself. It moves "
          "the other weights of its row all the same.",
          "What is the formula's result where grad_P(t, s) is 0?",
          [](Knobs& k) { k.seen = Seen::not_zeros; }},
     }},
    {"which rows there are",
     {
         attn::first_row_alone<Knobs>(),
         attn::as_many_columns_as_rows<Knobs>(),
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("row"),
         attn::first_left_at_0<Knobs>("row"),
     }},
    {"what follows",
     {
         {"divided_by_root",
          "The gradient was divided by the square root of the number of "
          "keys. A scale belongs to attention, and not to the softmax.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::root; }},
         {"mean_over_rows",
          "The gradient was divided by the number of rows. A mean belongs to "
          "a loss, and not to the softmax.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::rows; }},
         {"result_turned_round", "The result is transposed.",
          "Which shape has your result, and which the weights?",
          [](Knobs& k) { k.after = After::turned_round; }},
         {"matrix_product",
          "The product is one of matrices, as * makes it. The weights "
          "multiply number by number.",
          "Which of Armadillo's signs multiplies number by number?",
          [](Knobs& k) { k.after = After::matrix_product; }},
         {"gradient_handed_on",
          "What came back is the gradient of the weights as it is.",
          "By how much does a weight change when its score does?",
          [](Knobs& k) { k.after = After::handed_on; }},
         {"weights_less_gradient",
          "What came back is the difference of the weights and their "
          "gradient. A difference is the gradient through a softmax and its "
          "cross entropy together; here any gradient comes in.",
          "Which steps does the formula have?",
          [](Knobs& k) { k.after = After::difference; }},
     }},
};

}  // namespace graded
