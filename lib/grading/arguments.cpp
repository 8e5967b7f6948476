#include "grading/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace attn {
namespace {

constexpr std::string_view candidate_option = "--candidate=";
constexpr std::string_view report_option = "--report=";
constexpr std::string_view student_option = "--student=";

}  // namespace

GraderArguments grader_arguments(const std::vector<std::string>& words) {
  GraderArguments arguments;
  for (const std::string& word : words) {
    if (word.starts_with(candidate_option)) {
      arguments.candidate = word.substr(candidate_option.size());
    } else if (word.starts_with(report_option) &&
               word.size() > report_option.size()) {
      arguments.report = word.substr(report_option.size());
    } else if (word.starts_with(student_option)) {
      arguments.student = word.substr(student_option.size());
    } else if (word == "--list-candidates") {
      arguments.list_candidates = true;
    } else {
      throw UsageError(
          fmt::format("{}: a grader takes --candidate=ID, --report=FILE, "
                      "--student=ID and --list-candidates after --",
                      word));
    }
  }
  return arguments;
}

std::vector<std::string> words_after_separator(int argc,
                                               const char* const* argv) {
  const char* const* end = argv + argc;
  const char* const* separator = std::find(argv, end, std::string_view("--"));
  if (separator == end) return {};
  return {separator + 1, end};
}

}  // namespace attn
