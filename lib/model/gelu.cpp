#include "model/gelu.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "attention/errors.hpp"

namespace attn {
namespace {

constexpr float cubic = 0.044715F;
const float root_2_over_pi =
    static_cast<float>(std::sqrt(2.0 * std::numbers::inv_pi));
const float inv_sqrt_2 = static_cast<float>(1.0 / std::numbers::sqrt2);

}  // namespace

float gelu_tanh(float x) {
  // quote gelu_tanh
  const float inner = root_2_over_pi * (x + cubic * x * x * x);
  return 0.5F * x * (1.0F + std::tanh(inner));
  // end quote
}

float gelu_erf(float x) {
  // quote gelu_erf
  return 0.5F * x * (1.0F + std::erf(x * inv_sqrt_2));
  // end quote
}

float gelu_tanh_slope(float x) {
  const float t = std::tanh(root_2_over_pi * (x + cubic * x * x * x));
  const float inner_slope = root_2_over_pi * (1.0F + 3.0F * cubic * x * x);
  return 0.5F * (1.0F + t) + 0.5F * x * (1.0F - t * t) * inner_slope;
}

float gelu_erf_slope(float x) {
  const float density = std::exp(-0.5F * x * x) * inv_sqrt_2 *
                        static_cast<float>(std::numbers::inv_sqrtpi);
  return 0.5F * (1.0F + std::erf(x * inv_sqrt_2)) + x * density;
}

arma::fmat gelu(const arma::fmat& x) {
  arma::fmat y = x;
  y.transform(gelu_tanh);
  return y;
}

arma::fcube gelu(const arma::fcube& x) {
  arma::fcube y = x;
  y.transform(gelu_tanh);
  return y;
}

arma::fcube gelu_backward(const arma::fcube& grad_y, const arma::fcube& x) {
  if (arma::size(grad_y) != arma::size(x)) {
    throw ShapeError("gelu_backward", {"grad_y", grad_y}, {"x", x},
                     "the gradient needs the shape of what it belongs to");
  }
  arma::fcube slope = x;
  slope.transform(gelu_tanh_slope);
  return grad_y % slope;
}

arma::fmat relu(const arma::fmat& x) {
  arma::fmat y = x;
  // quote negatives_cut
  y.transform([](float number) { return std::max(number, 0.0F); });
  // end quote
  return y;
}

}  // namespace attn
