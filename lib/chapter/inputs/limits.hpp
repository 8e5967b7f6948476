#pragma once

#include <cstddef>

namespace attn {

// The largest inputs that a chapter takes: more can neither be read as text
// nor held on a page.
constexpr std::size_t most_tokens = 200;
constexpr std::size_t most_features = 1024;

// The most tokens that a chapter is timed with: scores, weights, mask and
// what lies between them take the plain form about 1.5 GB then.
constexpr std::size_t most_timed_tokens = 8192;

}  // namespace attn
