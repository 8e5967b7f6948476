#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind nudged_losses_kind;

/// What is added to one entry of a weight.
struct Nudges {
  std::size_t row;
  std::size_t column;
  std::size_t count;  // of the numbers that the loss is the mean of
  std::vector<float> sizes;  // h, one after the other
};

/// "nudged_losses", a row for each nudge h of an entry w: the loss as it is,
/// the loss with w + h there, and the slope between the two, their difference
/// over h. (h's, 3)
Operation nudged_losses(std::string loss, std::string weight,
                        const Nudges& nudges);

}  // namespace attn
