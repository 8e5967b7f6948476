#pragma once

#include <armadillo>
#include <cstdint>
#include <vector>

#include "attention/linear.hpp"

namespace attn {

/// The book's ExampleDeepNeuralNetwork: five layers of three numbers, the
/// last of one, with a GELU after each; with shortcuts x goes around each
/// layer that keeps its width.
class DeepNetwork {
 public:
  /// Draws the layers one after the other, each as torch.nn.Linear.
  DeepNetwork(bool shortcuts, std::uint64_t seed);

  /// The gradients of the layers' weights, of the mean squared error between
  /// the output for x (1, 3) and 0.
  std::vector<arma::fmat> gradients(const arma::fmat& x);

  const std::vector<Linear>& layers() const { return layers_; }

 private:
  bool goes_around(const Linear& layer) const;

  std::vector<Linear> layers_;
  bool shortcuts_;
};

}  // namespace attn
