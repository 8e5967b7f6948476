// The choices that the exercise adamw_step leaves.
#pragma once

namespace graded {

enum class Decay {
  before,
  in_gradient,
  none,
  without_rate,
  afterwards,
  added,
  of_all
};
// How a running mean is kept.
enum class Mean { right, exchanged, whole, newest_alone, anew };
enum class Squares { of_gradient, none, of_mean, absolute };
enum class Betas { right, exchanged, first_for_both, second_for_both };
enum class Correction {
  both,
  none,
  first_alone,
  second_alone,
  without_power,
  product
};
enum class Epsilon { outside, inside, before_correction, none, fixed };
enum class Root { of_all, none, not_of_correction };
enum class Moves { mean, gradient, descent, nothing };
enum class Rate { once, none, fixed };
enum class Count {
  own,
  of_first,
  one_for_all,
  of_each_in_turn,
  without_gradient,
  afterwards,
  never
};
enum class Empty { skipped, last_to_come, zero, not_asked };
enum class Which { all, first_alone, without_last, copies };

struct Knobs {
  Decay decay = Decay::before;
  Mean first = Mean::right;
  Mean second = Mean::right;
  Squares squares = Squares::of_gradient;
  Betas betas = Betas::right;
  Correction correction = Correction::both;
  bool corrected_kept = false;
  Epsilon epsilon = Epsilon::outside;
  Root root = Root::of_all;
  Moves moves = Moves::mean;
  Rate rate = Rate::once;
  bool upwards = false;
  Count count = Count::own;
  Empty empty = Empty::skipped;
  Which which = Which::all;
};

}  // namespace graded
