/// Slopes of the loss, measured: what gradients are compared with.
#pragma once

#include <armadillo>
#include <map>
#include <string>

#include "attention/causal_attention.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// The loss of chapter 11 once more, in double precision, with one of its
/// stages replaced: all behind that stage follows, the targets stay. A stage
/// has the name of its result: inputs, W_query, W_key, W_value, queries,
/// keys, values, attn_scores, attn_weights, context_vec.
class LossAgain {
 public:
  /// inputs (T, d), T at least 2; the module maps d features to d.
  LossAgain(const arma::fmat& inputs, const CausalAttention& attention);

  /// The loss as it is, and how many numbers it is the mean of.
  double value() const { return value_; }
  std::size_t count() const { return targets_.n_elem; }

  /// The loss, had that stage these numbers.
  double with(const std::string& stage, const arma::mat& numbers) const;

  /// The numbers of a stage.
  const arma::mat& operator[](const std::string& stage) const {
    return stages_.at(stage);
  }

  /// (loss(x + h) - loss(x - h)) / (2 h) for one number x of a stage, the
  /// central difference.
  double slope(const std::string& stage, arma::uword index, double h) const;

  /// How large the terms are that the gradient of a stage is summed from:
  /// the same sums with every number's size in its place.
  double size_of_terms(const std::string& stage) const;

  /// How large the terms of the scaled scores are.
  double size_of_scores() const;

 private:
  using Stages = std::map<std::string, arma::mat>;

  double forward(const std::string& replaced, const arma::mat& numbers,
                 Stages* kept) const;
  Stages sizes_of_gradients() const;

  Stages stages_;
  Stages sizes_;  // of the terms of each stage's gradient
  arma::mat targets_;  // (T - 1, d)
  double value_;
};

/// Whether to compare a gradient with slopes tells anything: floats must be
/// right to more digits than are compared, and the loss must move by more
/// than its own rounding.
bool slopes_tell(const LossAgain& loss, const std::string& stage);

/// Whether the numbers of a stage's gradient are slopes, to four digits of
/// the largest of its terms. Of many numbers some are looked at, which lie
/// evenly.
bool slopes_agree(const LossAgain& loss, const std::string& stage,
                  const arma::fmat& gradient);

}  // namespace attn
