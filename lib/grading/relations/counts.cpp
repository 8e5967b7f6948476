// Counts, which are exact: off by a constant, by a size, or by a factor.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

#include "grading/relations/families.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

using Numbers = std::vector<double>;

struct Counted {
  const Cases& cases;
  Numbers got;
  Numbers expected;
  Numbers off;
  std::vector<Sizes> sizes;
};

using Text = std::optional<std::string>;

bool is_off_by(const Counted& counted,
               const std::function<double(std::size_t)>& by) {
  for (std::size_t i = 0; i < counted.off.size(); ++i) {
    if (counted.off[i] != by(i)) return false;
  }
  return true;
}

std::string too_many(double times, const std::string& what) {
  const double size = std::abs(times);
  return fmt::format("your count is {}{} too {}",
                     size == 1.0 ? "" : fmt::format("{:g} * ", size), what,
                     times > 0.0 ? "large" : "small");
}

// One count is off by something, and two are so by accident.
bool differ(const Counted& counted) {
  return std::set<double>(counted.expected.begin(), counted.expected.end())
             .size() >= 3;
}

Text off_by_a_constant(const Counted& counted) {
  if (!differ(counted)) return std::nullopt;
  const double off = counted.off[0];
  if (!is_off_by(counted, [&](std::size_t) { return off; })) {
    return std::nullopt;
  }
  return fmt::format("your count is {:.0f} too {}", std::abs(off),
                     off > 0.0 ? "large" : "small");
}

// A count with all its digits: a float has 24 bits.
double count_of(const Output& output) {
  return static_cast<double>(output.count);
}

constexpr double multiples[] = {1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0, -4.0};

Text off_by_a_size(const Counted& counted) {
  for (const double times : multiples) {
    for (const Sizes& size : counted.sizes) {
      if (is_off_by(counted,
                    [&](std::size_t i) { return times * size.values[i]; })) {
        return too_many(times, size.name);
      }
    }
  }
  return std::nullopt;
}

Text off_by_a_product(const Counted& counted) {
  for (const double times : multiples) {
    for (std::size_t a = 0; a < counted.sizes.size(); ++a) {
      for (std::size_t b = a; b < counted.sizes.size(); ++b) {
        const Sizes& left = counted.sizes[a];
        const Sizes& right = counted.sizes[b];
        if (is_off_by(counted, [&](std::size_t i) {
              return times * left.values[i] * right.values[i];
            })) {
          return too_many(times, left.name + " * " + right.name);
        }
      }
    }
  }
  return std::nullopt;
}

Text factor_of_the_count(const Counted& counted) {
  std::vector<std::optional<double>> factors;
  for (std::size_t i = 0; i < counted.got.size(); ++i) {
    factors.emplace_back();
    if (counted.expected[i] == 0.0 && counted.got[i] != 0.0) {
      return std::nullopt;
    }
    if (counted.expected[i] == 0.0) continue;
    if (counted.got[i] == 0.0) return std::nullopt;
    factors.back() = counted.got[i] / counted.expected[i];
  }
  const auto number = name_numbers(factors, counted.sizes);
  // A count in floats has lost its last digits, which is no factor.
  if (!number || number->text == "1") return std::nullopt;
  return "your count is the expected one times " + number->text;
}

Text another_count(const Counted& counted) {
  const Cases& cases = counted.cases;
  for (const Output& output : cases.list[0].probe->expected.outputs) {
    if (output.kind != OutputKind::exact) continue;
    if (all_of(cases, [&](const Case& one) {
          const Output* other = one.probe->expected.find(output.name);
          return other != nullptr && other != one.wanted &&
                 other->value.rank() == 0 &&
                 count_of(*one.mine) == count_of(*other);
        })) {
      return "your count is that of " + output.name;
    }
  }
  return std::nullopt;
}

// A size itself: "your count is T * d_in".
Text a_size_alone(const Counted& counted) {
  std::vector<std::optional<double>> got(counted.got.begin(),
                                         counted.got.end());
  const auto number = name_numbers(got, counted.sizes);
  if (!number || (number->constant && !differ(counted))) return std::nullopt;
  return "your count is " + number->text;
}

bool differs(const Sizes& size) {
  return std::adjacent_find(size.values.begin(), size.values.end(),
                            std::not_equal_to<>()) != size.values.end();
}

// A count is made of whole numbers, and of a size that is always the same
// nobody knows that it is meant.
std::vector<Sizes> whole_sizes(const Cases& cases) {
  std::vector<Sizes> whole;
  for (const Sizes& size : common_sizes(cases)) {
    if (differs(size) &&
        std::all_of(size.values.begin(), size.values.end(), [](double value) {
          return value == std::floor(value);
        })) {
      whole.push_back(size);
    }
  }
  return whole;
}

bool have_one_count(const std::vector<Case>& cases, bool expected) {
  return std::all_of(cases.begin(), cases.end(), [&](const Case& one) {
    const auto of = [&](const Case& other) {
      return expected ? other.wanted->count : other.mine->count;
    };
    return one.expected().rank() == 0 && of(one) == of(cases[0]);
  });
}

// The same count everywhere, where another one is expected everywhere.
std::optional<Finding> another_constant(const Cases& cases) {
  if (!have_one_count(cases.known, true) ||
      !have_one_count(cases.list, false)) {
    return std::nullopt;
  }
  const Case& first = cases.list[0];
  if (first.right) return std::nullopt;
  return found_with("", cases, "another_constant",
                    fmt::format("it is {} where {} is expected",
                                first.mine->count, first.wanted->count),
                    "Where is this number written, or what is it made of?");
}

bool is_told_by_several(const Cases& cases) {
  return std::count_if(cases.list.begin(), cases.list.end(),
                       [](const Case& one) { return !one.right; }) >= 2;
}

}  // namespace

std::optional<Finding> counts(const Cases& cases) {
  if (auto finding = another_constant(cases)) return finding;
  if (!is_told_by_several(cases)) return std::nullopt;
  Counted counted = {cases, {}, {}, {}, whole_sizes(cases)};
  for (const Case& one : cases.list) {
    if (one.got().rank() != 0 || one.expected().rank() != 0) {
      return std::nullopt;
    }
    counted.got.push_back(count_of(*one.mine));
    counted.expected.push_back(count_of(*one.wanted));
    counted.off.push_back(counted.got.back() - counted.expected.back());
  }
  const std::pair<const char*, Text (*)(const Counted&)> ways[] = {
      {"another_count", another_count},
      {"off_by_a_constant", off_by_a_constant},
      {"off_by_a_size", off_by_a_size},
      {"factor_of_the_count", factor_of_the_count},
      {"off_by_a_product", off_by_a_product},
      {"count_is_a_size", a_size_alone},
  };
  for (const auto& [id, way] : ways) {
    if (const Text text = way(counted)) {
      return found(cases, id, *text,
                   "What is counted twice, left out, or multiplied by "
                   "something that does not belong to it?");
    }
  }
  return std::nullopt;
}

}  // namespace attn::relations
