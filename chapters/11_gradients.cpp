// The way back: from one number that says how wrong attention is to the
// gradient of every number on the way, and of every weight.
#include "chapter/chapter.hpp"
#include "chapters/11_gradients/backward_steps.hpp"
#include "chapters/11_gradients/forward_steps.hpp"
#include "training/mean_squared_error.hpp"

namespace {

using namespace attn;

void nothing_to_learn(Lesson& lesson) {
  lesson.section("How wrong it is, as one number");
  lesson.step("no_target", "Nothing to learn from")
      .text(
          "Each token is to tell the one that follows. A sentence of one "
          "word has none: give it two or more, and the way back is shown.")
      .formula("y_t = x_{t+1}, t = 1, ..., T - 1")
      .code("no_target");
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d)
  const std::size_t d = setup.d_in;
  const std::size_t T = inputs.n_rows;
  const std::uint64_t seed = lesson.seed_for("attention", 123);
  // quote attention
  CausalAttention attention(
      {.d_in = d, .d_out = d, .context_length = setup.context_length},
      Generator(seed));
  // end quote
  arma::fcube x(T, d, 1);  // a batch of one
  x.slice(0) = inputs;
  CausalAttention::Kept kept;
  Recorder recorder;
  const arma::fcube context_vec =
      attention.forward_keeping(x, kept, &recorder);
  show_forward(lesson, setup, attention, seed, recorder);
  // quote no_target
  if (T < 2) return nothing_to_learn(lesson);
  // end quote

  const arma::fmat targets = inputs.tail_rows(T - 1);
  const arma::fmat outputs = context_vec.slice(0).head_rows(T - 1);
  show_loss(lesson, setup, {outputs, targets});

  // quote grad_context_vec
  arma::fcube grad_context_vec(T, d, 1, arma::fill::zeros);
  grad_context_vec.slice(0).head_rows(T - 1) =
      mean_squared_error_backward(outputs, targets);
  // end quote
  const arma::fcube grad_inputs =
      attention.backward(grad_context_vec, kept, &recorder);
  const LossAgain again(inputs, attention);
  const WayBack back = {attention, recorder, grad_context_vec.slice(0),
                        grad_inputs.slice(0), again};
  show_slope(lesson, back);
  show_gradients_of_attention(lesson, setup, back);
  show_gradients_of_layers(lesson, setup, back);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"11_gradients", {}, teach}, argc, argv);
}
