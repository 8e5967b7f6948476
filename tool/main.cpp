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

void describe_read(CLI::App& command, std::string& chapter) {
  command
      .add_option("CHAPTER", chapter,
                  "its number, id, or a unique part of the id")
      ->required();
  command.footer(
      "What follows the chapter goes to the chapter.\n"
      "For example: ./attn read 3 --d-out 5, or ./attn read 3 --help");
}

void describe_grade(CLI::App& command) {
  command.footer(
      "What follows goes to the program that grades.\n"
      "For example: ./attn grade 3.1, or ./attn grade --help");
}

void describe_test(CLI::App& command) {
  command.footer(
      "What follows goes to meson test.\n"
      "For example: ./attn test attention");
}

bool asks_for_help(const std::vector<std::string>& words) {
  return !words.empty() && (words[0] == "--help" || words[0] == "-h");
}

// The commands hand their words on unread, so that an option that the tool
// does not know reaches the program that does.
std::optional<int> hand_on(const std::string& command,
                           const std::vector<std::string>& words) {
  if (command == "grade") return attn::tool::run_grading(words);
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
  describe_grade(*app.add_subcommand("grade", "grade exercises"));
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
