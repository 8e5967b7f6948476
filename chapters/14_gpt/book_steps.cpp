#include "chapters/14_gpt/book_steps.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/progress.hpp"
#include "chapter/recorder.hpp"
#include "chapters/14_gpt/ids.hpp"
#include "chapters/14_gpt/vocabulary.hpp"
#include "chapters/14_gpt/written_count.hpp"
#include "model/generate.hpp"
#include "model/gpt_model.hpp"

namespace attn {
namespace {

const std::string book_steps_source = "book_steps.cpp";

constexpr double bytes_of_a_mebibyte = 1024.0 * 1024.0;

GptConfig tied(GptConfig config) {
  config.tied = true;
  return config;
}

std::size_t smallest(bool is_tied) {
  const GptConfig config;
  return parameter_count(is_tied ? tied(config) : config);
}

// "Every effort moves you" and "Every day holds a"
arma::umat book_batch() {
  // quote batch
  return {{6109, 3626, 6100, 345}, {6109, 1110, 6622, 257}};
  // end quote
}

// Of a batch (B, T, d), one text below the other: (B*T, d).
arma::fmat below_each_other(const arma::fcube& batch) {
  arma::fmat rows;
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    rows.insert_rows(rows.n_rows, batch.slice(b));
  }
  return rows;
}

// Some columns of each sequence.
Tensor columns_of(const arma::fcube& batch, const arma::uvec& columns) {
  arma::fcube part(batch.n_rows, columns.n_elem, batch.n_slices);
  for (arma::uword b = 0; b < batch.n_slices; ++b) {
    part.slice(b) = arma::fmat(batch.slice(b)).cols(columns);
  }
  return part;
}

// All words if the reader has the tokenizer's files, a few otherwise.
Vocabulary gpt2_vocabulary(const ModelOptions& of_the_reader) {
  ModelOptions model = own_model;
  model.vocabulary = GptConfig().vocab_size;
  model.tokenizer = of_the_reader.tokenizer;
  return Vocabulary(model);
}

// Keeps the last vectors before the logits alone: the trace of a whole GPT-2
// would be large.
class KeepFinalNorm : public Trace {
 public:
  void record(std::string_view, const arma::fmat&) override {}
  void record(std::string_view name, const arma::fcube& value) override {
    if (name == "final_norm") final_norm = value;
  }
  void record(std::string_view, const Heads&) override {}

  arma::fcube final_norm;
};

void show_logits(Lesson& lesson, const GptModel& model) {
  const arma::umat batch = book_batch();
  KeepFinalNorm trace;
  // quote gpt2_logits
  const arma::fcube logits = model.forward(batch, &trace);
  // end quote
  const arma::uvec shown = ends_of(logits.n_cols);
  std::vector<std::string> names;
  for (const arma::uword id : shown)
    names.push_back(fmt::format("id {}", id));
  lesson.step("gpt2.logits", "What it says of two texts")
      .text(fmt::format(
          "\"Every effort moves you\" and \"Every day holds a\", as the book "
          "has them: of {} columns the first three and the last three. The "
          "model is in training here, so that dropout is drawn in every "
          "block, and each number depends on all that was drawn before.",
          logits.n_cols))
      .formula("logits = N W_headᵀ, (2, 4, V)")
      .code("batch", book_steps_source)
      .code("gpt2_logits", book_steps_source)
      .result(columns_of(logits, shown), {{}, names}, Role::scores)
      .computed_by(
          kept_product(below_each_other(trace.final_norm),
                       arma::fmat(model.out_head->weight.rows(shown))));
}

void show_nonsense(Lesson& lesson, GptModel& model,
                   const Vocabulary& vocabulary) {
  constexpr std::size_t new_tokens = 6;
  Progress progress("Writing with GPT-2", "token", new_tokens);
  // quote gpt2_generated
  model.eval();
  const arma::umat ids = {{15496, 11, 314, 716}};  // "Hello, I am"
  const arma::umat generated =
      generate(model, ids,
               {.new_tokens = new_tokens,
                .progress = [&](std::size_t done) { progress.done(done); }});
  // end quote
  const std::vector<std::size_t> all = ids_of(generated);
  const auto text = vocabulary.text(all);
  lesson.step("gpt2.generated_ids", "And how it goes on")
      .text(fmt::format(
          "In evaluation nothing is dropped. \"Hello, I am\" becomes {}: "
          "nonsense, for nothing was learned yet, but with this seed the "
          "same nonsense everywhere.",
          text ? "\"" + *text + "\""
               : std::string("ids without a name here")))
      .formula("i → [i, argmax logits(T)]")
      .code("gpt2_generated", book_steps_source)
      .result(numbers_of(generated), {{}, vocabulary.labels(all)})
      .computed_by(written_ids(4))
      .work_out({0, 0, ids.n_cols});
}

}  // namespace

void show_sizes(Lesson& lesson) {
  const auto& sizes = gpt2_sizes();
  arma::fmat counts(sizes.size(), 2);
  Labels labels = {{}, {"all", "tied"}};
  std::vector<WrittenNumber> written;
  std::vector<std::size_t> widths;
  std::vector<std::size_t> layers;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const GptConfig& config = sizes[i].config;
    // quote counts
    counts(i, 0) = static_cast<float>(parameter_count(config));
    counts(i, 1) = static_cast<float>(parameter_count(tied(config)));
    // end quote
    written.push_back(written_count(config));
    written.push_back(written_count(tied(config)));
    widths.push_back(config.emb_dim);
    layers.push_back(config.n_layers);
    labels.rows.push_back(sizes[i].name);
  }
  lesson.section("How large it is");
  lesson.step("gpt2.parameter_counts", "The four sizes of GPT-2")
      .text(fmt::format(
          "What training would adjust. The smallest size has {} numbers, "
          "{:.2f} MiB of floats, a quarter of them in the output layer. "
          "OpenAI used the embedding's table there too: the two are tied, "
          "the last V d is left out, and {} are left, which are the 124 "
          "million that its name tells. From small to xl the widths d are "
          "{}, and the layers L {}.",
          smallest(false),
          static_cast<double>(smallest(false) * sizeof(float)) /
              bytes_of_a_mebibyte,
          smallest(true), fmt::join(widths, ", "), fmt::join(layers, ", ")))
      .formula("V d + C d + L (12 d² + 10 d) + 2 d + V d")
      .code("counts", book_steps_source)
      .code("parameter_count", "gpt_config.cpp")
      .result(counts, labels)
      .computed_by(by_counting(written));
}

void show_book_model(Lesson& lesson, const Setup& setup, std::uint64_t seed) {
  lesson.section("The book's own model");
  const std::size_t count = smallest(false);
  std::optional<Progress> progress;
  progress.emplace("Drawing GPT-2", "weight", count);
  // quote gpt2
  GptModel model({}, Generator(seed),
                 [&](std::size_t drawn) { progress->done(drawn); });
  // end quote
  progress.reset();
  show_logits(lesson, model);
  show_nonsense(lesson, model, gpt2_vocabulary(setup.model));
}

}  // namespace attn
