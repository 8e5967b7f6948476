#include "training/mean_squared_error.hpp"

#include <string_view>

#include "attention/errors.hpp"

namespace attn {
namespace {

// Numbers is a matrix or a batch.
template <typename Numbers>
void require_shapes(std::string_view operation, const Numbers& outputs,
                    const Numbers& targets) {
  if (arma::size(outputs) == arma::size(targets) && !outputs.is_empty()) {
    return;
  }
  throw ShapeError(operation, {"outputs", outputs}, {"targets", targets},
                   "they need the same shape, of at least one number");
}

template <typename Numbers>
float loss_of(const Numbers& outputs, const Numbers& targets, Trace* trace) {
  require_shapes("mean_squared_error", outputs, targets);
  const Numbers errors = outputs - targets;
  const Numbers squared_errors = errors % errors;
  double sum = 0.0;  // a batch has so many numbers that a float's sum is off
  for (const float squared : squared_errors) sum += squared;
  record(trace, "errors", errors);
  record(trace, "squared_errors", squared_errors);
  return static_cast<float>(sum / static_cast<double>(outputs.n_elem));
}

template <typename Numbers>
Numbers gradient_of(const Numbers& outputs, const Numbers& targets) {
  require_shapes("mean_squared_error_backward", outputs, targets);
  // quote gradient
  const auto n = static_cast<double>(outputs.n_elem);
  return static_cast<float>(2.0 / n) * (outputs - targets);
  // end quote
}

}  // namespace

float mean_squared_error(const arma::fmat& outputs, const arma::fmat& targets,
                         Trace* trace) {
  return loss_of(outputs, targets, trace);
}

float mean_squared_error(const arma::fcube& outputs,
                         const arma::fcube& targets, Trace* trace) {
  return loss_of(outputs, targets, trace);
}

arma::fmat mean_squared_error_backward(const arma::fmat& outputs,
                                       const arma::fmat& targets) {
  return gradient_of(outputs, targets);
}

arma::fcube mean_squared_error_backward(const arma::fcube& outputs,
                                        const arma::fcube& targets) {
  return gradient_of(outputs, targets);
}

}  // namespace attn
