/// PyTorch's random numbers on the CPU, digit for digit.
#pragma once

#include <armadillo>
#include <cstddef>
#include <cstdint>
#include <memory>
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

  /// As torch.randn(rows, columns): numbers from the normal distribution of
  /// mean 0 and standard deviation 1, filled row by row, by the transform of
  /// Box and Muller,
  ///   r = sqrt(-2 ln u_1),  t = 2 pi u_2,  r cos t and r sin t.
  ///
  /// PyTorch has two ways, and this has both. Sixteen numbers and more take a
  /// word each: in each block of sixteen the first eight are u_1, the others
  /// u_2. If the last block is not full, the last sixteen places are drawn
  /// anew. Fewer numbers are computed in double, two of two u each: the
  /// second of them waits for the next call that draws so few.
  arma::fmat randn(std::size_t rows, std::size_t columns);

  /// As torch.empty(count).bernoulli_(probability): `count` draws, each true
  /// with `probability` (from 0 to 1), in row-major order of what they are
  /// for.
  std::vector<bool> bernoulli(std::size_t count, double probability,
                              DropoutStream stream);

  /// As torch.empty(count).exponential_(): numbers from the exponential
  /// distribution of mean 1, -ln(1 - u).
  arma::frowvec exponential(std::size_t count);

  /// As torch.multinomial(weights, count) without replacement: places of
  /// `weights` (n), each drawn with a probability in proportion to its
  /// weight. One exponential number q is drawn for every place, and the
  /// places with the largest weight / q are taken, the largest first.
  ///
  /// Throws ValueError if a weight is negative or not finite, or if fewer
  /// than `count` are above 0.
  arma::urowvec multinomial(const arma::frowvec& weights,
                            std::size_t count = 1);

  /// As torch.randperm(count): 0 to count - 1 in a random order.
  arma::urowvec randperm(std::size_t count);

 private:
  struct State;

  double next_double();
  double next_normal();

  std::shared_ptr<State> state_;
};

}  // namespace attn
