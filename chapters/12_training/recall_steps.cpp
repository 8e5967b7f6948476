#include "chapters/12_training/recall_steps.hpp"

#include <fmt/format.h>

#include <cmath>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "chapters/12_training/recall_run.hpp"

namespace attn {
namespace {

const std::string training_source = "recall_training.cpp";
const std::string run_source = "recall_run.cpp";

double width_scale(const RecallOptions& options) {
  return std::sqrt(static_cast<double>(options.width));
}

// Of one head, (T, T).
arma::fmat weights_of(const arma::fmat& scores, double scale) {
  const arma::fmat hidden =
      masked_fill(scores, causal_mask(scores.n_rows), -arma::fdatum::inf);
  return softmax_rows(hidden / static_cast<float>(scale));
}

void show_weights(Lesson& lesson, const RecallRun& run,
                  const RecallOptions& options, bool after) {
  const arma::uword last = after ? run.scores.n_slices - 1 : 0;
  const arma::fcube snapshots = run.scores.slices(0, last);
  const arma::fmat weights =
      weights_of(run.scores.slice(last), width_scale(options));
  const arma::uword question = weights.n_rows - 1;
  const std::string name =
      after ? "recall.attn_weights_after" : "recall.attn_weights_before";
  const std::string text =
      after ? fmt::format(
                  "The same sequence, the same head, after {} steps. The "
                  "question gives {:.1f} % of its attention to \"{}\". "
                  "Nobody told it where to look. It was told how wrong its "
                  "answers were, and the way back moved queries and keys "
                  "until the question found its place.",
                  options.steps, 100.0F * weights(question, run.asked),
                  run.labels[run.asked])
            : fmt::format(
                  "Each place holds a digit with its letter, \"{}\" is one; "
                  "its vector is the sum of theirs. The last place asks, "
                  "\"{}\", and a Linear layer tells the letter from its "
                  "context vector. Every sequence pairs them anew, so that "
                  "nothing can be learned by heart: one has to look it up. "
                  "Before training the question looks everywhere alike.",
                  run.labels[run.asked], run.labels.back());
  lesson
      .step(name, after ? "After training: the question knows where to look"
                        : "Before training: the question looks everywhere")
      .text(text)
      .formula("P = softmax(A / sqrt(d_k))")
      .code("model", "recall_model.cpp")
      .result(weights, {run.labels, run.labels}, Role::weights)
      .computed_by(
          recall_attention(snapshots, recall_stride, width_scale(options)))
      .work_out({0, question, run.asked})
      .check("rows sum to 1", rows_sum_to_one(weights),
             anew::rows_sum_to_one())
      .check("the future gets no weight", future_gets_no_weight(weights),
             anew::future_gets_no_weight());
}

void show_losses(Lesson& lesson, const RecallRun& run,
                 const RecallOptions& options) {
  const arma::frowvec losses(run.losses);
  const arma::frowvec sums = losses * static_cast<float>(options.sequences);
  lesson.step("recall.losses", "The loss, step by step")
      .text(fmt::format(
          "Each step draws n = {} sequences b. The layer's numbers are "
          "called logits; p_b is the share that their softmax gives to the "
          "right letter, and the loss is the mean of -ln p_b, the cross "
          "entropy. Every {}th step is shown. Of {} letters a guess has ln "
          "{} = {:.4f}. As long as the question looks everywhere, letters "
          "say little, and as long as they say little, there is no reason to "
          "look anywhere; then both come together. AdamW takes the steps, "
          "without decay; its rate falls from {} to 0.",
          options.sequences, recall_stride, options.task.values,
          options.task.values,
          std::log(static_cast<double>(options.task.values)),
          options.learning_rate))
      .formula("loss = 1 / n Σ_b -ln(p_b)")
      .code("recall_model", run_source)
      .code("train_step", training_source)
      .result(losses)
      .computed_by(mean_of_many(sums, options.sequences, recall_stride))
      .curves({{"recall.losses"}, "step", "loss", 0.0, recall_stride});
}

arma::frowvec both(double before, double after) {
  return {static_cast<float>(before), static_cast<float>(after)};
}

void show_scores(Lesson& lesson, const RecallRun& run,
                 const RecallOptions& options) {
  const auto [right_before, weight_before] = run.before;
  const auto [right_after, weight_after] = run.after;
  const double n = static_cast<double>(unseen_sequences);
  const Labels labels = {{}, {"before", "after"}};
  lesson.step("recall.weight_on_answer", "Does it look there in general?")
      .text(fmt::format(
          "Now {} sequences that it was never trained with. How much of its "
          "attention does the question give to the right place, in the mean? "
          "P_b are the weights of sequence b, T its last place, s the one "
          "that is asked for. Among {} places, looking everywhere alike "
          "gives {:.4f}.",
          unseen_sequences, options.task.tokens(),
          1.0 / static_cast<double>(options.task.tokens())))
      .formula("1 / n Σ_b P_b(T, s)")
      .code("try_out", run_source)
      .result(both(weight_before / n, weight_after / n), labels)
      .computed_by(
          mean_of_many(both(weight_before, weight_after), unseen_sequences))
      .check("above 0.9 after training", weight_after / n > 0.9,
             anew::by_the_program_alone({"recall.weight_on_answer"}));
  lesson.step("recall.accuracy", "And does it answer right?")
      .text(fmt::format(
          "{} of {} answers were right before training, {} after it; c_b is "
          "1 where answer b is right, else 0. This is what attention is for: "
          "to fetch what is asked for, from wherever it stands.",
          right_before, unseen_sequences, right_after))
      .formula("1 / n Σ_b c_b")
      .code("try_out", run_source)
      .result(static_cast<float>(static_cast<double>(right_after) / n))
      .computed_by(
          mean_of_many(static_cast<float>(right_after), unseen_sequences))
      .check("at least 99 of 100 are right",
             static_cast<double>(right_after) >= 0.99 * n,
             anew::by_the_program_alone({"recall.accuracy"}));
}

}  // namespace

void show_recall(Lesson& lesson, std::uint64_t seed) {
  const RecallOptions options;
  const RecallRun run = run_recall(options, seed);
  lesson.section("A task that needs attention");
  show_weights(lesson, run, options, false);
  show_losses(lesson, run, options);
  show_weights(lesson, run, options, true);
  show_scores(lesson, run, options);
}

}  // namespace attn
