#include "training/sgd.hpp"

#include <utility>

namespace attn {

Sgd::Sgd(std::vector<Parameter> parameters, double learning_rate)
    : Optimizer("Sgd", std::move(parameters), learning_rate) {
}

void Sgd::update(std::size_t /*index*/, const Parameter& parameter,
                 Trace* trace) {
  const arma::fmat update =
      static_cast<float>(-learning_rate()) * *parameter.gradient;
  *parameter.value += update;
  record(trace, "update", update);
}

}  // namespace attn
