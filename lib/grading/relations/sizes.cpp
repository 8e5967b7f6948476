#include "grading/relations/sizes.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <set>
#include <utility>

namespace attn::relations {
namespace {

using Numbers = std::vector<std::optional<double>>;

struct Function {
  const char* text;
  double (*of)(double);
};

// The functions of a size by which attention multiplies or divides. The
// first four also come in products.
constexpr std::size_t simple = 4;
const std::array<Function, 13> functions = {{
    {"{0}", [](double n) { return n; }},
    {"1/{0}", [](double n) { return 1.0 / n; }},
    {"sqrt({0})", [](double n) { return std::sqrt(n); }},
    {"1/sqrt({0})", [](double n) { return 1.0 / std::sqrt(n); }},
    {"(1 - {0})", [](double n) { return 1.0 - n; }},
    {"1/(1 - {0})", [](double n) { return 1.0 / (1.0 - n); }},
    {"{0}/(1 - {0})", [](double n) { return n / (1.0 - n); }},
    {"{0}²", [](double n) { return n * n; }},
    {"log({0})", [](double n) { return std::log(n); }},
    {"floor(sqrt({0}))", [](double n) { return std::floor(std::sqrt(n)); }},
    {"1/floor(sqrt({0}))",
     [](double n) { return 1.0 / std::floor(std::sqrt(n)); }},
    {"sqrt({0})/floor(sqrt({0}))",
     [](double n) { return std::sqrt(n) / std::floor(std::sqrt(n)); }},
    {"floor(sqrt({0}))/sqrt({0})",
     [](double n) { return std::floor(std::sqrt(n)) / std::sqrt(n); }},
}};

const std::array<std::pair<const char*, double>, 14> constants = {{
    {"1/3", 1.0 / 3.0},
    {"2/3", 2.0 / 3.0},
    {"log(2)", 0.6931471805599453},
    {"1/log(2)", 1.4426950408889634},
    {"sqrt(2)", 1.4142135623730951},
    {"1/sqrt(2)", 0.7071067811865476},
    {"e", 2.718281828459045},
    {"1/e", 0.36787944117144233},
    {"sqrt(3)", 1.7320508075688772},
    {"1/sqrt(3)", 0.5773502691896258},
    {"log(10)", 2.302585092994046},
    {"1/log(10)", 0.4342944819032518},
    {"π", 3.141592653589793},
    {"1/π", 0.3183098861837907},
}};

bool same(double a, double b) {
  constexpr double tolerance = 3e-5;
  return std::isfinite(a) && std::isfinite(b) &&
         std::abs(a - b) <= tolerance * std::abs(b);
}

std::string constant_text(double value) {
  for (const auto& [text, constant] : constants) {
    if (same(std::abs(value), constant)) {
      return fmt::format("{:.4g} ({}{})", value, value < 0 ? "-" : "", text);
    }
  }
  return fmt::format("{:.4g}", value);
}

// How many different numbers there are, and on how many probes.
std::pair<std::size_t, std::size_t> variety(const Numbers& numbers) {
  std::set<double> different;
  std::size_t count = 0;
  for (const auto& number : numbers) {
    if (!number) continue;
    ++count;
    different.insert(std::round(*number * 1e4));
  }
  return {different.size(), count};
}

template <typename Predicted>
bool fits(const Numbers& numbers, const Predicted& predicted) {
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (numbers[i] && !same(predicted(i), *numbers[i])) return false;
  }
  return true;
}

std::optional<std::string> function_of_one(const Numbers& numbers,
                                           const std::vector<Sizes>& sizes) {
  for (const Function& function : functions) {
    for (const Sizes& size : sizes) {
      if (fits(numbers,
               [&](std::size_t i) { return function.of(size.values[i]); })) {
        return fmt::format(fmt::runtime(function.text), size.name);
      }
    }
  }
  return std::nullopt;
}

// "T * d_k", "sqrt(d_k)/T".
std::string product_text(const std::string& left, const std::string& right) {
  if (right.substr(0, 2) == "1/") return left + right.substr(1);
  if (left.substr(0, 2) == "1/") return right + left.substr(1);
  return left + " * " + right;
}

// "0.5774 (1/sqrt(3)) * sqrt(d_in)".
std::optional<std::string> multiple_of_one(const Numbers& numbers,
                                           const std::vector<Sizes>& sizes) {
  for (std::size_t f = 0; f < simple; ++f) {
    const Function& function = functions[f];
    for (const Sizes& size : sizes) {
      std::optional<double> times;
      for (std::size_t i = 0; i < numbers.size() && !times; ++i) {
        if (numbers[i]) times = *numbers[i] / function.of(size.values[i]);
      }
      if (!times || !fits(numbers, [&](std::size_t i) {
            return *times * function.of(size.values[i]);
          })) {
        continue;
      }
      return fmt::format("{} * {}", constant_text(*times),
                         fmt::format(fmt::runtime(function.text), size.name));
    }
  }
  return std::nullopt;
}

std::optional<std::string> function_of_two(const Numbers& numbers,
                                           const std::vector<Sizes>& sizes) {
  for (std::size_t i = 0; i < simple * simple; ++i) {
    const Function& left = functions[i / simple];
    const Function& right = functions[i % simple];
    for (std::size_t a = 0; a < sizes.size(); ++a) {
      for (std::size_t b = a + 1; b < sizes.size(); ++b) {
        if (fits(numbers, [&](std::size_t probe) {
              return left.of(sizes[a].values[probe]) *
                     right.of(sizes[b].values[probe]);
            })) {
          return product_text(
              fmt::format(fmt::runtime(left.text), sizes[a].name),
              fmt::format(fmt::runtime(right.text), sizes[b].name));
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Sizes> common_sizes(const Probes& probes) {
  std::vector<Sizes> common;
  if (probes.empty()) return common;
  for (const ProbeSize& size : probes[0]->expected.sizes) {
    Sizes one = {size.name, {}};
    for (const ProbeResult* probe : probes) {
      for (const ProbeSize& other : probe->expected.sizes) {
        if (other.name != size.name) continue;
        one.values.push_back(other.value);
        break;
      }
    }
    if (one.values.size() == probes.size()) common.push_back(std::move(one));
  }
  return common;
}

std::vector<Sizes> common_sizes(const Cases& cases) {
  Probes probes;
  for (const Case& one : cases.list) probes.push_back(one.probe);
  return common_sizes(probes);
}

std::optional<NamedNumber> name_numbers(const Numbers& numbers,
                                        const std::vector<Sizes>& sizes) {
  double value = 0.0;
  for (std::size_t i = numbers.size(); i-- > 0;) {
    if (numbers[i]) value = *numbers[i];
  }
  const auto [different, count] = variety(numbers);
  if (count == 0) return std::nullopt;
  if (fits(numbers, [&](std::size_t) { return value; })) {
    return NamedNumber{constant_text(value), value, true};
  }
  if (const auto text = function_of_one(numbers, sizes)) {
    return NamedNumber{*text, value, false};
  }
  // Two sizes fit two numbers too easily.
  if (count < 3 || different < 3) return std::nullopt;
  if (const auto text = multiple_of_one(numbers, sizes)) {
    return NamedNumber{*text, value, false};
  }
  if (const auto text = function_of_two(numbers, sizes)) {
    return NamedNumber{*text, value, false};
  }
  return std::nullopt;
}

}  // namespace attn::relations
