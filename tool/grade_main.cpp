// The program behind `attn grade`.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "grade.hpp"
#include "wrong_usage.hpp"

namespace {

using attn::tool::GradeOptions;

void describe(CLI::App& app, GradeOptions& options) {
  app.footer("For example: ./attn grade 3.1");
  app.add_option("EXERCISE", options.exercises,
                 "an id, a unique part of one, or the book's number; without "
                 "any, all exercises");
  app.add_option("--format", options.format,
                 "how to report: terminal, json or junit")
      ->check(CLI::IsMember({"terminal", "json", "junit"}))
      ->capture_default_str();
  app.add_option("--output", options.output, "write the report to this file");
  app.add_option("--file", options.file,
                 "grade this file in place of the one in exercises/");
  app.add_option(
         "--time-limit", options.time_limit,
         "seconds of computing for each exercise; three times as many "
         "may pass")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
}

int parse_and_grade(int argc, char** argv) {
  CLI::App app("Grades exercises and names the mistake.", "attn grade");
  GradeOptions options;
  describe(app, options);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const bool is_help = app.exit(error) == 0;
    return is_help ? 0 : attn::tool::wrong_usage_status;
  }
  return attn::tool::grade(options);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return parse_and_grade(argc, argv);
  } catch (const attn::tool::WrongUsage& error) {
    std::fprintf(stderr, "attn: %s\n", error.what());
    return attn::tool::wrong_usage_status;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "attn: %s\n", error.what());
    return 1;
  }
}
