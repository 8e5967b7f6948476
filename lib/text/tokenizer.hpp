#pragma once

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/byte_pairs.hpp"

namespace attn {

/// GPT-2's tokenizer: text to ids, and back. Each piece of the text (see
/// pieces_of) becomes bytes, and neighbouring tokens are joined by the pairs
/// of vocab.bpe, the first in that file first.
///
/// As encoder.py of OpenAI's GPT-2, and tiktoken.get_encoding("gpt2").
class Tokenizer {
 public:
  /// Reads encoder.json, the id of each token, and vocab.bpe, the pairs, of a
  /// folder. In both a byte is written as a letter, the space as Ġ. Throws
  /// FileError that names the file, where there are lines the line, and what
  /// was expected.
  explicit Tokenizer(const std::filesystem::path& folder);

  /// Throws std::invalid_argument if the text is not UTF-8.
  std::vector<std::size_t> encode(std::string_view text) const;

  /// The bytes of all tokens; UTF-8 if the last character is whole. Throws
  /// std::invalid_argument if an id is not below size().
  std::string decode(const std::vector<std::size_t>& ids) const;

  std::size_t size() const { return tokens_.size(); }

 private:
  using Id = BytePairs::Id;

  void read_tokens(const std::filesystem::path& file);
  void read_pairs(const std::filesystem::path& file);
  std::unordered_map<std::string, Id> ids_by_bytes() const;

  std::vector<std::string> tokens_;  // the bytes of each id
  std::array<Id, 256> byte_ids_ = {};
  BytePairs pairs_;
};

}  // namespace attn
