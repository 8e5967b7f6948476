#pragma once

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind exponential_kind;

/// "exponential": exp(A - m), m one number.
Operation exponential(Source a, Source m);

}  // namespace attn
