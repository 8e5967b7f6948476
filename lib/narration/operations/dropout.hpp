#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"
#include "narration/operations/random.hpp"

namespace attn {

extern const OperationKind dropout_kind;

/// Where the draws of a dropout begin: at `draw`, and after so many dropouts
/// of as many numbers.
struct DropoutDraw {
  Draw draw;
  bool mkl;  // the stream: Intel MKL's, else the native one
  std::size_t calls_before = 0;
};

/// "dropout": entries of A become 0 with `probability`, else grow by 1 / (1 -
/// p); torch.nn.functional.dropout.
Operation dropout(Source a, double probability, const DropoutDraw& draw);

}  // namespace attn
