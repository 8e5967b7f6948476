#include "narration/operations/random.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string drawn_text(const Number& number, int precision) {
  return shown_text(number, precision) + " was drawn from the generator";
}

}  // namespace

constinit const OperationKind random_kind =
    OperationKind::told("random", made_from_nothing, drawn_text);

Operation drawn() {
  return {random_kind, {}};
}

}  // namespace attn
