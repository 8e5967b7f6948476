#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attn {

/// Sizes from the outermost axis to the innermost: (B, T, features).
using Shape = std::vector<std::size_t>;

/// "(6, 3)": a shape as the field and PyTorch write it.
std::string shape_text(const Shape& shape);

}  // namespace attn
