// Weights, whose rows sum to 1: a softmax of the right scores times a factor.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/relations/families.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

// One row of the weights that are got and expected.
struct Row {
  const float* got;
  const float* expected;
  std::size_t columns;
};

std::vector<Row> rows_of(const Case& one) {
  std::vector<Row> rows;
  const std::size_t columns = one.expected().columns();
  const std::size_t all = one.expected().values().size();
  for (std::size_t i = 0; columns > 0 && i < all; i += columns) {
    rows.push_back({one.got().values().data() + i,
                    one.expected().values().data() + i, columns});
  }
  return rows;
}

bool are_weights(const float* row, std::size_t columns) {
  double sum = 0.0;
  for (std::size_t i = 0; i < columns; ++i) {
    if (!(row[i] >= 0.0F)) return false;
    sum += row[i];
  }
  return std::abs(sum - 1.0) <= 2e-5;
}

bool all_are_weights(const Cases& cases) {
  return all_of(cases, [](const Case& one) {
    const std::vector<Row> rows = rows_of(one);
    return one.expected().rank() >= 1 &&
           std::all_of(rows.begin(), rows.end(), [](const Row& row) {
             return are_weights(row.got, row.columns) &&
                    are_weights(row.expected, row.columns);
           });
  });
}

// The two weights of a case whose logarithms are furthest apart in a row, and
// how the logarithms of mine are apart there: weights that are not tiny.
struct Spread {
  double expected = 0.0;
  double got = 0.0;
};

Spread spread_of(const Row& row) {
  constexpr float tiny = 1e-30F;
  std::optional<std::size_t> least;
  std::optional<std::size_t> most;
  for (std::size_t i = 0; i < row.columns; ++i) {
    if (row.expected[i] < tiny || row.got[i] < tiny) continue;
    if (!least || row.expected[i] < row.expected[*least]) least = i;
    if (!most || row.expected[i] > row.expected[*most]) most = i;
  }
  if (!least) return {};
  const auto apart = [&](const float* weights) {
    return std::log(static_cast<double>(weights[*most])) -
           std::log(static_cast<double>(weights[*least]));
  };
  return {apart(row.expected), apart(row.got)};
}

// By what the scores are multiplied; nothing where no row tells.
std::optional<double> factor_of(const std::vector<Row>& rows) {
  constexpr double least = 0.02;
  Spread widest;
  for (const Row& row : rows) {
    const Spread spread = spread_of(row);
    if (spread.expected > widest.expected) widest = spread;
  }
  if (widest.expected < least) return std::nullopt;
  const double factor = widest.got / widest.expected;
  return std::abs(factor) < 1e-5 ? 0.0 : factor;
}

// Whether the row is the softmax of the right scores times the factor.
bool is_scaled(const Row& row, double factor) {
  std::vector<double> predicted;
  double sum = 0.0;
  for (std::size_t i = 0; i < row.columns; ++i) {
    const double weight = row.expected[i];
    predicted.push_back(weight == 0.0 ? 0.0 : std::pow(weight, factor));
    sum += predicted.back();
  }
  for (std::size_t i = 0; i < row.columns; ++i) {
    if (!near(row.got[i], predicted[i] / sum, 1.0)) return false;
  }
  return true;
}

std::size_t count_weights(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.expected, row.expected + row.columns,
                    [](float weight) { return weight > 0.0F; }));
}

struct Factors {
  std::vector<std::optional<double>> of_probes;
  std::size_t proofs = 0;
};

std::optional<Factors> factors_of_scores(const Cases& cases) {
  Factors factors;
  for (const Case& one : cases.list) {
    const std::vector<Row> rows = rows_of(one);
    const std::optional<double> factor = factor_of(rows);
    if (!factor && !one.right) return std::nullopt;
    factors.of_probes.push_back(factor);
    for (const Row& row : rows) {
      if (!is_scaled(row, factor.value_or(1.0))) return std::nullopt;
      const std::size_t count = count_weights(row);
      factors.proofs += count > 2 ? count - 2 : 0;
    }
  }
  return factors;
}

// How many rows share out evenly what should be uneven; nothing if there is a
// row with two different numbers other than 0.
std::optional<std::size_t> count_even(const Case& one) {
  std::size_t count = 0;
  for (const Row& row : rows_of(one)) {
    const float most = *std::max_element(row.got, row.got + row.columns);
    bool uneven = false;
    for (std::size_t i = 0; i < row.columns; ++i) {
      if (row.got[i] == 0.0F) continue;
      if (!near(row.got[i], most, 1.0)) return std::nullopt;
      uneven = uneven || !near(row.expected[i], row.got[i], 1.0);
    }
    count += uneven && most < 0.6F ? 1U : 0U;
  }
  return count;
}

bool are_even_shares(const Cases& cases) {
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const auto count = count_even(one);
    if (!count) return false;
    proofs += *count;
  }
  return proofs >= 3;
}

}  // namespace

std::optional<Finding> scaled_before_softmax(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || !all_are_weights(cases)) {
    return std::nullopt;
  }
  if (are_even_shares(cases)) {
    return found(cases, "even_shares",
                 "each row is shared out evenly: all its numbers that are "
                 "not 0 are the same",
                 "What should make one weight larger than another?");
  }
  const auto factors = factors_of_scores(cases);
  if (!factors || factors->proofs < 6) return std::nullopt;
  const auto number = name_numbers(factors->of_probes, common_sizes(cases));
  if (!number) return std::nullopt;
  return found(cases, "scaled_before_softmax",
               fmt::format("your weights are a softmax of the right scores "
                           "times {}",
                           number->text),
               "By what are the scores to be divided before the softmax?");
}

}  // namespace attn::relations
