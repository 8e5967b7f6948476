#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind top_k_kind;

/// "top_k": each row of A, with -inf for what is smaller than its k-th
/// largest number, or than its smallest if there are not so many.
Operation top_k(Source a, std::size_t k);

}  // namespace attn
