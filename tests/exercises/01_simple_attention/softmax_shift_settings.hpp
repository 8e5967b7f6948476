// What can be subtracted wrongly in the exercise softmax.
#pragma once

#include <string_view>
#include <vector>

#include "01_simple_attention/softmax_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"

namespace graded {

using Setting = attn::Setting<Knobs>;

// The score of each row that `which` names: "smallest".
template <Shift shift>
Setting score_subtracted(std::string_view which) {
  return {attn::kept({which, "_subtracted"}),
          attn::kept({"The ", which,
                      " score of each row was subtracted, so a score far "
                      "above it overflows."}),
          "Which number of a row leaves no exponent above 0?",
          [](Knobs& k) { k.shift = shift; }};
}

// The search for the largest began at `number`, which the id names.
template <Shift shift>
Setting maximum_from(std::string_view name, std::string_view number) {
  return {
      attn::kept({"maximum_from_", name}),
      attn::kept({"The search for a row's largest score began at a number "
                  "such as ",
                  number, ", and all scores of a row can lie far below."}),
      "Which number is below all others, or which score can you begin "
      "with?",
      [](Knobs& k) { k.shift = shift; }};
}

// Numbers of a row that are not its largest.
inline std::vector<Setting> other_numbers() {
  return {
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
      score_subtracted<Shift::smallest>("smallest"),
      score_subtracted<Shift::first>("first"),
      score_subtracted<Shift::last>("last"),
  };
}

// The largest number of something other than a row.
inline std::vector<Setting> other_maxima() {
  return {
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
  };
}

// What was done to the scores, or with their largest.
inline std::vector<Setting> other_operations() {
  return {
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
  };
}

// Where the search for the largest began.
inline std::vector<Setting> starts() {
  return {
      {"maximum_from_0",
       "Rows of scores far below 0 were not raised: the search for their "
       "largest began at 0 or near it (FLT_MIN is no negative number), or "
       "it was subtracted only where it is large.",
       "What is subtracted in a row of -200 and -201?",
       [](Knobs& k) { k.shift = Shift::from_0; }},
      maximum_from<Shift::from_thousand>("a_thousand", "-1000"),
      maximum_from<Shift::from_ten_thousand>("ten_thousand", "-9999"),
      maximum_from<Shift::from_hundred_thousand>("a_hundred_thousand",
                                                 "-99999"),
      maximum_from<Shift::from_billion>("a_billion", "-1e9"),
      maximum_from<Shift::from_1e30>("1e30", "-1e30"),
  };
}

inline std::vector<Setting> shifts() {
  return attn::joined_settings<Knobs>(
      {other_numbers(), other_maxima(), other_operations(), starts()});
}

}  // namespace graded
