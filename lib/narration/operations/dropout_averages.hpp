#pragma once

#include <cstddef>

#include "narration/operations/dropout.hpp"

namespace attn {

extern const OperationKind dropout_averages_kind;

/// "dropout_averages": the mean of ones after dropout, (r, 2), with and
/// without the division by 1 - p, kept / (1 - p) / (masks·numbers) and kept /
/// (masks·numbers).
///
///   numbers  how many ones each mask is drawn for
///   masks    (r), how many masks were drawn
///   kept     (r), how many of their numbers were not dropped
///   draw     where the first mask's draws begin
Operation dropout_averages(double probability, std::size_t numbers,
                           Tensor masks, Tensor kept,
                           const DropoutDraw& draw);

}  // namespace attn
