#include "attention/shape.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace attn {

std::string shape_text(const Shape& shape) {
  return fmt::format("({})", fmt::join(shape, ", "));
}

}  // namespace attn
