#include "tool/build/build.hpp"

#include <unistd.h>

#include "tool/process/process.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {
namespace {

// Without the escape sequences that colour a compiler's messages.
std::string without_colour(std::string_view line) {
  std::string plain;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '\x1b') {
      plain += line[i];
      continue;
    }
    while (i + 1 < line.size() && line[i] != 'm' && line[i] != 'K') ++i;
  }
  return plain;
}

std::vector<std::string> ninja_words() {
  return {ninja().string(), "-C", build_root().string()};
}

// Asked before each build, for nearly always all is there.
bool is_built(const std::vector<std::string>& targets) {
  std::vector<std::string> words = ninja_words();
  words.push_back("-n");
  words.insert(words.end(), targets.begin(), targets.end());
  bool nothing_to_do = false;
  const int status = run_program(words, [&](std::string_view line) {
    nothing_to_do = nothing_to_do || line == "ninja: no work to do.";
  });
  return status == 0 && nothing_to_do;
}

}  // namespace

BuildLock::BuildLock(const StopFlag* stop)
    : lock_(build_root() / "attn.lock",
            "Waiting for another attn that is building ...", stop) {
}

BuildResult build(const std::vector<std::string>& targets,
                  const StopFlag* stop) {
  if (is_built(targets)) return {true, ""};
  const int shown = dup(STDERR_FILENO);  // what it prints itself is caught
  std::vector<std::string> words = {
      "/usr/bin/env",
      "python3",
      "-I",
      "-S",
      (source_root() / "tool/build/build_progress.py").string(),
      "--show-on",
      std::to_string(shown)};
  const std::vector<std::string> start = ninja_words();
  words.insert(words.end(), start.begin(), start.end());
  words.insert(words.end(), {"-k", "0"});
  words.insert(words.end(), targets.begin(), targets.end());
  BuildResult result;
  const auto keep = [&](std::string_view line) {
    result.output += without_colour(line) + '\n';
  };
  result.succeeded = run_program(words, keep, stop) == 0;
  close(shown);
  if (is_set(stop)) throw Stopped();
  return result;
}

}  // namespace attn::tool
