#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "chapter/inputs/inputs.hpp"
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

  /// The text of some ids, with what cannot be seen spelled out; nothing if
  /// that of one is not known.
  std::optional<std::string> text(const std::vector<std::size_t>& ids) const;

  const std::optional<Tokenizer>& tokenizer() const { return tokenizer_; }

 private:
  std::optional<std::string> bytes(std::size_t id) const;

  std::optional<Tokenizer> tokenizer_;
  bool is_of_gpt2_;
};

/// The labels of the reader's ids. With --text the ids are those of the text.
/// Of a sentence or a file each different word gets an id, in order of first
/// appearance; a file's vectors become those of the words. A vocabulary and a
/// context that the reader left as they are grow to what that needs. Throws
/// UsageError if the options do not go together.
Inputs tokens_of(ChapterOptions& options, std::optional<Inputs> words);

/// What the chapter has if the reader says nothing.
extern const ModelOptions own_model;

}  // namespace attn
