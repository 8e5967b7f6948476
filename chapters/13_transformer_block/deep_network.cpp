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
  // quote deep_forward
  for (const Linear& layer : layers_) {
    sums.push_back(layer.forward(inputs.back()));
    const arma::fmat activated = gelu(sums.back());
    inputs.push_back(goes_around(layer) ? inputs.back() + activated
                                        : activated);
  }
  // end quote
  const arma::fmat& output = inputs.back();
  arma::fmat grad = mean_squared_error_backward(
      output, arma::fmat(arma::size(output), arma::fill::zeros));
  std::vector<arma::fmat> gradients(depth);
  // quote deep_backward
  for (std::size_t i = depth; i-- > 0;) {
    Linear& layer = layers_[i];
    layer.zero_grad();
    const arma::fmat grad_sum =
        gelu_backward(as_batch(grad), as_batch(sums[i])).slice(0);
    const arma::fmat through = layer.backward(grad_sum, inputs[i]);
    grad = goes_around(layer) ? grad + through : through;
    gradients[i] = layer.grad_weight;
  }
  // end quote
  return gradients;
}

}  // namespace attn
