#pragma once

#include <string>

#include "grade_exercise.hpp"

namespace attn::tool {

struct WatchOptions {
  std::string exercise;  // empty: the first that is not passed
  RunOptions run;
};

/// `attn watch`: grades an exercise now and at every save, until q is
/// pressed. Throws WrongUsage off a terminal.
int watch(const WatchOptions& options);

}  // namespace attn::tool
