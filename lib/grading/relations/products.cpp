// A factor of the row and another of the column at once, as of cosines, where
// both vectors of a dot product were brought to length 1.
#include <cmath>

#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

// One matrix of what is got and expected.
struct Pair {
  const float* got;
  const float* expected;
  std::size_t rows;
  std::size_t columns;

  double got_at(std::size_t row, std::size_t column) const {
    return got[row * columns + column];
  }
  double at(std::size_t row, std::size_t column) const {
    return expected[row * columns + column];
  }
  double factor(std::size_t row, std::size_t column) const {
    return got_at(row, column) / at(row, column);
  }
};

template <typename Is>
bool all_matrices(const Case& one, const Is& is) {
  const Tensor& value = one.expected();
  const std::size_t size = value.rows() * value.columns();
  for (std::size_t i = 0; i < value.matrices(); ++i) {
    if (!is(Pair{one.got().values().data() + i * size,
                 value.values().data() + i * size, value.rows(),
                 value.columns()})) {
      return false;
    }
  }
  return true;
}

template <typename Predicted>
bool fits(const Pair& pair, double largest, const Predicted& predicted) {
  for (std::size_t row = 0; row < pair.rows; ++row) {
    for (std::size_t column = 0; column < pair.columns; ++column) {
      if (!near(pair.got_at(row, column), predicted(row, column), largest)) {
        return false;
      }
    }
  }
  return true;
}

bool are_cosines(const Case& one) {
  return all_matrices(one, [](const Pair& pair) {
    return pair.rows == pair.columns &&
           fits(pair, 1.0, [&](std::size_t row, std::size_t column) {
             return pair.at(row, column) /
                    std::sqrt(pair.at(row, row) * pair.at(column, column));
           });
  });
}

// The row and the column of the largest number tell all factors.
bool are_products(const Case& one) {
  const double largest = largest_of(one.got().values());
  return all_matrices(one, [&](const Pair& pair) {
    std::size_t most = 0;
    for (std::size_t i = 0; i < pair.rows * pair.columns; ++i) {
      if (std::abs(pair.expected[i]) > std::abs(pair.expected[most])) {
        most = i;
      }
    }
    const std::size_t i = most / pair.columns;
    const std::size_t j = most % pair.columns;
    return fits(pair, largest, [&](std::size_t row, std::size_t column) {
      return pair.at(row, column) * pair.factor(row, j) *
             pair.factor(i, column) / pair.factor(i, j);
    });
  });
}

// How many numbers there are beyond those that tell the factors.
bool prove_products(const Cases& cases) {
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const Tensor& value = one.expected();
    if (one.right || value.values().empty()) continue;
    proofs += value.matrices() * (value.rows() - 1) * (value.columns() - 1);
  }
  return proofs >= 6;
}

}  // namespace

std::optional<Finding> factors_of_row_and_column(const Cases& cases) {
  if (!all_have_the_expected_shape(cases) || !prove_products(cases)) {
    return std::nullopt;
  }
  if (all_of(cases, are_cosines)) {
    return found(cases, "cosines",
                 "your numbers are cosines: the expected ones, divided by "
                 "the roots of the two on the diagonal of their row and "
                 "their column",
                 "Is the length of a vector to count in a dot product?");
  }
  if (all_of(cases, are_products)) {
    return found(cases, "factors_of_row_and_column",
                 "each number is the expected one times a factor of its row "
                 "and another of its column",
                 "What do you divide by that belongs to the row, and what "
                 "that belongs to the column?");
  }
  return std::nullopt;
}

}  // namespace attn::relations
