#include "attention/random_words.hpp"

namespace attn {

RandomWords::RandomWords(std::uint32_t seed) : engine_(seed) {
}

std::uint32_t RandomWords::next() {
  return static_cast<std::uint32_t>(engine_());
}

void RandomWords::fill(std::uint32_t* to, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) to[i] = next();
}

}  // namespace attn
