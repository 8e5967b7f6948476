#pragma once

#include <cstdint>
#include <cstring>

namespace attn {

/// 2^x for x <= 0, to 2e-7 of its value; exactly 0 below 2^-126, nan for nan.
///
/// x = n + f with n whole and |f| <= 1/2. Adding 1.5 * 2^23 leaves no room
/// for a fraction, so that the sum's last bits are n. 2^f is a polynomial,
/// and 2^n a number with nothing but an exponent.
inline __attribute__((always_inline)) float power_of_2(float x) {
  constexpr float no_fraction = 12'582'912.0F;
  const float sum = x + no_fraction;
  const float f = x - (sum - no_fraction);
  float power = 1.53538136e-4F;
  power = power * f + 1.33988744e-3F;
  power = power * f + 9.61818400e-3F;
  power = power * f + 5.55032652e-2F;
  power = power * f + 2.40226507e-1F;
  power = power * f + 6.93147182e-1F;
  power = power * f + 1.0F;
  std::uint32_t n = 0;
  std::memcpy(&n, &sum, sizeof n);
  const std::uint32_t bits = (n + 127U) << 23U;
  float power_of_n = 0.0F;
  std::memcpy(&power_of_n, &bits, sizeof bits);
  return x < -126.0F ? 0.0F : power * power_of_n;
}

}  // namespace attn
