#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "attention/parameter.hpp"
#include "attention/trace.hpp"

namespace attn {

/// What Sgd and AdamW have in common: which parameters they adjust, and when.
/// As torch.optim.Optimizer.
class Optimizer {
 public:
  Optimizer(const Optimizer&) = delete;
  Optimizer& operator=(const Optimizer&) = delete;
  virtual ~Optimizer() = default;

  /// Adjusts every parameter by its gradient. One without a gradient stays as
  /// it is, and so does all that is remembered of it. The trace receives what
  /// happens to each under the parameter's name: "W_query.weight.update".
  ///
  /// Throws ShapeError that names the parameter if a gradient has another
  /// shape, before any parameter is adjusted.
  void step(Trace* trace = nullptr);

  /// Empties all gradients. Without it the next backward adds to what is
  /// there. A step right after it changes nothing, not even by weight decay.
  /// As zero_grad(set_to_none=True), PyTorch's default from 2.0 on.
  void zero_grad();

  double learning_rate() const { return learning_rate_; }

  /// For a schedule. Throws ValueError unless it is finite and at least 0.
  void set_learning_rate(double learning_rate);

 protected:
  /// Throws ValueError if there is no parameter, one twice, or one without a
  /// place for value or gradient, or as set_learning_rate does. `name` is
  /// what errors begin with.
  Optimizer(std::string_view name, std::vector<Parameter> parameters,
            double learning_rate);

  std::size_t parameter_count() const { return parameters_.size(); }

 private:
  // Adjusts one parameter, the one of that index, which has a gradient.
  virtual void update(std::size_t index, const Parameter& parameter,
                      Trace* trace) = 0;

  std::string name_;
  std::vector<Parameter> parameters_;
  double learning_rate_ = 0.0;
};

/// Throws ValueError unless an optimiser's option is finite and at least 0.
void require_not_negative(std::string_view optimizer, std::string_view option,
                          double value);

}  // namespace attn
