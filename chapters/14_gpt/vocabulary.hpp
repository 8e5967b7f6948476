#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chapter/options.hpp"
#include "text/tokenizer.hpp"

namespace attn {

/// What the ids of a model stand for, as far as that is known: all with
/// --tokenizer, a few of GPT-2's without, none of a vocabulary that is
/// smaller.
class Vocabulary {
 public:
  /// Throws FileError if the tokenizer's files cannot be read.
  explicit Vocabulary(const ModelOptions& model);

  /// "␣moves": an id's text with its spaces made visible, or "id 3".
  std::string label(std::size_t id) const;
  std::vector<std::string> labels(const std::vector<std::size_t>& ids) const;

  /// The text of some ids; nothing if that of one is not known.
  std::optional<std::string> text(const std::vector<std::size_t>& ids) const;

  const std::optional<Tokenizer>& tokenizer() const { return tokenizer_; }

 private:
  std::optional<std::string> bytes(std::size_t id) const;

  std::optional<Tokenizer> tokenizer_;
  bool is_of_gpt2_;
};

/// The labels of the reader's ids. With --text the ids are those of the text,
/// and a vocabulary and a context that the reader left as they are grow to
/// what it needs. Throws UsageError if they do not go together.
std::vector<std::string> tokens_of(ChapterOptions& options);

/// What the chapter has if the reader says nothing.
extern const ModelOptions own_model;

}  // namespace attn
