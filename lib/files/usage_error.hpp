#pragma once

#include <stdexcept>

namespace attn {

/// A command line that is not understood; the text names the word and what
/// was expected.
class UsageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace attn
