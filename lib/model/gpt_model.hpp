#pragma once

#include <armadillo>
#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "attention/dropout.hpp"
#include "attention/generator.hpp"
#include "attention/linear.hpp"
#include "attention/parameter.hpp"
#include "attention/trace.hpp"
#include "model/embedding.hpp"
#include "model/gpt_config.hpp"
#include "model/layer_norm.hpp"
#include "model/transformer_block.hpp"

namespace attn {

/// The model of GPT-2: from the ids of a text to a score, a logit, for every
/// id that could come next after each of its places.
///
///   x = dropout(tok_emb(ids) + pos_emb(0 ... T - 1))
///   x → trf_block(x), n_layers times
///   logits = final_norm(x) W_outᵀ
///
/// As the book's GPTModel, Listing 4.7.
class GptModel {
 public:
  /// Draws tok_emb, pos_emb, the blocks and out_head in this order; the
  /// dropout masks come from the same stream after them. If the config is
  /// tied, out_head is drawn and dropped, as by
  /// out_head.weight = tok_emb.weight in PyTorch. `drawn` is told of each
  /// part how many parameters there are so far. Throws as its parts do.
  GptModel(const GptConfig& config, Generator generator,
           const std::function<void(std::size_t)>& drawn = {});

  /// ids (B, T) -> logits (B, T, vocab_size). The trace receives
  ///   token_embeddings     (B, T, emb_dim)
  ///   position_embeddings  (T, emb_dim)
  ///   embeddings           (B, T, emb_dim), their sum, after dropout
  /// what the blocks hand it under "trf_blocks.0." and so on, what final_norm
  /// does under "final_norm.", and
  ///   final_norm           (B, T, emb_dim)
  ///   logits               (B, T, vocab_size)
  /// Throws ShapeError if there are no ids or more than context_length a row,
  /// ValueError if one is not below vocab_size.
  arma::fcube forward(const arma::umat& ids, Trace* trace = nullptr) const;

  /// What a forward kept for the way back.
  struct Kept {
    arma::umat ids;  // (B, T)
    arma::fcube factors;  // of dropout: empty, or (B, T, emb_dim)
    std::vector<TransformerBlock::Kept> trf_blocks;
    LayerNorm::Kept final_norm;
    arma::fcube normed;  // (B, T, emb_dim), what W_out was applied to
  };

  /// forward, which keeps in `kept` what backward needs.
  arma::fcube forward_keeping(const arma::umat& ids, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of the logits, (B, T, vocab_size), to
  /// those of all parameters, to which it adds. If the output is tied, the
  /// gradient of tok_emb.weight is the sum of both its uses. The trace
  /// receives grad.final_norm, what the blocks hand it under
  /// "trf_blocks.0." and so on, and grad.embeddings. Throws ShapeError if the
  /// gradient has another shape.
  void backward(const arma::fcube& grad_logits, const Kept& kept,
                Trace* trace = nullptr);

  /// tok_emb.weight, pos_emb.weight, those of the blocks under
  /// "trf_blocks.0." and so on, final_norm.scale, final_norm.shift and,
  /// unless tied, out_head.weight: PyTorch's order.
  std::vector<Parameter> parameters();

  void train();
  void eval();

  /// What forward does in its two halves, for a text that grows: ids (B, t)
  /// from place `first` on -> (B, t, emb_dim), and the last block's result
  /// (B, t, emb_dim) -> logits (B, t, vocab_size).
  arma::fcube embed(const arma::umat& ids, std::size_t first) const;
  arma::fcube logits_of(const arma::fcube& x) const;

  GptConfig config;
  Embedding tok_emb;  // weight (vocab_size, emb_dim)
  Embedding pos_emb;  // weight (context_length, emb_dim)
  Dropout drop_emb;
  std::vector<TransformerBlock> trf_blocks;
  LayerNorm final_norm;
  std::optional<Linear> out_head;  // (vocab_size, emb_dim); none if tied

 private:
  void require_ids(const arma::umat& ids) const;
  const arma::fmat& output_weight() const;
  arma::fcube project_out(const arma::fcube& normed) const;
  arma::fcube forward_into(const arma::umat& ids, Kept* kept,
                           Trace* trace) const;
};

}  // namespace attn
