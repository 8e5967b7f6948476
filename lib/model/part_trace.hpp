#pragma once

#include <optional>
#include <string>
#include <utility>

#include "attention/trace.hpp"

namespace attn {

/// What a module hands to one of its parts: the module's trace with a prefix,
/// or none if the module has none.
class PartTrace {
 public:
  PartTrace(Trace* whole, std::string prefix) {
    if (whole != nullptr) part_.emplace(*whole, std::move(prefix));
  }

  operator Trace*() { return part_ ? &*part_ : nullptr; }

 private:
  std::optional<PrefixedTrace> part_;
};

}  // namespace attn
