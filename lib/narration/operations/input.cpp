#include "narration/operations/input.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string given_text(const Number& number, int precision) {
  return shown_text(number, precision) + " is one of the numbers given";
}

}  // namespace

constinit const OperationKind input_kind =
    OperationKind::told("input", made_from_nothing, given_text);

Operation given() {
  return {input_kind, {}};
}

Operation given_ids(std::size_t below) {
  return {input_kind, {}, {{"below", static_cast<double>(below)}}};
}

}  // namespace attn
