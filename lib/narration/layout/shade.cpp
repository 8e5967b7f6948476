#include "narration/layout/shade.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "narration/layout/palette.hpp"

namespace attn {
namespace {

// Numbers where all are smaller are what rounding left of 0.
constexpr float rounding = 1e-6F;

bool has_two_hues(Role role) {
  return role == Role::values || role == Role::scores;
}

}  // namespace

float largest_number(const Tensor& tensor) {
  float largest = 0.0F;
  for (const float number : tensor.values()) {
    if (std::isfinite(number)) largest = std::max(largest, std::abs(number));
  }
  return largest;
}

Shading::Shading(const Result& result) : role_(result.role) {
  if (!has_two_hues(role_)) return;
  const float largest =
      result.scale > 0.0F ? result.scale : largest_number(result.values);
  if (largest > rounding) scale_ = largest;
}

float Shading::shade(float number) const {
  if (!std::isfinite(number)) return 0.0F;
  if (role_ == Role::mask) return number == 0.0F ? 0.0F : 1.0F;
  return std::clamp(number / scale_, lowest() / scale_, 1.0F);
}

std::string Shading::class_name(float number) const {
  if (!std::isfinite(number)) return "infinite";
  if (role_ == Role::mask) return number == 0.0F ? "" : "hidden";
  const int place = ramp_place(shade(number), shades_of_page);
  if (place == 0) return "";
  return fmt::format("{}{}", place > 0 ? 'p' : 'n', std::abs(place));
}

float Shading::lowest() const {
  return has_two_hues(role_) ? -scale_ : 0.0F;
}

}  // namespace attn
