#include "chapter/model_options.hpp"

#include <fmt/format.h>

#include <cmath>
#include <sstream>

#include "chapter/inputs/decimal.hpp"
#include "chapter/inputs/limits.hpp"
#include "chapter/option_values.hpp"

namespace attn {
namespace {

constexpr std::size_t most_words = 100'000;
constexpr std::size_t most_heads = 64;
constexpr std::size_t most_layers = 48;
constexpr std::size_t most_new_tokens = 200;
constexpr double least_temperature = 0.0001;
constexpr double most_temperature = 1000.0;

bool read_ids(const std::string& text, std::vector<std::size_t>& ids) {
  ids.clear();
  std::istringstream words(text);
  for (std::string word; words >> word;) {
    const auto id = whole_number_in(word);
    if (!id || ids.size() == most_tokens) return false;
    ids.push_back(*id);
  }
  return !ids.empty();
}

void add_sizes(CLI::App& app, ModelOptions& model) {
  const auto size = [&](const char* name, const char* what, std::size_t most,
                        std::size_t& target) {
    add_whole_number(app, name, 1, most,
                     fmt::format("{}, {} if not given", what, target),
                     target);
  };
  size("--vocabulary", "Ids that the model knows", most_words,
       model.vocabulary);
  size("--context", "Tokens that it sees", most_features, model.context);
  size("--width", "Numbers of a token", most_features, model.width);
  size("--heads", "Heads of each block", most_heads, model.heads);
  size("--layers", "Blocks", most_layers, model.layers);
}

}  // namespace

void add_model(CLI::App& app, const ModelOptions& of_the_chapter,
               ModelOptions& model) {
  model = of_the_chapter;
  add_sizes(app, model);
  CLI::Option* ids = add_value(
      app, "--ids", "\"N N ...\"",
      fmt::format("1 to {} whole numbers from 0 to {}, with spaces between",
                  most_tokens, most_words - 1),
      fmt::format("The text, as ids; {} if not given",
                  fmt::join(of_the_chapter.ids, " ")),
      [&model](const std::string& text) {
        model.ids_are_given = true;
        return read_ids(text, model.ids);
      });
  CLI::Option* tokenizer = add_text(
      app, "--tokenizer", "DIR",
      "A folder with GPT-2's encoder.json and vocab.bpe", model.tokenizer);
  add_text(app, "--text", "WORDS", "The text, as words; needs --tokenizer",
           model.text)
      ->needs(tokenizer)
      ->excludes(ids);
  add_whole_number(app, "--new-tokens", 0, most_new_tokens,
                   fmt::format("Tokens to write, {} if not given",
                               of_the_chapter.new_tokens),
                   model.new_tokens);
  app.add_flag_callback(
      "--no-book-size", [&model] { model.book_size = false; },
      "Leave out the book's own model, which takes seconds");
}

void add_sampling(CLI::App& app, const SamplingOptions& of_the_chapter,
                  ChapterOptions& options) {
  SamplingOptions& sampling = options.sampling;
  sampling = of_the_chapter;
  add_value(app, "--temperature", "X",
            fmt::format("0, or a number from {} to {}", least_temperature,
                        most_temperature),
            fmt::format("What the logits are divided by, {} if not given; 0 "
                        "takes the largest",
                        of_the_chapter.temperature),
            [&sampling](const std::string& text) {
              const auto temperature = decimal_in(text);
              if (!temperature) return false;
              sampling.temperature = std::abs(*temperature);  // -0.0 is 0
              return *temperature == 0.0 ||
                     (*temperature >= least_temperature &&
                      *temperature <= most_temperature);
            });
  add_whole_number(app, "--top-k", 1, most_words,
                   fmt::format("How many of the largest logits stay, {} if "
                               "not given",
                               of_the_chapter.top_k),
                   sampling.top_k);
}

void require_model(const ModelOptions& model) {
  if (model.width % model.heads != 0) {
    throw UsageError(
        fmt::format("--heads: expected a divisor of --width, got {} heads "
                    "for a width of {}",
                    model.heads, model.width));
  }
}

}  // namespace attn
