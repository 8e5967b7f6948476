/// A bend that lets a little of the negative through.
///
/// Between its two layers a feed forward network bends every number by
/// itself: two layers without a bend between them would be one. GPT-2 bends
/// with a GELU, which is near 0 for numbers far below 0, near x for numbers
/// far above, and smooth in between:
///
///   gelu(x) = 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x³)))
///
///   x        (T, d), all finite, of any size
///   returns  (T, d), the GELU of each number
///
/// T and d need not equal each other.
///
/// gelu(0) is 0, gelu(1) is 0.8412, gelu(-1) is -0.1588, and gelu(3) is
/// 2.9964. There is another GELU, with the error function in place of the
/// tanh, which differs by up to 0.0005: PyTorch's, unless it is told
/// approximate="tanh". This one is GPT-2's.
///
/// Write it without attn::gelu and attn::gelu_tanh, which do just this. Where
/// it stands in a transformer block: `./attn read 13`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::fmat gelu(const arma::fmat& x);

}  // namespace exercise
