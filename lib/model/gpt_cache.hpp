#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/key_value_cache.hpp"
#include "model/gpt_model.hpp"

namespace attn {

/// The last row of each sequence: x (B, T, d) -> (B, d).
arma::fmat last_rows(const arma::fcube& x);

/// A GptModel for a text that grows: each block keeps the keys and values of
/// the tokens so far, so that a new token costs its own row only. Its logits
/// are those of GptModel::forward on all tokens.
class GptCache {
 public:
  /// For `batch` texts that grow together. The model must outlive the cache.
  /// Throws ValueError if `batch` is 0 or the model is in training with
  /// dropout.
  explicit GptCache(const GptModel& model, std::size_t batch = 1);

  /// The next tokens, one or more: ids (B, t) -> the logits of the last,
  /// (B, vocab_size). Throws as GptModel::forward does, and takes in nothing
  /// then.
  arma::fmat next_logits(const arma::umat& ids);

  /// How many tokens of each text it holds.
  std::size_t size() const { return blocks_.front().size(); }

  /// Forgets all tokens.
  void clear();

 private:
  const GptModel& model_;
  std::vector<KeyValueCache> blocks_;
};

}  // namespace attn
