#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind softmax_kind;

/// "softmax": over each row of A / divisor; torch.softmax with dim=-1.
Operation softmax(Source a, double divisor = 1.0);

/// The same of A / T, where T is the temperature that a chapter was asked for
/// and that its page lets the reader choose.
Operation softmax_at_temperature(Source a, double temperature);

/// "softmax" that subtracts the row's largest score before the exponential.
Operation shifted_softmax(Source a);

/// "softmax" as its formula reads: nothing is subtracted.
Operation unshifted_softmax(Source a);

}  // namespace attn
