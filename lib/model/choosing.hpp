/// How the next token is chosen from the logits, the scores of all that could
/// come next.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/generator.hpp"

namespace attn {

/// The place of the largest logit, the first of several. Throws ValueError if
/// there is none or one is nan. As torch.argmax.
arma::uword largest(const arma::frowvec& logits);

/// logits / temperature: above 1 the probabilities come closer together,
/// below 1 further apart. Throws ValueError unless the temperature is finite
/// and above 0.
arma::frowvec scale_by_temperature(const arma::frowvec& logits,
                                   double temperature);

/// The k largest logits as they are, and -inf for all that are smaller than
/// the last of these: softmax makes 0 of them. Logits that are equal to the
/// last one stay. Throws ValueError if k is 0; of fewer logits than k all
/// stay.
arma::frowvec keep_top_k(const arma::frowvec& logits, std::size_t k);

/// How the next token is chosen; by default the largest logit is.
struct Sampling {
  double temperature = 0.0;  // 0: the largest, and nothing is drawn
  std::size_t top_k = 0;  // 0: all may be drawn
};

/// keep_top_k, scale_by_temperature, and a draw by Generator::multinomial
/// from the softmax; with temperature 0 the largest. Throws as these do. As
/// the book's generate.
arma::uword choose(const arma::frowvec& logits, const Sampling& sampling,
                   Generator generator);

}  // namespace attn
