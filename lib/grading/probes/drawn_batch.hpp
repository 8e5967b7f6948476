/// Batches with numbers that are drawn, for the probes of exercises.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/generator.hpp"

namespace attn {

/// (B, T, features) with numbers from [low, high), sequence by sequence.
inline arma::fcube drawn_batch(Generator& generator, std::size_t sequences,
                               std::size_t tokens, std::size_t features,
                               float low = -1.0F, float high = 1.0F) {
  arma::fcube batch(tokens, features, sequences);
  for (std::size_t b = 0; b < sequences; ++b) {
    batch.slice(b) = generator.uniform(tokens, features, low, high);
  }
  return batch;
}

}  // namespace attn
