// In place of lib/attention/random_words.cpp, in programs of this test alone:
// words of which one is wrong. PERTURBED_GENERATOR says which of the
// generators that the program constructs, PERTURBED_DRAW which of its words,
// both counted from 1. The number that is made of that word lies about half
// the range away from where it should: its highest bit is another, both of
// those that become a float and of those that become half of a double.
#include "attention/random_words.hpp"

#include <cstdlib>
#include <map>

namespace attn {
namespace {

struct Progress {
  std::size_t generator;  // from 1, in order of construction
  std::size_t drawn = 0;
};

std::map<const RandomWords*, Progress>& progress() {
  static std::map<const RandomWords*, Progress> by_generator;
  return by_generator;
}

std::size_t number_in(const char* variable) {
  const char* text = std::getenv(variable);
  return text == nullptr ? 0 : std::strtoul(text, nullptr, 10);
}

constexpr std::uint32_t highest_of_24_bits = 1U << 23;
constexpr std::uint32_t highest_of_53_bits = 1U << 20;  // in the first word

}  // namespace

RandomWords::RandomWords(std::uint32_t seed) : engine_(seed) {
  static std::size_t constructed = 0;
  progress()[this] = {++constructed};
}

std::uint32_t RandomWords::next() {
  static const std::size_t generator = number_in("PERTURBED_GENERATOR");
  static const std::size_t draw = number_in("PERTURBED_DRAW");
  const auto word = static_cast<std::uint32_t>(engine_());
  Progress& here = progress().at(this);
  ++here.drawn;
  if (here.generator != generator || here.drawn != draw) return word;
  return word ^ highest_of_24_bits ^ highest_of_53_bits;
}

void RandomWords::fill(std::uint32_t* to, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] = next();
}

}  // namespace attn
