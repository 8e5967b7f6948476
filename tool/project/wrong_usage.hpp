#pragma once

#include <stdexcept>

namespace attn::tool {

/// The command line asks for something that there is not: one line that names
/// the word, and what would be right. The tool ends with status 2.
class WrongUsage : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

constexpr int wrong_usage_status = 2;

}  // namespace attn::tool
