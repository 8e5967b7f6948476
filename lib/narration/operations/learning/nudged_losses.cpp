#include "narration/operations/learning/nudged_losses.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Losses that lie close to each other differ in late digits.
constexpr int digits_of_losses = 7;

Places parts_of_nudged(const Number& number) {
  return {number.whole(0),
          number.entry(1, static_cast<std::size_t>(number.parameter("row")),
                       static_cast<std::size_t>(number.parameter("column")))};
}

double nudge_of(const Number& number) {
  return number.kept("nudges").at(0, 0, number.row());
}

// (0.1234567 - 0.1233567) / 0.1
std::string work_out_slope(const Number& number, int precision) {
  const int digits = std::max(precision, digits_of_losses);
  const auto loss = [&](std::size_t column) {
    return rounded(number.result().values.at(0, number.row(), column),
                   digits);
  };
  const double h = nudge_of(number);
  return conclude(
      fmt::format("({} - {}) / {}", fixed_text(loss(1), digits),
                  fixed_text(loss(0), digits), short_text(h, digits)),
      (loss(1) - loss(0)) / h, number.value(), precision);
}

// SUM / n
std::string work_out_loss(const Number& number, int precision) {
  const double n = number.parameter("count");
  const double weight = number.one_at(parts_of_nudged(number)[1]);
  const double sum = rounded(number.value() * n, precision);
  const std::string squares = fixed_text(sum, precision);
  return conclude(
      fmt::format("with {} + {} for this weight, all is computed again, and "
                  "the squares sum to {}: {} / {}",
                  short_text(weight, precision),
                  short_text(nudge_of(number), digits_of_losses), squares,
                  squares, n),
      sum / n, number.value(), precision);
}

std::string work_out_nudged(const Number& number, int precision) {
  switch (number.column()) {
    case 0:
      return shown_text(number, precision) + " is taken as it is from " +
             number.operand(0).name;
    case 1:
      return work_out_loss(number, precision);
    default:
      return work_out_slope(number, precision);
  }
}

}  // namespace

constinit const OperationKind nudged_losses_kind =
    OperationKind::computed("nudged_losses", parts_of_nudged, work_out_nudged)
        .handing_on("nudges");

Operation nudged_losses(std::string loss, std::string weight,
                        const Nudges& nudges) {
  Operation operation = {nudged_losses_kind,
                         {std::move(loss), std::move(weight)},
                         {{"row", static_cast<double>(nudges.row)},
                          {"column", static_cast<double>(nudges.column)},
                          {"count", static_cast<double>(nudges.count)}}};
  operation.kept = {{"nudges", Tensor({nudges.sizes.size()}, nudges.sizes)}};
  return operation;
}

}  // namespace attn
