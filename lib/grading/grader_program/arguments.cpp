#include "grading/grader_program/arguments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace attn {
namespace {

// The value of `word` if it is this option; an empty one is none.
std::optional<std::string> value_of(std::string_view option,
                                    std::string_view word) {
  if (!word.starts_with(option)) return std::nullopt;
  word.remove_prefix(option.size());
  if (!word.starts_with('=')) return std::nullopt;
  return std::string(word.substr(1));
}

std::optional<std::string> file_of(std::string_view option,
                                   std::string_view word) {
  const std::optional<std::string> file = value_of(option, word);
  return file && file->empty() ? std::nullopt : file;
}

// Whether the word was understood.
bool take(const std::string& word, GraderArguments& arguments) {
  if (word == "--list-candidates") return arguments.list_candidates = true;
  if (word == "--self-test") return arguments.self_test = true;
  if (const auto candidate = value_of("--candidate", word)) {
    arguments.candidate = *candidate;
  } else if (const auto student = value_of("--student", word)) {
    arguments.student = *student;
  } else if (const auto results = file_of("--results", word)) {
    arguments.results = *results;
  } else if (const auto names = file_of("--names", word)) {
    arguments.names = *names;
  } else if (const auto report = file_of("--report", word)) {
    arguments.report = *report;
  } else {
    return false;
  }
  return true;
}

}  // namespace

GraderArguments grader_arguments(const std::vector<std::string>& words) {
  GraderArguments arguments;
  for (const std::string& word : words) {
    if (take(word, arguments)) continue;
    throw UsageError(fmt::format(
        "{}: a grader takes --candidate=ID, --results=FILE, --names=FILE, "
        "--report=FILE, --student=ID, --list-candidates and --self-test "
        "after --",
        word));
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
