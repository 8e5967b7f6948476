#include <cstdio>

#include "build.hpp"
#include "commands.hpp"
#include "lookup.hpp"
#include "process.hpp"
#include "project.hpp"

namespace attn::tool {

int read_chapter(const std::vector<std::string>& words) {
  const Chapter& chapter = find_chapter(words.front());
  const std::string target = "chapters/" + chapter.id;
  {
    const BuildLock lock;
    const BuildResult result = build({target});
    if (!result.succeeded) {
      std::fputs(result.output.c_str(), stderr);
      return 1;
    }
  }
  std::vector<std::string> command = words;
  command.front() = (build_root() / target).string();
  become_program(command);
}

}  // namespace attn::tool
