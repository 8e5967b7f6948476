#pragma once

#include <stdexcept>

namespace attn::tool {

/// The machine failed, not the learner: the disk is full, the compiler was
/// killed, a program could not be started. The text says how, in one line.
class NotGraded : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace attn::tool
