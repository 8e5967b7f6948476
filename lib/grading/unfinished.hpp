#pragma once

#include <stdexcept>
#include <string>

namespace attn {

/// What the stub of an exercise throws: the function is still to be written.
class Unfinished : public std::logic_error {
 public:
  explicit Unfinished(const std::string& name)
      : std::logic_error(name + " is not written yet") {}
};

}  // namespace attn
