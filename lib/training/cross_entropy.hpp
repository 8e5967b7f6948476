#pragma once

#include <armadillo>

#include "attention/trace.hpp"

namespace attn {

/// loss = mean over the rows r that count of -log_softmax(r, target(r))
/// log_softmax(r, c) = logits(r, c) - log(sum over c' of exp(logits(r, c')))
///
/// How surprised a model is by the right classes. Rows whose target is
/// ignore_index count in neither the sum nor the number that it is divided
/// by. The row's largest logit is subtracted before the exponential, so that
/// nothing overflows. A right class of logit -inf makes the loss inf.
///
///   logits  (R, C), at least one column
///   targets (R), each from 0 to C - 1, or ignore_index
///
/// The trace receives log_softmax (R, C) and losses (R, 1), 0 where a row is
/// ignored.
///
/// Throws ShapeError if there is not one target a row or no column;
/// ValueError that names the row if a target is no class, or if a row that
/// counts holds nan or +inf, or -inf in every column; ValueError also if no
/// row counts, for the mean of no numbers (PyTorch returns nan) would spread
/// to every weight.
/// As torch.nn.functional.cross_entropy(logits, targets,
/// ignore_index=ignore_index).
float cross_entropy(const arma::fmat& logits, const arma::ivec& targets,
                    arma::sword ignore_index = -100, Trace* trace = nullptr);

/// grad.logits = (softmax(logits) - onehot(targets)) / rows that count
///
/// The gradient of the loss above. Each row sums to 0: what the right class
/// gains, the others lose. Rows that are ignored are 0.
///
///   logits, targets  as above
///   returns          (R, C)
///
/// The trace receives softmax (R, C). Throws as above.
arma::fmat cross_entropy_backward(const arma::fmat& logits,
                                  const arma::ivec& targets,
                                  arma::sword ignore_index = -100,
                                  Trace* trace = nullptr);

}  // namespace attn
