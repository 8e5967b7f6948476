/// What the tests of optimisers share: two parameters, and the steps that
/// PyTorch took with them.
#pragma once

#include <memory>
#include <vector>

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "../golden/recording.hpp"
#include "training/optimizer.hpp"

namespace descent {

/// A weight and a bias as a Linear has them, with their gradients.
struct Layer {
  std::vector<attn::Parameter> parameters() {
    return {{"weight", &weight, &grad_weight}, {"bias", &bias, &grad_bias}};
  }

  arma::fmat weight;
  arma::frowvec bias;
  arma::fmat grad_weight;
  arma::frowvec grad_bias;
};

/// One number and its gradient.
struct Number {
  std::vector<attn::Parameter> parameters() {
    return {{"w", &value, &gradient}};
  }

  arma::frowvec value = {1.0F};
  arma::frowvec gradient;
};

/// Takes the case's steps, and compares value and trace after each.
template <typename MakeOptimizer>
void agrees(const golden::Case& expected, MakeOptimizer make) {
  Layer layer{expected.matrix("weight"), expected.vector("bias"), {}, {}};
  const auto optimizer = make(layer.parameters());
  for (std::size_t step = 1; step <= expected.size("steps"); ++step) {
    const std::string at = "." + std::to_string(step);
    optimizer->zero_grad();
    layer.grad_weight = expected.matrix("grad.weight" + at);
    const bool has_bias = expected.has("grad.bias" + at);
    if (has_bias) layer.grad_bias = expected.vector("grad.bias" + at);
    check::Recording trace;
    optimizer->step(&trace);
    BOOST_TEST_CONTEXT(expected.name() << ", step " << step) {
      BOOST_TEST(check::agrees(layer.weight, expected.tensor("weight" + at)));
      BOOST_TEST(check::agrees(layer.bias, expected.tensor("bias" + at)));
      for (const std::string& name : trace.names()) {
        BOOST_TEST((has_bias || name.starts_with("weight.")), name);
        if (!expected.has(name + at)) continue;
        const attn::Tensor& got = trace[name];
        const attn::Tensor wanted = expected.tensor(name + at);
        BOOST_TEST(check::agrees(attn::Tensor(wanted.shape(), got.values()),
                                 wanted));
      }
    }
  }
}

/// The values of one number after each of the gradients.
inline std::vector<float> path(attn::Optimizer& optimizer, Number& number,
                               std::initializer_list<float> gradients) {
  std::vector<float> values;
  for (const float gradient : gradients) {
    number.gradient = {gradient};
    optimizer.step();
    values.push_back(number.value(0));
  }
  return values;
}

}  // namespace descent
