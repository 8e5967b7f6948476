#include "tool/diagnostics/throw_line.hpp"

#include <fmt/format.h>

#include "tool/process/environment.hpp"
#include "tool/process/limited_run.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// "PATH:LINE", behind which may stand " (discriminator 2)".
std::optional<Place> place_of(const std::string& line) {
  const std::size_t colon = line.rfind(':');
  if (colon == line.npos) return std::nullopt;
  std::string_view number = std::string_view(line).substr(colon + 1);
  const std::size_t found = take_number(number);
  if (found == 0) return std::nullopt;
  return Place{line.substr(0, colon), found, 0};
}

}  // namespace

std::optional<Place> throw_line(const ThrowPlace& thrown_at,
                                const std::filesystem::path& program,
                                const std::filesystem::path& file) {
  if (thrown_at.empty()) return std::nullopt;
  std::vector<std::string> words = {"addr2line", "-i", "-e",
                                    program.string()};
  for (const std::uintptr_t place : thrown_at) {
    words.push_back(fmt::format("{:#x}", place));
  }
  try {
    const LimitedRun ran = run_limited(
        {words, environment_with({{"LC_ALL", "C"}}), program.parent_path()},
        Limits{});
    for (const std::string& line : lines_of(ran.output)) {
      const std::optional<Place> place = place_of(line);
      if (place && is_file(place->file, file)) return place;
    }
  } catch (const NotGraded&) {
    // There is no addr2line.
  }
  return std::nullopt;
}

}  // namespace attn::tool
