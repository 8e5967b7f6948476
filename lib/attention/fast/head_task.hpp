#pragma once

#include <cstddef>

namespace attn {

/// Numbers of one head, token by token: those of token t begin at
/// first + t * stride.
template <typename Number>
struct TokensOf {
  Number* first;
  std::size_t stride;

  Number* token(std::size_t t) const { return first + t * stride; }
};

/// One head of one sequence.
struct HeadTask {
  TokensOf<const float> queries;  // (T, d_k)
  TokensOf<const float> keys;  // (S, d_k)
  TokensOf<const float> values;  // (S, d_v)
  TokensOf<float> context;  // (T, d_v), to be filled
  float* log_sums;  // (T), to be filled; null where nobody wants them
  std::size_t num_queries;  // T
  std::size_t num_keys;  // S
  std::size_t d_k;
  std::size_t d_v;
  // Whether query t sees no key after its own place, which is S - T + t.
  bool causal;
};

}  // namespace attn
