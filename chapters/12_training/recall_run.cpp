#include "chapters/12_training/recall_run.hpp"

#include <fmt/format.h>

#include "chapter/progress.hpp"
#include "chapter/recorder.hpp"

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

// The scores of one sequence, (T, symbols) -> (T, T), the future not hidden.
arma::fmat scores_of(const RecallModel& model, const arma::fmat& places) {
  const arma::fmat x = model.embedding.forward(places);  // (T, width)
  return model.attention.W_query.forward(x) *
         model.attention.W_key.forward(x).t();
}

}  // namespace

RecallRun run_recall(const RecallOptions& options, std::uint64_t seed) {
  // quote recall_model
  Generator generator(seed);
  RecallModel model(options.task, options.width, generator);
  // end quote
  const RecallBatch unseen =
      draw_recall(generator, options.task, unseen_sequences);
  const arma::fmat& shown = unseen.places.slice(0);
  RecallRun run;
  run.labels = labels_of(shown, options.task);
  run.asked = unseen.asked(0);
  run.before = try_out(model, unseen);
  run.scores.set_size(shown.n_rows, shown.n_rows,
                      options.steps / recall_stride + 1);
  Progress progress("Training a head to recall", "step", options.steps);
  const std::vector<float> losses =
      train_to_recall(model, generator, options, [&](std::size_t step) {
        progress.done(step);
        if (step % recall_stride != 0) return;
        run.scores.slice(step / recall_stride) = scores_of(model, shown);
      });
  for (std::size_t step = 0; step < losses.size(); step += recall_stride) {
    run.losses.push_back(losses[step]);
  }
  run.after = try_out(model, unseen);
  return run;
}

}  // namespace attn
