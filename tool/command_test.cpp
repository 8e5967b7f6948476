#include "commands.hpp"
#include "process.hpp"
#include "project.hpp"

namespace attn::tool {

int run_project_tests(const std::vector<std::string>& words) {
  std::vector<std::string> command = {
      meson().string(),      "test",    "-C",
      build_root().string(), "--setup", "usual"};
  command.insert(command.end(), words.begin(), words.end());
  become_program(command);
}

}  // namespace attn::tool
