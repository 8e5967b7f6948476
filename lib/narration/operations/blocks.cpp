#include "narration/operations/blocks.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string blocks_text(const Number& number, int) {
  return number.value() != 0.0F
             ? "1: the score is in a block that is computed"
             : "0: the score is in a block that is left out";
}

}  // namespace

constinit const OperationKind blocks_kind =
    OperationKind::told("blocks", made_from_nothing, blocks_text);

Operation blocks() {
  return {blocks_kind, {}};
}

}  // namespace attn
