#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attn {

/// What a GptModel is made of; names are the book's GPT_CONFIG_124M.
struct GptConfig {
  std::size_t vocab_size = 50'257;
  std::size_t context_length = 1024;  // the longest text
  std::size_t emb_dim = 768;  // of each token's vector
  std::size_t n_heads = 12;  // they divide emb_dim
  std::size_t n_layers = 12;  // transformer blocks
  double drop_rate = 0.1;  // probability, in [0, 1)
  bool qkv_bias = false;
  bool tied = false;  // the output's weights are the token embedding's
};

/// One of the four sizes that OpenAI published.
struct Gpt2Size {
  std::string name;  // "small", "medium", "large", "xl"
  GptConfig config;
};

/// The four, the smallest first.
const std::vector<Gpt2Size>& gpt2_sizes();

/// How many numbers training would adjust: with V = vocab_size, C =
/// context_length, D = emb_dim, L = n_layers,
///
///   V D + C D + L (12 D² + 10 D) + 2 D + V D
///
/// with 3 D more in each block if qkv_bias, and without the last V D if tied.
std::size_t parameter_count(const GptConfig& config);

}  // namespace attn
