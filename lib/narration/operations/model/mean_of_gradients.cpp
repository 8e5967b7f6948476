#include "narration/operations/model/mean_of_gradients.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Smaller means take more digits.
constexpr double few_digits = 0.1;

// (|a| + |b| + |c|) / 3
std::string work_out_gradient_mean(const Number& number, int precision) {
  const Tensor& gradient =
      number.kept(fmt::format("layer_{}", number.column()));
  const int digits = number.value() < few_digits ? precision + 3 : precision;
  std::vector<std::string> terms;
  double sum = 0.0;
  for (const float entry : gradient.values()) {
    terms.push_back(short_text(std::abs(entry), digits));
    sum += std::abs(rounded(entry, digits));
  }
  const auto n = static_cast<double>(terms.size());
  return conclude(fmt::format("the absolute values of the layer's gradient, "
                              "and their mean: ({}) / {}",
                              sum_text(terms), n),
                  sum / n, number.value(), precision);
}

}  // namespace

constinit const OperationKind mean_of_gradients_kind =
    OperationKind::computed("mean_of_gradients", made_from_all,
                            work_out_gradient_mean);

Operation mean_of_gradients(Source x, const std::vector<Tensor>& gradients,
                            const Draw& draw, bool shortcuts) {
  Operation operation = {
      mean_of_gradients_kind,
      {std::move(x)},
      {{"seed", seed_parameter(draw.seed)},
       {"words_before", static_cast<double>(draw.words_before)},
       {"shortcuts", shortcuts ? 1.0 : 0.0}}};
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    operation.kept.emplace(fmt::format("layer_{}", i), gradients[i]);
  }
  return operation;
}

}  // namespace attn
