#include "narration/operations/identity.hpp"

#include "narration/explanation/operation_kind.hpp"

namespace attn {

constinit const OperationKind identity_kind =
    OperationKind::moved("identity", made_from_same_place);

Operation unchanged(Source a) {
  return {identity_kind, {std::move(a)}};
}

}  // namespace attn
