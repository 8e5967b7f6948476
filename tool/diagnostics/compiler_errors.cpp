#include "tool/diagnostics/compiler_errors.hpp"

#include <fmt/format.h>

#include <optional>
#include <string_view>

#include "tool/diagnostics/source_place.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

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

// Whether a file may be spoken of: the learner's own, the project's, or a
// library's. What else the text includes is nobody's business.
bool may_be_told(const fs::path& named, const fs::path& own) {
  const fs::path file = (build_root() / named).lexically_normal();
  for (const fs::path& root :
       {own.parent_path(), source_root(), build_root(), fs::path("/usr"),
        fs::path("/opt"), fs::path("/nix"), fs::path("/home/linuxbrew")}) {
    const fs::path relative = file.lexically_relative(root);
    if (!relative.empty() && *relative.begin() != "..") return true;
  }
  return false;
}

// The name between the quotes of "undefined reference to `f(int)'" and
// "multiple definition of `main';", or to the end of "undefined symbol: f".
std::optional<std::string> name_after(const std::string& line,
                                      const std::string& mark) {
  const std::size_t at = line.find(mark);
  if (at == line.npos) return std::nullopt;
  std::string name = line.substr(at + mark.size());
  if (!name.empty() && (name[0] == '`' || name[0] == '\'')) name.erase(0, 1);
  return name.substr(0, name.find('\''));
}

std::optional<std::string> first_name_after(
    const std::string& output, const std::vector<std::string>& marks) {
  for (const std::string& line : lines_of(output)) {
    for (const std::string& mark : marks) {
      if (auto name = name_after(line, mark)) return name;
    }
  }
  return std::nullopt;
}

// "softmax" of "exercise::softmax(arma::Mat<float> const&)".
std::string short_name(std::string name) {
  name = name.substr(0, name.find('('));
  return name.substr(name.rfind(':') + 1);
}

bool declares(const Exercise& exercise, const std::string& function) {
  const std::string header = content_of(header_file(exercise));
  return header.find(" " + function + "(") != std::string::npos;
}

std::string missing(const std::string& name, const Exercise& exercise) {
  const std::string function = short_name(name);
  if (name.starts_with("solution::")) {
    return fmt::format(
        "{} is called, but the reference solution is no part of your "
        "program: write what the task asks for",
        name);
  }
  if (!name.starts_with("exercise::")) {
    return fmt::format("{} is declared or called, but nowhere defined", name);
  }
  if (!declares(exercise, function)) {
    for (const Exercise& other : all_exercises()) {
      if (!declares(other, function)) continue;
      return fmt::format(
          "{} is called, which belongs to the exercise {}: each exercise is "
          "a program of its own, so write here what you need of it",
          name, other.id);
    }
    return fmt::format("{} is declared or called, but nowhere defined", name);
  }
  return fmt::format(
      "the function {} is missing: its name, its namespace and the types of "
      "its parameters have to be those of the header",
      name);
}

std::string defined_twice(const std::string& name) {
  if (name == "main") {
    return "your file has a main of its own, which would run in place of the "
           "grader's: take it out";
  }
  return fmt::format(
      "your file defines {}, which is there already: give yours another "
      "name, or put it into a namespace without a name",
      name);
}

}  // namespace

std::string compile_failure(const std::string& output,
                            const std::filesystem::path& file) {
  // GCC and Clang lead to an error through "In file included from" and
  // "required from" lines, which come before it; the notes come after.
  std::optional<Place> led_from;
  std::optional<std::string> first_error;
  std::optional<std::string>
      pending;  // an error elsewhere: its notes may tell
  for (const std::string& line : lines_of(output)) {
    const std::optional<Place> place = place_in(line);
    const bool in_file = place && is_file(place->file, file);
    const bool is_error = line.find("error: ") != std::string::npos;
    if (is_error) {
      std::string text = text_after(line, "error: ");
      if (place && !may_be_told(place->file, file)) {
        text = place->file.string() + " is included, and is no C++ header";
      }
      if (in_file) return told_at(*place, file, text);
      if (place && place->file.parent_path() == file.parent_path()) {
        return told_at(*place, place->file, text);  // a header beside it
      }
      if (led_from) return told_at(*led_from, file, text);
      if (!first_error) first_error = text;
      if (!pending) pending = text;
    } else if (in_file && pending) {
      return told_at(*place, file, *pending);
    } else if (in_file) {
      led_from = place;
    }
  }
  return first_error.value_or("the compiler failed:\n" + output);
}

std::string link_failure(const std::string& output,
                         const Exercise& exercise) {
  if (const auto name = first_name_after(
          output, {"multiple definition of ", "duplicate symbol: "})) {
    return defined_twice(*name);
  }
  if (const auto name = first_name_after(
          output, {"undefined reference to ", "undefined symbol: "})) {
    return missing(*name, exercise);
  }
  if (output.find("relocation") != output.npos) {
    return "its global arrays take more than 2 GiB, which no program of this "
           "kind can hold";
  }
  return "the linker failed:\n" + output;
}

std::vector<std::string> warnings_in(const std::string& output,
                                     const std::filesystem::path& file) {
  constexpr std::size_t most = 3;
  std::vector<std::string> warnings;
  for (const std::string& line : lines_of(output)) {
    const std::string mark = "warning: ";
    if (line.find(mark) == line.npos) continue;
    const std::optional<Place> place = place_in(line);
    if (!place || !is_file(place->file, file)) continue;
    std::string text = text_after(line, mark);
    text = text.substr(0, text.rfind(" [-W"));
    warnings.push_back(told_at(*place, file, text));
    if (warnings.size() == most) break;
  }
  return warnings;
}

}  // namespace attn::tool
