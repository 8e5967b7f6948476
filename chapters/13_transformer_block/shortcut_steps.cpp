#include "chapters/13_transformer_block/shortcut_steps.hpp"

#include <fmt/format.h>

#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapters/13_transformer_block/deep_network.hpp"

namespace attn {
namespace {

const std::string network_source = "deep_network.cpp";

arma::frowvec means_of(const std::vector<arma::fmat>& gradients) {
  arma::frowvec means(gradients.size());
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    means(i) = arma::mean(arma::vectorise(arma::abs(gradients[i])));
  }
  return means;
}

Operation means_operation(const std::vector<arma::fmat>& gradients) {
  std::vector<Tensor> kept(gradients.begin(), gradients.end());
  return mean_of_gradients(kept);
}

}  // namespace

void show_shortcuts(Lesson& lesson, std::uint64_t seed) {
  // quote deep_input
  const arma::fmat x = {{1.0F, 0.0F, -1.0F}};
  // end quote
  const Labels layers = {
      {}, {"layer 1", "layer 2", "layer 3", "layer 4", "layer 5"}};
  const auto without = DeepNetwork(false, seed).gradients(x);
  const auto with = DeepNetwork(true, seed).gradients(x);
  const arma::frowvec plain = means_of(without);
  const arma::frowvec around = means_of(with);
  lesson.section("Shortcuts");
  lesson.step("deep_input", "What goes through five layers")
      .text(
          "Five layers one behind the other, each with a GELU, make one "
          "number of these three. The loss is its square. How much does "
          "each layer learn?")
      .formula("x = [1, 0, -1]")
      .code("deep_input", "shortcut_steps.cpp")
      .result(x)
      .computed_by(given());
  lesson.step("gradient_means_without_shortcut", "Gradients that fade")
      .text(fmt::format(
          "The mean size of the gradient of each layer's weights. On the "
          "way back it is multiplied by weights and slopes below 1, again "
          "and again: the first layer gets {:.0f} times less than the last, "
          "and hardly learns.",
          plain(4) / plain(0)))
      .formula("1 / n Σ |grad_W|")
      .code("deep_forward", network_source)
      .result(plain, layers)
      .computed_by(means_operation(without));
  lesson.step("gradient_means_with_shortcut", "A way around each layer")
      .text(fmt::format(
          "The same weights, but what comes to a layer is also added to "
          "what leaves it. A sum hands its gradient on to both of its "
          "parts, so that on the way around nothing is lost: now it is "
          "{:.0f} "
          "times.",
          around(4) / around(0)))
      .formula("x → x + gelu(x Wᵀ + b)")
      .code("deep_backward", network_source)
      .result(around, layers)
      .computed_by(means_operation(with))
      .check("every layer's gradient is larger than without",
             arma::all(around > plain),
             anew::by_the_program_alone({"gradient_means_with_shortcut"}));
}

}  // namespace attn
