#include "narration/operations/dropout_averages.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_average(const Number& number, int precision) {
  const bool divided = number.column() == 0;
  const double p = number.parameter("probability");
  const double numbers = number.parameter("numbers");
  const double masks = number.kept("masks").at(0, 0, number.row());
  const double kept = number.kept("kept").at(0, 0, number.row());
  const double mean = kept / (masks * numbers);
  return conclude(
      fmt::format("{} of {}·{} ones {} kept by the masks drawn, and {}: {}{} "
                  "/ ({}·{})",
                  kept, masks, numbers, kept == 1.0 ? "was" : "were",
                  divided ? "divided by 1 - p" : "not divided", kept,
                  divided ? fmt::format(" / (1 - {})", p) : "", masks,
                  numbers),
      divided ? mean / (1.0 - p) : mean, number.value(), precision);
}

}  // namespace

constinit const OperationKind dropout_averages_kind =
    OperationKind::computed("dropout_averages", made_from_nothing,
                            work_out_average)
        .handing_on("masks");

Operation dropout_averages(double probability, std::size_t numbers,
                           Tensor masks, Tensor kept,
                           const DropoutDraw& draw) {
  Operation operation = {dropout_averages_kind,
                         {},
                         {{"probability", probability},
                          {"numbers", static_cast<double>(numbers)},
                          {"seed", seed_parameter(draw.draw.seed)},
                          {"mkl", draw.mkl ? 1.0 : 0.0}}};
  operation.kept = {{"masks", std::move(masks)}, {"kept", std::move(kept)}};
  return operation;
}

}  // namespace attn
