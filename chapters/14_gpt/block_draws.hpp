/// Where the blocks of a model begin among the words of its generator.
#pragma once

#include <cstddef>
#include <cstdint>

#include "chapters/14_gpt/tables.hpp"
#include "model/gpt_model.hpp"
#include "narration/operations/model/transformer_block.hpp"

namespace attn {

/// The words that the tables and so many blocks took.
inline std::size_t words_before_block(const GptModel& model,
                                      std::size_t count) {
  std::size_t words =
      words_of(model.tok_emb.weight) + words_of(model.pos_emb.weight);
  for (std::size_t i = 0; i < count; ++i) {
    const TransformerBlock& block = model.trf_blocks[i];
    words += block.att.parameter_count() + block.ff.up.parameter_count() +
             block.ff.down.parameter_count();
  }
  return words;
}

/// What block i and those behind it are drawn from.
inline BlockDraws draws_from_block(const GptModel& model, std::uint64_t seed,
                                   std::size_t i) {
  return {{seed, words_before_block(model, i)},
          model.config.n_heads,
          model.config.qkv_bias};
}

}  // namespace attn
