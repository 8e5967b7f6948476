// What can be chosen wrongly in the exercise score_rank.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Map {
  query_key,
  inner_product,
  query_alone,
  key_alone,
  key_not_transposed,
  query_with_itself,
  key_with_itself,
  sum,
  each_alone
};
enum class Take { values, squares, roots_in_floats, eigenvalues };
enum class Which { all, first_d_out, exactly_d_out, above_threshold };
enum class Scale { none, by_largest, by_root };
enum class Number { right, squares, e3, e4, e6, numpy, epsilon, zero };
enum class Of { largest, fixed, length, sum, mean };
enum class Compare { above, from, below };
enum class Count { right, without_largest, one_more, all, without_last };

struct Knobs {
  Map map = Map::query_key;
  Take take = Take::values;
  Which which = Which::all;
  bool smallest_first = false;
  Scale scale = Scale::none;
  Number number = Number::right;  // what stands before the largest
  Of of = Of::largest;
  Compare compare = Compare::above;
  Count count = Count::right;
  bool in_double = false;
  bool rows_first = false;  // M Mᵀ in place of Mᵀ M
  bool sizes = false;  // of its eigenvalues, before their roots
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the matrix M",
     {
         {"inner_product",
          "The matrix was W_queryᵀ W_key, which is (d_out, d_out) and adds "
          "over the features of a token.",
          "What shape has the matrix that stands between two tokens, each "
          "d_in wide?",
          [](Knobs& k) { k.map = Map::inner_product; }},
         {"one_matrix_only",
          "The values are those of W_query alone. A score depends on both "
          "matrices.",
          "What stands between the two tokens in a score?",
          [](Knobs& k) { k.map = Map::query_alone; }},
         {"key_matrix_only",
          "The values are those of W_key alone. A score depends on both "
          "matrices.",
          "What stands between the two tokens in a score?",
          [](Knobs& k) { k.map = Map::key_alone; }},
         {"key_not_transposed",
          "The matrix was W_query W_key, which fits only if d_in equals "
          "d_out.",
          "How does the key of y stand in the score?",
          [](Knobs& k) { k.map = Map::key_not_transposed; }},
         {"query_with_itself",
          "The matrix was W_query W_queryᵀ, without W_key.",
          "Which two matrices does M come from?",
          [](Knobs& k) { k.map = Map::query_with_itself; }},
         {"key_with_itself", "The matrix was W_key W_keyᵀ, without W_query.",
          "Which two matrices does M come from?",
          [](Knobs& k) { k.map = Map::key_with_itself; }},
         {"sum_of_both",
          "The two matrices were added up, and M is a product.",
          "What stands between the two tokens in a score?",
          [](Knobs& k) { k.map = Map::sum; }},
         {"element_by_element",
          "The two matrices were multiplied number by number, as % does.",
          "Which of Armadillo's operators is the product of matrices?",
          [](Knobs& k) { k.map = Map::each_alone; }},
     }},
    {"what is taken of M",
     {
         {"squared",
          "These are the squares of the singular values: the eigenvalues of "
          "M Mᵀ and of Mᵀ M.",
          "What has still to be taken of such an eigenvalue?",
          [](Knobs& k) { k.take = Take::squares; }},
         {"roots_in_floats",
          "The roots of the eigenvalues of Mᵀ M are the singular values on "
          "paper, but the square takes half of a float's digits: what should "
          "be near 0 comes out far above rounding errors, or as nan.",
          "Which function gives the singular values of M itself?",
          [](Knobs& k) { k.take = Take::roots_in_floats; }},
         {"eigenvalues",
          "These are the sizes of the eigenvalues of M. They are its "
          "singular values if M is symmetric, but not in general.",
          "Which function gives the singular values of M itself?",
          [](Knobs& k) { k.take = Take::eigenvalues; }},
     }},
    {"the order of the values",
     {
         {"smallest_first",
          "The values stand in the wrong order, the smallest first.",
          "Which direction of M should come first?",
          [](Knobs& k) { k.smallest_first = true; }},
     }},
    {"which values there are",
     {
         {"only_d_out_of_them",
          "Only the first d_out values were given. That the others are 0 but "
          "for rounding is what score_rank has to find out.",
          "How many singular values has a (d_in, d_in) matrix?",
          [](Knobs& k) { k.which = Which::first_d_out; }},
         {"exactly_d_out_of_them",
          "d_out values were asked for, however many there are. A (d_in, "
          "d_in) matrix has d_in of them, which can be fewer than d_out or "
          "more.",
          "How many singular values has a (d_in, d_in) matrix?",
          [](Knobs& k) { k.which = Which::exactly_d_out; }},
         {"small_values_left_out",
          "The values that are 0 but for rounding were left out. That is "
          "what score_rank has to find out.",
          "How many singular values has a (d_in, d_in) matrix?",
          [](Knobs& k) { k.which = Which::above_threshold; }},
     }},
    {"the scale of the values",
     {
         {"divided_by_largest",
          "The values were divided by the largest, so that the first is "
          "always 1.",
          "Where is the largest value needed, in the values or in the rank?",
          [](Knobs& k) { k.scale = Scale::by_largest; }},
         {"scaled_by_root",
          "The values were divided by the square root of d_out, as scores "
          "are later. M is the product as it is.",
          "Which steps does the formula of M have?",
          [](Knobs& k) { k.scale = Scale::by_root; }},
     }},
    {"the number in the threshold",
     {
         {"squares_compared",
          "The threshold was near 3e-3 times the largest value, or what "
          "stands in its place, as where squares are compared with 1e-5 "
          "times a square.",
          "What is the square root of 1e-5?",
          [](Knobs& k) { k.number = Number::squares; }},
         {"threshold_1e3",
          "The threshold was near 1e-3 times the largest value, or what "
          "stands in its place; 1e-5 was asked for.",
          "Which number stands in the task?",
          [](Knobs& k) { k.number = Number::e3; }},
         {"threshold_1e4",
          "The threshold was near 1e-4 times the largest value, or what "
          "stands in its place; 1e-5 was asked for.",
          "Which number stands in the task?",
          [](Knobs& k) { k.number = Number::e4; }},
         {"threshold_1e6",
          "The threshold was near 1e-6 times the largest value, or what "
          "stands in its place; 1e-5 was asked for.",
          "Which number stands in the task?",
          [](Knobs& k) { k.number = Number::e6; }},
         {"threshold_of_numpy",
          "The threshold was near 2e-6 times the largest value, or what "
          "stands in its place, as a float's epsilon times the number of "
          "values is in NumPy and arma::rank; 1e-5 was asked for.",
          "Which number stands in the task?",
          [](Knobs& k) { k.number = Number::numpy; }},
         {"threshold_epsilon",
          "The threshold was near 1e-7 times the largest value, or what "
          "stands in its place, as a float's epsilon is; 1e-5 was asked for.",
          "Which number stands in the task?",
          [](Knobs& k) { k.number = Number::epsilon; }},
         {"rounding_errors_counted",
          "Every value above 0, or above next to nothing, was counted, and "
          "with them the rounding errors: in floats a value that should be 0 "
          "hardly ever comes out as 0.",
          "How large can a rounding error be beside the largest value?",
          [](Knobs& k) { k.number = Number::zero; }},
     }},
    {"what the threshold grows with",
     {
         {"fixed_threshold",
          "The values were compared with a fixed number, so that small "
          "weights seem to have no rank and rounding errors of large ones "
          "count.",
          "If all weights become a thousand times smaller, should the rank "
          "change?",
          [](Knobs& k) { k.of = Of::fixed; }},
         {"threshold_of_the_length",
          "The threshold was made of the root of the sum of all squares, the "
          "norm, where the largest value belongs.",
          "With which of the values is each compared?",
          [](Knobs& k) { k.of = Of::length; }},
         {"threshold_of_the_sum",
          "The threshold was made of the sum of all values, where the "
          "largest belongs.",
          "With which of the values is each compared?",
          [](Knobs& k) { k.of = Of::sum; }},
         {"threshold_of_the_mean",
          "The threshold was made of the mean of all values, where the "
          "largest belongs.",
          "With which of the values is each compared?",
          [](Knobs& k) { k.of = Of::mean; }},
     }},
    {"the comparison",
     {
         {"zeros_counted",
          "A value that equals the threshold was counted, as >= does. If all "
          "values are 0, so is the threshold, and all are counted.",
          "What is the rank of a matrix of zeros?",
          [](Knobs& k) { k.compare = Compare::from; }},
         {"small_values_counted",
          "The values that are not above the threshold were counted, and not "
          "those that are.",
          "Which values tell tokens apart, the large or the small?",
          [](Knobs& k) { k.compare = Compare::below; }},
     }},
    {"the count",
     {
         {"all_counted",
          "Every value was counted, also those that are 0 but for rounding.",
          "Does a direction in which M does nothing tell tokens apart?",
          [](Knobs& k) { k.count = Count::all; }},
         {"largest_left_out",
          "The count is one too small, as where the loop begins at 1, the "
          "largest is compared with itself, or the last index is returned.",
          "Is the largest value among those that you count?",
          [](Knobs& k) { k.count = Count::without_largest; }},
         {"one_too_many", "The count is one too large.",
          "From which number does your count start?",
          [](Knobs& k) { k.count = Count::one_more; }},
         {"last_value_left_out", "The last value is never counted.",
          "At which value does your loop end?",
          [](Knobs& k) { k.count = Count::without_last; }},
     }},
};

}  // namespace graded
