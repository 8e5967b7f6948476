#include "narration/operations/heads_context.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/operations/random.hpp"

namespace attn {
namespace {

Places rows_so_far(const Number& number) {
  return {number.rows_up_to(0, number.row())};
}

// Σ_s weights_h(t, s) values(s, column), of the tokens s up to t.
std::string work_out_head_context(const Number& number, int precision) {
  const Tensor& weights = number.kept("weights");
  const std::size_t head_dim =
      number.result().values.columns() / weights.matrices();
  const std::size_t head = number.column() / head_dim;
  Sum sum(precision);
  for (std::size_t s = 0; s <= number.row(); ++s) {
    sum.add_product(weights.at(head, number.row(), s),
                    number.kept("values").at(0, s, number.column()));
  }
  const std::string arithmetic = sum.equals(number.value());
  if (arithmetic.empty()) return "";
  return fmt::format(
      "from {}, by the weights of head {} times column {} of its values: {}",
      places_text(number, rows_so_far(number)), head,
      number.column() % head_dim, arithmetic);
}

}  // namespace

constinit const OperationKind heads_context_kind = OperationKind::computed(
    "heads_context", rows_so_far, work_out_head_context);

Operation heads_context(Source x, HeadsParts parts) {
  Operation operation = {
      heads_context_kind,
      {std::move(x)},
      {{"seed", seed_parameter(parts.seed)},
       {"words_before", static_cast<double>(parts.words_before)},
       {"heads", static_cast<double>(parts.weights.matrices())},
       {"qkv_bias", parts.qkv_bias ? 1.0 : 0.0}}};
  operation.kept = {{"weights", std::move(parts.weights)},
                    {"values", std::move(parts.values)}};
  return operation;
}

}  // namespace attn
