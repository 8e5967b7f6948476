/// A task that only attention can do: to look up, in a list that was never
/// seen before, the value that belongs to a key.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/generator.hpp"

namespace attn {

/// A sequence has `pairs` places, each with a key and its value, no key
/// twice. The last place, behind them, asks for one of the keys; the answer
/// is its value. Nothing but the list tells which value that is.
struct RecallTask {
  std::size_t keys = 8;
  std::size_t values = 26;
  std::size_t pairs = 6;

  std::size_t tokens() const { return pairs + 1; }  // T

  /// C: a key, a value, or the sign that stands with the key in place of a
  /// value where one asks.
  std::size_t symbols() const { return keys + values + 1; }
  std::size_t question() const { return keys + values; }  // that sign
};

/// B sequences as a model reads them, and what it is to say.
struct RecallBatch {
  /// (B, T, C): two ones in each row, at the symbols of its place: column k
  /// is key k, column keys + v is value v. All else is 0.
  arma::fcube places;
  arma::ivec answers;  // (B), a value, from 0
  arma::uvec asked;  // (B), the place that the key asked for stands at
};

/// Draws sequences one after the other; of each the keys, by swapping key i
/// with one of those from i on, then the values, then the place that is asked
/// for. Throws ValueError if there are fewer keys than pairs, or no pair.
RecallBatch draw_recall(Generator& generator, const RecallTask& task,
                        std::size_t sequences);

}  // namespace attn
