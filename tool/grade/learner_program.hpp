/// A learner's file becomes a program, which tries it on the probes.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "curriculum/curriculum.hpp"
#include "tool/grade/submission.hpp"
#include "tool/process/stop.hpp"

namespace attn::tool {

/// What compiling and linking gave.
struct Compiled {
  bool succeeded = false;
  std::string
      failure;  // if not: one line, and the line of source it is about
  std::vector<std::string> warnings;  // told like a failure
  std::string names;  // that the text uses and does not define, a line each
};

/// The target that builds all that a program is made of beside the learner's
/// file.
std::string ready_target(const Exercise& exercise);

/// Writes what was handed in into `folder`, compiles it there as the build
/// would, and links it with the exercise's probes: the program is
/// `folder`/NAME, the copy of the learner's file `folder`/source/FILE. What
/// includes an answer, or defines what is there already, is refused. Holds no
/// lock, and has limits of time, memory and output. Throws NotGraded if the
/// machine fails, and Stopped.
Compiled compile_submission(const HandedIn& handed, bool sanitize,
                            const std::filesystem::path& folder,
                            const StopFlag* stop);

/// The copy that compile_submission compiles.
std::filesystem::path copy_of(const HandedIn& handed,
                              const std::filesystem::path& folder);

}  // namespace attn::tool
