#include "chapters/13_transformer_block/deep_network.hpp"

#include <utility>

#include "attention/generator.hpp"
#include "chapter/as_batch.hpp"
#include "model/gelu.hpp"
#include "training/mean_squared_error.hpp"

namespace attn {
namespace {

constexpr std::size_t depth = 5;
constexpr std::size_t width = 3;

}  // namespace

DeepNetwork::DeepNetwork(bool shortcuts, std::uint64_t seed)
    : shortcuts_(shortcuts) {
  Generator generator(seed);
  for (std::size_t i = 0; i < depth; ++i) {
    layers_.emplace_back(width, i + 1 == depth ? 1 : width, true, generator);
  }
}

std::vector<arma::fmat> DeepNetwork::gradients(const arma::fmat& x) {
  std::vector<arma::fmat> inputs = {x};  // of each layer, and the output
  std::vector<arma::fmat> sums;  // of each layer, before its GELU
  for (const Linear& layer : layers_) {
    // quote deep_forward
    const arma::fmat sum = layer.forward(inputs.back());
    arma::fmat out = gelu(sum);
    // end quote
    // quote around_forward
    if (goes_around(layer)) out += inputs.back();
    // end quote
    sums.push_back(sum);
    inputs.push_back(out);
  }
  const arma::fmat& output = inputs.back();
  arma::fmat grad = mean_squared_error_backward(
      output, arma::fmat(arma::size(output), arma::fill::zeros));
  std::vector<arma::fmat> gradients(depth);
  for (std::size_t i = depth; i-- > 0;) {
    Linear& layer = layers_[i];
    layer.zero_grad();
    // quote deep_backward
    const arma::fmat grad_sum =  // back through the GELU
        gelu_backward(as_batch(grad), as_batch(sums[i])).slice(0);
    arma::fmat grad_in = layer.backward(grad_sum, inputs[i]);
    gradients[i] = layer.grad_weight;  // which that line has found
    // end quote
    // quote around_backward
    if (goes_around(layer)) grad_in += grad;
    // end quote
    grad = grad_in;
  }
  return gradients;
}

bool DeepNetwork::goes_around(const Linear& layer) const {
  // quote goes_around
  return shortcuts_ && layer.d_in() == layer.d_out();
  // end quote
}

}  // namespace attn
