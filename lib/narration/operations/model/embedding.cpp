#include "narration/operations/model/embedding.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::size_t id_of(const Number& number) {
  return static_cast<std::size_t>(
      number.one_at(number.entry_of(1, 0, 0, number.row())));
}

Places row_and_id(const Number& number) {
  return {number.entry_of(0, 0, id_of(number), number.column()),
          number.entry_of(1, 0, 0, number.row())};
}

std::string embedding_text(const Number& number, int precision) {
  return fmt::format("the id is {}, so it is {} from row {} of {}",
                     id_of(number), fixed_text(number.value(), precision),
                     id_of(number), number.operand(0).name);
}

}  // namespace

constinit const OperationKind embedding_kind =
    OperationKind::told("embedding", row_and_id, embedding_text);

Operation embedding(Source weight, Source ids) {
  return {embedding_kind, {std::move(weight), std::move(ids)}};
}

}  // namespace attn
