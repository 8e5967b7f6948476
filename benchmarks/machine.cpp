#include "machine.hpp"

#include <fstream>

#include "attention/fast/instruction_sets.hpp"
#include "attention/fast/threads.hpp"

// OpenBLAS has it; with another BLAS it is null.
extern "C" {
__attribute__((weak)) char* openblas_get_config();
}

namespace attn::benchmarks {
namespace {

// What follows a name and a mark in the first line that begins with the name.
std::string value_in(const char* file, const std::string& name, char mark) {
  std::ifstream lines(file);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t at = line.find(mark);
    if (!line.starts_with(name) || at == std::string::npos) continue;
    const std::size_t begin = line.find_first_not_of(" \t\"", at + 1);
    if (begin == std::string::npos) continue;
    return line.substr(begin, line.find_last_not_of(" \"") + 1 - begin);
  }
  return "";
}

}  // namespace

std::map<std::string, std::string> machine() {
  return {
      {"cpu", value_in("/proc/cpuinfo", "model name", ':')},
      {"system", value_in("/etc/os-release", "PRETTY_NAME", '=')},
      {"blas", openblas_get_config != nullptr ? openblas_get_config() : ""},
      {"instruction_set", instruction_set()},
      {"threads", std::to_string(num_threads())},
#ifdef __VERSION__
      {"compiler", __VERSION__},
#endif
  };
}

}  // namespace attn::benchmarks
