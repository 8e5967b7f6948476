// What can be chosen wrongly in the exercise softmax.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/models/row_settings.hpp"

namespace graded {

enum class Shift {
  row_maximum,
  none,
  mean,
  smallest,
  first,
  last,
  matrix_maximum,
  column_maximum,
  maximum_not_reset,
  rows_not_repeated,
  columns_not_repeated,
  given_to_each_row,
  of_first_row,
  clamped,
  divided,
  after_exponential,
  from_0,
  from_thousand,
  from_ten_thousand,
  from_hundred_thousand,
  from_billion,
  from_1e30
};
enum class Exponential { e, of_shifted, of_scores, two, turned_round };
enum class Sum {
  row,
  none,
  all,
  columns,
  rows_not_repeated,
  columns_not_repeated,
  of_scores,
  from_1,
  not_reset,
  in_logarithm,
  number,
  squares,
  without_own,
  without_last,
  without_first
};
enum class Axis { rows, columns, columns_turned, all };
enum class Seen { all, not_zeros, not_negative, not_later };
using attn::Rows;
enum class Result {
  weights,
  scores,
  logarithms,
  log_softmax,
  strongest,
  running_sums,
  turned
};

struct Knobs {
  Shift shift = Shift::row_maximum;
  Exponential exponential = Exponential::e;
  Sum sum = Sum::row;
  Axis axis = Axis::rows;
  Seen seen = Seen::all;
  bool scaled = false;
  Rows rows = Rows::all;
  bool square = false;  // as many columns as rows
  Result result = Result::weights;
  bool in_double = false;
  bool guarded = false;  // a row with the sum 0 stays 0
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what is subtracted from the scores",
     {
         {"overflow",
          "The exponential was taken of the scores as they are, so large "
          "ones became inf and inf / inf is nan, while far negative ones "
          "became 0 and 0 / 0 is nan.",
          "What can you subtract from all scores of a row without changing "
          "its weights?",
          [](Knobs& k) { k.shift = Shift::none; }},
         {"mean_subtracted",
          "The mean of each row was subtracted, so a score far above the "
          "mean still overflows.",
          "Which number of a row leaves no exponent above 0?",
          [](Knobs& k) { k.shift = Shift::mean; }},
         {"smallest_subtracted",
          "The smallest score of each row was subtracted, so a score far "
          "above it overflows.",
          "Which number of a row leaves no exponent above 0?",
          [](Knobs& k) { k.shift = Shift::smallest; }},
         {"first_subtracted",
          "The first score of each row was subtracted, so a score far above "
          "it overflows.",
          "Which number of a row leaves no exponent above 0?",
          [](Knobs& k) { k.shift = Shift::first; }},
         {"last_subtracted",
          "The last score of each row was subtracted, so a score far above "
          "it overflows.",
          "Which number of a row leaves no exponent above 0?",
          [](Knobs& k) { k.shift = Shift::last; }},
         {"largest_of_whole_matrix",
          "The largest score of the whole matrix was subtracted, so that in "
          "a row far below it all exponentials became 0 and 0 / 0 is nan.",
          "How large is the largest exponential of each row, and how large "
          "should it be?",
          [](Knobs& k) { k.shift = Shift::matrix_maximum; }},
         {"largest_of_each_column",
          "The largest score of each column was subtracted, as arma::max of "
          "a matrix gives it unless it is told dimension 1, so that from "
          "each score of a row another number was subtracted.",
          "Along which axis is the largest score sought?",
          [](Knobs& k) { k.shift = Shift::column_maximum; }},
         {"largest_not_repeated",
          "A column of largest scores was subtracted from the matrix. "
          "Armadillo does not repeat a column by itself, as PyTorch does.",
          "Which of Armadillo's functions does something to each column?",
          [](Knobs& k) { k.shift = Shift::rows_not_repeated; }},
         {"largest_of_columns_not_repeated",
          "A row of largest scores, one for each column, was subtracted from "
          "the matrix, as arma::max gives it unless it is told dimension 1. "
          "Armadillo does not repeat it by itself either.",
          "Along which axis is the largest score sought?",
          [](Knobs& k) { k.shift = Shift::columns_not_repeated; }},
         {"column_given_to_each_row",
          "A column, of largest scores or of sums, was given to each_row(), "
          "which expects a row.",
          "Which of Armadillo's functions does something to each column?",
          [](Knobs& k) { k.shift = Shift::given_to_each_row; }},
         {"largest_of_first_row",
          "The largest score of the first row was subtracted everywhere, so "
          "that in a row far below it all exponentials became 0 and 0 / 0 is "
          "nan.",
          "Of which row is your largest score?",
          [](Knobs& k) { k.shift = Shift::of_first_row; }},
         {"scores_cut_off",
          "The scores were cut off at a limit, so that large ones look "
          "equal. No exponential overflows, but the weights are others.",
          "What can you subtract from all scores of a row without changing "
          "its weights?",
          [](Knobs& k) { k.shift = Shift::clamped; }},
         {"largest_not_reset",
          "The largest score of all rows so far was subtracted, so that in a "
          "row far below it all exponentials became 0 and 0 / 0 is nan.",
          "Which value does your largest score have when a new row begins?",
          [](Knobs& k) { k.shift = Shift::maximum_not_reset; }},
         {"divided_by_maximum",
          "The scores were divided by their largest one instead of lowered "
          "by it. That changes the differences between scores, which are "
          "what the weights depend on.",
          "Which operation keeps the differences between the scores of a "
          "row?",
          [](Knobs& k) { k.shift = Shift::divided; }},
         {"exponentials_divided",
          "Each exponential was divided by the largest one, which is the "
          "same as exp(score - largest) on paper. In floats both overflow or "
          "both become 0, and the quotient is nan.",
          "Which of the two steps has to come first, the exponential or the "
          "largest score?",
          [](Knobs& k) { k.shift = Shift::after_exponential; }},
         {"maximum_from_0",
          "Rows of scores far below 0 were not raised: the search for their "
          "largest began at 0 or near it (FLT_MIN is no negative number), or "
          "it was subtracted only where it is large.",
          "What is subtracted in a row of -200 and -201?",
          [](Knobs& k) { k.shift = Shift::from_0; }},
         {"maximum_from_a_thousand",
          "The search for a row's largest score began at a number such as "
          "-1000, and all scores of a row can lie far below.",
          "Which number is below all others, or which score can you begin "
          "with?",
          [](Knobs& k) { k.shift = Shift::from_thousand; }},
         {"maximum_from_ten_thousand",
          "The search for a row's largest score began at a number such as "
          "-9999, and all scores of a row can lie far below.",
          "Which number is below all others, or which score can you begin "
          "with?",
          [](Knobs& k) { k.shift = Shift::from_ten_thousand; }},
         {"maximum_from_a_hundred_thousand",
          "The search for a row's largest score began at a number such as "
          "-99999, and all scores of a row can lie far below.",
          "Which number is below all others, or which score can you begin "
          "with?",
          [](Knobs& k) { k.shift = Shift::from_hundred_thousand; }},
         {"maximum_from_a_billion",
          "The search for a row's largest score began at a number such as "
          "-1e9, and all scores of a row can lie far below.",
          "Which number is below all others, or which score can you begin "
          "with?",
          [](Knobs& k) { k.shift = Shift::from_billion; }},
         {"maximum_from_1e30",
          "The search for a row's largest score began at a number such as "
          "-1e30, and all scores of a row can lie far below.",
          "Which number is below all others, or which score can you begin "
          "with?",
          [](Knobs& k) { k.shift = Shift::from_1e30; }},
     }},
    {"the exponential",
     {
         {"shifted_scores_divided_by_sum",
          "The largest score was subtracted, but the exponential was left "
          "out, so the best match got the weight 0.",
          "Which step of the formula comes before the sum?",
          [](Knobs& k) { k.exponential = Exponential::of_shifted; }},
         {"scores_divided_by_sum",
          "The scores themselves were divided by their sum, without the "
          "exponential. Scores can be negative or cancel out, which gives "
          "negative or huge weights.",
          "What makes a positive number of every score?",
          [](Knobs& k) { k.exponential = Exponential::of_scores; }},
         {"powers_of_2", "Powers of 2 were taken in place of powers of e.",
          "Which function of Armadillo gives powers of e?",
          [](Knobs& k) { k.exponential = Exponential::two; }},
         {"difference_turned_round",
          "The scores were subtracted from the largest one, or taken with a "
          "minus sign, so the best match got the smallest weight.",
          "Which sign does the exponent of a score far below the largest "
          "have?",
          [](Knobs& k) { k.exponential = Exponential::turned_round; }},
     }},
    {"what the exponentials are divided by",
     {
         {"not_normalised",
          "The exponentials were not divided by their sum, so the rows do "
          "not sum to 1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.sum = Sum::none; }},
         {"rows_sum_of_all",
          "Each row was divided by the sum over all rows, as arma::accu of "
          "the whole matrix gives it.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.sum = Sum::all; }},
         {"sums_of_columns",
          "The exponentials were divided by the sums of their columns, which "
          "is what arma::sum of a matrix gives unless it is told dimension "
          "1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.sum = Sum::columns; }},
         {"sums_not_repeated",
          "The exponentials were divided by a column of sums. Armadillo does "
          "not repeat a column by itself, as PyTorch does.",
          "Which of Armadillo's functions does something to each column?",
          [](Knobs& k) { k.sum = Sum::rows_not_repeated; }},
         {"sums_of_columns_not_repeated",
          "The exponentials were divided by a row of sums, one for each "
          "column, as arma::sum gives it unless it is told dimension 1. "
          "Armadillo does not repeat it by itself either.",
          "Along which axis are the exponentials added up?",
          [](Knobs& k) { k.sum = Sum::columns_not_repeated; }},
         {"sum_from_1",
          "The sum of each row is larger by 1, as if it began there.",
          "From which number does your sum begin?",
          [](Knobs& k) { k.sum = Sum::from_1; }},
         {"maximum_only_above",
          "The largest score was subtracted in the numerator only; the sum "
          "below is made of other exponentials.",
          "Which exponentials have to be added up for the row to sum to 1?",
          [](Knobs& k) { k.sum = Sum::of_scores; }},
         {"sum_not_reset",
          "Each row was divided by the sum over all rows so far, as happens "
          "when the sum is not set to 0 for each row.",
          "Which value does your sum have when a new row begins?",
          [](Knobs& k) { k.sum = Sum::not_reset; }},
         {"logarithm_of_the_sum",
          "The logarithm of the row's sum was put together with its largest "
          "score and subtracted, which is the softmax on paper. In a float "
          "as large as the scores are little is left of the logarithm.",
          "What is 1e12F + std::log(2.0F)?",
          [](Knobs& k) { k.sum = Sum::in_logarithm; }},
         {"divided_by_the_number",
          "The exponentials were divided by their number, where their sum "
          "belongs.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.sum = Sum::number; }},
         {"divided_by_the_length",
          "The exponentials were divided by the root of the sum of their "
          "squares. It is their sum that has to become 1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.sum = Sum::squares; }},
         {"own_exponential_left_out",
          "Each exponential was divided by the sum of the others, without "
          "itself.",
          "Which exponentials have to be added up for the row to sum to 1?",
          [](Knobs& k) { k.sum = Sum::without_own; }},
         {"last_exponential_left_out",
          "The last exponential of each row is missing in the sum.",
          "At which column does the sum end?",
          [](Knobs& k) { k.sum = Sum::without_last; }},
         {"first_exponential_left_out",
          "The first exponential of each row is missing in the sum. "
          "Armadillo counts from 0.",
          "At which column does the sum begin?",
          [](Knobs& k) { k.sum = Sum::without_first; }},
     }},
    {"what is one softmax",
     {
         {"wrong_axis",
          "The softmax ran down the columns, so that each column sums to 1. "
          "A row belongs to one query, whose attention is shared out.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.axis = Axis::columns; }},
         {"columns_turned_round",
          "The scores were transposed and never turned back: the result has "
          "a row for each column of the scores, and each of these sums to 1.",
          "Which shape has your result, and which the scores?",
          [](Knobs& k) { k.axis = Axis::columns_turned; }},
         {"whole_matrix",
          "The whole matrix was taken for one row, so that all weights "
          "together sum to 1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.axis = Axis::all; }},
     }},
    {"which scores count",
     {
         {"zeros_hidden",
          "A score of 0 was taken for one that is hidden. It is a score like "
          "others, between -1 and 1.",
          "Which weight belongs to a score of 0 beside one of -1?",
          [](Knobs& k) { k.seen = Seen::not_zeros; }},
         {"negative_scores_hidden", "Negative scores got no weight.",
          "Which weight belongs to a score of -1 beside one of -2?",
          [](Knobs& k) { k.seen = Seen::not_negative; }},
         {"future_hidden",
          "Scores to the right of the diagonal got no weight. That comes in "
          "chapter 04; here every score counts.",
          "Which scores of row 0 get a weight?",
          [](Knobs& k) { k.seen = Seen::not_later; }},
     }},
    {"the scale of the scores",
     {
         {"scaled_by_root",
          "The scores were divided by the root of their number. A softmax "
          "takes the scores as they come.",
          "Which steps of yours does the formula not have?",
          [](Knobs& k) { k.scaled = true; }},
     }},
    {"which rows there are",
     {
         {"first_row_alone", "Only the first row was filled in.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         {"as_many_columns_as_rows",
          "As many columns were taken as there are rows: n_cols counts "
          "columns, and n_rows rows.",
          "Which of n_rows and n_cols does your inner loop count to?",
          [](Knobs& k) { k.square = true; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("row"),
         attn::first_left_at_0<Knobs>("row"),
     }},
    {"what is returned",
     {
         {"scores_unchanged", "The scores came back as they are.",
          "Which two steps of the formula make weights of scores?",
          [](Knobs& k) { k.result = Result::scores; }},
         {"logarithms", "What came out are the logarithms of the weights.",
          "Can a weight be negative?",
          [](Knobs& k) { k.result = Result::logarithms; }},
         {"log_softmax",
          "What came out are the logarithms of the weights, each a score "
          "less the logarithm of the sum.",
          "Can a weight be negative?",
          [](Knobs& k) { k.result = Result::log_softmax; }},
         {"result_turned_round", "The result is transposed.",
          "Which shape has your result, and which the scores?",
          [](Knobs& k) { k.result = Result::turned; }},
         {"strongest_alone",
          "The largest score of each row got the weight 1 and all others 0.",
          "What is soft about a softmax?",
          [](Knobs& k) { k.result = Result::strongest; }},
         {"running_sums",
          "Each weight was added to those before it in its row.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.result = Result::running_sums; }},
     }},
};

}  // namespace graded
