#include "tool/build/run_built.hpp"

#include "files/standard_output.hpp"
#include "tool/build/build.hpp"
#include "tool/process/process.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {

int run_built(const std::string& program,
              const std::vector<std::string>& words) {
  {
    const BuildLock lock;
    const BuildResult result = build({program});
    if (!result.succeeded) {
      print_error(result.output);
      return 1;
    }
  }
  std::vector<std::string> command = {(build_root() / program).string()};
  command.insert(command.end(), words.begin(), words.end());
  become_program(command);
}

}  // namespace attn::tool
