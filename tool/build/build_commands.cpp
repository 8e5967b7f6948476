#include "tool/build/build_commands.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <wordexp.h>

#include <algorithm>
#include <iterator>
#include <mutex>

#include "tool/build/dependencies.hpp"
#include "tool/diagnostics/source_place.hpp"
#include "tool/process/environment.hpp"
#include "tool/process/limited_run.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

using Words = std::vector<std::string>;

// The words of a command as a shell would split it. One at a time: wordexp
// reads the environment.
Words words_of(const std::string& command) {
  static std::mutex turn;
  const std::lock_guard lock(turn);
  wordexp_t found{};
  if (wordexp(command.c_str(), &found, WRDE_NOCMD) != 0) return {};
  Words words(found.we_wordv, found.we_wordv + found.we_wordc);
  wordfree(&found);
  return words;
}

// All commands that lead to a target, the last one its own.
std::vector<Words> commands_of(const std::string& target) {
  Limits limits;
  limits.wall_seconds = 60;
  const LimitedRun ran =
      run_limited({{ninja().string(), "-C", build_root().string(), "-t",
                    "commands", target},
                   environment_with({}),
                   build_root()},
                  limits);
  if (!ran.succeeded() || ran.output_cut) {
    throw NotGraded("Ninja does not tell how " + target +
                    " is built: " + ran.output.substr(0, 200));
  }
  std::vector<Words> commands;
  for (const std::string& line : lines_of(ran.output)) {
    Words words = words_of(line);
    if (!words.empty()) commands.push_back(std::move(words));
  }
  return commands;
}

bool compiles(const Words& words, const fs::path& file) {
  if (words.size() < 2 || words[words.size() - 2] != "-c") return false;
  return (build_root() / words.back()).lexically_normal() == file;
}

// Replaces the word behind `option`.
void set_word_behind(Words& words, const std::string& option,
                     const std::string& word) {
  const auto found = std::find(words.begin(), words.end(), option);
  if (found != words.end() && found + 1 != words.end()) *(found + 1) = word;
}

// With the word behind it.
void remove_option(Words& words, const std::string& option) {
  const auto found = std::find(words.begin(), words.end(), option);
  if (found != words.end()) words.erase(found, found + 2);
}

// Of warnings those that are nearly always a mistake; they are shown with a
// verdict. The project's own sources are compiled with many more.
constexpr const char* warnings_for_learners[] = {
    "-Wno-error",       "-Wno-all",
    "-Wno-extra",       "-Wno-shadow",
    "-Wno-conversion",  "-Wno-sign-conversion",
    "-Wno-invalid-pch", "-Wreturn-type",
    "-Wparentheses",    "-Wunused-value",
    "-Wuninitialized",  "-Wsequence-point",
    "-Waddress",        "-Wmisleading-indentation",
    "-Wempty-body",
};

// What was read is told beside the object, messages come without colours, and
// the copy is C++ whatever its name.
Words compile_words(Words words, const fs::path& source,
                    const fs::path& object) {
  remove_option(words, "-MQ");
  set_word_behind(words, "-MF",
                  (object.parent_path() / dependency_file).string());
  set_word_behind(words, "-o", object.string());
  words.resize(words.size() - 2);
  words.insert(words.end(), std::begin(warnings_for_learners),
               std::end(warnings_for_learners));
  words.insert(words.end(),
               {"-fdiagnostics-color=never",
                fmt::format("-ffile-prefix-map={}={}",
                            source.parent_path().string(), named_folder),
                "-x", "c++", "-c", source.string()});
  return words;
}

// The text with another name for a folder that has a new one each time.
std::string without(const fs::path& folder, std::string text) {
  const std::string name = folder.string();
  for (std::size_t at = text.find(name); at != std::string::npos;
       at = text.find(name, at)) {
    text.replace(at, name.size(), named_folder);
  }
  return text;
}

}  // namespace

BuildCommands build_commands(const Exercise& exercise, bool sanitize,
                             const fs::path& source, const fs::path& folder) {
  const std::string target =
      "exercises/" + std::string(sanitize ? "sanitized_" : "") + exercise.id;
  const std::vector<Words> commands = commands_of(target);
  const fs::path file =
      source_root() / "exercises" / exercise.chapter / (exercise.id + ".cpp");
  const auto compile =
      std::find_if(commands.begin(), commands.end(),
                   [&](const Words& words) { return compiles(words, file); });
  if (compile == commands.end()) {
    throw NotGraded("the build has no command that compiles " + target);
  }
  const auto built = std::find(compile->begin(), compile->end(), "-o");
  const std::string own_object = *(built + 1);
  const fs::path object = folder / (exercise.id + ".o");
  Words link = commands.back();
  std::replace(link.begin(), link.end(), own_object, object.string());
  set_word_behind(link, "-o", (folder / exercise.id).string());
  BuildCommands found{compile_words(*compile, source, object), link, ""};
  found.written =
      without(folder, fmt::format("{}\n{}\n", fmt::join(found.compile, " "),
                                  fmt::join(found.link, " ")));
  return found;
}

}  // namespace attn::tool
