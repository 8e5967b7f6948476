/// The random bits that all numbers are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace attn {

/// The 32-bit Mersenne Twister behind torch.manual_seed(seed).
class RandomWords {
 public:
  explicit RandomWords(std::uint32_t seed);
  RandomWords(const RandomWords&) = delete;
  RandomWords& operator=(const RandomWords&) = delete;

  /// The next 32 bits.
  std::uint32_t next();

  /// The next `count` of them.
  void fill(std::uint32_t* to, std::size_t count);

 private:
  std::mt19937 engine_;
};

}  // namespace attn
