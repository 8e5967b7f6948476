/// A learner's tree of its own, so that no test touches the reader's work.
#pragma once

#include <filesystem>
#include <string>

#include "../../support/temporary_folder.hpp"

namespace tool_test {

/// Holds every stub as it was given out. While it lives, ATTN_TREE names it.
class LearnersTree {
 public:
  LearnersTree();
  ~LearnersTree();
  LearnersTree(const LearnersTree&) = delete;
  LearnersTree& operator=(const LearnersTree&) = delete;

  const std::filesystem::path& path() const { return folder_.path(); }

  /// The learner's file of an exercise, which stands in its chapter's folder.
  std::filesystem::path file(const std::string& exercise) const;

  /// Saves a file as an editor does that writes a new one and renames it.
  void save(const std::string& exercise, const std::string& text) const;

  /// Saves the reference solution as the learner's own.
  void solve(const std::string& exercise) const;

  std::string progress() const;

 private:
  support::TemporaryFolder folder_;
};

/// A wrong answer of context_vectors, whose mistake is named so.
std::string transposed_weights();

/// Another that, once it runs, makes the file
/// `folder`/begun and waits for `folder`/go.
std::string answer_that_waits(const std::filesystem::path& folder);

/// Waits until a file is there. Fails the test if it does not come.
void wait_for(const std::filesystem::path& file);

/// The reference solution, as if the learner had written it.
std::string solution_as_exercise(const std::string& exercise);

}  // namespace tool_test
