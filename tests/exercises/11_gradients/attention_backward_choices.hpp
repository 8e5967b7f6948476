// The choices that the exercise attention_backward leaves.
#pragma once

#include "grading/steps/softmax.hpp"

namespace graded {

enum class Mask {
  before,
  none,
  past,
  diagonal_too,
  beyond_the_next,
  zero,
  afterwards,
  of_gradient
};
enum class Scale { root, none, whole, d_v, tokens, two };
enum class Back {
  once,
  none,
  queries_alone,
  keys_alone,
  twice,
  times,
  values_too
};
enum class Through {
  softmax,
  diagonal,
  nothing,
  product,
  no_factor,
  columns,
  mean,
  exchanged,
  forward,
  minus
};
enum class Mixing { right, not_turned, turned_round, keys, gradient_alone };
enum class Values {
  right,
  not_transposed,
  by_grad_weights,
  by_grad_scores,
  of_values,
  mean,
  last_alone
};
enum class Queries { keys, queries, turned };
enum class Keys { right, of_keys, not_transposed, last_alone };

struct Knobs {
  Mask mask = Mask::before;
  Scale scale = Scale::root;  // on the way forward
  Back back = Back::once;  // where it is divided by on the way back
  attn::SoftmaxSteps softmax;
  Mixing mixing = Mixing::right;
  Through through = Through::softmax;
  Values values = Values::right;
  Queries queries = Queries::keys;
  Keys keys = Keys::right;
  bool exchanged = false;
};

}  // namespace graded
