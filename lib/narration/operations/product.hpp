#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind product_kind;

/// "product": A B, (m, k) (k, n) -> (m, n). Of a B with more rows than A has
/// columns the first ones take part.
Operation product(Source a, Source b);

/// "product" of A and the first columns of B, (m, k) (k, N) -> (m, n).
Operation product_with_first(Source a, Source b, std::size_t columns);

/// "product" whose entries above the diagonal became -inf.
Operation causal_product(Source a, Source b);

}  // namespace attn
