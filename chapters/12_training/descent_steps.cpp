#include "chapters/12_training/descent_steps.hpp"

#include <fmt/format.h>

#include <cmath>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "chapter/recorder.hpp"
#include "chapters/12_training/descent.hpp"

namespace attn {
namespace {

const TrainedLayers layers = {"inputs", "W_query", "W_key", "W_value"};
const std::string descent_source = "descent.cpp";

constexpr double plain_rate = 0.5;
constexpr double adamw_rate = 0.01;
constexpr double adamw_decay = 0.1;
const std::vector<float> rates = {0.05F, 0.5F, 5.0F};
constexpr std::size_t few_steps = 3;  // tried with these

// What all steps of this part begin with.
struct Start {
  const CausalAttention& attention;
  arma::fcube x;  // (1, T, d)
  std::size_t count;  // numbers that the loss is the mean of
  Training plain;
  Training adamw;
};

std::string steps_text(std::size_t steps) {
  return fmt::format("{} step{}", steps, steps == 1 ? "" : "s");
}

void show_first_step(Lesson& lesson, const Start& start) {
  CausalAttention attention = start.attention;
  Recorder recorder;
  const float before = loss_and_backward(attention, start.x, &recorder);
  const arma::fmat gradient = attention.W_value.grad_weight;
  lesson.section("One step");
  lesson.step("grad.W_value", "The slopes of one weight matrix")
      .text(
          "What chapter 11 found: how the loss changes with each number of "
          "W_value. Where the slope is negative, the number is too small; "
          "where it is positive, too large.")
      .formula("grad_W = grad_Vᵀ X, (d_out, d_in)")
      .code("of_weight", "linear.cpp")
      .result(gradient)
      .computed_by(weight_gradient(layers, TrainedWeight::value,
                                   recorder.matrix("grad.values")));

  const double rate = start.plain.learning_rate;
  const Descent one = descend(start.x, start.attention, {1, rate});
  lesson.step("first_step.W_value", "Go a little way down")
      .text(fmt::format(
          "Each number goes against its slope, by r times the slope; r is "
          "the learning rate, here {}. All three matrices step at once, and "
          "the loss goes from {:.4f} to {:.4f}. A slope holds for a small "
          "way only: further on the road bends, and the slopes must be found "
          "anew.",
          rate, before, one.losses(1)))
      .formula("W → W - r grad_W")
      .code("update", "sgd.cpp")
      .result(one.weights[2])
      .computed_by(descent_step("W_value", "grad.W_value", rate));
}

void show_weights(Lesson& lesson, const std::string& name,
                  const std::string& how, const Training& training,
                  const Descent& descent) {
  // Fewer than were asked for, where the loss grew beyond all numbers.
  Training taken = training;
  taken.steps = descent.steps;
  const auto weight = [&](const char* id, const std::string& title,
                          const std::string& text, TrainedWeight which) {
    const auto i = static_cast<std::size_t>(which);
    lesson.step(name + "." + id, title)
        .text(text)
        .formula(training.adamw ? "W → W (1 - r λ) - r M / sqrt(V)"
                                : "W → W - r grad_W")
        .code("update", training.adamw ? "adamw.cpp" : "sgd.cpp")
        .result(descent.weights[i])
        .computed_by(trained_weight(layers, which, taken,
                                    {descent.before[i], descent.mean[i],
                                     descent.denom[i], descent.correction}));
  };
  const std::string after = " after " + steps_text(taken.steps);
  weight("W_query", "W_query" + after,
         "The weights that make queries, " + how +
             ". Worked out is the last step of one number.",
         TrainedWeight::query);
  weight("W_key", "W_key" + after, "Those that make keys.",
         TrainedWeight::key);
  weight("W_value", "W_value" + after,
         training.adamw
             ? "Those that make values. By AdamW queries and keys have moved "
               "as well, for it makes up for slopes that are flat."
             : "Those that make values. They moved most, for their slopes "
               "were the steepest.",
         TrainedWeight::value);
}

void show_attention(Lesson& lesson, const Setup& setup,
                    const std::string& name, const std::string& text,
                    const Descent& descent) {
  if (!descent.attn_weights.is_finite()) return;
  const double scale = std::sqrt(static_cast<double>(setup.d_in));
  lesson.step(name + ".attn_weights", "What attention has come to")
      .text(text + " The task at the end needs more.")
      .formula("P = softmax(A / sqrt(d_k))")
      .code("attn_weights", "causal_attention.cpp")
      .result(descent.attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(attention_of_layers("inputs", name + ".W_query",
                                       name + ".W_key", descent.scores,
                                       scale))
      .check("rows sum to 1", rows_sum_to_one(descent.attn_weights),
             anew::rows_sum_to_one())
      .check("the future gets no weight",
             future_gets_no_weight(descent.attn_weights),
             anew::future_gets_no_weight());
}

void show_plain(Lesson& lesson, const Setup& setup, const Start& start) {
  const Descent descent = descend(start.x, start.attention, start.plain);
  lesson.section("Step by step: plain descent");
  lesson.step("sgd.losses", "The loss, step by step")
      .text(fmt::format(
          "Clear the gradients, for the way back adds to what is there; go "
          "forward, go back, step; N = {}. The first number is the loss "
          "before any step. It changes fast where it is steep, and slowly "
          "where the slope is flat.",
          setup.steps))
      .formula("loss_k, k = 0, 1, ..., N")
      .code("step", descent_source)
      .code("there_and_back", descent_source)
      .result(descent.losses)
      .computed_by(training_losses(layers, start.plain, start.count))
      .curves({{"sgd.losses"}, "step", "loss"});
  show_weights(lesson, "sgd", "by plain descent", start.plain, descent);
  show_attention(lesson, setup, "sgd",
                 "Of so few words each stands once, so that there is little "
                 "to attend to: what they say is told by their values, and "
                 "these weights have hardly moved since chapter 11.",
                 descent);
}

std::string what_the_largest_does(const arma::fmat& losses) {
  const arma::frowvec largest = losses.tail_rows(1);
  if (largest(2) < largest(0)) return "Here even the last is not too large.";
  return "Too large, and a step flies over the valley and lands higher up on "
         "the other side, where the slope is steeper still, so that the next "
         "one flies further.";
}

void show_rates(Lesson& lesson, const Start& start) {
  arma::fmat losses(rates.size(), 3);
  Labels labels = {{}, {"before", "after 1 step", "after 3 steps"}};
  for (arma::uword i = 0; i < rates.size(); ++i) {
    const double rate = static_cast<double>(rates[i]);
    const Descent descent =
        descend(start.x, start.attention, {few_steps, rate});
    losses.row(i) = {descent.losses(0), descent.losses(1),
                     descent.losses(few_steps)};
    labels.rows.push_back(fmt::format("r = {}", rates[i]));
  }
  lesson.step("learning_rates", "What the learning rate does")
      .text(
          "The same start, other rates, a row each. Too small, and steps "
          "come to little. Larger is faster, up to a point. " +
          what_the_largest_does(losses))
      .formula("W → W - r grad_W")
      .code("step", descent_source)
      .result(losses, labels)
      .computed_by(losses_by_rate(layers, few_steps, rates, start.count));
}

void show_adamw(Lesson& lesson, const Setup& setup, const Start& start) {
  const Descent descent = descend(start.x, start.attention, start.adamw);
  lesson.section("Step by step: AdamW");
  if (!descent.memory.is_empty()) {
    Labels labels = {{}, {"gradient", "m", "sqrt(v)", "step"}};
    for (arma::uword k = 1; k <= descent.memory.n_rows; ++k) {
      labels.rows.push_back(fmt::format("step {}", k));
    }
    lesson.step("adamw.memory", "What AdamW remembers")
        .text(
            "Plain descent forgets. AdamW keeps two means of every number's "
            "gradients g: m, of the gradients, and v, of their squares, in "
            "which new ones count a tenth and a thousandth. Both begin at 0; "
            "at step n dividing by 1 - 0.9ⁿ and 1 - 0.999ⁿ makes up for "
            "that. Then M over sqrt(V) is about 1 where gradients agree, "
            "however small they are: each number moves about the learning "
            "rate r. Here are the first steps of the first number of "
            "W_value.")
        .formula(
            "m → 0.9 m + 0.1 g, M = m / (1 - 0.9ⁿ)\n"
            "v → 0.999 v + 0.001 g², V = v / (1 - 0.999ⁿ)\n"
            "W → W - r M / sqrt(V)")
        .code("remember", "adamw.cpp")
        .code("update", "adamw.cpp")
        .result(descent.memory, labels)
        .computed_by(adamw_memory(layers, start.adamw))
        .work_out({0, 0, 3});
  }
  lesson.step("adamw.losses", "Its losses beside those of plain descent")
      .text(fmt::format(
          "From the same start, with a rate of {}. Besides, AdamW lets every "
          "weight shrink by the share r λ at each step, λ = {}: its decay. "
          "No step goes much further than the rate, so that small rates "
          "begin slowly. The two rates differ, so this is no race; the task "
          "at the end is trained by AdamW.",
          start.adamw.learning_rate, start.adamw.weight_decay))
      .formula("loss_k, k = 0, 1, ..., N")
      .code("step", descent_source)
      .result(descent.losses)
      .computed_by(training_losses(layers, start.adamw, start.count))
      .curves({{"sgd.losses", "adamw.losses"}, "step", "loss"});
  show_weights(lesson, "adamw", "by AdamW", start.adamw, descent);
  show_attention(
      lesson, setup, "adamw",
      "AdamW has moved queries and keys too, so that these weights "
      "differ more from those of chapter 11.",
      descent);
}

}  // namespace

void show_descents(Lesson& lesson, const Setup& setup,
                   const CausalAttention& attention) {
  arma::fcube x(setup.inputs.n_rows, setup.d_in, 1);
  x.slice(0) = setup.inputs;
  const Start start = {
      attention,
      x,
      (setup.inputs.n_rows - 1) * setup.d_in,
      {setup.steps, setup.learning_rate.value_or(plain_rate)},
      {setup.steps, setup.learning_rate.value_or(adamw_rate), true,
       adamw_decay}};
  show_first_step(lesson, start);
  show_plain(lesson, setup, start);
  show_rates(lesson, start);
  show_adamw(lesson, setup, start);
}

}  // namespace attn
