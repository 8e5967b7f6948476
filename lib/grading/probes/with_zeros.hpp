/// Numbers of probes that are exactly 0.
#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

/// `numbers` with every fifth of them exactly 0: code that takes a 0 for
/// something that is missing or hidden shows.
inline arma::fmat with_zeros(arma::fmat numbers) {
  for (std::size_t i = 2; i < numbers.n_elem; i += 5) numbers(i) = 0.0F;
  return numbers;
}

}  // namespace attn
