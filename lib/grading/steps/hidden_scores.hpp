/// What becomes of scores that are hidden, and when, for the models of
/// graders whose exercises hide scores from a softmax.
#pragma once

#include <armadillo>

namespace attn {

enum class HiddenAs {
  infinity,  // below all others
  zero,
  minus_one,
  large,
  a_billion,
  large_added,
  a_billion_added,
  infinity_times_mask,  // which makes nan of what is seen
  times_infinity,
  plus_infinity
};

/// When it is hidden: before the softmax or afterwards, by weights of 0 or of
/// -inf, with the rows divided by what is left or not, and guarded or not
/// against 0 / 0.
enum class HiddenWhen {
  before,
  afterwards,
  divided_afterwards,
  guarded_afterwards,
  infinity_afterwards
};

/// What a score becomes that is hidden.
inline float hidden_score(float score, HiddenAs as) {
  switch (as) {
    case HiddenAs::zero:
      return 0.0F;
    case HiddenAs::minus_one:
      return -1.0F;
    case HiddenAs::large:
      return -1e4F;
    case HiddenAs::a_billion:
      return -1e9F;
    case HiddenAs::large_added:
      return score - 1e4F;
    case HiddenAs::a_billion_added:
      return score - 1e9F;
    case HiddenAs::times_infinity:
      return score * -arma::fdatum::inf;
    case HiddenAs::plus_infinity:
      return arma::fdatum::inf;
    case HiddenAs::infinity:
    case HiddenAs::infinity_times_mask:
      break;
  }
  return -arma::fdatum::inf;
}

}  // namespace attn
