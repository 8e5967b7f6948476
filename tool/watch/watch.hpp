#pragma once

#include <string>

#include "tool/grade/grade_exercise.hpp"

namespace attn::tool {

struct WatchOptions {
  std::string exercise;  // empty: the first that is not passed
  RunOptions run;
};

/// `attn watch`: grades an exercise now and at every save, until q is
/// pressed. Keys and saves are heard while it grades: a new text ends the run
/// of the old one. Throws WrongUsage off a terminal, and Stopped at a signal.
int watch(const WatchOptions& options);

}  // namespace attn::tool
