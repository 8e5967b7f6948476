#include "narration/operations/learning/trained_weight.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

double kept_at(const Number& number, const char* name) {
  return number.kept(name).at(0, number.row(), number.column());
}

// w - rate·g
std::string work_out_descent(const Number& number, int precision) {
  const double before = kept_at(number, "before");
  const double g = kept_at(number, "mean");
  const double rate = number.parameter("learning_rate");
  return conclude(
      fmt::format("in step {}: {} - {}·{}", number.parameter("steps"),
                  short_text(before, precision), short_text(rate, precision),
                  factor_text(g, precision)),
      rounded(before, precision) -
          rounded(rate, precision) * rounded(g, precision),
      number.value(), precision);
}

// w·(1 - rate·decay) - rate·M / denom
std::string work_out_adamw(const Number& number, int precision) {
  const double before = kept_at(number, "before");
  const double share = number.parameter("correction") *
                       kept_at(number, "mean") / kept_at(number, "denom");
  const double rate = number.parameter("learning_rate");
  const double decay = number.parameter("weight_decay");
  return conclude(
      fmt::format("in step {0}: {1}·(1 - {2}·{3}) - {2}·{4}",
                  number.parameter("steps"), short_text(before, precision),
                  short_text(rate, precision), short_text(decay, precision),
                  factor_text(share, precision)),
      rounded(before, precision) *
              (1.0 - rounded(rate, precision) * rounded(decay, precision)) -
          rounded(rate, precision) * rounded(share, precision),
      number.value(), precision);
}

std::string work_out_trained(const Number& number, int precision) {
  if (number.parameter("steps") == 0.0) {
    const auto which = static_cast<std::size_t>(number.parameter("which"));
    return fmt::format("{} is taken as it is from {}",
                       shown_text(number, precision),
                       number.operand(1 + which).name);
  }
  return number.parameter("adamw") == 0.0
             ? work_out_descent(number, precision)
             : work_out_adamw(number, precision);
}

}  // namespace

constinit const OperationKind trained_weight_kind = OperationKind::computed(
    "trained_weight", made_from_all, work_out_trained);

std::map<std::string, double> Training::parameters() const {
  return {{"steps", static_cast<double>(steps)},
          {"learning_rate", learning_rate},
          {"adamw", adamw ? 1.0 : 0.0},
          {"weight_decay", weight_decay}};
}

Operation trained_weight(const TrainedLayers& layers, TrainedWeight which,
                         const Training& training, LastStep last) {
  Operation operation = {trained_weight_kind, sources_of(layers),
                         training.parameters()};
  operation.parameters["which"] = static_cast<double>(which);
  operation.parameters["correction"] = last.correction;
  operation.kept = {{"before", std::move(last.before)},
                    {"mean", std::move(last.mean)},
                    {"denom", std::move(last.denom)}};
  return operation;
}

}  // namespace attn
