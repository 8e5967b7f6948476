#include "narration/operations/mean_squared_error.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// ((a_1 - b_1)² + ... + (a_n - b_n)²) / n
std::string work_out_mean_squared_error(const Number& number, int precision) {
  const Places places = made_from_all(number);
  const std::vector<double> a = number.at(places[0]);
  const std::vector<double> b = number.at(places[1]);
  std::vector<std::string> squares;
  double sum = 0.0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    squares.push_back(fmt::format("({} - {})²", short_text(a[i], precision),
                                  factor_text(b[i], precision)));
    const double difference =
        rounded(a[i], precision) - rounded(b[i], precision);
    sum += difference * difference;
  }
  return conclude(fmt::format("({}) / {}", sum_text(squares), a.size()),
                  sum / static_cast<double>(a.size()), number.value(),
                  precision);
}

}  // namespace

constinit const OperationKind mean_squared_error_kind =
    OperationKind::computed("mean_squared_error", made_from_all,
                            work_out_mean_squared_error);

Operation mean_squared_error(Source a, Source b) {
  return {mean_squared_error_kind, {std::move(a), std::move(b)}};
}

}  // namespace attn
