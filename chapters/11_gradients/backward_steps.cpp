#include "chapters/11_gradients/backward_steps.hpp"

#include <fmt/format.h>

#include <cmath>

#include "chapter/anew.hpp"
#include "chapters/11_gradients/forward_steps.hpp"

namespace attn {
namespace {

const std::string source = "attention_backward.cpp";
const std::string main_file = "11_gradients.cpp";

// The claim of every gradient: nudge, and see.
void check_slopes(StepWriter& step, const WayBack& back,
                  const std::string& stage, const arma::fmat& gradient) {
  step.check_if(slopes_tell(back.again, stage),
                "nudge the numbers of " + stage +
                    " one by one, and the loss moves as this says",
                slopes_agree(back.again, stage, gradient),
                anew::slopes_agree(stage));
}

void show_gradient(Lesson& lesson, const WayBack& back,
                   const std::string& stage, const char* title,
                   const std::string& text, const char* formula,
                   const std::string& code, const Operation& operation,
                   const Labels& labels) {
  const arma::fmat gradient = back.recorder.matrix("grad." + stage);
  StepWriter step = lesson.step("grad." + stage, title);
  step.text(text)
      .formula(formula)
      .code("grad." + code, source)
      .result(gradient, labels)
      .computed_by(operation);
  check_slopes(step, back, stage, gradient);
}

// Every row of weights shares out 1, before and after. Rounding is that of
// the terms.
bool rows_sum_to_zero(const arma::fmat& gradient, double size_of_terms) {
  const arma::fvec sums = arma::sum(gradient, 1);
  return static_cast<double>(arma::abs(sums).max()) <= 1e-5 * size_of_terms;
}

void show_grad_context_vec(Lesson& lesson, const Setup& setup,
                           const WayBack& back) {
  StepWriter step =
      lesson.step("grad.context_vec", "Back to the context vectors");
  step
      .text(fmt::format(
          "Slopes can be read off the formulas, one step at a time, from "
          "the end. grad_Z holds the gradient of each number of Z. A "
          "number that is e too large adds e² to the sum of squares. "
          "Raised by a little h it adds (e + h)² = e² + 2 e h + h², and "
          "h² is too small to matter. So the sum rises by 2 e for each "
          "unit, the mean of n = {} numbers by 2 e / n. The last row is "
          "not in the loss: move it, and nothing happens.",
          back.again.count()))
      .formula("grad_Z(t) = 2 (z_t - y_t) / n if t < T, else 0")
      .code("gradient", "mean_squared_error.cpp")
      .code("grad_context_vec", main_file)
      .result(back.grad_context_vec, setup.token_rows())
      .computed_by(mean_squared_error_backward_of("outputs", "targets"));
  check_slopes(step, back, "context_vec", back.grad_context_vec);
}

void show_grad_attn_scores(Lesson& lesson, const Setup& setup,
                           const WayBack& back) {
  const double scale = std::sqrt(static_cast<double>(setup.d_in));
  const arma::fmat gradient = back.recorder.matrix("grad.attn_scores");
  const double size = back.again.size_of_terms("attn_weights");
  StepWriter step = lesson.step("grad.attn_scores", "Back to the scores");
  step.text(
          "Raise a score by h: its weight gains h P, then the whole row "
          "shrinks by the share h P, to sum to 1 again. So the loss rises by "
          "h P times what G lies above the row's mean of G, weighted by P. "
          "Scores were divided by sqrt(d_k), and so is their gradient. A "
          "hidden key has the weight 0 and gets none: the future cannot "
          "teach.")
      .formula(
          "grad_A(t, s) = P(t, s) (G(t, s) - Σ_j G(t, j) P(t, j)) / "
          "sqrt(d_k) where G = grad_P")
      .code("grad.attn_scores", source)
      .code("backward", "softmax.cpp")
      .result(gradient, setup.token_pairs())
      .computed_by(
          softmax_backward("grad.attn_weights", "attn_weights", scale))
      .check_if(std::isfinite(size),
                "rows sum to 0: what one score gains, others lose",
                rows_sum_to_zero(gradient, size),
                anew::rows_sum_to_zero("grad.attn_weights"))
      .check_if(
          std::isfinite(size), "no score of the future has a gradient",
          arma::all(arma::vectorise(arma::trimatu(gradient, 1)) == 0.0F),
          anew::zero_above_the_diagonal("grad.attn_weights"));
  check_slopes(step, back, "attn_scores", gradient);
}

void show_grad_weight(Lesson& lesson, const WayBack& back,
                      const std::string& layer, const char* title,
                      const std::string& text, const char* formula,
                      const std::string& outputs,
                      const arma::fmat& gradient) {
  StepWriter step = lesson.step("grad." + layer, title);
  step.text(text)
      .formula(formula)
      .code("of_weight", "linear.cpp")
      .result(gradient)
      .computed_by(product(transposed("grad." + outputs), "inputs"));
  check_slopes(step, back, layer, gradient);
}

void show_grad_inputs(Lesson& lesson, const Setup& setup,
                      const WayBack& back) {
  const CausalAttention& attention = back.attention;
  const auto part = [&](const std::string& outputs, const Linear& layer,
                        const std::string& name, const char* letter,
                        const char* title, const std::string& text) {
    lesson.step("grad.inputs." + outputs, title)
        .text(text)
        .formula(fmt::format("grad_{} {}", letter, name))
        .code("grad_x", "causal_attention.cpp")
        .result(arma::fmat(back.recorder.matrix("grad." + outputs) *
                           layer.weight),
                setup.token_rows())
        .computed_by(product("grad." + outputs, name));
  };
  part("queries", attention.W_query, "W_query", "Q",
       "Back to the inputs, through the queries",
       "The tokens are not trained here. But where a model has layers below, "
       "or learns its embeddings, this is what it hands down. A token was "
       "read three times, so three gradients come back. The first is that of "
       "its query, through the layer that made it.");
  part("keys", attention.W_key, "W_key", "K", "The same, through the keys",
       "The second is that of its key.");
  part("values", attention.W_value, "W_value", "V",
       "The same, through the values", "The third is that of its value.");

  StepWriter step = lesson.step("grad.inputs", "Back to the inputs: the sum");
  step.text(
          "What is used in several places gets the sum of what comes back "
          "from each. (The targets are the same vectors, but held fixed.)")
      .formula("grad_X = grad_Q W_query + grad_K W_key + grad_V W_value")
      .code("grad_x", "causal_attention.cpp")
      .result(back.grad_inputs, setup.token_rows())
      .computed_by(sum_of(
          {"grad.inputs.queries", "grad.inputs.keys", "grad.inputs.values"}));
  check_slopes(step, back, "inputs", back.grad_inputs);
}

}  // namespace

void show_slope(Lesson& lesson, const WayBack& back) {
  const std::vector<float> nudges = {1.0F, 0.1F, 0.01F, 0.001F};
  arma::fmat nudged(nudges.size(), 3);
  const LossAgain& again = back.again;
  for (arma::uword i = 0; i < nudges.size(); ++i) {
    // quote nudged
    const double h = static_cast<double>(nudges[i]);
    arma::mat W_value = again["W_value"];
    W_value(0, 0) += h;
    const double loss = again.value();
    const double loss_after = again.with("W_value", W_value);
    const double slope = (loss_after - loss) / h;
    // end quote
    nudged(i, 0) = static_cast<float>(loss);
    nudged(i, 1) = static_cast<float>(loss_after);
    nudged(i, 2) = static_cast<float>(slope);
  }
  const float slope = nudged(nudges.size() - 1, 2);
  const bool turns = (nudged(0, 2) < 0.0F) != (slope < 0.0F);
  lesson.section("What a gradient is");
  lesson.step("slope", "Nudge one weight")
      .text(fmt::format(
          "Take one weight, the first of W_value, {:.4f}. Raise it by a "
          "little, h, leave all others, and compute the loss again. How much "
          "the loss rose, over h, is the slope. The smaller h is, the closer "
          "the slope comes to one number: the gradient of this weight.{} The "
          "gradient is {}, so a slightly {} weight makes the loss smaller.",
          again["W_value"](0, 0),
          turns ? " (With h = 1 the way is too long: the road has turned.)"
                : "",
          slope < 0.0F ? "negative" : "positive",
          slope < 0.0F ? "larger" : "smaller"))
      .formula("(loss(w + h) - loss(w)) / h")
      .code("nudged", "backward_steps.cpp")
      .result(nudged, {{"h = 1", "h = 0.1", "h = 0.01", "h = 0.001"},
                       {"loss(w)", "loss(w + h)", "slope"}})
      .computed_by(nudged_losses("loss", "W_value",
                                 {0, 0, back.again.count(), nudges}))
      .work_out({0, 1, 2});
}

void show_gradients_of_attention(Lesson& lesson, const Setup& setup,
                                 const WayBack& back) {
  lesson.section("Back through attention");
  show_grad_context_vec(lesson, setup, back);
  show_gradient(
      lesson, back, "values", "Back to the values",
      "A value is mixed into several context vectors, into each by a weight. "
      "Raise it by h, and each of them rises by h times that weight. So its "
      "gradient is theirs, mixed by the same weights: forward a row of "
      "weights is read, back a column.",
      "grad_V = Pᵀ grad_Z", "values",
      product(transposed("attn_weights"), "grad.context_vec"),
      setup.token_rows());
  show_gradient(
      lesson, back, "attn_weights", "Back to the weights of attention",
      "What if the weight of one key were larger by h? Then h times its "
      "value is added to the context vector, and the dot product of that "
      "value with the gradient of the context vector says how the loss "
      "changes. This is done for every key, also for future ones; the next "
      "step clears those. (Without dropout, dropped_attn_weights are the "
      "weights.)",
      "grad_P = grad_Z Vᵀ", "dropped_attn_weights",
      product("grad.context_vec", transposed("values")), setup.token_pairs());
  show_grad_attn_scores(lesson, setup, back);
  show_gradient(
      lesson, back, "queries", "Back to the queries",
      "A score is a sum of products, query times key. So the slope of a "
      "score in a number of the query is the number of the key that it is "
      "multiplied by. Each query meets several keys: add them, times the "
      "gradients of their scores. The numbers are small here; --precision 6 "
      "shows more of them.",
      "grad_Q = grad_A K", "queries", product("grad.attn_scores", "keys"),
      setup.token_rows());
  show_gradient(
      lesson, back, "keys", "Back to the keys",
      "The same from the other side: each key is met by several queries, by "
      "its own and those after it. So the gradients of the scores are read "
      "by columns.",
      "grad_K = grad_Aᵀ Q", "keys",
      product(transposed("grad.attn_scores"), "queries"), setup.token_rows());
}

void show_gradients_of_layers(Lesson& lesson, const Setup& setup,
                              const WayBack& back) {
  const CausalAttention& attention = back.attention;
  lesson.section("Back to what can be trained");
  show_grad_weight(
      lesson, back, "W_query", "What each weight of W_query should know",
      "A weight W(i, j) takes part in feature i of every query: times "
      "feature j of the token. So it gets, from every token, the gradient of "
      "that feature of the query times that feature of the token, all in one "
      "sum. It has the shape of the weight, number for number.",
      "grad_W = grad_Qᵀ X, (d_out, d_in)", "queries",
      attention.W_query.grad_weight);
  show_grad_weight(
      lesson, back, "W_key", "What each weight of W_key should know",
      "The same with the keys.", "grad_W = grad_Kᵀ X, (d_out, d_in)", "keys",
      attention.W_key.grad_weight);
  show_grad_weight(
      lesson, back, "W_value", "What each weight of W_value should know",
      "And with the values. The first number is what the slope came to "
      "above; that took a way forward for one weight, and this one way back "
      "found all of them.",
      "grad_W = grad_Vᵀ X, (d_out, d_in)", "values",
      attention.W_value.grad_weight);
  show_grad_inputs(lesson, setup, back);
}

}  // namespace attn
