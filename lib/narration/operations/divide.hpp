#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind divide_kind;

/// "divide": each entry of A over the divisor.
Operation divide(Source a, double divisor);

/// The same by the temperature that a chapter was asked for; see
/// softmax_at_temperature.
Operation divide_by_temperature(Source a, double temperature);

/// The same, by the one number of a result.
Operation divide(Source a, Source divisor);

}  // namespace attn
