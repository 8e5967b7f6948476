/// How bold the choice of the next token is.
///
/// A model gives each token that could come next a logit, and the softmax
/// makes probabilities of the logits. A temperature divides the logits
/// before:
///
///   probas = softmax(logits / temperature)
///
/// Above 1 the probabilities come closer together, below 1 the largest grows
/// at the cost of the others. At temperature 0 nothing is left to chance: the
/// largest logit has the probability 1, the first of several that are the
/// largest, and all others have 0.
///
///   logits       (V), at least one; all finite, of any size
///   temperature  0 or more, finite
///   returns      (V), the probabilities
///
/// The logits (1, 2, 3) have the probabilities (0.0900, 0.2447, 0.6652) at
/// temperature 1, (0.2302, 0.3213, 0.4484) at 3, (0.0024, 0.0473, 0.9503) at
/// one third, and (0, 0, 1) at 0.
///
/// You may call attn::softmax_rows; write the rest without
/// attn::scale_by_temperature and attn::choose. What a temperature does to a
/// model's words: `./attn read 15`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"

namespace exercise {

arma::frowvec temperature(const arma::frowvec& logits, double temperature);

}  // namespace exercise
