// Numbers that are right but for their last digits.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

// How many numbers lost a part of a unit, if every number is the expected one
// in whole units: rounded, or cut off. Nothing if that is not so.
std::optional<std::size_t> lost_parts(const Case& one, double unit,
                                      bool cut_off) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  std::size_t parts = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (got[i] == expected[i] && std::isinf(got[i])) continue;
    const double in_units = got[i] / unit;
    const double rest = std::abs(in_units - std::round(in_units));
    if (!(rest <= 1e-3 + 1e-7 * std::abs(in_units))) return std::nullopt;
    const double off =
        std::abs(static_cast<double>(got[i]) - expected[i]) / unit;
    if (!(off <= (cut_off ? 1.0 - 1e-8 : 0.501))) return std::nullopt;
    if (cut_off && std::abs(got[i]) > std::abs(expected[i]) + 1e-6) {
      return std::nullopt;
    }
    parts += off > 0.01 && off < 0.99 ? 1U : 0U;
  }
  return parts;
}

bool are_in_units(const Cases& cases, double unit, bool cut_off) {
  std::size_t all = 0;
  for (const Case& one : cases.list) {
    const auto parts = lost_parts(one, unit, cut_off);
    if (!parts) return false;
    all += *parts;
  }
  return all >= 3;
}

bool are_whole(const Cases& cases) {
  return all_of(cases, [](const Case& one) {
    const std::vector<float>& expected = one.expected().values();
    return std::all_of(expected.begin(), expected.end(), [](float value) {
      return !std::isfinite(value) || value == std::floor(value);
    });
  });
}

std::optional<Finding> rounded(const Cases& cases) {
  if (are_whole(cases)) return std::nullopt;
  double unit = 1.0;
  for (int decimals = 0; decimals <= 4; ++decimals, unit /= 10.0) {
    for (const bool cut_off : {false, true}) {
      if (!are_in_units(cases, unit, cut_off)) continue;
      const char* how = cut_off ? "cut off to" : "rounded to";
      const std::string what = decimals == 0
                                   ? "whole numbers"
                                   : fmt::format("{} decimal{}", decimals,
                                                 decimals == 1 ? "" : "s");
      return found(
          cases, cut_off ? "cut_off" : "rounded",
          fmt::format("your numbers are the expected ones {} {}", how, what),
          "Where does a number become an int, or is rounded?");
    }
  }
  return std::nullopt;
}

// The largest difference, as a share of the largest number of the probe.
double worst_of(const Cases& cases) {
  double worst = 0.0;
  for (const Case& one : cases.list) {
    const double largest = largest_of(one.expected().values());
    for (std::size_t i = 0; i < one.got().values().size(); ++i) {
      const double got = one.got().values()[i];
      const double expected = one.expected().values()[i];
      if (got == expected || (std::isnan(got) && std::isnan(expected))) {
        continue;
      }
      const double off = std::abs(got - expected) / largest;
      worst = std::isfinite(off) ? std::max(worst, off) : 1.0;
    }
  }
  return worst;
}

// Not less than the number, with one digit.
double rounded_up(double number) {
  const double unit = std::pow(10.0, std::floor(std::log10(number)));
  return std::ceil(number / unit) * unit;
}

// Among numbers like -1e9, which stand for hidden scores, all others would
// look alike.
bool has_huge_numbers(const Cases& cases) {
  return !all_of(cases, [](const Case& one) {
    return largest_of(one.expected().values()) < 1e6;
  });
}

}  // namespace

std::optional<Finding> few_digits(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || has_huge_numbers(cases)) {
    return std::nullopt;
  }
  if (const auto in_units = rounded(cases)) return in_units;
  const double worst = worst_of(cases);
  if (worst == 0.0 || worst > 2e-3) return std::nullopt;
  return found(
      cases, "few_digits",
      fmt::format("your numbers are nearly right, none off by more than "
                  "{:.4g} of the largest expected number",
                  rounded_up(worst)),
      "Which small number is added, which constant has too few digits, or "
      "what is computed too coarsely?");
}

}  // namespace attn::relations
