#include "chapters/14_gpt/model_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "chapter/anew.hpp"
#include "chapter/as_batch.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "chapters/14_gpt/block_draws.hpp"
#include "chapters/14_gpt/embedding_steps.hpp"
#include "chapters/14_gpt/ids.hpp"
#include "chapters/14_gpt/tables.hpp"
#include "chapters/14_gpt/vocabulary.hpp"
#include "chapters/14_gpt/written_count.hpp"
#include "model/generate.hpp"
#include "model/gpt_model.hpp"

namespace attn {
namespace {

const std::string model_steps_source = "model_steps.cpp";
const std::string model_class = "gpt_model.cpp";

std::string last_block(const GptModel& model) {
  return fmt::format("trf_blocks.{}", model.trf_blocks.size() - 1);
}

class ModelSteps {
 public:
  ModelSteps(Lesson& lesson, const Setup& setup, std::uint64_t seed,
             const GptModel& model)
      : lesson_(lesson),
        setup_(setup),
        seed_(seed),
        model_(model),
        vocabulary_(setup.model),
        ids_(ids_in(setup.model.ids)) {
    model_.forward(ids_, &recorder_);
  }

  void show() {
    show_ids();
    show_embeddings(lesson_, setup_, {seed_, model_, recorder_});
    show_blocks();
    show_logits();
    show_generated();
    show_count();
  }

 private:
  Labels rows() const { return setup_.token_rows(); }

  // A word of the reader's is known by its id too.
  std::string name_of(std::size_t id) const {
    const std::vector<std::size_t>& ids = setup_.model.ids;
    const auto found = std::ranges::find(ids, id);
    if (found == ids.end()) return vocabulary_.label(id);
    return setup_.tokens[static_cast<std::size_t>(found - ids.begin())];
  }

  std::vector<std::string> names_of(
      const std::vector<std::size_t>& ids) const {
    std::vector<std::string> names;
    for (const std::size_t id : ids) names.push_back(name_of(id));
    return names;
  }

  void show_ids() {
    lesson_.section("From ids to vectors");
    lesson_.step("token_ids", "The text, as numbers")
        .text(fmt::format(
            "A tokenizer cuts a text into tokens and gives each the number "
            "of its place in a list, the vocabulary. This model's has V = {} "
            "entr{}. {}",
            setup_.model.vocabulary,
            setup_.model.vocabulary == 1 ? "y" : "ies",
            vocabulary_.text(setup_.model.ids)
                ? "The text is \"" + *vocabulary_.text(setup_.model.ids) +
                      "\"."
                : std::string("What they stand for does not matter to the "
                              "model, which has random weights.")))
        .formula("i_1 ... i_T, 0 ≤ i < V")
        .code("model", model_steps_source)
        .result(numbers_of(ids_), setup_.token_columns())
        .computed_by(given_ids(setup_.model.vocabulary));
  }

  void show_blocks() {
    lesson_.section("Through the blocks");
    std::string before = "embeddings";
    for (std::size_t i = 0; i < model_.trf_blocks.size(); ++i) {
      const std::string id = fmt::format("trf_blocks.{}", i);
      lesson_
          .step(id, fmt::format("Block {} of {}", i + 1,
                                model_.trf_blocks.size()))
          .text(i == 0 ? "The whole of chapter 13: attention adds what other "
                         "tokens know, feed forward adds what is made of it."
                       : "The next one, with weights of its own, on what the "
                         "one before left.")
          .formula("X → X + A + F")
          .code("all_blocks", model_class)
          .result(recorder_[id + ".output"], rows())
          .computed_by(transformer_block(before, recorder_[id + ".att"],
                                         recorder_[id + ".ff"],
                                         draws_from_block(model_, seed_, i)));
      before = id;
    }
    lesson_.step("final_norm", "A last norm")
        .text(
            "What goes around the blocks is a sum of many parts by now, and "
            "each token's vector has a length of its own. The norm brings "
            "all to one.")
        .formula("N = norm(X)")
        .code("last_norm", model_class)
        .result(recorder_["final_norm"], rows())
        .computed_by(layer_norm(last_block(model_)));
  }

  bool logits_are_shown() const {
    return is_shown(model_.out_head->weight) &&
           recorder_.matrix("logits").n_elem <= most_shown;
  }

  // For a page, which has no other tables than those that are shown.
  std::optional<WritingModel> writing_model() const {
    if (!logits_are_shown() || !is_shown(model_.tok_emb.weight) ||
        !is_shown(model_.pos_emb.weight)) {
      return std::nullopt;
    }
    return WritingModel{"tok_emb.weight", "pos_emb.weight", "out_head",
                        draws_from_block(model_, seed_, 0),
                        model_.trf_blocks.size()};
  }

  void show_logits() {
    lesson_.section("To the next id");
    const Linear& out_head = *model_.out_head;
    const arma::fmat logits = recorder_.matrix("logits");
    if (!logits_are_shown()) return show_folded_logits(logits);
    Draws draws(seed_, words_before_block(model_, model_.trf_blocks.size()));
    show_layer(lesson_, draws, "out_head", "A row for each id once more",
               "The output layer has a row for each entry of the "
               "vocabulary, and no bias.",
               out_head);
    lesson_.step("logits", "A score for each id that could come next")
        .text(
            "Each token's vector against each row. Row t tells what the "
            "model expects after token t: it sees no later one, so that all "
            "of a text can be learned at once.")
        .formula("logits = N W_headᵀ, (1, T, V)")
        .code("output_rows", model_class)
        .result(recorder_["logits"], rows(), Role::scores)
        .computed_by(linear("final_norm", "out_head"));
    // quote last_logits
    const arma::frowvec last = logits.tail_rows(1);
    // end quote
    lesson_.step("last_logits", "What follows the last token")
        .text("To go on with the text, only the last row counts.")
        .formula("logits(T)")
        .code("last_logits", model_steps_source)
        .result(arma::fmat(last), {AxisLabels{setup_.tokens.back()}, {}},
                Role::scores)
        .computed_by(rows_without("logits", logits.n_rows - 1, 0));
    lesson_.step("next_id", "The next id")
        .text(
            "The largest logit wins. Chapter 15 knows other ways to choose.")
        .formula("argmax_i logits(T, i)")
        .code("argmax", "choosing.cpp")
        .result(static_cast<float>(last.index_max()))
        .computed_by(largest_place("last_logits"));
  }

