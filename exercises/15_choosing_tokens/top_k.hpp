/// Only the likeliest may come next.
///
/// Most of the tokens of a vocabulary make no sense as the next one. Each has
/// little probability, but there are so many that together they are drawn now
/// and then. So only the k largest logits are shared out among each other,
/// and all that are smaller get exactly 0:
///
///   last      = the k-th largest logit
///   sum       = sum of exp(logits(j)) over all j with logits(j) >= last
///   probas(i) = exp(logits(i)) / sum if logits(i) >= last, else 0
///
/// Logits that are equal to the k-th stay, so that more than k can stay.
///
///   logits   (V), at least one; all finite, of any size
///   k        at least 1; where there are no more than k logits all stay
///   returns  (V), the probabilities, in the order of the logits
///
/// The logits (1, 4, 3, 2) have the probabilities (0, 0.7311, 0.2689, 0) with
/// k 2 and (0, 1, 0, 0) with k 1.
///
/// You may call attn::softmax_rows; write the rest without attn::keep_top_k
/// and attn::choose. What it does to a model's words: `./attn read 15`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::frowvec top_k(const arma::frowvec& logits, std::size_t k);

}  // namespace exercise
