#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace attn::tool {

/// What is known of a program beside itself.
struct ProgramNotes {
  std::vector<std::string> warnings;  // of the compiler
  std::string names;  // that the learner's object uses and does not define
};

/// Programs that were compiled before, each known by all that it was made
/// from: a file that did not change need not be compiled again, whatever its
/// time. The last four programs of each exercise are kept.
class ProgramCache {
 public:
  /// `name` is the exercise's, `key` all that the program depends on.
  ProgramCache(std::string name, std::string key);

  /// Copies the program to `target`, if there is one made from this key and
  /// from files that are as they were, and returns its notes.
  std::optional<ProgramNotes> take(const std::filesystem::path& target) const;

  /// Keeps a copy, with the stamps of the files that the compiler read. Where
  /// that fails nothing happens: it will be compiled again.
  void keep(const std::filesystem::path& program, const ProgramNotes& notes,
            const std::vector<std::filesystem::path>& read) const;

 private:
  std::filesystem::path folder_;  // of this exercise
  std::string key_;
};

}  // namespace attn::tool
