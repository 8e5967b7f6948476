#include "attention/multi_head_attention_wrapper.hpp"

#include <fmt/format.h>

#include <optional>

#include "attention/errors.hpp"

namespace attn {

MultiHeadAttentionWrapper::MultiHeadAttentionWrapper(
    const AttentionOptions& options, std::size_t num_heads,
    Generator generator) {
  require_size("MultiHeadAttentionWrapper", "num_heads", num_heads);
  for (std::size_t h = 0; h < num_heads; ++h) {
    heads.emplace_back(options, generator);
  }
}

arma::fcube MultiHeadAttentionWrapper::forward(const arma::fcube& x,
                                               Trace* trace) const {
  Heads head_outputs(x.n_slices, heads.size());  // (B, H, T, d_out)
  for (std::size_t h = 0; h < heads.size(); ++h) {
    std::optional<PrefixedTrace> head_trace;
    if (trace != nullptr)
      head_trace.emplace(*trace, fmt::format("head_{}.", h));
    const arma::fcube head_output =
        heads[h].forward(x, head_trace ? &*head_trace : nullptr);
    for (std::size_t b = 0; b < x.n_slices; ++b) {
      head_outputs(b, h) = head_output.slice(b);
    }
  }
  const arma::fcube context_vec =
      merge_heads(head_outputs);  // (B, T, H*d_out)
  record(trace, "context_vec", context_vec);
  return context_vec;
}

void MultiHeadAttentionWrapper::train() {
  for (CausalAttention& head : heads) head.train();
}

void MultiHeadAttentionWrapper::eval() {
  for (CausalAttention& head : heads) head.eval();
}

std::size_t MultiHeadAttentionWrapper::parameter_count() const {
  std::size_t count = 0;
  for (const CausalAttention& head : heads) count += head.parameter_count();
  return count;
}

}  // namespace attn
