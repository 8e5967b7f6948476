/// Things that wish for a place on one line.
#pragma once

#include <vector>

namespace attn::overview {

/// Where something would lie, and how long it is.
struct Wish {
  int begin;
  int length;
};

/// Where each begins, in this order, at least `distance` from the one before,
/// and from `first` to `last` if there is room: of all such places those with
/// the least squares of distances from the wishes, rounded down.
std::vector<int> placed(const std::vector<Wish>& wishes, int distance,
                        int first, int last);

}  // namespace attn::overview
