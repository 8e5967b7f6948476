/// Which keys are hidden, for the models of graders whose exercises have a
/// mask as a part.
#pragma once

#include <cstddef>

namespace attn {

/// Which side of the diagonal is hidden.
enum class Side { after, none, before, both };

/// Whether key s lies on it, seen from query t.
inline bool lies_on(Side side, std::size_t t, std::size_t s) {
  switch (side) {
    case Side::none:
      return false;
    case Side::before:
      return s < t;
    case Side::both:
      return s != t;
    case Side::after:
      break;
  }
  return s > t;
}

/// How much is hidden of what lies on a side of the diagonal.
enum class Reach {
  all,
  diagonal_too,
  beyond_the_next,
  next_only,
  but_last_column,
  but_first_row
};

/// Whether key s of `tokens` is hidden from query t, if it lies `beside` the
/// diagonal on the side that is hidden, or does not.
inline bool is_reached(bool beside, std::size_t t, std::size_t s,
                       std::size_t tokens, Reach reach) {
  const bool is_next = s == t + 1 || t == s + 1;
  switch (reach) {
    case Reach::diagonal_too:
      return beside || s == t;
    case Reach::beyond_the_next:
      return beside && !is_next;
    case Reach::next_only:
      return beside && is_next;
    case Reach::but_last_column:
      return beside && s + 1 < tokens;
    case Reach::but_first_row:
      return beside && t > 0;
    case Reach::all:
      break;
  }
  return beside;
}

}  // namespace attn
