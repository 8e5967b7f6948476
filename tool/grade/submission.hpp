/// What a learner has written, as it stood at one moment.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "curriculum/curriculum.hpp"
#include "tool/grade/verdict.hpp"

namespace attn::tool {

/// The text of an exercise's file and of the headers beside it. What is
/// compiled is this copy, so that a verdict is of a text that was there.
struct Submission {
  std::string text;
  std::map<std::string, std::string> headers;  // by their names

  bool operator==(const Submission&) const = default;
};

/// An exercise that was handed in, or why it could not be.
struct HandedIn {
  Exercise exercise;
  std::filesystem::path file;
  std::optional<Submission> submission;
  Verdict verdict = Verdict::missing;  // without a submission
  std::string why;  // without a submission, in one line
  bool may_be_shown = true;  // no line of a link that leads out of the tree
  bool header_changed = false;  // the exercise's header beside it
};

/// Reads the learner's file of an exercise. Never waits and never throws: a
/// folder, a pipe, a link in a circle or a file above 1 MiB has a verdict and
/// a line that says so.
HandedIn hand_in(const Exercise& exercise);

/// The same for a file that was named on the command line, which may be a
/// pipe or a link to anywhere. Waits until a pipe ends; throws Stopped at a
/// signal.
HandedIn hand_in(const Exercise& exercise, const std::filesystem::path& file);

}  // namespace attn::tool
