#include "chapters/12_training/descent.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "attention/errors.hpp"
#include "chapter/recorder.hpp"
#include "training/adamw.hpp"
#include "training/mean_squared_error.hpp"
#include "training/sgd.hpp"

namespace attn {
namespace {

constexpr std::size_t most_remembered = 6;

const std::array<const char*, 3> names = {"W_query.weight", "W_key.weight",
                                          "W_value.weight"};

std::unique_ptr<Optimizer> optimizer_for(CausalAttention& attention,
                                         const Training& training) {
  if (!training.adamw) {
    return std::make_unique<Sgd>(attention.parameters(),
                                 training.learning_rate);
  }
  return std::make_unique<AdamW>(
      attention.parameters(),
      AdamWOptions{.learning_rate = training.learning_rate,
                   .weight_decay = training.weight_decay});
}

std::array<arma::fmat, 3> weights_of(const CausalAttention& attention) {
  return {attention.W_query.weight, attention.W_key.weight,
          attention.W_value.weight};
}

// The loss; inf where the weights have grown beyond all numbers.
float loss_or_infinity(CausalAttention& attention, const arma::fcube& x) {
  try {
    SilentTrace plain_form;
    const float loss = loss_and_backward(attention, x, &plain_form);
    return std::isfinite(loss) ? loss : arma::fdatum::inf;
  } catch (const ValueError&) {  // a score is no number
    return arma::fdatum::inf;
  }
}

// Of the first weight for values, what AdamW has of it after a step.
arma::frowvec memory_of(const arma::fmat& gradient,
                        const Recorder& recorder) {
  const auto first = [&](const char* part) {
    return recorder[std::string("W_value.weight.") + part].at(0, 0, 0);
  };
  return {gradient(0, 0), first("exp_avg"), std::sqrt(first("exp_avg_sq")),
          first("update")};
}

void keep_last_step(Descent& descent, const Training& training,
                    const std::array<arma::fmat, 3>& gradients,
                    const Recorder& recorder, std::size_t steps) {
  descent.mean = gradients;
  descent.steps = steps;
  if (!training.adamw) return;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string name = names[i];
    descent.mean[i] = recorder.matrix(name + ".exp_avg");
    descent.denom[i] = recorder.matrix(name + ".denom");
  }
  descent.correction =
      1.0 / (1.0 - std::pow(0.9, static_cast<double>(steps)));
}

void take_step(Descent& descent, CausalAttention& attention,
               Optimizer& optimizer, const Training& training,
               std::size_t step) {
  descent.before = weights_of(attention);
  const std::array<arma::fmat, 3> gradients = {attention.W_query.grad_weight,
                                               attention.W_key.grad_weight,
                                               attention.W_value.grad_weight};
  Recorder recorder;
  optimizer.step(&recorder);
  keep_last_step(descent, training, gradients, recorder, step + 1);
  if (training.adamw && step < most_remembered) {
    descent.memory.insert_rows(step, memory_of(gradients[2], recorder));
  }
}

// Weights that are no numbers attend to nothing.
void keep_attention(Descent& descent, const CausalAttention& attention,
                    const arma::fcube& x) {
  descent.scores.set_size(x.n_rows, x.n_rows);
  descent.scores.fill(arma::fdatum::nan);
  descent.attn_weights = descent.scores;
  try {
    Recorder recorder;
    attention.forward(x, &recorder);
    descent.scores = recorder.matrix("attn_scores");
    descent.attn_weights = recorder.matrix("attn_weights");
  } catch (const ValueError&) {
  }
}

}  // namespace

float loss_and_backward(CausalAttention& attention, const arma::fcube& x,
                        Trace* trace) {
  const arma::uword T = x.n_rows;
  // quote there_and_back
  CausalAttention::Kept kept;
  const arma::fcube context_vec = attention.forward_keeping(x, kept, trace);
  const arma::fmat outputs = context_vec.slice(0).head_rows(T - 1);
  const arma::fmat targets = x.slice(0).tail_rows(T - 1);
  arma::fcube grad_context_vec(arma::size(x), arma::fill::zeros);
  grad_context_vec.slice(0).head_rows(T - 1) =
      mean_squared_error_backward(outputs, targets);
  attention.backward(grad_context_vec, kept, trace);
  return mean_squared_error(outputs, targets);
  // end quote
}

Descent descend(const arma::fcube& x, CausalAttention attention,
                const Training& training) {
  Descent descent;
  descent.losses.set_size(training.steps + 1);
  descent.losses.fill(arma::fdatum::inf);
  descent.before = descent.mean = descent.denom = weights_of(attention);
  const auto optimizer = optimizer_for(attention, training);
  for (std::size_t step = 0; step <= training.steps; ++step) {
    // quote step
    optimizer->zero_grad();
    descent.losses(step) = loss_or_infinity(attention, x);
    if (step == training.steps || !std::isfinite(descent.losses(step))) break;
    take_step(descent, attention, *optimizer, training, step);
    // end quote
  }
  descent.weights = weights_of(attention);
  keep_attention(descent, attention, x);
  return descent;
}

}  // namespace attn
