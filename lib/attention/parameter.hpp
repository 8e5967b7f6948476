#pragma once

#include <armadillo>
#include <string>

namespace attn {

/// One parameter of a layer: what an optimiser adjusts and a checkpoint
/// keeps. It points into the layer, which must outlive it and stay where it
/// is. As an entry of torch.nn.Module.named_parameters().
struct Parameter {
  std::string name;  // as in PyTorch's state_dict: "W_query.weight"
  arma::fmat* value;  // an arma::frowvec is one too, (1, n)
  arma::fmat* gradient;  // of value's shape, or empty where PyTorch has None
};

}  // namespace attn
