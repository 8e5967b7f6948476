/// What sets some probes apart from the others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// Where it is so, in terms of the probes' sizes: "T is not d_in". Nothing
/// if no simple statement separates these probes from the others.
std::optional<std::string> where_so(const Probes& probes,
                                    const std::vector<bool>& so);

}  // namespace attn::relations
