#include "narration/curves/ticks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr double widest_tick = 1e6;
constexpr double narrowest_tick = 1e-3;

}  // namespace

// A power of ten is exact if it is whole, so that each machine, and the
// script of a page, has the same number.
double Ticks::at(long long i) const {
  const auto whole = static_cast<double>(i * digit);
  return exponent < 0 ? whole / std::pow(10.0, -exponent)
                      : whole * std::pow(10.0, exponent);
}

std::string Ticks::text(long long i) const {
  if (i == 0) return "0";
  const double most = std::max(std::abs(lowest()), std::abs(highest()));
  if (most < widest_tick && most >= narrowest_tick) {
    return fixed_text(at(i), std::max(0, -exponent));
  }
  const long long furthest = std::max(std::llabs(first), std::llabs(last));
  const std::size_t digits = std::to_string(furthest * digit).size();
  return fmt::format("{:.{}e}", at(i), digits - 1);
}

Ticks round_ticks(double low, double high, int most, int least) {
  Ticks ticks;
  const int begin =
      static_cast<int>(std::floor(std::log10((high - low) / most))) - 1;
  for (ticks.exponent = std::max(begin, least);; ++ticks.exponent) {
    for (const int digit : {1, 2, 5}) {
      ticks.digit = digit;
      const double step = ticks.at(1);
      ticks.first = static_cast<long long>(std::floor(low / step));
      ticks.last = static_cast<long long>(std::ceil(high / step));
      if (ticks.last - ticks.first <= most) return ticks;
    }
  }
}

}  // namespace attn
