// Exercise 3.3: make a MultiHeadAttention of the size that the smallest GPT-2
// has (768 wide, 12 heads, 1024 tokens), and give the width of a head, the
// number of parameters and the shape of the output. Roughly 10 lines in all.
// The task in full is in gpt2_size.hpp, hints are in gpt2_size.hints.md.
#include "gpt2_size.hpp"

attn::MultiHeadAttention exercise::make_gpt2_attention(
    attn::Generator generator) {
  throw attn::Unfinished("make_gpt2_attention");
}

std::size_t exercise::head_width(const attn::MultiHeadAttention& module) {
  throw attn::Unfinished("head_width");
}

std::size_t exercise::parameter_count(
    const attn::MultiHeadAttention& module) {
  throw attn::Unfinished("parameter_count");
}

attn::Shape exercise::output_shape(const attn::MultiHeadAttention& module,
                                   const arma::fcube& batch) {
  throw attn::Unfinished("output_shape");
}
