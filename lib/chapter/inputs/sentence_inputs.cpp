#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "attention/generator.hpp"
#include "book/inputs.hpp"
#include "chapter/inputs/inputs.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

std::vector<std::string> words_of(std::string_view sentence) {
  constexpr std::string_view white_space = " \t\n\r\f\v";
  std::vector<std::string> words;
  std::size_t begin = sentence.find_first_not_of(white_space);
  while (begin != std::string_view::npos) {
    const std::size_t end = sentence.find_first_of(white_space, begin);
    words.emplace_back(sentence.substr(begin, end - begin));
    begin = sentence.find_first_not_of(white_space, end);
  }
  return words;
}

}  // namespace

std::map<std::string, std::vector<float>> known_words() {
  std::map<std::string, std::vector<float>> vectors;
  for (std::size_t i = 0; i < book_tokens().size(); ++i) {
    vectors[book_tokens()[i]] =
        arma::conv_to<std::vector<float>>::from(book_inputs().row(i));
  }
  return vectors;
}

Inputs book_sentence() {
  return {book_tokens(), book_inputs()};
}

Inputs sentence_inputs(std::string_view sentence, std::uint64_t seed) {
  if (!decode_utf8(sentence)) {
    throw std::invalid_argument("expected UTF-8 text");
  }
  Inputs inputs;
  inputs.tokens = words_of(sentence);
  if (inputs.tokens.empty() || inputs.tokens.size() > most_tokens) {
    throw std::invalid_argument(fmt::format(
        "expected 1 to {} words, got {}", most_tokens, inputs.tokens.size()));
  }
  Generator generator(seed);
  std::map<std::string, std::vector<float>> vectors = known_words();
  inputs.vectors.set_size(inputs.tokens.size(), book_inputs().n_cols);
  for (std::size_t i = 0; i < inputs.tokens.size(); ++i) {
    const std::string& word = inputs.tokens[i];
    if (vectors.count(word) == 0) {
      const arma::frowvec drawn = generator.rand(1, book_inputs().n_cols);
      vectors[word] = arma::conv_to<std::vector<float>>::from(drawn);
    }
    inputs.vectors.row(i) = arma::frowvec(vectors[word]);
  }
  return inputs;
}

}  // namespace attn
