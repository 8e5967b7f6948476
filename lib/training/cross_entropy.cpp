#include "training/cross_entropy.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string_view>

#include "attention/errors.hpp"

namespace attn {
namespace {

void require_shapes(std::string_view operation, const arma::fmat& logits,
                    const arma::ivec& targets) {
  if (targets.n_elem == logits.n_rows && logits.n_cols > 0) return;
  throw ShapeError(operation, {"logits", logits},
                   {"targets", Shape{targets.n_elem}},
                   logits.n_cols == 0 ? "logits need at least one column"
                                      : "each row needs one target");
}

void require_class(std::string_view operation, arma::sword target,
                   std::size_t row, std::size_t classes) {
  if (target >= 0 && static_cast<std::size_t>(target) < classes) return;
  throw ValueError(
      operation,
      fmt::format("the target of row {} (counted from 0) is {}", row, target),
      fmt::format("it must be from 0 to {}, or ignore_index", classes - 1));
}

void require_finite_maximum(std::string_view operation,
                            const arma::frowvec& logits, std::size_t row) {
  if (!logits.has_nan() && std::isfinite(logits.max())) return;
  throw ValueError(
      operation,
      fmt::format("row {} (counted from 0) holds nan or +inf, or is -inf in "
                  "every column",
                  row),
      "logits must be finite or -inf, and one of a row finite");
}

// The rows that count, each with a target that is a class.
arma::uvec counted_rows(std::string_view operation, const arma::fmat& logits,
                        const arma::ivec& targets, arma::sword ignore_index) {
  require_shapes(operation, logits, targets);
  const arma::uvec rows = arma::find(targets != ignore_index);
  if (rows.is_empty()) {
    throw ValueError(
        operation,
        fmt::format("all {} rows are ignored, for their target is {}",
                    targets.n_elem, ignore_index),
        "a mean needs at least one row that counts");
  }
  for (const std::size_t row : rows) {
    require_class(operation, targets(row), row, logits.n_cols);
    require_finite_maximum(operation, logits.row(row), row);
  }
  return rows;
}

// The sum is in double, for a vocabulary has tens of thousands of classes.
arma::fmat log_softmax_rows(const arma::fmat& logits) {
  arma::fmat log_softmax(arma::size(logits));
  for (std::size_t row = 0; row < logits.n_rows; ++row) {
    const arma::frowvec shifted = logits.row(row) - logits.row(row).max();
    const arma::rowvec exponentials =
        arma::conv_to<arma::rowvec>::from(arma::exp(shifted));
    log_softmax.row(row) =
        shifted - static_cast<float>(std::log(arma::accu(exponentials)));
  }
  return log_softmax;
}

}  // namespace

float cross_entropy(const arma::fmat& logits, const arma::ivec& targets,
                    arma::sword ignore_index, Trace* trace) {
  const arma::uvec rows =
      counted_rows("cross_entropy", logits, targets, ignore_index);
  const arma::fmat log_softmax = log_softmax_rows(logits);  // (R, C)
  arma::fvec losses(logits.n_rows, arma::fill::zeros);  // (R)
  double sum = 0.0;
  for (const std::size_t row : rows) {
    const auto target = static_cast<arma::uword>(targets(row));
    losses(row) = -log_softmax(row, target);
    sum += losses(row);
  }
  record(trace, "log_softmax", log_softmax);
  record(trace, "losses", losses);
  return static_cast<float>(sum / static_cast<double>(rows.n_elem));
}

arma::fmat cross_entropy_backward(const arma::fmat& logits,
                                  const arma::ivec& targets,
                                  arma::sword ignore_index, Trace* trace) {
  const arma::uvec rows =
      counted_rows("cross_entropy_backward", logits, targets, ignore_index);
  const arma::fmat softmax = arma::exp(log_softmax_rows(logits));  // (R, C)
  const auto count = static_cast<float>(rows.n_elem);
  arma::fmat grad_logits(arma::size(logits), arma::fill::zeros);
  for (const std::size_t row : rows) {
    const auto target = static_cast<arma::uword>(targets(row));
    grad_logits.row(row) = softmax.row(row) / count;
    grad_logits(row, target) = (softmax(row, target) - 1.0F) / count;
  }
  record(trace, "softmax", softmax);
  return grad_logits;
}

}  // namespace attn
