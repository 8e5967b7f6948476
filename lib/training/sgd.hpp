#pragma once

#include <cstddef>
#include <vector>

#include "training/optimizer.hpp"

namespace attn {

/// value = value - learning_rate * gradient
///
/// Plain descent: each number goes against its slope, the further the
/// steeper. Nothing is remembered from step to step.
///
/// A step's trace receives update, what is added to a value, of its shape.
/// As torch.optim.SGD(parameters, lr=learning_rate).
class Sgd : public Optimizer {
 public:
  /// Throws ValueError as Optimizer does.
  Sgd(std::vector<Parameter> parameters, double learning_rate);

 private:
  void update(std::size_t index, const Parameter& parameter,
              Trace* trace) override;
};

}  // namespace attn
