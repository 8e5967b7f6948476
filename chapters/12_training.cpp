// Weights that move: the loss of chapter 11 descended step by step, and a
// head that learns to look things up.
#include "chapter/chapter.hpp"
#include "chapter/layer_steps.hpp"
#include "chapters/12_training/descent_steps.hpp"
#include "chapters/12_training/recall_steps.hpp"

namespace {

using namespace attn;

void show_start(Lesson& lesson, const Setup& setup, Draws draws,
                const CausalAttention& attention) {
  lesson.section("Where it starts");
  lesson.step("inputs", "The tokens")
      .text(
          "Chapter 11 asked of every weight in which direction it should "
          "move. Now they move, step by step: in the mean, the context "
          "vectors come nearer to the tokens that follow.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .code("attention")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
  show_layer(lesson, draws, "W_query", "The layer that makes queries",
             "As it was drawn in chapter 11.", attention.W_query);
  show_layer(lesson, draws, "W_key", "The layer that makes keys",
             "The second draw.", attention.W_key);
  show_layer(lesson, draws, "W_value", "The layer that makes values",
             "The third.", attention.W_value);
}

void nothing_to_learn(Lesson& lesson) {
  lesson.section("One step");
  lesson.step("no_target", "Nothing to learn from")
      .text(
          "Each token is to tell the one that follows. A sentence of one "
          "word has none: give it two or more, and the weights move.")
      .formula("y_t = x_{t+1}, t = 1, ..., T - 1")
      .code("no_target");
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d)
  const std::size_t d = setup.d_in;
  const std::uint64_t seed = lesson.seed_for("attention", 123);
  // quote attention
  const CausalAttention attention(
      {.d_in = d, .d_out = d, .context_length = setup.context_length},
      Generator(seed));
  // end quote
  show_start(lesson, setup, Draws(seed), attention);
  // quote no_target
  if (inputs.n_rows < 2) {
    nothing_to_learn(lesson);
  } else {
    show_descents(lesson, setup, attention);
  }
  // end quote
  show_recall(lesson, lesson.seed_for("recall", 123));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"12_training", {.steps = 20}, teach}, argc, argv);
}
