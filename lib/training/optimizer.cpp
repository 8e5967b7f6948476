#include "training/optimizer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <set>
#include <utility>

#include "attention/errors.hpp"

namespace attn {
namespace {

void require_parameters(std::string_view optimizer,
                        const std::vector<Parameter>& parameters) {
  if (parameters.empty()) {
    throw ValueError(optimizer, "there are no parameters",
                     "it needs at least one to adjust");
  }
  std::set<const arma::fmat*> known;
  for (const Parameter& parameter : parameters) {
    if (parameter.value == nullptr || parameter.gradient == nullptr) {
      throw ValueError(
          optimizer,
          fmt::format("the parameter {} has no {}", parameter.name,
                      parameter.value == nullptr ? "value" : "gradient"),
          "it needs a place for either");
    }
    if (known.insert(parameter.value).second) continue;
    throw ValueError(
        optimizer,
        fmt::format("the parameter {} is there twice", parameter.name),
        "a step would adjust it twice");
  }
}

void require_gradient_shape(std::string_view optimizer,
                            const Parameter& parameter) {
  const arma::fmat& gradient = *parameter.gradient;
  if (arma::size(gradient) == arma::size(*parameter.value)) return;
  throw ShapeError(optimizer, {parameter.name, *parameter.value},
                   {"its gradient", gradient},
                   "a gradient needs its parameter's shape");
}

}  // namespace

Optimizer::Optimizer(std::string_view name, std::vector<Parameter> parameters,
                     double learning_rate)
    : name_(name), parameters_(std::move(parameters)) {
  require_parameters(name_, parameters_);
  set_learning_rate(learning_rate);
}

void Optimizer::step(Trace* trace) {
  for (const Parameter& parameter : parameters_) {
    if (parameter.gradient->is_empty()) continue;
    require_gradient_shape(name_, parameter);
  }
  for (std::size_t index = 0; index < parameters_.size(); ++index) {
    const Parameter& parameter = parameters_[index];
    if (parameter.gradient->is_empty()) continue;
    std::optional<PrefixedTrace> named;
    if (trace != nullptr) named.emplace(*trace, parameter.name + ".");
    update(index, parameter, named ? &*named : nullptr);
  }
}

void Optimizer::zero_grad() {
  for (const Parameter& parameter : parameters_) parameter.gradient->reset();
}

void Optimizer::set_learning_rate(double learning_rate) {
  require_not_negative(name_, "learning_rate", learning_rate);
  learning_rate_ = learning_rate;
}

void require_not_negative(std::string_view optimizer, std::string_view option,
                          double value) {
  if (std::isfinite(value) && value >= 0.0) return;
  throw ValueError(optimizer, fmt::format("{} is {}", option, value),
                   "it must be finite and at least 0");
}

}  // namespace attn
