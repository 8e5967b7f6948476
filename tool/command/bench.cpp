#include <fmt/format.h>

#include <fstream>
#include <string>

#include "files/standard_output.hpp"
#include "tool/build/build.hpp"
#include "tool/build/run_built.hpp"
#include "tool/command/commands.hpp"
#include "tool/process/process.hpp"
#include "tool/project/project.hpp"

namespace attn::tool {
namespace {

constexpr const char* benchmark = "benchmarks/attention";
// What it starts to measure memory.
constexpr const char* helper = "benchmarks/attention_times";

// Whether the build is configured with it: only where there is Google
// Benchmark.
bool is_configured() {
  std::ifstream rules(build_root() / "build.ninja");
  const std::string begin = fmt::format("build {}:", benchmark);
  for (std::string line; std::getline(rules, line);) {
    if (line.starts_with(begin)) return true;
  }
  return false;
}

}  // namespace

int run_benchmark(const std::vector<std::string>& words) {
  {
    const BuildLock lock;
    // It may have been installed since.
    if (!is_configured()) build({"reconfigure"});
    if (!is_configured()) {
      print_error(
          "attn: bench needs Google Benchmark, which Debian has as "
          "libbenchmark-dev: apt-get install libbenchmark-dev\n");
      return 1;
    }
    const BuildResult result = build({helper});
    if (!result.succeeded) {
      print_error(result.output);
      return 1;
    }
  }
  return run_built(benchmark, words);
}

}  // namespace attn::tool
