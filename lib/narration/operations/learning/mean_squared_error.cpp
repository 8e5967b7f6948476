#include "narration/operations/learning/mean_squared_error.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Of more numbers the squares are summed row by row first.
constexpr std::size_t most_squares = 12;

struct Squares {
  std::vector<std::string> terms;
  double sum = 0.0;  // of what the shown digits give
};

// (a - b)² of each pair.
Squares each_square(const std::vector<double>& a,
                    const std::vector<double>& b, int precision) {
  Squares squares;
  for (std::size_t i = 0; i < a.size(); ++i) {
    squares.terms.push_back(fmt::format("({} - {})²",
                                        short_text(a[i], precision),
                                        factor_text(b[i], precision)));
    const double difference =
        rounded(a[i], precision) - rounded(b[i], precision);
    squares.sum += difference * difference;
  }
  return squares;
}

// The sum of the squares of each row.
Squares squares_of_rows(const std::vector<double>& a,
                        const std::vector<double>& b, std::size_t columns,
                        int precision) {
  Squares squares;
  for (std::size_t first = 0; first < a.size(); first += columns) {
    double row = 0.0;
    for (std::size_t i = first; i < first + columns; ++i) {
      row += (a[i] - b[i]) * (a[i] - b[i]);
    }
    squares.terms.push_back(short_text(row, precision));
    squares.sum += rounded(row, precision);
  }
  return squares;
}

// ((a_1 - b_1)² + ... + (a_n - b_n)²) / n
std::string work_out_mean_squared_error(const Number& number, int precision) {
  const Places places = made_from_all(number);
  const std::vector<double> a = number.at(places[0]);
  const std::vector<double> b = number.at(places[1]);
  const bool by_rows = a.size() > most_squares && number.rows(0) > 1;
  const Squares squares =
      by_rows ? squares_of_rows(a, b, number.columns(0), precision)
              : each_square(a, b, precision);
  return conclude(
      fmt::format("{}({}) / {}",
                  by_rows ? "of each row the sum of its squares: " : "",
                  sum_text(squares.terms), a.size()),
      squares.sum / static_cast<double>(a.size()), number.value(), precision);
}

}  // namespace

constinit const OperationKind mean_squared_error_kind =
    OperationKind::computed("mean_squared_error", made_from_all,
                            work_out_mean_squared_error);

Operation mean_squared_error_of(Source a, Source b) {
  return {mean_squared_error_kind, {std::move(a), std::move(b)}};
}

}  // namespace attn
