// In place of lib/attention/generator.cpp, in programs of this test alone: a
// generator that draws one number wrong. PERTURBED_GENERATOR says which of
// the generators that the program constructs, PERTURBED_DRAW which of its
// numbers, both counted from 1. That number lies half the range away from
// where it should.
#include <cstdlib>
#include <map>

#include "attention/generator.hpp"

namespace attn {
namespace {

struct Progress {
  std::size_t generator;  // from 1, in order of construction
  std::size_t drawn = 0;
};

// Copies of a Generator share an engine, and with it their progress.
std::map<const std::mt19937*, Progress>& progress() {
  static std::map<const std::mt19937*, Progress> by_engine;
  return by_engine;
}

std::size_t number_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? 0 : std::strtoul(text, nullptr, 10);
}

// The u from [0, 1) that comes next, given the one that should.
double perturbed(const std::mt19937* engine, double u) {
  static const std::size_t generator = number_in("PERTURBED_GENERATOR");
  static const std::size_t draw = number_in("PERTURBED_DRAW");
  Progress& here = progress().at(engine);
  ++here.drawn;
  if (here.generator != generator || here.drawn != draw) return u;
  return u < 0.5 ? u + 0.5 : u - 0.5;
}

}  // namespace

Generator::Generator(std::uint64_t seed)
    : engine_(
          std::make_shared<std::mt19937>(static_cast<std::uint32_t>(seed))) {
  static std::size_t constructed = 0;
  progress()[engine_.get()] = {++constructed};
}

std::uint32_t Generator::next_word() {
  return static_cast<std::uint32_t>((*engine_)());
}

arma::fmat Generator::rand(std::size_t rows, std::size_t columns) {
  return uniform(rows, columns, 0.0F, 1.0F);
}

arma::fmat Generator::uniform(std::size_t rows, std::size_t columns,
                              float low, float high) {
  const double width = static_cast<double>(high - low);
  arma::fmat draws(rows, columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      const double u = (next_word() & 0xFFFFFFU) / 16'777'216.0;
      draws(row, column) = static_cast<float>(
          perturbed(engine_.get(), u) * width + static_cast<double>(low));
    }
  }
  return draws;
}

std::vector<bool> Generator::bernoulli(std::size_t count, double probability,
                                       DropoutStream stream) {
  if (stream == DropoutStream::mkl) {
    next_word();
    return std::vector<bool>(count, true);  // no test asks for these
  }
  std::vector<bool> draws(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t high = next_word();
    const std::uint64_t word = (high << 32) | next_word();
    const std::uint64_t low_53_bits = word & ((std::uint64_t{1} << 53) - 1);
    const double u =
        static_cast<double>(low_53_bits) / 9'007'199'254'740'992.0;
    draws[i] = perturbed(engine_.get(), u) < probability;
  }
  return draws;
}

}  // namespace attn
