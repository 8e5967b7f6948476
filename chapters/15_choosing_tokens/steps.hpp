#pragma once

#include <armadillo>
#include <cstdint>
#include <string>

#include "chapter/chapter.hpp"

namespace attn {

/// What the steps of the chapter are about: the words that could come next.
struct Words {
  Words(Lesson& lesson, const Setup& setup);

  /// The number of the word that is followed.
  Cell query_cell() const { return {0, 0, setup.query}; }

  /// The k of --top-k, as far as there are so many words.
  std::size_t largest_k() const;

  /// A step with the counts of a thousand draws from a result.
  void show_counts(const std::string& id, const std::string& title,
                   const std::string& text, const std::string& probas_name,
                   const arma::frowvec& probas) const;

  Lesson& lesson;
  const Setup& setup;
  std::uint64_t seed;
  Labels labels;
  arma::frowvec logits;
};

/// softmax(logits / temperature); at a temperature of 0 the largest has all.
arma::frowvec probas_at(const arma::frowvec& logits, double temperature);

/// Temperatures below and above 1, and that of the reader.
void show_temperatures(const Words& words);

/// The k largest alone, and all together.
void show_top_k(const Words& words);
void show_all_together(const Words& words);

}  // namespace attn
