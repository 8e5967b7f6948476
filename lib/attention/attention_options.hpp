#pragma once

#include <cstddef>

#include "attention/generator.hpp"

namespace attn {

/// What a CausalAttention is made of; names and defaults are the book's.
struct AttentionOptions {
  std::size_t d_in;
  std::size_t d_out;  // of one head; in MultiHeadAttention of all together
  std::size_t context_length;  // the longest sequence
  double dropout = 0.0;  // probability, in [0, 1)
  bool qkv_bias = false;
  DropoutStream dropout_stream = DropoutStream::native;
};

}  // namespace attn
