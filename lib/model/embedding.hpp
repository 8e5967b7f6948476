#pragma once

#include <armadillo>
#include <cstddef>
#include <string>
#include <vector>

#include "attention/generator.hpp"
#include "attention/parameter.hpp"

namespace attn {

/// A vector for each id of a vocabulary: row i of the weight is that of id i.
/// As torch.nn.Embedding(count, width).
class Embedding {
 public:
  /// Draws the weight (count, width) as Generator::randn. Throws ValueError
  /// if a size is 0.
  Embedding(std::size_t count, std::size_t width, Generator generator);

  /// ids (B, T) -> (B, T, width). Throws ValueError that names the place if
  /// an id is not below count.
  arma::fcube forward(const arma::umat& ids) const;

  /// The way back: adds the gradient of each row of the result, (B, T,
  /// width), to that of the row of the weight that it was taken from, so that
  /// an id that occurs twice gets the sum of both. Throws ShapeError if the
  /// gradient has another shape, ValueError as forward does.
  void backward(const arma::fcube& grad_y, const arma::umat& ids);

  /// NAME.weight.
  std::vector<Parameter> parameters(const std::string& name);

  std::size_t count() const { return weight.n_rows; }
  std::size_t width() const { return weight.n_cols; }

  arma::fmat weight;  // (count, width)
  arma::fmat grad_weight;  // empty, or (count, width)

 private:
  void require_ids(const arma::umat& ids) const;
};

}  // namespace attn
