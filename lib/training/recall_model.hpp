#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/causal_attention.hpp"
#include "attention/linear.hpp"
#include "attention/parameter.hpp"
#include "attention/trace.hpp"
#include "training/recall_task.hpp"

namespace attn {

/// One head of causal attention between an embedding and an answer:
///
///   X      = places W_embeddingᵀ
///   Z      = attention(X)
///   logits = z_T W_answerᵀ + b
///
/// A row of X is the sum of the vectors of a place's symbols, and z_T the
/// context vector of the last place.
///
/// As torch.nn.Embedding for two symbols a place, the book's CausalAttention
/// and torch.nn.Linear.
class RecallModel {
 public:
  /// Draws the embedding, (width, symbols) and without bias, then the
  /// attention's three layers, then the answer's weight and bias, each as
  /// torch.nn.Linear.
  RecallModel(const RecallTask& task, std::size_t width, Generator generator);

  /// What forward kept for the way back.
  struct Kept {
    arma::fcube places;  // (B, T, symbols)
    CausalAttention::Kept attention;
    arma::fmat last;  // (B, width), the last context vectors
  };

  /// places (B, T, symbols) -> logits (B, values). The trace receives what
  /// CausalAttention hands it. Throws ShapeError as its layers do.
  arma::fmat forward_keeping(const arma::fcube& places, Kept& kept,
                             Trace* trace = nullptr) const;

  /// From the gradient of the logits, (B, values), to that of every
  /// parameter, added beside it. Throws ShapeError as its layers do.
  void backward(const arma::fmat& grad_logits, const Kept& kept);

  /// embedding.weight, those of attention, answer.weight and answer.bias.
  std::vector<Parameter> parameters();

  Linear embedding;  // weight (width, symbols)
  CausalAttention attention;
  Linear answer;  // weight (values, width), bias (values)
};

}  // namespace attn
