#include "parameter_count.hpp"

static std::size_t numbers_in(const attn::Linear& layer) {
  return layer.weight.n_elem + (layer.bias ? layer.bias->n_elem : 0);
}

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const attn::MultiHeadAttention module(options, num_heads,
                                        attn::Generator(0));
  return numbers_in(module.W_query) + numbers_in(module.W_key) +
         numbers_in(module.W_value) + numbers_in(module.out_proj);
}
