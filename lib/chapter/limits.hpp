#pragma once

#include <cstddef>

namespace attn {

// The largest inputs that a chapter takes: more can neither be read as text
// nor held on a page.
constexpr std::size_t most_tokens = 200;
constexpr std::size_t most_features = 1024;

}  // namespace attn
