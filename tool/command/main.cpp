// The command `attn`. It hands the words on to the program that knows them:
// chapters explain their own, and the learning loop has a program too. So it
// builds in a moment, and a first chapter is there soon.
#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "files/standard_output.hpp"
#include "tool/command/commands.hpp"
#include "tool/process/process.hpp"
#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"

namespace {

constexpr const char* read_help =
    R"(attn read CHAPTER [OPTION...]: prints a chapter, by its number, its id or a
part of the id. For example: ./attn read 3
./attn read 3 --help lists the options.
)";

constexpr const char* explain_help =
    R"(attn explain CHAPTER RESULT [ROW] [COLUMN] [OPTION...]: works out one number
of a chapter. ROW and COLUMN are token names, or numbers from 0; a vector takes
one of them. One matrix of a batch or of heads is RESULT[0] or RESULT[0,1].
For example: ./attn explain 1 attn_scores journey starts
The options are those of ./attn read.
)";

constexpr const char* test_help =
    R"(attn test [WORD...]: runs the project's own tests; the words are for
`meson test`. For example: ./attn test narration
)";

constexpr const char* bench_help =
    R"(attn bench [WORD...]: measures attention at GPT-2's width, in shares of the
speed of a large matrix product. It takes two minutes, and other programs that
run meanwhile spoil it. The words are for Google Benchmark.
For example: ./attn bench --benchmark_filter=forward/1/1024
)";

// The command's help; null for the commands of the learning loop.
const char* help_of(const std::string& command) {
  if (command == "read") return read_help;
  if (command == "explain") return explain_help;
  if (command == "bench") return bench_help;
  if (command == "test") return test_help;
  return nullptr;
}

// The launcher answers it, for it must work where nothing can be built.
[[noreturn]] void see_the_doctor(std::vector<std::string> words) {
  setenv("ATTN_BUILD", attn::tool::build_root().c_str(), 1);
  words.insert(words.begin(), (attn::tool::source_root() / "attn").string());
  attn::tool::become_program(words);
}

bool asks_for_help(const std::vector<std::string>& words) {
  return !words.empty() && (words[0] == "--help" || words[0] == "-h");
}

int run(const std::vector<std::string>& words) {
  const std::string command = words.empty() ? "" : words[0];
  if (command == "doctor") see_the_doctor(words);
  const char* help = help_of(command);
  if (help == nullptr) return attn::tool::learn(words);
  const std::vector<std::string> rest(words.begin() + 1, words.end());
  if (asks_for_help(rest)) {
    attn::print_out(help);
    return 0;
  }
  if (command == "test") return attn::tool::run_project_tests(rest);
  if (command == "bench") return attn::tool::run_benchmark(rest);
  if (command == "explain") return attn::tool::explain_number(rest);
  return attn::tool::read_chapter(rest);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const attn::tool::WrongUsage& error) {
    attn::print_error(fmt::format("attn: {}\n", error.what()));
    return attn::tool::wrong_usage_status;
  } catch (const std::exception& error) {
    attn::print_error(fmt::format("attn: {}\n", error.what()));
    return 1;
  }
}
