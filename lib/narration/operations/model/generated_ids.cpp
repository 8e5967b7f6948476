#include "narration/operations/model/generated_ids.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::size_t ids_given(const Number& number) {
  return number.operands() > 0
             ? number.columns(0)
             : static_cast<std::size_t>(number.parameter("given"));
}

Places ids_before(const Number& number) {
  if (number.operands() == 0) return {};
  const std::size_t count = number.columns(0);
  if (number.column() >= count) return {number.whole(0)};
  return {number.entry(0, 0, number.column())};
}

std::string generated_text(const Number& number, int precision) {
  const std::size_t given = ids_given(number);
  if (number.column() < given) {
    return fmt::format("{} is one of the ids given", number.value());
  }
  if (!number.keeps("largest")) {
    return fmt::format("after the {} ids before it, {} has the largest logit",
                       number.column(), number.value());
  }
  const double logit =
      number.kept("largest").at(0, 0, number.column() - given);
  return fmt::format(
      "after the {} ids before it, {} has the largest logit: "
      "{}",
      number.column(), number.value(), fixed_text(logit, precision));
}

}  // namespace

constinit const OperationKind generated_ids_kind =
    OperationKind::told("generated_ids", ids_before, generated_text);

Operation generated_ids_of(Source ids, Tensor largest,
                           const std::optional<WritingModel>& model) {
  Operation operation = {generated_ids_kind, {std::move(ids)}};
  operation.kept = {{"largest", std::move(largest)}};
  if (!model) return operation;
  operation.parameters = parameters_of(model->blocks);
  operation.parameters["layers"] = static_cast<double>(model->layers);
  operation.uses = {model->tok_emb, model->pos_emb, model->out_head};
  return operation;
}

Operation written_ids(std::size_t given) {
  return {generated_ids_kind, {}, {{"given", static_cast<double>(given)}}};
}

}  // namespace attn
