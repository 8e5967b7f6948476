#pragma once

#include <string>

namespace attn {

/// A misconception that does what the candidate did.
struct Diagnosis {
  std::string id;
  std::string text;
};

}  // namespace attn
