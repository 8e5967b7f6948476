/// Functions of the library that an exercise may forbid, by what they hold:
/// whoever is to write a softmax may not call what contains one either.
#pragma once

#include <string>
#include <vector>

namespace attn {

/// Whatever attends: weights of all kinds, and what is mixed by them.
inline std::vector<std::string> attention_functions() {
  return {"attn::SelfAttentionV1",
          "attn::SelfAttentionV2",
          "attn::CausalAttention",
          "attn::MultiHeadAttention",
          "attn::MultiHeadAttentionWrapper",
          "attn::KeyValueCache",
          "attn::TransformerBlock",
          "attn::GptModel",
          "attn::GptCache",
          "attn::QueryBlock",
          "attn::RunningSoftmax",
          "attn::attend",
          "attn::attend_backward",
          "attn::attend_in_blocks",
          "attn::attend_into",
          "attn::attend_on_all_threads",
          "attn::attend_plain",
          "attn::attend_running",
          "attn::attend_strip",
          "attn::attend_strip_backward",
          "attn::attend_to_itself",
          "attn::attend_to_itself_backward",
          "attn::attend_visible",
          "attn::fast_attention",
          "attn::generate",
          "attn::mix_visible",
          "attn::plain_kept",
          "attn::rungs",
          "attn::scaled_dot_product_attention"};
}

/// These and the names of `more`.
inline std::vector<std::string> attention_functions_and(
    const std::vector<std::string>& more) {
  std::vector<std::string> all = more;
  const std::vector<std::string> attention = attention_functions();
  all.insert(all.end(), attention.begin(), attention.end());
  return all;
}

}  // namespace attn
