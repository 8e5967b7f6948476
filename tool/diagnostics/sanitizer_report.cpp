#include "tool/diagnostics/sanitizer_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <string_view>
#include <utility>
#include <vector>

#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != text.npos;
}

// What follows `mark`, if `line` has it.
std::optional<std::string_view> after(std::string_view line,
                                      std::string_view mark) {
  const std::size_t at = line.find(mark);
  if (at == line.npos) return std::nullopt;
  return line.substr(at + mark.size());
}

// Removes ":NUMBER" from the end of `text`; 0 if there is none.
std::size_t take_last_number(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == text.npos) return 0;
  std::string_view digits = text.substr(colon + 1);
  const std::size_t number = take_number(digits);
  if (number == 0 || !digits.empty()) return 0;
  text = text.substr(0, colon);
  return number;
}

// "PATH:LINE:COLUMN" or "PATH:LINE".
std::optional<Place> place_at_end(std::string_view text) {
  const std::size_t last = take_last_number(text);
  if (last == 0) return std::nullopt;
  const std::size_t before = take_last_number(text);
  return before == 0 ? Place{text, last, 0} : Place{text, before, last};
}

bool is_frame(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(' ');
  return begin != line.npos && line[begin] == '#';
}

// A frame is "#1 0x55d0 in FUNCTION PATH:LINE"; both may contain spaces.
std::optional<Place> frame_in(const fs::path& file, std::string_view line) {
  std::optional<Place> place = place_at_end(line);
  if (!place) return std::nullopt;
  const std::string text = place->file.string();
  for (std::size_t space = text.find(" in "); space != text.npos;
       space = text.find(' ', space + 1)) {
    place->file = text.substr(space + 1);
    if (is_file(place->file, file)) return place;
  }
  return std::nullopt;
}

// "heap-buffer-overflow" of "heap-buffer-overflow on address 0x602000000020
// at pc ...": addresses tell a learner nothing, but for that of a SEGV.
std::string_view without_addresses(std::string_view text) {
  for (const std::string_view mark :
       {" on address 0x", " on 0x", ": 0x", " [0x", " (pc ", " at pc ",
        " in thread "}) {
    text = text.substr(0, text.find(mark));
  }
  return text;
}

bool is_about_memory(std::string_view text) {
  for (const char* mark :
       {"out of memory", "out-of-memory", "rss limit", "rss-limit",
        "allocation-size-too-big", "requested allocation size"}) {
    if (contains(text, mark)) return true;
  }
  return false;
}

int signal_of(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, int>, 5> caught = {{
      {"SEGV", SIGSEGV},
      {"stack-overflow", SIGSEGV},
      {"BUS", SIGBUS},
      {"FPE", SIGFPE},
      {"ILL", SIGILL},
  }};
  for (const auto& [kind, number] : caught) {
    if (text.starts_with(kind)) return number;
  }
  return 0;
}

// "a write of 4 bytes" of "WRITE of size 4 at 0x...", "a write" of "The
// signal is caused by a WRITE memory access."; else nothing.
std::string access_in(std::string_view line) {
  for (const auto& [word, name] :
       {std::pair<std::string, const char*>{"WRITE", "write"},
        {"READ", "read"}}) {
    if (line.starts_with(word)) {
      if (auto size = after(line, " of size ")) {
        return fmt::format(", a {} of {} bytes", name, take_number(*size));
      }
    }
    if (contains(line, "caused by a " + word)) {
      return fmt::format(", a {}", name);
    }
  }
  return "";
}

// What a stack below the first says of the memory in question.
std::string meaning_of(std::string_view heading) {
  if (contains(heading, "freed by")) return ", freed here";
  if (contains(heading, "allocated by")) return ", allocated here";
  return "";
}

// The lines below the one that names the error.
class Details {
 public:
  Details(std::vector<std::string>::const_iterator line,
          std::vector<std::string>::const_iterator end,
          const fs::path& file) {
    std::string_view heading;
    for (; line != end; ++line) {
      if (!is_frame(*line)) {
        heading = *line;
        access_ += access_in(*line);
        if (contains(*line, "points to the zero page")) {
          null_ = " (a null pointer)";
        }
      } else if (!place_) {
        place_ = frame_in(file, *line);
        if (place_) meaning_ = meaning_of(heading);
      }
    }
  }

  std::string text() const { return null_ + access_ + meaning_; }
  const std::optional<Place>& place() const { return place_; }

 private:
  std::optional<Place> place_;
  std::string null_;
  std::string access_;
  std::string meaning_;
};

// The line of the error says what and, where UBSan found it, in which place.
struct Headline {
  std::string_view what;
  std::optional<Place> place;
};

std::optional<Headline> headline_in(std::string_view line) {
  const std::size_t colon = line.find(": runtime error: ");
  if (colon != line.npos) {
    return Headline{*after(line, "runtime error: "),
                    place_at_end(line.substr(0, colon))};
  }
  if (const auto what = after(line, "ERROR: AddressSanitizer: ")) {
    return Headline{*what, std::nullopt};
  }
  if (contains(line, "rss limit exhausted")) {
    return Headline{line, std::nullopt};
  }
  return std::nullopt;
}

}  // namespace

std::optional<SanitizerReport> parse_sanitizer_report(const std::string& log,
                                                      const fs::path& file) {
  const std::vector<std::string> lines = lines_of(log);
  const auto line = std::find_if(
      lines.begin(), lines.end(),
      [](const std::string& each) { return headline_in(each).has_value(); });
  if (line == lines.end()) return std::nullopt;
  const Headline headline = *headline_in(*line);
  const Details details(line + 1, lines.end(), file);

  SanitizerReport report;
  report.out_of_memory = is_about_memory(headline.what);
  report.signal = signal_of(headline.what);
  report.text =
      report.out_of_memory
          ? "memory ran out"
          : std::string(without_addresses(headline.what)) + details.text();
  const bool in_file = headline.place && is_file(headline.place->file, file);
  report.place = in_file ? headline.place : details.place();
  return report;
}

}  // namespace attn::tool
