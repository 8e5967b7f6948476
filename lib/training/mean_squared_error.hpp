#pragma once

#include <armadillo>

#include "attention/trace.hpp"

namespace attn {

/// loss = sum over all n numbers of (outputs - targets)^2 / n
///
///   outputs (rows, columns), at least one number
///   targets (rows, columns)
///
/// The trace receives errors, outputs - targets, and squared_errors, both
/// (rows, columns).
///
/// Throws ShapeError if the shapes differ (PyTorch would repeat the smaller
/// one, and warn) or if there is no number (PyTorch returns nan).
/// As torch.nn.functional.mse_loss(outputs, targets).
float mean_squared_error(const arma::fmat& outputs, const arma::fmat& targets,
                         Trace* trace = nullptr);

/// The same of a batch, (B, T, features): the mean over all its numbers.
float mean_squared_error(const arma::fcube& outputs,
                         const arma::fcube& targets, Trace* trace = nullptr);

/// grad.outputs = 2 (outputs - targets) / n
///
/// The gradient of the loss above, of the outputs' shape. Throws as above.
arma::fmat mean_squared_error_backward(const arma::fmat& outputs,
                                       const arma::fmat& targets);
arma::fcube mean_squared_error_backward(const arma::fcube& outputs,
                                        const arma::fcube& targets);

}  // namespace attn
