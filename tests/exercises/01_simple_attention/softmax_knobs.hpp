// What can be chosen wrongly in the exercise softmax.
#pragma once

#include <vector>

#include "01_simple_attention/softmax_choices.hpp"
#include "01_simple_attention/softmax_shift_settings.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"
#include "grading/settings/softmax.hpp"

namespace graded {

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what is subtracted from the scores", shifts()},
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
         attn::softmax_over_all<Knobs>("whole_matrix",
                                       [](Knobs& k) { k.axis = Axis::all; }),
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
         attn::first_row_alone<Knobs>(),
         attn::as_many_columns_as_rows<Knobs>(),
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("row"),
         attn::first_left_at_0<Knobs>("row"),
     }},
    {"what is returned",
     {
         {"scores_unchanged", "The scores came back as they are.",
          "Which two steps of the formula make weights of scores?",
          [](Knobs& k) { k.result = Result::scores; }},
         attn::logarithms<Knobs>(
             [](Knobs& k) { k.result = Result::logarithms; }),
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
