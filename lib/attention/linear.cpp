#include "attention/linear.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

#include "attention/errors.hpp"
#include "attention/projections.hpp"

namespace attn {
namespace {

void require_columns(const Operand& x, const arma::fmat& weight) {
  if (x.shape.back() == weight.n_cols) return;
  throw ShapeError(
      "Linear", x, {"weight", weight},
      fmt::format("x needs {} columns, one for each column of the "
                  "weight",
                  weight.n_cols));
}

}  // namespace

Linear::Linear(std::size_t d_in, std::size_t d_out, bool with_bias,
               Generator generator) {
  require_size("Linear", "d_in", d_in);
  require_size("Linear", "d_out", d_out);
  const auto bound =
      static_cast<float>(1.0 / std::sqrt(static_cast<double>(d_in)));
  weight = generator.uniform(d_out, d_in, -bound, bound);  // (d_out, d_in)
  if (with_bias) {
    bias = generator.uniform(1, d_out, -bound, bound);  // (d_out)
  }
}

Linear::Linear(arma::fmat weight_, std::optional<arma::frowvec> bias_)
    : weight(std::move(weight_)), bias(std::move(bias_)) {
  if (!bias || bias->n_elem == weight.n_rows) return;
  throw ShapeError(
      "Linear", {"bias", Shape{bias->n_elem}}, {"weight", weight},
      fmt::format("the bias needs {} entries, one for each row of "
                  "the weight",
                  weight.n_rows));
}

arma::fmat Linear::forward(const arma::fmat& x) const {
  require_columns({"x", x}, weight);
  return apply(x);
}

arma::fcube Linear::forward(const arma::fcube& x) const {
  require_columns({"x", x}, weight);
  arma::fcube y(x.n_rows, d_out(), x.n_slices);  // (B, T, d_out)
  for (std::size_t b = 0; b < x.n_slices; ++b) y.slice(b) = apply(x.slice(b));
  return y;
}

arma::fmat Linear::backward(const arma::fmat& grad_y, const arma::fmat& x) {
  require_columns({"x", x}, weight);
  require_gradient("Linear", {"grad_y", grad_y}, {"x", x}, d_out());
  return apply_backward(grad_y, x);
}

arma::fcube Linear::backward(const arma::fcube& grad_y,
                             const arma::fcube& x) {
  require_columns({"x", x}, weight);
  require_gradient("Linear", {"grad_y", grad_y}, {"x", x}, d_out());
  arma::fcube grad_x(arma::size(x));  // (B, T, d_in)
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    grad_x.slice(b) = apply_backward(grad_y.slice(b), x.slice(b));
  }
  return grad_x;
}

arma::fmat Linear::apply_backward(const arma::fmat& grad_y,
                                  const arma::fmat& x) {
  // (d_out, T) x (T, d_in) -> (d_out, d_in)
  const arma::fmat of_weight = grad_y.t() * x;
  grad_weight = grad_weight.is_empty() ? of_weight : grad_weight + of_weight;
  if (bias) {
    const arma::frowvec of_bias = arma::sum(grad_y, 0);  // (d_out)
    grad_bias =
        grad_bias.is_empty() ? of_bias : arma::frowvec(grad_bias + of_bias);
  }
  return grad_y * weight;  // (T, d_out) x (d_out, d_in) -> (T, d_in)
}

void Linear::zero_grad() {
  grad_weight.reset();
  grad_bias.reset();
}

std::vector<Parameter> Linear::parameters(const std::string& name) {
  std::vector<Parameter> all = {{name + ".weight", &weight, &grad_weight}};
  if (bias) all.push_back({name + ".bias", &*bias, &grad_bias});
  return all;
}

std::vector<Parameter> parameters_of(const std::vector<NamedLayer>& layers) {
  std::vector<Parameter> all;
  for (const auto& [name, layer] : layers) {
    for (Parameter& parameter : layer.parameters(name)) {
      all.push_back(std::move(parameter));
    }
  }
  return all;
}

std::size_t Linear::parameter_count() const {
  return weight.n_elem + (bias ? bias->n_elem : 0);
}

arma::fmat Linear::apply(const arma::fmat& x) const {
  arma::fmat y = x * weight.t();  // (T, d_in) x (d_in, d_out) -> (T, d_out)
  // each_row of a matrix without rows is undefined behaviour in Armadillo.
  if (bias && !y.is_empty()) y.each_row() += *bias;
  return y;
}

}  // namespace attn
