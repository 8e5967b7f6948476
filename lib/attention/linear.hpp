#pragma once

#include <armadillo>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "attention/generator.hpp"
#include "attention/parameter.hpp"

namespace attn {

/// y = x Wᵀ + b, with W of shape (d_out, d_in) as PyTorch keeps it.
/// As torch.nn.Linear(d_in, d_out, bias).
class Linear {
 public:
  /// Draws the weight row by row from U(-1/sqrt(d_in), 1/sqrt(d_in)), then
  /// the bias, if there is one, from the same interval.
  ///
  /// Throws ValueError if d_in or d_out is 0.
  /// As torch.nn.Linear's own initialisation.
  Linear(std::size_t d_in, std::size_t d_out, bool bias, Generator generator);

  /// A layer made of given numbers: weight (d_out, d_in), bias (d_out).
  /// Throws ShapeError if the bias is not as long as the weight has rows.
  explicit Linear(arma::fmat weight,
                  std::optional<arma::frowvec> bias = std::nullopt);

  /// x (T, d_in) -> (T, d_out). Throws ShapeError if x has other columns.
  arma::fmat forward(const arma::fmat& x) const;

  /// x (B, T, d_in) -> (B, T, d_out). Throws ShapeError as above.
  arma::fcube forward(const arma::fcube& x) const;

  /// The way back: from the gradient of y to that of x, grad_x = grad_y W.
  /// Adds to the parameters' gradients,
  ///
  ///   grad_weight += grad_yᵀ x,  grad_bias += sum over tokens of grad_y
  ///
  ///   grad_y  (T, d_out)
  ///   x       (T, d_in), what forward was given
  ///   returns (T, d_in)
  ///
  /// Throws ShapeError if one has other columns, or they differ in rows.
  /// As PyTorch's autograd of torch.nn.Linear.
  arma::fmat backward(const arma::fmat& grad_y, const arma::fmat& x);

  /// The same of a batch: grad_y (B, T, d_out), x (B, T, d_in).
  arma::fcube backward(const arma::fcube& grad_y, const arma::fcube& x);

  /// Forgets the gradients, as torch.optim.Optimizer.zero_grad does.
  void zero_grad();

  /// NAME.weight and, if there is a bias, NAME.bias, as named_parameters() of
  /// torch.nn.Module. They point into the layer.
  std::vector<Parameter> parameters(const std::string& name);

  std::size_t d_in() const { return weight.n_cols; }
  std::size_t d_out() const { return weight.n_rows; }

  /// How many numbers training would adjust: d_out * d_in, and d_out more
  /// with a bias.
  std::size_t parameter_count() const;

  arma::fmat weight;  // (d_out, d_in)
  std::optional<arma::frowvec> bias;  // (d_out)

  // What came back so far: empty, or of the shape of what it belongs to.
  arma::fmat grad_weight;  // (d_out, d_in)
  arma::frowvec grad_bias;  // (d_out)

 private:
  arma::fmat apply(const arma::fmat& x) const;
  arma::fmat apply_backward(const arma::fmat& grad_y, const arma::fmat& x);
};

/// A layer and its name within a module.
struct NamedLayer {
  const char* name;
  Linear& layer;
};

/// The parameters of all layers, in their order.
std::vector<Parameter> parameters_of(const std::vector<NamedLayer>& layers);

}  // namespace attn
