#pragma once

#include <cstddef>

namespace attn {

/// gelu_tanh of each number, in place, for many at a time:
///
///   gelu(x) = x / (1 + exp(-2 u)),  u = sqrt(2 / pi) (x + 0.044715 x³)
///
/// which is the tanh form, for (1 + tanh u) / 2 = 1 / (1 + exp(-2 u)).
void gelu_in_place(float* numbers, std::size_t count);

}  // namespace attn
