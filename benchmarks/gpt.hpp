/// What is timed of a whole model: GPT-2's smallest size, with weights that
/// PyTorch draws too from the same seed.
#pragma once

#include <armadillo>
#include <cstddef>

#include "model/gpt_cache.hpp"
#include "model/gpt_model.hpp"

namespace attn::benchmarks {

/// In evaluation, with the weights that the book's GPTModel has after
/// torch.manual_seed(123). It is drawn when it is first asked for, and kept.
const GptModel& gpt();

/// So many ids as one text, (1, count): 7, 38, 69 and so on, each 31 more,
/// round the vocabulary.
arma::umat gpt_ids(std::size_t count);

/// Additions and multiplications of a forward of one text with the logits of
/// all places: 2 T of each weight but the embeddings', and those of
/// attention.
double gpt_operations(std::size_t tokens);

/// What must be read for one token: all weights but the embeddings, of which
/// a row each is read.
double bytes_for_a_token();

/// Reads as many bytes with all threads, and nothing else; seconds.
double seconds_of_reading();

/// One token after the other with the cache, in a text of about `context`
/// tokens.
class Generation {
 public:
  static constexpr std::size_t context = 256;
  static constexpr std::size_t steps = 16;  // timed at a time

  /// Seconds for one token: the mean over `steps` tokens, half of them
  /// before the context is full.
  double seconds_of_token();

 private:
  GptCache cache_ = GptCache(gpt());
};

}  // namespace attn::benchmarks
