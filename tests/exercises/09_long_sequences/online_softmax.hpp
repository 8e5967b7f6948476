/// A softmax that corrects itself.
///
/// The scores of one query come block by block, each block with the values of
/// its keys, and none comes twice. Three things are kept of all that came:
///
///   m   the largest score
///   l   Σ_j exp(s_j - m)
///   c   Σ_j exp(s_j - m) v_j
///
/// In the end c / l is softmax(s) V. When a block holds a larger score than
/// all before, l and c were made with the wrong m; multiply them by
/// exp(m - m'), and it is as if m' had been known from the start. Write what
/// one block does:
///
///   m' = max(m, max_j s_j)
///   l' = exp(m - m') l + Σ_j exp(s_j - m')
///   c' = exp(m - m') c + Σ_j exp(s_j - m') v_j
///
///   running  running.maximum is m, running.sum l and running.context c,
///            (d_v). Before the first block m is -inf, l is 0 and c is zeros.
///            Afterwards they are m', l' and c'
///   scores   (n), those of the block; at least one. They are scaled already,
///            and may be so large that exp(s_j) overflows
///   values   (n, d_v), a row for each score
///
/// For the scores (1) and then (2), l is 1 after the first block, and
/// exp(-1) + 1 after the second.
///
/// Chapter 9 does this on six tokens, number by number: `./attn read 9`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

struct Running {
  float maximum;
  float sum;
  arma::frowvec context;
};

void online_softmax(Running& running, const arma::frowvec& scores,
                    const arma::fmat& values);

}  // namespace exercise
