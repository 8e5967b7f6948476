#include "blocked_attention.hpp"

arma::fmat exercise::blocked_attention(const arma::fmat& queries,
                                       const arma::fmat& keys,
                                       const arma::fmat& values,
                                       std::size_t block) {
  return attn::fast_attention(queries, keys, values, true);
}
