/// Numbers of things, as a probe tells what it is.
#pragma once

#include <cstddef>
#include <string>

namespace attn {

/// "1 token", "3 tokens".
inline std::string counted(std::size_t count, const std::string& one,
                           const std::string& several) {
  return std::to_string(count) + " " + (count == 1 ? one : several);
}

inline std::string counted(std::size_t count, const std::string& one) {
  return counted(count, one, one + "s");
}

}  // namespace attn
