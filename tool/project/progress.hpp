/// What a learner has done so far, in .attn/progress.json of their tree.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>

namespace attn::tool {

struct ExerciseProgress {
  bool passed = false;  // once; a reset takes it back
  int hints = 0;  // how many levels were shown
  bool gave_up = false;  // looked at the solution before it was passed
};

/// By the exercise's id; one without an entry was not begun.
using Progress = std::map<std::string, ExerciseProgress>;

/// Reads the progress. A damaged file is renamed and told on standard error,
/// and progress begins anew.
Progress read_progress();

/// The same, but a damaged file is left alone and counts as none: for a tree
/// that is another's.
Progress peek_at_progress();

/// Reads, changes and writes the progress while no other tool does. If it
/// cannot be written, that is told on standard error and nothing else
/// happens: no verdict is lost for it.
void change_progress(const std::function<void(Progress&)>& change);

/// Whether the learner's tree has the folder .attn.
bool has_state_folder();

/// The folder .attn of the learner's tree, made if it is not there. Throws
/// std::filesystem::filesystem_error if it cannot be made.
std::filesystem::path state_folder();

}  // namespace attn::tool