  // The first three columns and the last three.
  void show_folded_logits(const arma::fmat& logits) {
    const arma::uvec shown = ends_of(logits.n_cols);
    std::vector<std::string> names;
    for (const arma::uword id : shown) names.push_back(name_of(id));
    const arma::fmat weight = model_.out_head->weight.rows(shown);
    lesson_.step("logits", "A score for each id that could come next")
        .text(fmt::format(
            "Each token's vector against a row of the output layer for each "
            "entry of the vocabulary.{}",
            shown.n_elem == logits.n_cols
                ? std::string()
                : fmt::format(" Of {} columns you see the first three and "
                              "the last three.",
                              logits.n_cols)))
        .formula("logits = N W_headᵀ, (1, T, V)")
        .code("output_rows", model_class)
        .result(as_batch(logits.cols(shown)), {setup_.tokens, names},
                Role::scores)
        .computed_by(kept_product(recorder_.matrix("final_norm"), weight));
  }

  void show_generated() {
    // quote generated_ids
    const arma::umat generated_ids =
        generate(model_, ids_, {.new_tokens = setup_.model.new_tokens});
    // end quote
    const std::vector<std::size_t> all = ids_of(generated_ids);
    lesson_.step("generated_ids", "And on, token by token")
        .text(fmt::format(
            "The new id is put behind the text, and the model reads on; with "
            "the cache of chapter 10 in every block it computes one new row "
            "each time. It sees at most {} tokens, the last ones: once the "
            "text is longer, their places move, and all rows are computed "
            "anew.{}",
            setup_.model.context, said(all)))
        .formula("i → [i, argmax logits(T)]")
        .code("generated_ids", model_steps_source)
        .code("generate", "generate.cpp")
        .result(numbers_of(generated_ids), {{}, names_of(all)})
        .computed_by(generated_ids_of(
            "token_ids", largest_logits(generated_ids), writing_model()))
        .work_out({0, 0, std::min<std::size_t>(ids_.n_cols, all.size() - 1)})
        .check("without the cache the ids are the same",
               is_the_same_without_cache(generated_ids),
               anew::by_the_program_alone({"generated_ids"}));
  }

  void show_count() {
    // quote parameter_count
    const std::size_t count = parameter_count(model_.config);
    // end quote
    lesson_.step("parameter_count", "What training would adjust")
        .text(
            "All numbers of the model: both tables, the blocks, the last "
            "norm and the output layer. With d = width, V = vocabulary, C = "
            "context and L = layers, a block has 12 d² weights, and 10 d "
            "more numbers in its biases and norms.")
        .formula("V d + C d + L (12 d² + 10 d) + 2 d + V d")
        .code("parameter_count", model_steps_source)
        .result(static_cast<float>(count))
        .computed_by(by_counting({written_count(model_.config)}));
  }

  std::string said(const std::vector<std::size_t>& ids) const {
    const auto text = vocabulary_.text(ids);
    return text ? fmt::format(" It writes: \"{}\".", *text) : "";
  }

  bool is_the_same_without_cache(const arma::umat& generated_ids) const {
    const arma::umat again =
        generate(model_, ids_,
                 {.new_tokens = setup_.model.new_tokens, .cached = false});
    return arma::size(again) == arma::size(generated_ids) &&
           arma::approx_equal(again, generated_ids, "absdiff", 0U);
  }

  // Of each new id, when it was chosen.
  arma::fmat largest_logits(const arma::umat& generated_ids) const {
    arma::fmat largest(1, setup_.model.new_tokens);
    for (arma::uword i = 0; i < largest.n_elem; ++i) {
      const arma::umat before = generated_ids.head_cols(ids_.n_cols + i);
      const arma::umat context = before.tail_cols(
          std::min<arma::uword>(before.n_cols, model_.config.context_length));
      largest(i) =
          arma::fmat(model_.forward(context).slice(0)).tail_rows(1).max();
    }
    return largest;
  }

  Lesson& lesson_;
  const Setup& setup_;
  std::uint64_t seed_;
  const GptModel& model_;
  Vocabulary vocabulary_;
  arma::umat ids_;  // (1, T)
  Recorder recorder_;
};

}  // namespace

void show_model(Lesson& lesson, const Setup& setup, std::uint64_t seed) {
  // quote model
  GptModel model({.vocab_size = setup.model.vocabulary,
                  .context_length = setup.model.context,
                  .emb_dim = setup.model.width,
                  .n_heads = setup.model.heads,
                  .n_layers = setup.model.layers,
                  .drop_rate = 0.0,
                  .qkv_bias = setup.qkv_bias},
                 Generator(seed));
  // end quote
  for (arma::uword t = 0; t < setup.inputs.n_rows; ++t) {
    model.tok_emb.weight.row(setup.model.ids[t]) = setup.inputs.row(t);
  }
  ModelSteps(lesson, setup, seed, model).show();
}

}  // namespace attn
