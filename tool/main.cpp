// The command `attn`. Every command hands its words on to the program that
// knows them, so there is little to read here.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "commands.hpp"
#include "wrong_usage.hpp"

namespace {

constexpr const char* help = R"(Attention, step by step.

  attn                           lists the chapters and exercises
  attn read CHAPTER [OPTION...]  prints a chapter: its number, its id, or a
                                 part of the id
  attn grade [EXERCISE...]       grades exercises: an id, a part of it, or the
                                 book's number; without any, all of them
  attn test [WORD...]            runs the project's own tests

For example: ./attn read 3, ./attn grade 3.1
./attn read 3 --help and ./attn grade --help list what else these take.
)";

bool asks_for_help(const std::string& word) {
  return word == "--help" || word == "-h";
}

int run(const std::vector<std::string>& words) {
  if (words.empty()) return attn::tool::list_chapters();
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  const bool help_first = !rest.empty() && asks_for_help(rest[0]);
  if (words[0] == "grade") return attn::tool::run_grading(rest);
  if (asks_for_help(words[0]) || help_first) {
    fmt::print("{}", help);
    return 0;
  }
  if (words[0] == "test") return attn::tool::run_project_tests(rest);
  if (words[0] == "read" && !rest.empty()) {
    return attn::tool::read_chapter(rest);
  }
  throw attn::tool::WrongUsage(
      words[0] == "read"
          ? "read: expected a CHAPTER, such as ./attn read 1"
          : fmt::format(
                "there is no command \"{}\"; there are read, grade and "
                "test, and attn --help",
                words[0]));
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const attn::tool::WrongUsage& error) {
    fmt::print(stderr, "attn: {}\n", error.what());
    return attn::tool::wrong_usage_status;
  } catch (const std::exception& error) {
    fmt::print(stderr, "attn: {}\n", error.what());
    return 1;
  }
}
