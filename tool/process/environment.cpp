#include "tool/process/environment.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <sstream>

namespace attn::tool {
namespace {

// How the names begin of what Boost.Test, the loader, the C library, BLAS,
// OpenMP and the sanitizers read.
constexpr const char* read_by_libraries[] = {
    "BOOST_TEST_",  "LD_",           "GLIBC_TUNABLES", "MALLOC_",
    "LC_",          "LANG",          "OPENBLAS_",      "OMP_",
    "GOMP_",        "KMP_",          "MKL_",           "ARMA_",
    "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS",   "TSAN_OPTIONS",
};

std::vector<std::string> as_text(const Variables& variables) {
  std::vector<std::string> text;
  for (const auto& [name, value] : variables) {
    text.push_back(name + "=" + value);
  }
  return text;
}

}  // namespace

std::vector<std::string> environment_with(const Variables& changed) {
  Variables variables = changed;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string text = *entry;
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos) continue;
    variables.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  return as_text(variables);
}

std::vector<std::string> environment_of_graders(const Variables& added) {
  std::vector<std::string> kept = as_text(added);
  for (const std::string& entry : environment_with({})) {
    const bool is_read = std::any_of(
        std::begin(read_by_libraries), std::end(read_by_libraries),
        [&](const char* begin) { return entry.starts_with(begin); });
    if (!is_read) kept.push_back(entry);
  }
  return kept;
}

std::filesystem::path program_named(const std::string& name) {
  if (name.find('/') != std::string::npos) return name;
  const char* folders = std::getenv("PATH");
  std::istringstream stream(folders == nullptr ? "" : folders);
  for (std::string folder; std::getline(stream, folder, ':');) {
    const std::filesystem::path program =
        std::filesystem::path(folder) / name;
    if (access(program.c_str(), X_OK) == 0) return program;
  }
  return name;
}

}  // namespace attn::tool
