#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/multi_head_attention.hpp"

namespace attn {

/// Multi-head attention for text that grows: the keys and values of the
/// tokens so far are kept, so that a new token costs its own projections and
/// one row of attention, not all rows anew. The result is that of
/// MultiHeadAttention::forward on all tokens, for a token's row depends on no
/// token after it.
class KeyValueCache {
 public:
  /// For up to attention.context_length tokens in each of `batch` sequences.
  /// `attention` must outlive the cache; dropout is not applied. Throws
  /// ValueError if `batch` is 0.
  explicit KeyValueCache(const MultiHeadAttention& attention,
                         std::size_t batch = 1);

  /// The next tokens, one or more: x (B, t, d_in) -> (B, t, d_out), the last
  /// t rows of attention.forward on all tokens so far. The cost grows
  /// linearly with the number of tokens so far.
  ///
  /// Throws ShapeError, and takes in nothing, if x is empty, has other
  /// features or another batch, or if there would be more than context_length
  /// tokens; ValueError, and takes in nothing, if a score is nan or +inf.
  arma::fcube forward(const arma::fcube& x);

  /// How many tokens it holds.
  std::size_t size() const { return size_; }

  /// Forgets all tokens.
  void clear() { size_ = 0; }

 private:
  const MultiHeadAttention& attention_;
  arma::fcube keys_;  // (d_out, context_length, B), token by token
  arma::fcube values_;  // (d_out, context_length, B)
  std::size_t size_ = 0;
};

}  // namespace attn
