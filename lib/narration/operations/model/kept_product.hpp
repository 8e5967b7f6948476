#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind kept_product_kind;

/// "kept_product": A Bᵀ of two matrices that no step shows, (T, d) (n, d) ->
/// (T, n). They may be those of several texts, one below the other.
Operation kept_product(Tensor a, Tensor b);

}  // namespace attn
