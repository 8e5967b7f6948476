/// PyTorch's random numbers on the CPU, digit for digit.
#pragma once

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <vector>

#include "attention/dropout_stream.hpp"

namespace attn {

/// The generator behind torch.manual_seed(seed): a 32-bit Mersenne Twister.
///
/// A Generator is a handle, as at::Generator is: copies draw from one stream.
/// So a module can keep the generator that made its weights and draw its
/// dropout masks from where the weights stopped, as PyTorch does.
///
/// std:: distributions and arma::randu are not used: how they turn words into
/// floats is their own affair and changes from platform to platform.
class Generator {
 public:
  /// As torch.manual_seed(seed); only the low 32 bits of the seed count.
  explicit Generator(std::uint64_t seed);

  /// The next 32 random bits.
  std::uint32_t next_word();

  /// As torch.rand(rows, columns): numbers from [0, 1).
  arma::fmat rand(std::size_t rows, std::size_t columns);

  /// As torch.empty(rows, columns).uniform_(low, high), filled row by row:
  ///   x = low + u (high - low),  u = (24 low bits of a word) / 2^24,
  /// computed in double and rounded to float once.
  arma::fmat uniform(std::size_t rows, std::size_t columns, float low,
                     float high);

  /// As torch.empty(count).bernoulli_(probability): `count` draws, each true
  /// with `probability` (from 0 to 1), in row-major order of what they are
  /// for.
  std::vector<bool> bernoulli(std::size_t count, double probability,
                              DropoutStream stream);

 private:
  std::shared_ptr<std::mt19937> engine_;
};

}  // namespace attn
