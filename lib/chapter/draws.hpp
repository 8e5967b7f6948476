#pragma once

#include <cstddef>
#include <cstdint>

#include "attention/dropout_stream.hpp"
#include "narration/operations/dropout.hpp"

namespace attn {

/// Follows what an object draws from its generator, a word for each number,
/// so that each step can say where its own numbers begin.
class Draws {
 public:
  explicit Draws(std::uint64_t seed, std::size_t words_before = 0)
      : next_{seed, words_before} {}

  /// The operation that gave the next `count` numbers, from [low, high).
  Operation next(std::size_t count, float low, float high) {
    const Draw draw = next_;
    next_.words_before += count;
    return drawn(draw, low, high);
  }

 private:
  Draw next_;
};

/// Where a dropout of that stream begins; see DropoutDraw.
inline DropoutDraw dropout_draw(const Draw& draw, DropoutStream stream,
                                std::size_t calls_before = 0) {
  return {draw, stream == DropoutStream::mkl, calls_before};
}

}  // namespace attn
