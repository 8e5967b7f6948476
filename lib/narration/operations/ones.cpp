#include "narration/operations/ones.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string ones_text(const Number&, int) {
  return "each number here is set to 1";
}

}  // namespace

constinit const OperationKind ones_kind =
    OperationKind::told("ones", made_from_nothing, ones_text);

Operation all_ones() {
  return {ones_kind, {}};
}

}  // namespace attn
