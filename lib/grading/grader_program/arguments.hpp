/// The words that a grader takes after `--`; those before it are
/// Boost.Test's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "files/usage_error.hpp"

namespace attn {

struct GraderArguments {
  std::string candidate = "exercise";  // --candidate=ID
  std::optional<std::string> results;  // --results=FILE, of the learner
  std::optional<std::string> names;  // --names=FILE, of nm, of the object
  std::optional<std::string> report;  // --report=FILE
  std::string student;  // --student=ID
  bool list_candidates = false;  // --list-candidates
  bool self_test = false;  // --self-test
};

/// Reads the words after `--`. Throws UsageError that names the wrong word.
GraderArguments grader_arguments(const std::vector<std::string>& words);

/// The words of a command line that come after `--`.
std::vector<std::string> words_after_separator(int argc,
                                               const char* const* argv);

}  // namespace attn
