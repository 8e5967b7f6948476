#pragma once

#include <nlohmann/json_fwd.hpp>

#include "narration/document/operation.hpp"

namespace attn {

/// {"kind", "operands": [...], "transposed": [...], "parameters": {...}},
/// the last where there are some.
nlohmann::ordered_json operation_json(const Operation& operation);

}  // namespace attn
