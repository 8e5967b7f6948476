#include "attention/generator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>
#include <utility>

#include "attention/errors.hpp"
#include "attention/fast/draw_rows.hpp"
#include "attention/random_words.hpp"

namespace attn {
namespace {

constexpr double pi = std::numbers::pi;

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

// From [0, 1), of 24 bits.
double unit_of(std::uint32_t word) {
  constexpr std::uint32_t low_24_bits = 0xFFFFFF;
  constexpr double unit = 1.0 / 16'777'216.0;  // 2^-24
  return static_cast<double>(word & low_24_bits) * unit;
}

constexpr std::size_t normal_block =
    16;  // normal numbers that are made together

void normal_numbers(const std::uint32_t* words, std::size_t count,
                    float* numbers) {
  constexpr std::size_t half = normal_block / 2;
  for (std::size_t first = 0; first + normal_block <= count;
       first += normal_block) {
    for (std::size_t i = first; i < first + half; ++i) {
      const auto u_1 = static_cast<float>(1.0 - unit_of(words[i]));
      const double u_2 = unit_of(words[i + half]);
      const float radius = std::sqrt(-2.0F * std::log(u_1));
      const auto angle = static_cast<float>(2.0 * pi * u_2);
      numbers[i] = radius * std::cos(angle);
      numbers[i + half] = radius * std::sin(angle);
    }
  }
}

void require_weights(const arma::frowvec& weights, std::size_t count) {
  arma::uword above_0 = 0;
  for (arma::uword i = 0; i < weights.n_elem; ++i) {
    if (!std::isfinite(weights(i)) || weights(i) < 0.0F) {
      throw ValueError("Generator::multinomial",
                       fmt::format("weight {} is {}", i, weights(i)),
                       "a weight must be 0 or a positive finite number");
    }
    if (weights(i) > 0.0F) ++above_0;
  }
  if (count <= above_0) return;
  throw ValueError("Generator::multinomial",
                   fmt::format("{} weights are above 0", above_0),
                   fmt::format("{} are to be drawn", count));
}

}  // namespace

struct Generator::State {
  explicit State(std::uint64_t seed)
      : words(static_cast<std::uint32_t>(seed & 0xFFFFFFFF)) {}

  RandomWords words;
  std::optional<double> spare_normal;  // of a pair, the one not given yet
};

Generator::Generator(std::uint64_t seed)
    : state_(std::make_shared<State>(seed)) {
}

std::uint32_t Generator::next_word() {
  return state_->words.next();
}

// From [0, 1), of 53 bits: two words.
double Generator::next_double() {
  constexpr std::uint64_t low_53_bits = (std::uint64_t{1} << 53) - 1;
  constexpr double unit = 1.0 / 9'007'199'254'740'992.0;  // 2^-53
  const std::uint64_t high = next_word();
  const std::uint64_t word = (high << 32) | next_word();
  return static_cast<double>(word & low_53_bits) * unit;
}

double Generator::next_normal() {
  if (state_->spare_normal) {
    return *std::exchange(state_->spare_normal, std::nullopt);
  }
  const double u_1 = next_double();
  const double u_2 = next_double();
  const double radius = std::sqrt(-2.0 * std::log1p(-u_2));
  const double angle = 2.0 * pi * u_1;
  state_->spare_normal = radius * std::sin(angle);
  return radius * std::cos(angle);
}

arma::fmat Generator::rand(std::size_t rows, std::size_t columns) {
  return uniform(rows, columns, 0.0F, 1.0F);
}

arma::fmat Generator::uniform(std::size_t rows, std::size_t columns,
                              float low, float high) {
  const double width = static_cast<double>(high - low);
  const double from = static_cast<double>(low);
  arma::fmat draws(rows, columns);
  draw_rows(
      state_->words,
      [=](const std::uint32_t* words, std::size_t count, float* numbers) {
        for (std::size_t i = 0; i < count; ++i) {
          numbers[i] = static_cast<float>(unit_of(words[i]) * width + from);
        }
      },
      draws);
  return draws;
}

arma::fmat Generator::randn(std::size_t rows, std::size_t columns) {
  arma::fmat draws(rows, columns);
  if (draws.n_elem < normal_block) {
    arma::frowvec numbers(draws.n_elem);
    for (float& number : numbers) number = static_cast<float>(next_normal());
    put_in_rows(numbers.memptr(), numbers.n_elem, 0, draws);
    return draws;
  }
  draw_rows(state_->words, normal_numbers, draws);
  if (draws.n_elem % normal_block != 0) {
    arma::fmat last(1, normal_block);
    draw_rows(state_->words, normal_numbers, last);
    put_in_rows(last.memptr(), normal_block, draws.n_elem - normal_block,
                draws);
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
  for (std::size_t i = 0; i < count; ++i) {
    draws[i] = next_double() < probability;
  }
  return draws;
}

arma::frowvec Generator::exponential(std::size_t count) {
  arma::frowvec draws(count);
  // quote waits
  for (float& draw : draws) {
    draw = static_cast<float>(-std::log1p(-next_double()));
  }
  // end quote
  return draws;
}

arma::urowvec Generator::multinomial(const arma::frowvec& weights,
                                     std::size_t count) {
  require_weights(weights, count);
  // quote race
  const arma::frowvec race = weights / exponential(weights.n_elem);
  std::vector<arma::uword> order(weights.n_elem);
  std::iota(order.begin(), order.end(), 0U);
  const auto chosen = order.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(
      order.begin(), chosen, order.end(), [&](arma::uword a, arma::uword b) {
        return race(a) > race(b) || (race(a) == race(b) && a < b);
      });
  return {std::vector<arma::uword>(order.begin(), chosen)};
  // end quote
}

arma::urowvec Generator::randperm(std::size_t count) {
  arma::urowvec order(count);
  for (arma::uword i = 0; i < count; ++i) order(i) = i;
  for (std::size_t i = 0; i + 1 < count; ++i) {
    std::swap(order(i), order(i + next_word() % (count - i)));
  }
  return order;
}

}  // namespace attn
