#include "attention/generator.hpp"

namespace attn {
namespace {

// Intel MKL's MCG31m1: x <- a x mod (2^31 - 1). The first number is x0
// itself.
class Mcg31 {
 public:
  explicit Mcg31(std::uint32_t seed) : state_(seed % modulus) {
    if (state_ == 0) state_ = 1;
  }

  double next() {
    const double number =
        static_cast<double>(state_) / static_cast<double>(modulus);
    state_ = state_ * multiplier % modulus;
    return number;
  }

 private:
  static constexpr std::uint64_t modulus = 0x7FFFFFFF;
  static constexpr std::uint64_t multiplier = 1'132'489'760;
  std::uint64_t state_;
};

}  // namespace

Generator::Generator(std::uint64_t seed)
    : engine_(std::make_shared<std::mt19937>(
          static_cast<std::uint32_t>(seed & 0xFFFFFFFF))) {
}

std::uint32_t Generator::next_word() {
  return static_cast<std::uint32_t>((*engine_)());
}

arma::fmat Generator::rand(std::size_t rows, std::size_t columns) {
  return uniform(rows, columns, 0.0F, 1.0F);
}

arma::fmat Generator::uniform(std::size_t rows, std::size_t columns,
                              float low, float high) {
  constexpr std::uint32_t low_24_bits = 0xFFFFFF;
  constexpr double unit = 1.0 / 16'777'216.0;  // 2^-24
  const double width = static_cast<double>(high - low);
  arma::fmat draws(rows, columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const double u = static_cast<double>(next_word() & low_24_bits) * unit;
      draws(row, column) =
          static_cast<float>(u * width + static_cast<double>(low));
    }
  }
  return draws;
}

std::vector<bool> Generator::bernoulli(std::size_t count, double probability,
                                       DropoutStream stream) {
  std::vector<bool> draws(count);
  if (stream == DropoutStream::mkl) {
    Mcg31 mkl(next_word());  // one word seeds the draws of the whole call
    for (std::size_t i = 0; i < count; ++i)
      draws[i] = mkl.next() < probability;
    return draws;
  }
  constexpr std::uint64_t low_53_bits = (std::uint64_t{1} << 53) - 1;
  constexpr double unit = 1.0 / 9'007'199'254'740'992.0;  // 2^-53
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t high = next_word();
    const std::uint64_t word = (high << 32) | next_word();
    draws[i] = static_cast<double>(word & low_53_bits) * unit < probability;
  }
  return draws;
}

}  // namespace attn
