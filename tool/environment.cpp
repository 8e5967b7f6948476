#include "environment.hpp"

#include <unistd.h>

#include <cstdlib>

namespace attn::tool {
namespace {

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

std::vector<std::string> bare_environment(const Variables& added) {
  Variables variables = added;
  for (const char* name : {"PATH", "HOME", "TMPDIR"}) {
    if (const char* value = std::getenv(name)) {
      variables.emplace(name, value);
    }
  }
  return as_text(variables);
}

}  // namespace attn::tool
