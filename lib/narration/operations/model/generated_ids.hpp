#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "narration/operations/model/transformer_block.hpp"

namespace attn {

extern const OperationKind generated_ids_kind;

/// The model that wrote: its tables, as results that a step shows, and its
/// blocks.
struct WritingModel {
  std::string tok_emb;  // (V, d)
  std::string pos_emb;  // (context, d)
  std::string out_head;  // (V, d)
  BlockDraws blocks;
  std::size_t layers;
};

/// "generated_ids": the ids of the text, and behind them those that a model
/// wrote, (1, T + new). `largest` are the logits that each new id had, which
/// were the largest, (1, new). Without a model its tables are too large to be
/// shown.
Operation generated_ids_of(Source ids, Tensor largest,
                           const std::optional<WritingModel>& model);

/// The same of a text of so many ids, which no step shows.
Operation written_ids(std::size_t given);

}  // namespace attn
