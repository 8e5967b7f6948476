#pragma once

#include <cstddef>

#include "narration/operations/learning/weight_gradient.hpp"

namespace attn {

extern const OperationKind trained_weight_kind;

/// How something was trained.
struct Training {
  std::size_t steps;
  double learning_rate;
  bool adamw = false;  // else plain descent
  double weight_decay = 0.0;  // of AdamW

  std::map<std::string, double> parameters() const;
};

/// The last step of one weight, (d, d) each. Of plain descent `mean` is the
/// gradient; of AdamW the mean of gradients that it goes by, `correction` the
/// factor that makes up for its start at 0, and `denom` what it is divided
/// by.
struct LastStep {
  Tensor before;
  Tensor mean;
  Tensor denom;
  double correction;
};

/// "trained_weight", (d, d): one of the three weights after so many steps.
Operation trained_weight(const TrainedLayers& layers, TrainedWeight which,
                         const Training& training, LastStep last);

}  // namespace attn
