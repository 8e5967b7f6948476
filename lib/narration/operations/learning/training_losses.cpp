#include "narration/operations/learning/training_losses.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// How many steps were taken before the loss was computed.
std::size_t steps_before(const Number& number) {
  if (!number.keeps("rates")) return number.column();
  const auto steps = static_cast<std::size_t>(number.parameter("steps"));
  return number.column() < 2 ? number.column() : steps;
}

// SUM / n
std::string work_out_training_loss(const Number& number, int precision) {
  const double n = number.parameter("count");
  const double sum = rounded(number.value() * n, precision);
  const std::size_t steps = steps_before(number);
  const std::string squares = fixed_text(sum, precision);
  return conclude(
      fmt::format("after {} step{} the squares sum to {}: {} / {}", steps,
                  steps == 1 ? "" : "s", squares, squares, n),
      sum / n, number.value(), precision);
}

}  // namespace

constinit const OperationKind training_losses_kind =
    OperationKind::computed("training_losses", made_from_all,
                            work_out_training_loss)
        .handing_on("rates");

Operation training_losses(const TrainedLayers& layers,
                          const Training& training, std::size_t count) {
  Operation operation = {training_losses_kind, sources_of(layers),
                         training.parameters()};
  operation.parameters["count"] = static_cast<double>(count);
  return operation;
}

Operation losses_by_rate(const TrainedLayers& layers, std::size_t steps,
                         const std::vector<float>& rates, std::size_t count) {
  Operation operation = training_losses(layers, {steps, 0.0}, count);
  operation.kept = {{"rates", Tensor({rates.size()}, rates)}};
  return operation;
}

}  // namespace attn
