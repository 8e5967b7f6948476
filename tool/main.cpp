// The command `attn`.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <optional>
#include <string>
#include <vector>

#include "commands.hpp"
#include "wrong_usage.hpp"

namespace {

using attn::tool::GradeOptions;

void describe_grade(CLI::App& command, GradeOptions& options) {
  command.footer("For example: ./attn grade 3.1");
  command.add_option("EXERCISE", options.exercises,
                     "an id, a unique part of one, or the book's number; "
                     "without any, all exercises");
  command
      .add_option("--format", options.format,
                  "how to report: terminal, json or junit")
      ->check(CLI::IsMember({"terminal", "json", "junit"}))
      ->capture_default_str();
  command.add_option("--output", options.output,
                     "write the report to this file");
  command.add_option("--file", options.file,
                     "grade this file in place of the one in exercises/");
  command
      .add_option(
          "--time-limit", options.time_limit,
          "seconds of computing for each exercise; three times as many "
          "may pass")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
}

void describe_read(CLI::App& command, std::string& chapter) {
  command
      .add_option("CHAPTER", chapter,
                  "its number, id, or a unique part of the id")
      ->required();
  command.footer(
      "What follows the chapter goes to the chapter.\n"
      "For example: ./attn read 3 --d-out 5, or ./attn read 3 --help");
}

void describe_test(CLI::App& command) {
  command.footer(
      "What follows goes to meson test.\n"
      "For example: ./attn test attention");
}

bool asks_for_help(const std::vector<std::string>& words) {
  return !words.empty() && (words[0] == "--help" || words[0] == "-h");
}

// `read` and `test` hand their words on unread, so that an option that the
// tool does not know reaches the program that does.
std::optional<int> hand_on(const std::string& command,
                           const std::vector<std::string>& words) {
  if (asks_for_help(words)) return std::nullopt;
  if (command == "test") return attn::tool::run_project_tests(words);
  if (command == "read" && !words.empty()) {
    return attn::tool::read_chapter(words);
  }
  return std::nullopt;
}

int parse_and_run(int argc, char** argv) {
  CLI::App app("Attention, step by step: read chapters, grade exercises.",
               "attn");
  app.footer("Without a command, attn lists the chapters and exercises.");
  app.require_subcommand(0, 1);
  std::string chapter;
  describe_read(*app.add_subcommand("read", "read a chapter"), chapter);
  GradeOptions options;
  CLI::App* grade = app.add_subcommand("grade", "grade exercises");
  describe_grade(*grade, options);
  describe_test(*app.add_subcommand("test", "run the project's own tests"));

  if (argc > 1) {
    const std::vector<std::string> words(argv + 2, argv + argc);
    if (const auto status = hand_on(argv[1], words)) return *status;
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_help = app.exit(error) == 0;
    return is_help ? 0 : attn::tool::wrong_usage_status;
  }
  if (grade->parsed()) return attn::tool::grade(options);
  return attn::tool::list_chapters();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return parse_and_run(argc, argv);
  } catch (const attn::tool::WrongUsage& error) {
    std::fprintf(stderr, "attn: %s\n", error.what());
    return attn::tool::wrong_usage_status;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "attn: %s\n", error.what());
    return 1;
  }
}
