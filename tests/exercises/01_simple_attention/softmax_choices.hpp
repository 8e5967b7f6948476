// The choices that the exercise softmax leaves.
#pragma once

#include "grading/steps/rows.hpp"

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

}  // namespace graded
