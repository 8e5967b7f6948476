#include "chapters/13_transformer_block/shortcut_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "chapter/chapter.hpp"
#include "chapters/13_transformer_block/deep_network.hpp"
#include "model/gelu.hpp"

namespace attn {
namespace {

const std::string network_source = "deep_network.cpp";
const std::string shortcut_source = "shortcut_steps.cpp";

arma::frowvec means_of(const std::vector<arma::fmat>& gradients) {
  arma::frowvec means(gradients.size());
  for (std::size_t i = 0; i < gradients.size(); ++i) {
    // quote means
    means(i) = arma::mean(arma::vectorise(arma::abs(gradients[i])));
    // end quote
  }
  return means;
}

Operation means_operation(const std::vector<arma::fmat>& gradients,
                          std::uint64_t seed, bool shortcuts) {
  const std::vector<Tensor> kept(gradients.begin(), gradients.end());
  return mean_of_gradients("deep_input", kept, {seed}, shortcuts);
}

// "3-3-3-3-3-1"
std::string widths_of(const std::vector<Linear>& layers) {
  std::string widths = fmt::format("{}", layers[0].d_in());
  for (const Linear& layer : layers) {
    widths += fmt::format("-{}", layer.d_out());
  }
  return widths;
}

// "25 times less than", "1.5 times as much as"
std::string compared(float a, float b) {
  const bool is_less = a < b;
  const float times = is_less ? b / a : a / b;
  if (!std::isfinite(times)) return "not to be compared with";
  return fmt::format("{:.{}f} times {}", times, times < 10.0F ? 1 : 0,
                     is_less ? "less than" : "as much as");
}

// The steps back on which the mean becomes smaller.
std::size_t fadings(const arma::frowvec& means) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + 1 < means.n_elem; ++i) {
    if (means(i) < means(i + 1)) ++found;
  }
  return found;
}

// How many layers hand on as many numbers as come.
std::size_t passed(const std::vector<Linear>& layers) {
  return static_cast<std::size_t>(std::ranges::count_if(
      layers,
      [](const Linear& layer) { return layer.d_in() == layer.d_out(); }));
}

void show_without(Lesson& lesson, const std::vector<Linear>& layers,
                  const std::vector<arma::fmat>& gradients,
                  const Labels& labels, std::uint64_t seed) {
  const arma::frowvec means = means_of(gradients);
  arma::frowvec slopes = arma::linspace<arma::frowvec>(-5.0F, 5.0F, 1001);
  slopes.transform(gelu_tanh_slope);
  lesson.step("gradient_means_without_shortcut", "What comes back")
      .text(fmt::format(
          "grad_W is the gradient of a layer's weights W, and here is the "
          "mean of its numbers, each without its sign. On the way back a "
          "gradient is multiplied by the weights of each layer that it "
          "passes, here within ±{:.2f}, and by slopes of GELU, from {:.2f} "
          "to {:.2f}. So it tends to fade: from one layer to the one before "
          "it the mean becomes smaller {} of {} times, and for {} it is {} "
          "for {}.",
          1.0 / std::sqrt(static_cast<double>(layers[0].d_in())),
          slopes.min(), slopes.max(), fadings(means), means.n_elem - 1,
          labels.columns.front(), compared(means.front(), means.back()),
          labels.columns.back()))
      .formula("1 / (d_out d_in) Σ_{i, j} |grad_W(i, j)|")
      .code("deep_backward", network_source)
      .code("means", shortcut_source)
      .result(means, labels)
      .computed_by(means_operation(gradients, seed, false));
}

void show_with(Lesson& lesson, const std::vector<arma::fmat>& without,
               const std::vector<arma::fmat>& with, const Labels& labels,
               const std::vector<Linear>& layers, std::uint64_t seed) {
  const Linear& last = layers.back();
  const arma::frowvec before = means_of(without);
  const arma::frowvec means = means_of(with);
  const std::string& first_layer = labels.columns.front();
  const std::string& last_layer = labels.columns.back();
  lesson
      .step("gradient_means_with_shortcut",
            fmt::format("A way around {} of {} layers", passed(layers),
                        layers.size()))
      .text(fmt::format(
          "The same weights, but what comes to a layer is also added to what "
          "leaves it, if both are as wide. The last layer makes {} of {}, "
          "and has no way around. A sum hands its gradient on to both of its "
          "parts, so that on the way around nothing is lost: for {} the mean "
          "is now {} for {}. It is {} without the ways around; that depends "
          "on the output too, with which all gradients grow, and which is "
          "another one now.",
          last.d_out(), last.d_in(), first_layer,
          compared(means.front(), means.back()), last_layer,
          compared(means.front(), before.front())))
      .formula("x → x + gelu(x Wᵀ + b) if d_in = d_out")
      .code("goes_around", network_source)
      .code("around_forward", network_source)
      .code("around_backward", network_source)
      .result(means, labels)
      .computed_by(means_operation(with, seed, true));
}

}  // namespace

void show_shortcuts(Lesson& lesson, std::uint64_t seed) {
  // quote deep_input
  const arma::fmat x = {{1.0F, 0.0F, -1.0F}};
  // end quote
  const Labels labels = {
      {}, {"layer 1", "layer 2", "layer 3", "layer 4", "layer 5"}};
  // quote networks
  DeepNetwork plain(false, seed);  // no shortcuts
  DeepNetwork around(true, seed);
  const auto without = plain.gradients(x);  // of the weights of each layer
  const auto with = around.gradients(x);
  // end quote
  const std::vector<Linear>& layers = plain.layers();
  lesson.section("Shortcuts");
  lesson.step("deep_input", "What goes through the layers")
      .text(fmt::format(
          "Here are {} layers one behind the other, of the widths {}, each "
          "with a bias, b, and a GELU at its end. They make one number of "
          "these {}. The loss is its square. How much does each layer learn?",
          layers.size(), widths_of(layers), x.n_elem))
      .formula("x = [1, 0, -1]")
      .code("deep_input", shortcut_source)
      .code("networks", shortcut_source)
      .code("deep_forward", network_source)
      .result(x)
      .computed_by(given());
  show_without(lesson, layers, without, labels, seed);
  show_with(lesson, without, with, labels, layers, seed);
}

}  // namespace attn
