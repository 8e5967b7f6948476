#include "narration/operations/singular_values.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Of larger matrices the entries of A v are not written out.
constexpr std::size_t most_written_out = 12;

std::vector<double> direction_of(const Number& number) {
  const Tensor& directions = number.kept("directions");
  std::vector<double> direction;
  for (std::size_t i = 0; i < directions.columns(); ++i) {
    direction.push_back(directions.at(0, number.column(), i));
  }
  return direction;
}

// sqrt((A v)_1² + ... + (A v)_m²)
std::string work_out_singular_value(const Number& number, int precision) {
  const std::vector<double> v = direction_of(number);
  const bool in_full = number.rows(0) * v.size() <= most_written_out;
  std::vector<std::string> squares;
  double sum_of_squares = 0.0;
  for (std::size_t row = 0; row < number.rows(0); ++row) {
    const std::vector<double> numbers = number.at(number.whole_row(0, row));
    Sum entry(precision);
    entry.add_products(numbers, v);
    double stretched = entry.from_shown_digits();
    if (!in_full) {
      stretched = 0.0;
      for (std::size_t i = 0; i < v.size(); ++i)
        stretched += numbers[i] * v[i];
      stretched = rounded(stretched, precision);
    }
    squares.push_back(fmt::format(
        "({})²", in_full ? entry.text() : short_text(stretched, precision)));
    sum_of_squares += stretched * stretched;
  }
  std::vector<std::string> entries;
  for (const double entry : v)
    entries.push_back(short_text(entry, precision));
  return conclude(fmt::format("{} stretches the direction ({}), of length 1, "
                              "to this length: sqrt({})",
                              number.operand(0).name, list_text(entries),
                              sum_text(squares)),
                  std::sqrt(sum_of_squares), number.value(), precision);
}

}  // namespace

constinit const OperationKind singular_values_kind = OperationKind::computed(
    "singular_values", made_from_all, work_out_singular_value);

Operation singular_values(Source a, Tensor directions) {
  Operation operation = {singular_values_kind, {std::move(a)}};
  operation.kept = {{"directions", std::move(directions)}};
  return operation;
}

}  // namespace attn
