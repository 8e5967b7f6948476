/// The tables of a model: which of them are shown, and what they took.
#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

/// A table of more numbers is folded: neither a screen nor a page holds it.
constexpr std::size_t most_shown = 4096;

/// Normal numbers from which on each takes a word.
constexpr std::size_t fewest_by_words = 16;

inline bool is_shown(const arma::fmat& table) {
  return table.n_elem <= most_shown && table.n_elem >= fewest_by_words;
}

/// How many words a table of normal numbers takes.
inline std::size_t words_of(const arma::fmat& table) {
  return table.n_elem +
         (table.n_elem % fewest_by_words == 0 ? 0 : fewest_by_words);
}

}  // namespace attn
