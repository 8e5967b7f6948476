#pragma once

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chapter/inputs/limits.hpp"

namespace attn {

/// A sentence and one vector for each of its tokens.
struct Inputs {
  std::vector<std::string> tokens;
  arma::fmat vectors;  // (T, d_in)
  bool are_drawn = false;  // the vectors, by the chapter's first draws
};

/// "Your journey starts with one step" with the book's vectors.
Inputs book_sentence();

/// The words of the book's sentence with their vectors, (3).
std::map<std::string, std::vector<float>> known_words();

/// Splits a sentence at white space. A word of the book's sentence keeps its
/// vector; a new word gets rand(3) from a generator of its own, in order of
/// first appearance, so that the weights of the chapter do not shift.
///
/// Throws std::invalid_argument if there is no word, are more than 200, or
/// the text is not UTF-8.
Inputs sentence_inputs(std::string_view sentence, std::uint64_t seed);

/// Reads CSV as in RFC 4180, without a header: token, then its features.
///
/// Throws FileError that names the file, the line and the column, both
/// counted from 1, and what was expected there.
Inputs csv_inputs(const std::string& path);

}  // namespace attn
