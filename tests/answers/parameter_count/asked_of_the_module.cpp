#include "parameter_count.hpp"

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  return attn::MultiHeadAttention(options, num_heads, attn::Generator(0))
      .parameter_count();
}
