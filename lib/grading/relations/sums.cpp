// Rows that sum to 1, or should; and what else is true of wrong numbers when
// no relation explains them.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

std::vector<double> row_sums(const Tensor& value) {
  std::vector<double> sums(value.matrices() * value.rows(), 0.0);
  for (std::size_t i = 0; i < value.values().size(); ++i) {
    sums[i / value.columns()] += value.values()[i];
  }
  return sums;
}

bool is_one(double sum) {
  return std::abs(sum - 1.0) <= 2e-5;
}

bool all_rows_sum_to_one(const Tensor& value) {
  const std::vector<double> sums = row_sums(value);
  return std::all_of(sums.begin(), sums.end(), is_one);
}

// One column sums to 1 as it stands, and tells nothing.
bool rows_should_sum_to_one(const Cases& cases) {
  const bool wide =
      std::any_of(cases.list.begin(), cases.list.end(), [](const Case& one) {
        return !one.right && one.expected().columns() > 1;
      });
  return wide && all_have_the_expected_shape(cases) &&
         all_of(cases, [](const Case& one) {
           return one.expected().rank() >= 1 &&
                  all_rows_sum_to_one(one.expected());
         });
}

// The first row that does not sum to 1: "row 0 sums to 0.7500 on '...'".
std::string first_wrong_sum(const Cases& cases) {
  for (const Case& one : cases.list) {
    const std::vector<double> sums = row_sums(one.got());
    for (std::size_t i = 0; i < sums.size(); ++i) {
      if (is_one(sums[i])) continue;
      return fmt::format("row {} sums to {:.4f} on '{}'",
                         i % one.got().rows(), sums[i],
                         shortened(one.probe->probe, 60));
    }
  }
  return "";
}

template <typename Is>
bool all_pairs(const Cases& cases, const Is& is) {
  return all_of(cases, [&](const Case& one) {
    for (std::size_t i = 0; i < one.got().values().size(); ++i) {
      if (!is(one.got().values()[i], one.expected().values()[i]))
        return false;
    }
    return true;
  });
}

std::size_t numbers_in(const Cases& cases) {
  std::size_t count = 0;
  for (const Case& one : cases.list) {
    count += one.right ? 0 : one.got().values().size();
  }
  return count;
}

}  // namespace

std::optional<Finding> wrong_sums(const Cases& cases) {
  if (!rows_should_sum_to_one(cases)) return std::nullopt;
  if (all_of(cases, [](const Case& one) {
        return one.expected().rank() >= 2 &&
               all_rows_sum_to_one(transposed(one.got()));
      })) {
    return found(cases, "columns_sum_to_one",
                 "your columns sum to 1 where the rows should",
                 "Along which axis do you divide, and to whom does a row "
                 "belong?");
  }
  if (!all_of(cases, [](const Case& one) {
        return one.right || !all_rows_sum_to_one(one.got());
      })) {
    return std::nullopt;
  }
  return found(
      cases, "rows_do_not_sum_to_one",
      fmt::format("each row should sum to 1, and not all of yours do "
                  "({})",
                  first_wrong_sum(cases)),
      "What is each row divided by, and does that hold all of its "
      "numbers?");
}

std::optional<Finding> right_sums(const Cases& cases) {
  if (!rows_should_sum_to_one(cases) || !all_of(cases, [](const Case& one) {
        return all_rows_sum_to_one(one.got());
      })) {
    return std::nullopt;
  }
  return found(cases, "rows_sum_to_one",
               "your rows sum to 1, as they should, but the numbers in them "
               "are not the expected ones",
               "If the division is right, what of the numbers that go into "
               "it?");
}

std::optional<Finding> should_be_zero(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) ||
      !all_of(cases, [](const Case& one) {
        const std::vector<float>& expected = one.expected().values();
        return std::all_of(expected.begin(), expected.end(),
                           [](float value) { return value == 0.0F; });
      })) {
    return std::nullopt;
  }
  return found(cases, "should_be_zero",
               "only 0 is expected, and not all of your numbers are 0",
               "What makes a number exactly 0?");
}

std::optional<Finding> too_large_or_small(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || numbers_in(cases) < 8) {
    return std::nullopt;
  }
  const auto further = [](float a, float b) {
    return std::abs(a) > std::abs(b) || (a == 0.0F && b == 0.0F);
  };
  for (const bool large : {true, false}) {
    if (all_pairs(cases, [&](float got, float expected) {
          return large ? further(got, expected) : further(expected, got);
        })) {
      return found(
          cases, large ? "too_large" : "too_small",
          fmt::format("each of your numbers is {} 0 than the expected one",
                      large ? "further from" : "nearer to"),
          fmt::format("What makes the numbers {}, and by how much?",
                      large ? "larger" : "smaller"));
    }
  }
  return std::nullopt;
}

std::optional<Finding> whole_numbers(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || numbers_in(cases) < 8) {
    return std::nullopt;
  }
  const auto is_whole = [](float value) {
    return std::floor(value) == value;
  };
  std::size_t broken = 0;
  if (!all_pairs(cases,
                 [&](float got, float expected) {
                   broken += is_whole(expected) ? 0U : 1U;
                   return is_whole(got);
                 }) ||
      2 * broken < numbers_in(cases)) {
    return std::nullopt;
  }
  return found(cases, "whole_numbers",
               "your numbers are whole where others are expected",
               "Which variable is an int, or which division one of ints?");
}

std::optional<Finding> signs(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || numbers_in(cases) < 12) {
    return std::nullopt;
  }
  bool negative = false;
  bool positive = false;
  if (!all_pairs(cases,
                 [&](float got, float expected) {
                   negative = negative || expected < 0.0F;
                   positive = positive || expected > 0.0F;
                   return (got < 0.0F) == (expected < 0.0F) &&
                          (got > 0.0F) == (expected > 0.0F);
                 }) ||
      !negative || !positive) {
    return std::nullopt;
  }
  return found(cases, "right_signs",
               "your numbers have the right signs, but not the right sizes",
               "Which step changes how large a number is, and not its sign?");
}

}  // namespace attn::relations
