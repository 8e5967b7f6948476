// Grades the exercise training_step.
#include "12_training/training_step_knobs.hpp"
#include "12_training/training_step_probes.hpp"
#include "12_training/training_step_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
float training_step(attn::CausalAttention& attention,
                    attn::Optimizer& optimizer, const arma::fcube& x,
                    const arma::fcube& targets);
}

namespace {

using namespace graded;

// Loss and gradient number by number in double, and each layer cleared by
// itself.
float number_by_number(CausalAttention& attention, Optimizer& optimizer,
                       const arma::fcube& x, const arma::fcube& targets) {
  CausalAttention::Kept kept;
  const arma::fcube outputs = attention.forward_keeping(x, kept);
  arma::fcube gradient(arma::size(outputs));
  double sum = 0.0;
  const auto n = static_cast<double>(outputs.n_elem);
  for (std::size_t i = 0; i < outputs.n_elem; ++i) {
    const double error =
        static_cast<double>(outputs(i)) - static_cast<double>(targets(i));
    sum += error * error;
    gradient(i) = static_cast<float>(2.0 * error / n);
  }
  for (const attn::Parameter& parameter : attention.parameters()) {
    parameter.gradient->reset();
  }
  attention.backward(gradient, kept);
  optimizer.step();
  return static_cast<float>(sum / n);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](CausalAttention& attention, Optimizer& optimizer,
             const arma::fcube& given, const arma::fcube& wanted) {
    if (k.forward == Forward::in_evaluation) attention.eval();
    if (k.forward == Forward::in_training) attention.train();
    const arma::fcube& x = k.data == Data::targets_forward ? wanted : given;
    const arma::fcube& targets =
        k.data == Data::inputs_wanted ? given : wanted;
    if (k.sequences == Sequences::all) {
      return step_of(attention, optimizer, x, targets, k);
    }
    const std::size_t end =
        k.sequences == Sequences::first_alone ? 1 : x.n_slices;
    float sum = 0.0F;
    for (std::size_t b = 0; b < end; ++b) {
      sum += step_of(attention, optimizer, x.slices(b, b),
                     targets.slices(b, b), k);
    }
    return sum / as_float(end);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "training_step",
          .tests =
              {
                  {"the_loss_of_each_answer_is_returned", {"the losses"}},
                  {"the_weights_move_as_the_optimizer_moves_them",
                   {"W_query.weight", "W_query.bias", "W_key.weight",
                    "W_key.bias", "W_value.weight", "W_value.bias"}},
              },
          .solution = solution::training_step,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
      },
      graded::probes(student), graded::attempt);
}
