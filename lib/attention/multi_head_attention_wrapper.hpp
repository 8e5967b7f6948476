#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/causal_attention.hpp"

namespace attn {

/// Several CausalAttention heads side by side; the book's Listing 3.4.
///
///   Z = [Z_0 Z_1 ... Z_{H-1}], each Z_h of width d_out
class MultiHeadAttentionWrapper {
 public:
  /// Makes the heads one after the other from one stream. `options.d_out` is
  /// the width of one head: the result is num_heads * d_out wide.
  /// Throws ValueError if a size is 0 or dropout is outside [0, 1).
  MultiHeadAttentionWrapper(const AttentionOptions& options,
                            std::size_t num_heads, Generator generator);

  /// x (B, T, d_in) -> (B, T, H*d_out). The trace receives what each head
  /// gives, as head_0.queries and so on, and context_vec.
  /// Throws ShapeError as CausalAttention does.
  arma::fcube forward(const arma::fcube& x, Trace* trace = nullptr) const;

  void train();
  void eval();

  std::size_t parameter_count() const;

  std::vector<CausalAttention> heads;
};

}  // namespace attn
