#include "build.hpp"

#include <cstdio>

#include "process.hpp"
#include "project.hpp"

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

}  // namespace

BuildLock::BuildLock()
    : lock_(build_root() / "attn.lock",
            "Waiting for another attn that is building ...") {
}

BuildResult build(const std::vector<std::string>& targets) {
  std::vector<std::string> words = {ninja().string(), "-C",
                                    build_root().string(), "-k", "0"};
  words.insert(words.end(), targets.begin(), targets.end());
  BuildResult result;
  result.succeeded = run_program(words, [&](std::string_view line) {
                       const std::string plain = without_colour(line);
                       result.output += plain + '\n';
                       if (!plain.starts_with('[')) return;
                       std::fprintf(stderr, "%.79s\n", plain.c_str());
                     }) == 0;
  return result;
}

}  // namespace attn::tool
