#include "parameter_count.hpp"

#include <numeric>
#include <vector>

std::size_t exercise::parameter_count(const attn::AttentionOptions& options,
                                      std::size_t num_heads) {
  const auto [d_in, d_out, context_length, dropout, bias, stream] = options;
  std::vector<size_t> sizes(3, d_in * d_out);
  sizes.push_back(d_out * d_out);
  sizes.insert(sizes.end(), bias ? 4 : 1, d_out);
  return std::accumulate(sizes.begin(), sizes.end(), size_t(0));
}
