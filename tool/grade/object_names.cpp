#include "tool/grade/object_names.hpp"

#include <cxxabi.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string_view>

#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// Whether a mangled name belongs to a namespace: of "_ZN4attn", "_ZNK4attn".
bool is_in(const std::string& mangled, std::string_view space) {
  for (const std::string_view begin : {"_ZN", "_ZNK", "_Z"}) {
    if (!std::string_view(mangled).starts_with(begin)) continue;
    if (std::string_view(mangled).substr(begin.size()).starts_with(space)) {
      return true;
    }
  }
  return false;
}

// Whose functions are templates or inline, so that a definition of the
// learner's, which is neither, takes their place without a word.
bool is_of_a_library(const std::string& mangled) {
  constexpr std::string_view spaces[] = {"St", "4arma", "3fmt", "5boost"};
  return std::any_of(
      std::begin(spaces), std::end(spaces),
      [&](std::string_view space) { return is_in(mangled, space); });
}

bool meets(const ObjectName& own, const std::vector<ObjectName>& library) {
  return std::any_of(library.begin(), library.end(),
                     [&](const ObjectName& theirs) {
                       return own.mangled == theirs.mangled &&
                              !(own.is_weak() && theirs.is_weak());
                     });
}

bool takes_a_place(const ObjectName& own,
                   const std::vector<ObjectName>& library) {
  if (!own.is_defined()) return false;
  if (is_in(own.mangled, "6graded")) return true;
  if (is_in(own.mangled, "4attn")) return meets(own, library);
  return !own.is_weak() && is_of_a_library(own.mangled);
}

}  // namespace

std::string ObjectName::readable() const {
  int status = 0;
  const std::unique_ptr<char, void (*)(void*)> name(
      abi::__cxa_demangle(mangled.c_str(), nullptr, nullptr, &status),
      std::free);
  return name ? name.get() : mangled;
}

std::vector<ObjectName> names_listed(const std::string& listing) {
  std::vector<ObjectName> names;
  for (const std::string& line : lines_of(listing)) {
    // "0000000000000010 T main", "                 U exp".
    const std::size_t last = line.rfind(' ');
    if (last == line.npos || last < 2 || line[last - 2] != ' ') continue;
    names.push_back({line[last - 1], line.substr(last + 1)});
  }
  return names;
}

std::optional<std::string> taken_name(
    const std::vector<ObjectName>& learner,
    const std::vector<ObjectName>& library) {
  for (const ObjectName& own : learner) {
    if (!takes_a_place(own, library)) continue;
    return fmt::format(
        "your file defines {}, which is there already: give yours another "
        "name, or put it into a namespace without a name",
        own.readable());
  }
  return std::nullopt;
}

std::string undefined_text(const std::vector<ObjectName>& names) {
  std::string text;
  for (const ObjectName& name : names) {
    if (!name.is_defined()) text += name.readable() + "\n";
  }
  return text;
}

}  // namespace attn::tool
