#pragma once

#include <cstddef>
#include <cstdint>

#include "narration/document/operation.hpp"

namespace attn {

extern const OperationKind random_kind;

/// Where draws begin: at a generator's seed, so many words of it on.
struct Draw {
  std::uint64_t seed;
  std::size_t words_before = 0;
};

/// A seed as a parameter: a generator takes its low 32 bits.
double seed_parameter(std::uint64_t seed);

/// "random": a word for each number, which lies in [low, high); torch.rand
/// and Tensor.uniform_.
Operation drawn(const Draw& draw, float low, float high);

}  // namespace attn
