// The program behind all commands but `read`, `explain`, `doctor`, `test` and
// `bench`.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdio>
#include <exception>
#include <functional>
#include <sstream>

#include "command_line/help_formatter.hpp"
#include "files/standard_output.hpp"
#include "tool/learn/grade.hpp"
#include "tool/learn/learn.hpp"
#include "tool/pages/pages.hpp"
#include "tool/process/stop.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/project.hpp"
#include "tool/project/wrong_usage.hpp"
#include "tool/watch/watch.hpp"

namespace {

using namespace attn::tool;

constexpr const char* name_help =
    "its id, a part of the id, or the book's number";

// What the command that was chosen runs.
using Action = std::function<int()>;

CLI::App* add_command(CLI::App& app, const std::string& name,
                      const std::string& description,
                      const std::string& example) {
  CLI::App* command = app.add_subcommand(name, description);
  command->footer("For example: ./attn " + example);
  return command;
}

// A command that takes the name of one exercise.
CLI::App* add_named_command(CLI::App& app, const std::string& name,
                            const std::string& description,
                            std::string& exercise) {
  CLI::App* command =
      add_command(app, name, description, name + " weight_transfer");
  command->add_option("EXERCISE", exercise, name_help)->required();
  return command;
}

void add_limits(CLI::App* command, RunOptions& options) {
  command
      ->add_option("--time-limit", options.time_limit,
                   "seconds of computing; thrice that may pass")
      ->check(CLI::Range(1, 3600))
      ->capture_default_str();
  command->add_option("--student", options.student,
                      "an id; each is graded with other numbers");
  command->add_flag("--sanitize", options.sanitize,
                    "with sanitizers: tells the line of a crash");
}

void add_grade(CLI::App& app, GradeOptions& options, Action& action) {
  CLI::App* command =
      add_command(app, "grade", "Grades exercises; without any, all of them.",
                  "grade 3.1\n"
                  "             ./attn grade softmax --sanitize");
  command->add_option("EXERCISE", options.exercises, name_help);
  CLI::Option* chapter = command->add_option("--chapter", options.chapter,
                                             "all exercises of this chapter");
  command->add_flag("--all", options.all, "all exercises")->excludes(chapter);
  command->add_option("--format", options.format, "how to report")
      ->check(CLI::IsMember({"terminal", "json", "junit"}))
      ->capture_default_str();
  command->add_option("--output", options.output,
                      "write the report to this file");
  command->add_option("--file", options.file,
                      "grade this file in place of yours");
  add_limits(command, options.run);
  command->callback([&] { action = [&] { return grade(options); }; });
}

void add_watch(CLI::App& app, WatchOptions& options, Action& action) {
  CLI::App* command = add_command(
      app, "watch", "Grades an exercise at every save.", "watch softmax");
  command->add_option("EXERCISE", options.exercise,
                      "without it, the first that is not passed");
  add_limits(command, options.run);
  command->callback([&] { action = [&] { return watch(options); }; });
}

void add_texts(CLI::App& app, std::string& exercise, bool& give_up,
               Action& action) {
  add_named_command(app, "task", "Shows what an exercise asks for.", exercise)
      ->callback([&] { action = [&] { return show_task(exercise); }; });
  add_named_command(app, "hint", "Shows one more hint each time.", exercise)
      ->callback([&] { action = [&] { return show_hint(exercise); }; });
  CLI::App* solution = add_named_command(
      app, "solution", "Shows the solution of what you passed.", exercise);
  solution->add_flag("--give-up", give_up,
                     "show it all the same, which is remembered");
  solution->callback(
      [&] { action = [&] { return show_solution(exercise, give_up); }; });
  add_named_command(app, "reset",
                    "Gives you the stub again, keeps what you wrote.",
                    exercise)
      ->callback([&] { action = [&] { return reset_exercise(exercise); }; });
}

void add_start(CLI::App& app, std::string& folder, Action& action) {
  CLI::App* command = add_command(app, "start",
                                  "Makes a folder of your own for the "
                                  "exercises, which git never touches.",
                                  "start ~/attention");
  command->add_option("FOLDER", folder, "outside of the tutorial")
      ->required();
  command->callback([&] { action = [&] { return start_folder(folder); }; });
}

void add_pages(CLI::App& app, PagesOptions& options, Action& action) {
  CLI::App* command = add_command(
      app, "pages", "Writes chapters and tasks as pages for a browser.",
      "pages --open");
  options.folder = build_root() / "pages";
  command
      ->add_option("--output", options.folder,
                   "the folder to write into, which is made if it is not "
                   "there; without it, pages in the build folder")
      ->option_text("DIR");
  command->add_flag("--open", options.open,
                    "open the index in the browser: BROWSER, or xdg-open");
  command->add_flag("--no-build", options.no_build,
                    "take the chapters as they are built");
  command->add_flag("--no-timing", options.no_timing,
                    "leave out what chapters measure on this machine");
  command->callback([&] { action = [&] { return write_pages(options); }; });
}

// The command `attn` answers these itself; here they are only listed.
void list_others(CLI::App& app) {
  app.add_subcommand("read", "Prints a chapter.");
  app.add_subcommand("explain", "Works out one number of a chapter.");
  app.add_subcommand("doctor", "Says whether this machine has all it needs.");
  app.add_subcommand("test", "Runs the project's own tests.");
  app.add_subcommand("bench", "Measures how fast attention is.");
}

int parse_and_run(int argc, char** argv) {
  CLI::App app(
      "Attention, step by step. Alone it lists what is done and what is "
      "next.",
      "./attn");
  app.formatter(attn::help_formatter());
  app.require_subcommand(0, 1);
  app.footer("For example: ./attn watch softmax");
  Action action = show_list;
  GradeOptions grading;
  WatchOptions watching;
  PagesOptions pages;
  std::string exercise;
  std::string folder;
  bool give_up = false;
  list_others(app);
  add_grade(app, grading, action);
  add_watch(app, watching, action);
  add_texts(app, exercise, give_up, action);
  add_start(app, folder, action);
  add_pages(app, pages, action);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    std::ostringstream out;
    std::ostringstream wrong;
    const bool is_help = app.exit(error, out, wrong) == 0;
    attn::print_error(wrong.str());
    attn::print_out(out.str());
    return is_help ? 0 : wrong_usage_status;
  }
  return action();
}

}  // namespace

int main(int argc, char** argv) {
  std::signal(SIGCHLD, SIG_DFL);  // ignored, no child could be waited for
  try {
    return parse_and_run(argc, argv);
  } catch (const Stopped&) {
    end_by_signal();
  } catch (const WrongUsage& error) {
    attn::print_error(fmt::format("attn: {}\n", error.what()));
    return wrong_usage_status;
  } catch (const std::exception& error) {
    attn::print_error(fmt::format("attn: {}\n", error.what()));
    return 1;
  }
}
