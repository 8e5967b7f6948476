#pragma once

#include <nlohmann/json_fwd.hpp>

#include "narration/document/document.hpp"

namespace attn {

/// {"results": [...], "horizontal", "vertical", "first", "step"}: number i of
/// each result stands at first + i * step.
nlohmann::ordered_json curves_json(const Curves& curves);

}  // namespace attn
