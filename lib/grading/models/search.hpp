#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "grading/models/model.hpp"

namespace attn {

/// The smallest set of choices made wrongly that the model needs to do the
/// same as `got` on every probe: one, or else two, or else three, as long as
/// there are not too many to try and there are numbers to tell them apart.
/// Nothing if there is none. Of sets of one size the first in the model's
/// order is taken.
std::optional<std::vector<std::size_t>> smallest_mistake(
    const Model& model, const std::vector<Outcome>& got);

/// Several findings told as one: ids joined with "+", the texts counted.
Finding joined(const std::vector<Finding>& findings);

}  // namespace attn
