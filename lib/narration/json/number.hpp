#pragma once

#include <nlohmann/json_fwd.hpp>

namespace attn {

/// A number with so many significant digits; "inf", "-inf" or "nan" as text,
/// for JSON has no such numbers.
nlohmann::ordered_json number_json(float number, int digits);

}  // namespace attn
