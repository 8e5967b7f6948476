#include "files/standard_output.hpp"
#include "tool/build/build.hpp"
#include "tool/command/commands.hpp"
#include "tool/process/process.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {
namespace {

// All that the tests need takes minutes, of which Meson would say nothing.
bool build_all() {
  const BuildLock lock;
  const BuildResult result = build({"all", "meson-test-prereq"});
  if (!result.succeeded) print_error(result.output);
  return result.succeeded;
}

}  // namespace

int run_project_tests(const std::vector<std::string>& words) {
  // Words can name tests, for which Meson builds what these need.
  if (words.empty() && !build_all()) return 1;
  std::vector<std::string> command = {
      meson().string(),      "test",    "-C",
      build_root().string(), "--setup", "usual"};
  command.insert(command.end(), words.begin(), words.end());
  become_program(command);
}

}  // namespace attn::tool
