#include "training/recall_training.hpp"

#include "training/adamw.hpp"
#include "training/cross_entropy.hpp"

namespace attn {
namespace {

double rate_at(const RecallOptions& options, std::size_t step) {
  const double done =
      static_cast<double>(step) / static_cast<double>(options.steps);
  return options.learning_rate * (1.0 - done);
}

}  // namespace

std::vector<float> train_to_recall(
    RecallModel& model, Generator& generator, const RecallOptions& options,
    const std::function<void(std::size_t step)>& before_step) {
  AdamW optimizer(model.parameters(), {.learning_rate = options.learning_rate,
                                       .weight_decay = 0.0});
  SilentTrace plain_form;
  std::vector<float> losses;
  for (std::size_t step = 0; step <= options.steps; ++step) {
    before_step(step);
    const RecallBatch batch =
        draw_recall(generator, options.task, options.sequences);
    // quote train_step
    optimizer.zero_grad();
    RecallModel::Kept kept;
    const arma::fmat logits =
        model.forward_keeping(batch.places, kept, &plain_form);
    losses.push_back(cross_entropy(logits, batch.answers));
    if (step == options.steps) break;
    model.backward(cross_entropy_backward(logits, batch.answers), kept);
    optimizer.set_learning_rate(rate_at(options, step));
    optimizer.step();
    // end quote
  }
  return losses;
}

}  // namespace attn
