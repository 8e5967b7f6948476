#include "chapters/13_transformer_block/curve_steps.hpp"

#include "chapter/chapter.hpp"
#include "model/gelu.hpp"

namespace attn {
namespace {

const std::string curve_source = "curve_steps.cpp";

constexpr float furthest = 3.0F;
constexpr float step = 0.25F;
constexpr std::size_t count = 25;

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
          "that bends: here is what two of them make of some numbers.")
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
  lesson.step("gelu", "GELU")
      .text(
          "GPT-2's: x times the probability that a normal number is smaller "
          "than x. It bends smoothly, dips to -0.17 near -0.75, and has a "
          "slope almost everywhere. The formula is the one that GPT-2 was "
          "trained with; PyTorch's own default, by the error function, "
          "differs from the fourth decimal on.")
      .formula("gelu(x) = 0.5 x (1 + tanh(sqrt(2 / π) (x + 0.044715 x³)))")
      .code("gelu_tanh", "gelu.cpp")
      .result(arma::frowvec(gelu(arma::fmat(x))))
      .computed_by(gelu_of("activation_inputs"))
      .curves({.results = {"relu", "gelu"},
               .horizontal = "x",
               .vertical = "y",
               .first = -furthest,
               .step = step});
}

}  // namespace attn
