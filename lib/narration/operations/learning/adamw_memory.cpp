#include "narration/operations/learning/adamw_memory.hpp"

#include <fmt/format.h>

#include <cmath>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;

double entry(const Number& number, std::size_t row, std::size_t column) {
  return number.result().values.at(0, row, column);
}

// The same column one step before, 0 before the first.
double before(const Number& number) {
  return number.row() == 0 ? 0.0
                           : entry(number, number.row() - 1, number.column());
}

// 0.9·m + 0.1·g
std::string work_out_mean(const Number& number, int precision) {
  const double m = before(number);
  const double g = entry(number, number.row(), 0);
  Sum sum(precision);
  sum.add_product(beta1, m);
  sum.add_product(1.0 - beta1, g);
  return sum.equals(number.value());
}

// sqrt(0.999·r² + 0.001·g²)
std::string work_out_root(const Number& number, int precision) {
  const double r = before(number);
  const double g = entry(number, number.row(), 0);
  const auto squared = [&](double x) {
    return rounded(x, precision) * rounded(x, precision);
  };
  return conclude(
      fmt::format("sqrt({}·{}² + 0.001·{}²)", beta2,
                  factor_text(r, precision), factor_text(g, precision)),
      std::sqrt(beta2 * squared(r) + (1.0 - beta2) * squared(g)),
      number.value(), precision);
}

// -rate·(m / (1 - 0.9^t)) / (r / sqrt(1 - 0.999^t))
std::string work_out_update(const Number& number, int precision) {
  const double t = static_cast<double>(number.row() + 1);
  const double mean =
      entry(number, number.row(), 1) / (1.0 - std::pow(beta1, t));
  const double root =
      entry(number, number.row(), 2) / std::sqrt(1.0 - std::pow(beta2, t));
  const double rate = number.parameter("learning_rate");
  const Quotient quotient(mean, root, precision);
  return conclude(
      fmt::format("both means made up for their start at 0: -{}·({})",
                  short_text(rate, precision), quotient.text),
      -rounded(rate, precision) * quotient.from_shown_digits, number.value(),
      precision);
}

std::string work_out_memory(const Number& number, int precision) {
  switch (number.column()) {
    case 0:
      return fmt::format("{} is taken as it is from the way back of step {}",
                         shown_text(number, precision), number.row() + 1);
    case 1:
      return work_out_mean(number, precision);
    case 2:
      return work_out_root(number, precision);
    default:
      return work_out_update(number, precision);
  }
}

}  // namespace

constinit const OperationKind adamw_memory_kind =
    OperationKind::computed("adamw_memory", made_from_all, work_out_memory);

Operation adamw_memory(const TrainedLayers& layers,
                       const Training& training) {
  return {adamw_memory_kind, sources_of(layers), training.parameters()};
}

}  // namespace attn
