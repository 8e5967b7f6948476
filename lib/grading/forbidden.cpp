#include "grading/forbidden.hpp"

#include <fstream>

namespace attn {
namespace {

// Without arguments and a tag of the C++ library's version.
std::string plain_name(const std::string& name) {
  return name.substr(0, name.find_first_of("(["));
}

bool has_arguments(const std::string& name) {
  return name.find('(') != name.npos;
}

bool is_or_belongs_to(std::string_view name, std::string_view whole) {
  if (!name.starts_with(whole)) return false;
  return name.size() == whole.size() ||
         name.substr(whole.size()).starts_with("::");
}

}  // namespace

std::vector<std::string> undefined_names(const std::filesystem::path& file) {
  std::vector<std::string> names;
  std::ifstream stream(file);
  for (std::string line; std::getline(stream, line);) names.push_back(line);
  return names;
}

std::optional<std::string> first_forbidden(
    const std::vector<std::string>& names,
    const std::vector<std::string>& forbidden) {
  for (const std::string& name : names) {
    const std::string plain = plain_name(name);
    for (const std::string& whole : forbidden) {
      if (has_arguments(whole)) {
        if (name == whole) return name;
      } else if (is_or_belongs_to(plain, whole)) {
        return plain;
      }
    }
  }
  return std::nullopt;
}

}  // namespace attn
