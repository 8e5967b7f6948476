#include "narration/json/number.hpp"

#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "narration/layout/number_text.hpp"

namespace attn {

nlohmann::ordered_json number_json(float number, int digits) {
  if (!std::isfinite(number)) return fixed_text(number, 0);
  return std::stod(fmt::format("{:.{}g}", number, digits));
}

}  // namespace attn
