#pragma once

#include <armadillo>
#include <functional>
#include <vector>

#include "attention/dropout.hpp"
#include "attention/generator.hpp"
#include "attention/key_value_cache.hpp"
#include "attention/multi_head_attention.hpp"
#include "attention/parameter.hpp"
#include "attention/trace.hpp"
#include "model/feed_forward.hpp"
#include "model/gpt_config.hpp"
#include "model/layer_norm.hpp"

namespace attn {

/// A transformer block whose norms come first (Pre-LN):
///
///   x → x + dropout(att(norm1(x)))
///   x → x + dropout(ff(norm2(x)))
///
/// What goes around attention and feed forward are the shortcuts. As the
/// book's TransformerBlock, Listing 4.6.
class TransformerBlock {
 public:
  /// Draws att, then ff; the dropout masks come from the same stream after
  /// all weights. Throws as MultiHeadAttention does.
  TransformerBlock(const GptConfig& config, Generator generator);

  /// x (B, T, emb_dim) -> (B, T, emb_dim). The trace receives, with what the
  /// parts hand it under "norm1.", "att.", "norm2." and "ff.",
  ///   norm1, att, after_attention, norm2, ff, output  (B, T, emb_dim)
  /// Throws ShapeError and ValueError as MultiHeadAttention does.
  arma::fcube forward(const arma::fcube& x, Trace* trace = nullptr) const;

  /// forward of the next tokens of a text, x (B, t, emb_dim), whose earlier
  /// keys and values are in the cache of `att`. Dropout is not applied.
  arma::fcube forward(const arma::fcube& x, KeyValueCache& cache) const;

  /// What a forward kept for the way back.
  struct Kept {
    LayerNorm::Kept norm1;
    MultiHeadAttention::Kept att;
    arma::fcube att_factors;  // of dropout: empty, or (B, T, emb_dim)
    LayerNorm::Kept norm2;
    FeedForward::Kept ff;
    arma::fcube ff_factors;
  };

  /// forward, which keeps in `kept` what backward needs.
  arma::fcube forward_keeping(const arma::fcube& x, Kept& kept,
                              Trace* trace = nullptr) const;

  /// The way back: from the gradient of what forward returned, (B, T,
  /// emb_dim), to that of x. At each sum the gradient goes both ways, around
  /// and through. Adds to the gradients of all parameters. The trace receives
  /// grad.ff, grad.norm2, grad.after_attention, grad.att and grad.norm1, of
  /// the shapes of what they belong to. Throws ShapeError if the gradient has
  /// another shape.
  arma::fcube backward(const arma::fcube& grad_output, const Kept& kept,
                       Trace* trace = nullptr);

  /// Those of att, ff, norm1 and norm2, as PyTorch lists them: "att." and so
  /// on before their names.
  std::vector<Parameter> parameters();

  void train();
  void eval();

  MultiHeadAttention att;
  FeedForward ff;
  LayerNorm norm1;
  LayerNorm norm2;
  Dropout drop_shortcut;

 private:
  using Attend = std::function<arma::fcube(const arma::fcube&, Trace*)>;

  arma::fcube steps(const arma::fcube& x, const Attend& attend, Kept* kept,
                    Trace* trace) const;
};

}  // namespace attn
