#include "chapter/layer_steps.hpp"

#include <fmt/format.h>

#include <cmath>

#include "chapter/anew.hpp"
#include "narration/operations/input.hpp"
#include "narration/operations/linear.hpp"

namespace attn {
namespace {

float bound_of(const Linear& layer) {
  const auto d_in = static_cast<double>(layer.d_in());
  return static_cast<float>(1.0 / std::sqrt(d_in));
}

}  // namespace

void show_layer(Lesson& lesson, Draws& draws, const std::string& name,
                const std::string& title, const std::string& text,
                const Linear& layer) {
  const float bound = bound_of(layer);
  const std::string claim = fmt::format(
      "every number lies within ±1/sqrt(d_in), here d_in = {}", layer.d_in());
  lesson.step(name, title)
      .text(text)
      .formula("|weight(i, j)| ≤ 1 / sqrt(d_in), (d_out, d_in)")
      .code("weight", "linear.cpp")
      .result(layer.weight)
      .computed_by(draws.next(layer.weight.n_elem, -bound, bound))
      .check(claim, arma::abs(layer.weight).max() <= bound,
             anew::lies_within(bound));
  if (!layer.bias) return;
  lesson.step(name + ".bias", title + ": the bias")
      .text(
          "A bias is drawn after the weight, from the same interval. It is "
          "added to every row that the layer makes.")
      .formula("|b(j)| ≤ 1 / sqrt(d_in), (d_out)")
      .code("bias", "linear.cpp")
      .result(*layer.bias)
      .computed_by(draws.next(layer.bias->n_elem, -bound, bound))
      .check(claim, arma::abs(*layer.bias).max() <= bound,
             anew::lies_within(bound));
}

Operation projection(const std::string& x, const std::string& name,
                     const Linear& layer) {
  return linear(x, name, layer.bias ? name + ".bias" : "");
}

std::string projection_formula(const std::string& result,
                               const std::string& x,
                               const std::string& weight,
                               const Linear& layer) {
  return fmt::format("{} = {} {}ᵀ{}", result, x, weight,
                     layer.bias ? " + b" : "");
}

}  // namespace attn
