#pragma once

#include <armadillo>
#include <string>
#include <utility>
#include <vector>

namespace attn {

/// One parameter of a layer: what an optimiser adjusts and a checkpoint
/// keeps. It points into the layer, which must outlive it and stay where it
/// is. As an entry of torch.nn.Module.named_parameters().
struct Parameter {
  std::string name;  // as in PyTorch's state_dict: "W_query.weight"
  arma::fmat* value;  // an arma::frowvec is one too, (1, n)
  arma::fmat* gradient;  // of value's shape, or empty where PyTorch has None
};

/// Those of a part of a module, after the ones that are there: "att." makes
/// "att.W_query.weight".
inline void append_parameters(std::vector<Parameter>& to,
                              const std::string& prefix,
                              std::vector<Parameter> of_part) {
  for (Parameter& parameter : of_part) {
    parameter.name.insert(0, prefix);
    to.push_back(std::move(parameter));
  }
}

}  // namespace attn
