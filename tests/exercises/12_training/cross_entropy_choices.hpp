// The choices that the exercise cross_entropy leaves.
#pragma once

namespace graded {

enum class Softmax { once, twice, none };
enum class Shift { row, none, matrix, first_row, from_0, in_sum_alone };
enum class Limit { none, clamped };
enum class Logarithm { natural, two, ten };
// Of what the logarithm is taken, or what stands in its place.
enum class Form {
  difference,
  log_of_softmax,
  added_1e5,
  added_1e6,
  added_1e7,
  added_1e8,
  added_1e9,
  added_1e10,
  added_1e12,
  probability,
  rest,
  logit
};
enum class Classes { all, without_last, without_first };
enum class Which {
  target,
  from_1,
  next,
  first,
  last,
  of_first_row,
  likeliest,
  every,
  column
};
enum class Rows { all, without_last, without_first, last_alone, first_alone };
enum class Over { rows, nothing, classes, numbers, whole_numbers, one_less };
enum class After { nothing, minus, bits, perplexity };

struct Knobs {
  Softmax softmax = Softmax::once;
  Shift shift = Shift::row;
  Limit limit = Limit::none;
  Logarithm logarithm = Logarithm::natural;
  Form form = Form::difference;
  Classes classes = Classes::all;
  Which which = Which::target;
  Rows rows = Rows::all;
  Over over = Over::rows;
  After after = After::nothing;
  bool mean_first = false;  // the logarithm of the mean probability
  bool in_double = false;
};

}  // namespace graded
