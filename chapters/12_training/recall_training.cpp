#include "chapters/12_training/recall_training.hpp"

#include <fmt/format.h>

#include "chapter/progress.hpp"
#include "chapter/recorder.hpp"
#include "training/adamw.hpp"
#include "training/cross_entropy.hpp"

namespace attn {
namespace {

// "3=k": the third key with the value k; "3=?" asks for it.
std::string label_of(const arma::frowvec& place, const RecallTask& task) {
  const arma::uvec symbols = arma::find(place > 0.5F);
  const std::size_t value = symbols(1) - task.keys;
  const bool asks = symbols(1) == task.question();
  return fmt::format("{}={}", symbols(0) + 1,
                     asks ? '?' : static_cast<char>('a' + value));
}

std::vector<std::string> labels_of(const arma::fmat& places,
                                   const RecallTask& task) {
  std::vector<std::string> labels;
  for (arma::uword t = 0; t < places.n_rows; ++t) {
    labels.push_back(label_of(places.row(t), task));
  }
  return labels;
}

// quote try_out
RecallScore try_out(const RecallModel& model, const RecallBatch& unseen) {
  RecallModel::Kept kept;
  Recorder recorder;
  const arma::fmat logits =
      model.forward_keeping(unseen.places, kept, &recorder);
  const Tensor& attn_weights = recorder["attn_weights"];
  RecallScore score;
  for (arma::uword b = 0; b < unseen.answers.n_elem; ++b) {
    const auto said = static_cast<arma::sword>(logits.row(b).index_max());
    if (said == unseen.answers(b)) ++score.right;
    score.weight_on_answer += static_cast<double>(
        attn_weights.at(b, attn_weights.rows() - 1, unseen.asked(b)));
  }
  return score;
}
// end quote

// The scores of one sequence, (1, T, places) -> (T, T).
arma::fmat scores_of(const RecallModel& model, const arma::fcube& places) {
  RecallModel::Kept kept;
  Recorder recorder;
  model.forward_keeping(places, kept, &recorder);
  return recorder.matrix("attn_scores");
}

// One step. Returns the loss before it.
float train_step(RecallModel& model, Optimizer& optimizer,
                 const RecallBatch& batch) {
  // quote train_step
  optimizer.zero_grad();
  RecallModel::Kept kept;
  const arma::fmat logits = model.forward_keeping(batch.places, kept);
  const float loss = cross_entropy(logits, batch.answers);
  model.backward(cross_entropy_backward(logits, batch.answers), kept);
  optimizer.step();
  // end quote
  return loss;
}

double rate_at(const RecallOptions& options, std::size_t step) {
  const double done =
      static_cast<double>(step) / static_cast<double>(options.steps);
  return options.learning_rate * (1.0 - done);
}

}  // namespace

RecallTraining train_to_recall(const RecallOptions& options,
                               std::uint64_t seed) {
  Generator generator(seed);
  // quote recall_model
  RecallModel model(options.task, options.width, generator);
  AdamW optimizer(model.parameters(), {.learning_rate = options.learning_rate,
                                       .weight_decay = 0.0});
  // end quote
  const RecallBatch unseen =
      draw_recall(generator, options.task, options.unseen);
  const arma::fcube shown = unseen.places.slices(0, 0);
  RecallTraining training;
  training.labels = labels_of(shown.slice(0), options.task);
  training.asked = unseen.asked(0);
  training.before = try_out(model, unseen);
  training.scores.set_size(shown.n_rows, shown.n_rows,
                           options.steps / options.stride + 1);
  Progress progress("Training a head to recall", "step", options.steps);
  for (std::size_t step = 0; step <= options.steps; ++step) {
    const RecallBatch batch =
        draw_recall(generator, options.task, options.sequences);
    if (step % options.stride == 0) {
      training.scores.slice(step / options.stride) = scores_of(model, shown);
    }
    optimizer.set_learning_rate(rate_at(options, step));
    const float loss = train_step(model, optimizer, batch);
    if (step % options.stride == 0) {
      training.losses.push_back(loss);
      training.loss_sums.push_back(loss *
                                   static_cast<float>(options.sequences));
    }
    progress.done(step);
  }
  training.after = try_out(model, unseen);
  return training;
}

}  // namespace attn
