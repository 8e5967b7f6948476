#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind rescaled_product_kind;

/// "rescaled_product": A times as many rows of B, from `first` on.
Operation rescaled_product(Source a, Source b, std::size_t first);

/// The same, and f times the product before it.
Operation rescaled_product(Source a, Source b, std::size_t first,
                           Source before, Source f);

}  // namespace attn
