#include "chapters/14_gpt/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "book/tokens.hpp"
#include "chapter/inputs/limits.hpp"
#include "model/gpt_config.hpp"
#include "narration/layout/text_layout.hpp"
#include "text/utf8.hpp"

namespace attn {
namespace {

// A space is written as a letter that is seen, a byte that is no character by
// itself as its number.
std::string label_of(const std::string& bytes) {
  std::string label;
  if (!decode_utf8(bytes)) {
    for (const char byte : bytes) {
      label += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
    }
    return label;
  }
  for (const char character : bytes) {
    if (character == ' ') {
      label += "\u2423";
    } else if (character == '\n') {
      label += "\\n";
    } else {
      label += character;
    }
  }
  return label;
}

// What the reader left as it is becomes as large as it has to be.
void grow(ModelOptions& model, std::size_t tokens, std::size_t vocabulary) {
  if (model.vocabulary == own_model.vocabulary) {
    model.vocabulary = std::max(model.vocabulary, vocabulary);
  }
  if (model.context == own_model.context) {
    model.context = std::max(model.context, tokens);
  }
}

void read_text(ModelOptions& model) {
  const Vocabulary vocabulary(model);
  try {
    model.ids = vocabulary.tokenizer()->encode(*model.text);
  } catch (const std::invalid_argument& error) {
    throw UsageError(fmt::format("--text: {}", error.what()));
  }
  if (model.ids.empty() || model.ids.size() > most_tokens) {
    throw UsageError(fmt::format("--text: expected 1 to {} tokens, got {}",
                                 most_tokens, model.ids.size()));
  }
  grow(model, model.ids.size(), vocabulary.tokenizer()->size());
}

void require_one_text(const ChapterOptions& options) {
  if (!options.model.ids_are_given && !options.model.text) return;
  throw UsageError(fmt::format("{}: expected one text, got {} beside it",
                               options.inputs ? "--inputs" : "--sentence",
                               options.model.text ? "--text" : "--ids"));
}

void number_words(ModelOptions& model, const Inputs& words) {
  std::map<std::string, std::size_t> ids;
  model.ids.clear();
  for (const std::string& word : words.tokens) {
    model.ids.push_back(ids.try_emplace(word, ids.size()).first->second);
  }
}

// As wide as the vectors of a file; heads that do not divide that become one.
void take_width(ModelOptions& model, std::size_t width) {
  model.width = width;
  if (width % model.heads != 0) model.heads = 1;
}

// What is wrong is that which the reader gave.
void require_own_ids_fit(const ModelOptions& model) {
  const std::size_t largest = *std::ranges::max_element(model.ids);
  if (model.ids.size() > model.context) {
    throw UsageError(
        fmt::format("--context: expected at least {}, as many as the text "
                    "has ids, got {}",
                    model.ids.size(), model.context));
  }
  if (largest >= model.vocabulary) {
    throw UsageError(
        fmt::format("--vocabulary: expected at least {}, for the text has "
                    "the id {}, got {}",
                    largest + 1, largest, model.vocabulary));
  }
}

void require_fits(const ModelOptions& model, const char* option) {
  if (model.ids.size() > model.context) {
    throw UsageError(fmt::format(
        "{}: expected at most {} tokens, as many as --context, got {}",
        option, model.context, model.ids.size()));
  }
  const std::size_t largest = *std::ranges::max_element(model.ids);
  if (largest < model.vocabulary) return;
  throw UsageError(
      fmt::format("{}: expected ids from 0 to {}, for --vocabulary is {}, "
                  "got {}",
                  option, model.vocabulary - 1, model.vocabulary, largest));
}

}  // namespace

const ModelOptions own_model = {.vocabulary = 8,
                                .context = 8,
                                .width = 6,
                                .heads = 2,
                                .layers = 2,
                                .ids = {3, 6, 1, 6, 0, 4},
                                .new_tokens = 3};

Vocabulary::Vocabulary(const ModelOptions& model)
    : is_of_gpt2_(model.vocabulary == GptConfig().vocab_size) {
  if (model.tokenizer) tokenizer_.emplace(*model.tokenizer);
}

std::optional<std::string> Vocabulary::bytes(std::size_t id) const {
  if (tokenizer_ && id < tokenizer_->size()) return tokenizer_->decode({id});
  if (!is_of_gpt2_) return std::nullopt;
  return known_token(id);
}

std::string Vocabulary::label(std::size_t id) const {
  const std::optional<std::string> known = bytes(id);
  return known ? label_of(*known) : fmt::format("id {}", id);
}

std::vector<std::string> Vocabulary::labels(
    const std::vector<std::size_t>& ids) const {
  std::vector<std::string> labels;
  for (const std::size_t id : ids) labels.push_back(label(id));
  return labels;
}

std::optional<std::string> Vocabulary::text(
    const std::vector<std::size_t>& ids) const {
  std::string text;
  for (const std::size_t id : ids) {
    const std::optional<std::string> known = bytes(id);
    if (!known) return std::nullopt;
    text += *known;
  }
  return visible(utf8_of(text));
}

Inputs tokens_of(ChapterOptions& options, std::optional<Inputs> words) {
  ModelOptions& model = options.model;
  if (words) {
    require_one_text(options);
    number_words(model, *words);
    if (options.inputs) take_width(model, words->vectors.n_cols);
    grow(model, words->tokens.size(),
         *std::ranges::max_element(model.ids) + 1);
    require_fits(model, options.inputs ? "--inputs" : "--sentence");
    if (!options.inputs) words->vectors.reset();
    return *std::move(words);
  }
  if (model.text) {
    read_text(model);
  } else if (model.tokenizer) {
    grow(model, model.ids.size(), Vocabulary(model).tokenizer()->size());
  }
  if (!model.text && !model.ids_are_given) require_own_ids_fit(model);
  require_fits(model, model.text ? "--text" : "--ids");
  return {Vocabulary(model).labels(model.ids), {}};
}

}  // namespace attn
