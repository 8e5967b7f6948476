#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "narration/document/operation.hpp"

namespace attn {

/// {"kind", "operands": [...], "transposed": [...], "parameters": {...}},
/// the last where there are some. No operation is of the kind "none".
nlohmann::ordered_json operation_json(
    const std::optional<Operation>& operation);

}  // namespace attn
