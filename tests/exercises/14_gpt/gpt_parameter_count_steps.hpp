// The parts of the exercise gpt_parameter_count, each counted as the knobs
// say.
#pragma once

#include <cstddef>
#include <cstdint>

#include "14_gpt/gpt_parameter_count_knobs.hpp"
#include "model/gpt_config.hpp"

namespace graded {

inline std::size_t tables_of(const attn::GptConfig& c, Tables tables) {
  const std::size_t tokens = c.vocab_size * c.emb_dim;
  const std::size_t places = c.context_length * c.emb_dim;
  const std::size_t counted[] = {tokens + places, tokens, places, 0};
  return counted[static_cast<int>(tables)];
}

// What is taken away is added as a number modulo 2^64.
inline std::size_t output_of(const attn::GptConfig& c, Output output) {
  const std::size_t weight = c.vocab_size * c.emb_dim;
  switch (output) {
    case Output::always:
      return weight;
    case Output::never:
      return 0;
    case Output::if_tied:
      return c.tied ? weight : 0;
    case Output::with_bias:
      return c.tied ? 0 : weight + c.vocab_size;
    case Output::taken_away:
      return c.tied ? std::size_t{0} - weight : weight;
    case Output::unless_tied:
      break;
  }
  return c.tied ? 0 : weight;
}

inline std::size_t projections_of(const attn::GptConfig& c, Projections how) {
  const std::size_t weight = c.emb_dim * c.emb_dim;
  const std::size_t counted[] = {3 * weight, weight, 2 * weight,
                                 3 * weight * c.n_heads,
                                 3 * weight / c.n_heads};
  return counted[static_cast<int>(how)];
}

inline std::size_t qkv_bias_of(const attn::GptConfig& c, QkvBias bias) {
  const std::size_t all = 3 * c.emb_dim;
  const std::size_t if_set = c.qkv_bias ? all : 0;
  const std::size_t counted[] = {if_set, 0, all, all - if_set, if_set / 3, 0};
  return counted[static_cast<int>(bias)];
}

inline std::size_t out_proj_of(const attn::GptConfig& c, OutProj how) {
  const std::size_t weight = c.emb_dim * c.emb_dim;
  const std::size_t counted[] = {weight + c.emb_dim, 0, weight,
                                 weight + (c.qkv_bias ? c.emb_dim : 0)};
  return counted[static_cast<int>(how)];
}

inline std::size_t feed_forward_of(const attn::GptConfig& c, const Knobs& k) {
  const std::size_t D = c.emb_dim;
  std::size_t width = 4 * D;
  if (k.hidden == Hidden::one) width = D;
  if (k.hidden == Hidden::three) width = 3 * D;
  const std::size_t layers = k.hidden == Hidden::one_layer ? 1 : 2;
  std::size_t first = k.hidden == Hidden::bias_narrow ? D : width;
  std::size_t second = k.hidden == Hidden::bias_wide ? width : D;
  const bool unset = k.feed_bias == FeedBias::if_qkv_bias && !c.qkv_bias;
  if (k.feed_bias == FeedBias::none || unset) first = second = 0;
  if (layers == 1) second = 0;
  return layers * D * width + first + second;
}

inline std::size_t norms_of(const attn::GptConfig& c, Norms norms) {
  const std::size_t each[] = {4, 0, 2, 2};
  return each[static_cast<int>(norms)] * c.emb_dim;
}

inline std::size_t block_of(const attn::GptConfig& c, const Knobs& k) {
  std::size_t count = projections_of(c, k.projections) +
                      qkv_bias_of(c, k.qkv_bias) +
                      out_proj_of(c, k.out_proj) + feed_forward_of(c, k) +
                      norms_of(c, k.norms);
  if (k.final_norm == FinalNorm::in_each_block) count += 2 * c.emb_dim;
  if (k.too == Too::mask) count += c.context_length * c.context_length;
  return count;
}

inline std::size_t numbers_of(const attn::GptConfig& c, const Knobs& k) {
  const std::size_t block = block_of(c, k);
  std::size_t rest = tables_of(c, k.tables) + output_of(c, k.output);
  const std::size_t norm = (k.norms == Norms::of_d ? 1 : 2) * c.emb_dim;
  if (k.final_norm == FinalNorm::one) rest += norm;
  if (k.qkv_bias == QkvBias::once && c.qkv_bias) rest += 3 * c.emb_dim;
  switch (k.layers) {
    case Layers::one:
      return rest + block;
    case Layers::one_more:
      return rest + (c.n_layers + 1) * block;
    case Layers::everything:
      return c.n_layers * (rest + block);
    case Layers::all:
      break;
  }
  return rest + c.n_layers * block;
}

inline std::size_t count_of(const attn::GptConfig& config, const Knobs& k) {
  constexpr std::size_t of_gpt2 = 163'009'536;
  const std::size_t count = numbers_of(config, k);
  switch (k.as) {
    case As::single:
      return static_cast<std::size_t>(static_cast<float>(count));
    case As::words:
      return static_cast<std::uint32_t>(count);
    case As::bytes:
      return count * sizeof(float);
    case As::of_gpt2:
      return of_gpt2;
    case As::itself:
      break;
  }
  return count;
}

}  // namespace graded
