#include "chapters/13_transformer_block/curve_steps.hpp"

#include <fmt/format.h>

#include "chapter/chapter.hpp"
#include "model/gelu.hpp"

namespace attn {
namespace {

const std::string curve_source = "curve_steps.cpp";

constexpr float furthest = 3.0F;
constexpr float step = 0.25F;
constexpr std::size_t count = 25;

// The largest of differences between GPT-2's formula and the exact one.
float largest_gap(const arma::frowvec& x) {
  arma::frowvec exact = x;
  exact.transform(gelu_erf);
  return arma::abs(arma::frowvec(gelu(arma::fmat(x))) - exact).max();
}

void show_gelu(Lesson& lesson, const arma::frowvec& x) {
  // quote gelu
  const arma::frowvec y = gelu(arma::fmat(x));  // of each number
  // end quote
  lesson.step("gelu", "GELU")
      .text(fmt::format(
          "GPT-2's. Exactly, GELU is x times the probability that a normal "
          "number is smaller than x. GPT-2 was trained with this "
          "approximation by tanh, which for these numbers is off by {:.4f} "
          "at most; PyTorch's own default is the exact one. The curve bends "
          "smoothly, dips to {:.2f} near {:.2f}, and has a slope that is not "
          "0 almost everywhere, left of 0 too.",
          largest_gap(x), y.min(), x(y.index_min())))
      .formula("gelu(x) = 0.5 x (1 + tanh(sqrt(2 / π) (x + 0.044715 x³)))")
      .code("gelu_tanh", "gelu.cpp")
      .code("gelu", curve_source)
      .result(y)
      .computed_by(gelu_of("activation_inputs"))
      .curves({.results = {"relu", "gelu"},
               .horizontal = "x",
               .vertical = "y",
               .first = -furthest,
               .step = step});
}

}  // namespace

void show_activations(Lesson& lesson) {
  // quote x
  const arma::frowvec x =
      arma::linspace<arma::frowvec>(-furthest, furthest, count);
  // end quote
  lesson.section("A bend between layers");
  lesson.step("activation_inputs", "What goes in")
      .text(
          "Two layers one after the other are no more than one, for a "
          "product of matrices is a matrix. Between them stands a function "
          "that bends. ReLU and GELU are two such functions: here is what "
          "each makes of some numbers x.")
      .formula("x = -3, -2.75, ..., 3")
      .code("x", curve_source)
      .result(x)
      .computed_by(given());
  lesson.step("relu", "ReLU")
      .text(
          "What is negative becomes 0, and its slope is 0 there: a number "
          "that came out negative for all tokens would never learn again.")
      .formula("relu(x) = max(x, 0)")
      .code("negatives_cut", "gelu.cpp")
      .result(arma::frowvec(relu(x)))
      .computed_by(relu_of("activation_inputs"));
  show_gelu(lesson, x);
}

}  // namespace attn
