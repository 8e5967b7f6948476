#pragma once

#include <string>
#include <vector>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind difference_kind;

/// "difference": A - B.
Operation difference_of(Source a, Source b);

/// "difference" of two results that no step shows: what a causal module gives
/// for the second sequence of a batch once its last token was altered, less
/// what it gives for the first, A's own matrix. Both have the shape of one
/// matrix of A. `parts` names the batch, and then the weights for queries,
/// keys and values, and their biases if there are some.
Operation change_of(Source a, std::vector<std::string> parts, Tensor altered,
                    Tensor original);

}  // namespace attn
