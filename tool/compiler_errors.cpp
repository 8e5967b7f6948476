#include "compiler_errors.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "source_place.hpp"
#include "text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

// "PATH:LINE:COLUMN: error: TEXT", and the ways in which a compiler says how
// it got there: "PATH:LINE:COLUMN:   required from here", "In file included
// from PATH:LINE:", "                 from PATH:LINE,".
std::optional<Place> place_in(std::string_view line) {
  if (const std::size_t from = line.find("from "); from != line.npos) {
    const std::string_view before = line.substr(0, from);
    const bool leads = before == "In file included " ||
                       before.find_first_not_of(' ') == before.npos;
    if (leads) line.remove_prefix(from + 5);
  }
  for (std::size_t colon = line.find(':'); colon != line.npos;
       colon = line.find(':', colon + 1)) {
    Place place{line.substr(0, colon), 0, 0};
    std::string_view rest = line.substr(colon + 1);
    place.line = take_number(rest);
    if (place.line == 0) continue;
    if (rest.starts_with(':')) {
      rest.remove_prefix(1);
      place.column = take_number(rest);
    }
    return place;
  }
  return std::nullopt;
}

std::string text_after(const std::string& line, const std::string& mark) {
  return line.substr(line.find(mark) + mark.size());
}

// The linker writes "undefined reference to `exercise::f(int)'", or
// "undefined symbol: exercise::f(int)".
std::optional<std::string> missing_function(const std::string& output) {
  for (const std::string& line : lines_of(output)) {
    const std::size_t name = line.find("exercise::");
    if (line.find("undefined ") == std::string::npos ||
        name == std::string::npos) {
      continue;
    }
    return fmt::format(
        "the function {} is missing: its name, its namespace and the types "
        "of its parameters have to be those of the header",
        line.substr(name, line.find('\'', name) - name));
  }
  return std::nullopt;
}

}  // namespace

std::string build_failure(const std::string& build_output,
                          const std::filesystem::path& file) {
  // GCC and Clang lead to an error through "In file included from" and
  // "required from" lines, which come before it; the notes come after.
  std::optional<Place> led_from;
  std::optional<std::string> first_error;
  std::optional<std::string>
      pending;  // an error elsewhere: its notes may tell
  for (const std::string& line : lines_of(build_output)) {
    const std::optional<Place> place = place_in(line);
    const bool in_file = place && is_file(place->file, file);
    const bool is_error = line.find("error: ") != std::string::npos;
    if (is_error) {
      const std::string text = text_after(line, "error: ");
      if (in_file) return told_at(*place, file, text);
      if (led_from) return told_at(*led_from, file, text);
      if (!first_error) first_error = line;
      if (!pending) pending = text;
    } else if (in_file && pending) {
      return told_at(*place, file, *pending);
    } else if (in_file) {
      led_from = place;
    }
  }
  if (const auto missing = missing_function(build_output)) return *missing;
  return first_error.value_or("the build failed:\n" + build_output);
}

}  // namespace attn::tool
