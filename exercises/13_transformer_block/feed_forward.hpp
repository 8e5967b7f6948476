/// Two layers and a bend between them.
///
/// Attention mixes tokens. The other half of a transformer block, its feed
/// forward network, takes each token by itself: a Linear layer makes more
/// features of it, usually four times as many, a GELU bends each of these,
/// and a second layer goes back to the token's width:
///
///   y = gelu(x W_upᵀ + b_up) W_downᵀ + b_down
///
///   x        (T, d), one token a row
///   up       a layer with W_up, (h, d), and b_up, (h)
///   down     a layer with W_down, (d, h), and b_down, (d)
///   returns  (T, d)
///
/// Both layers have a bias. T, d and h need not equal each other.
///
/// attn::gelu(matrix) is there to be used, and so are up.forward(matrix) and
/// down.forward(matrix), which give one row for each row that they get.
///
/// For the token (1, 2), W_up of the rows (1, 0) and (0, -1), b_up (0, 1),
/// W_down of the rows (1, 1) and (1, -1) and b_down (10, 20), the hidden
/// features are (1, -1), the GELU makes (0.8412, -0.1588) of them, and y is
/// (10.6824, 21.0000).
///
/// Write it without attn::FeedForward, which does just this. Where it stands
/// in a transformer block: `./attn read 13`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"
#include "model/gelu.hpp"

namespace exercise {

arma::fmat feed_forward(const arma::fmat& x, const attn::Linear& up,
                        const attn::Linear& down);

}  // namespace exercise
