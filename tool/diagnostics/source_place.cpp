#include "tool/diagnostics/source_place.hpp"

#include <fmt/format.h>

#include <charconv>
#include <fstream>

#include "tool/project/project.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

std::string source_line(const fs::path& file, std::size_t number) {
  std::ifstream stream(file);
  std::string line;
  for (std::size_t i = 0; i < number && std::getline(stream, line); ++i) {
  }
  if (line.ends_with('\r')) line.pop_back();
  return clean_text(line);
}

}  // namespace

std::size_t take_number(std::string_view& text) {
  std::size_t number = 0;
  const auto result =
      std::from_chars(text.data(), text.data() + text.size(), number);
  text.remove_prefix(static_cast<std::size_t>(result.ptr - text.data()));
  return number;
}

bool is_file(const fs::path& named, const fs::path& file) {
  std::error_code error;
  if (named == fs::path(named_folder) / file.filename()) return true;
  return fs::equivalent(build_root() / named, file, error);
}

std::string told_at(const Place& place, const fs::path& file,
                    const std::string& text) {
  std::string message = fmt::format("line {}", place.line);
  if (place.column > 0) message += fmt::format(", column {}", place.column);
  return fmt::format("{} of {}: {}\n{}", message, file.filename().string(),
                     text, source_line(file, place.line));
}

}  // namespace attn::tool
