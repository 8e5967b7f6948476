#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "color/color.hpp"
#include "files/standard_output.hpp"
#include "tool/learn/learn.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/progress.hpp"

namespace attn::tool {
namespace {

std::string styled(Style style, const std::string& text) {
  return paint(wants_color(STDOUT_FILENO), style, text);
}

std::string mark(const Progress& progress, const Exercise& exercise) {
  const auto found = progress.find(exercise.id);
  if (found == progress.end()) return " ";
  if (found->second.passed) return styled(Style::good, "✓");
  return found->second.gave_up ? "·" : " ";
}

std::string chapter_lines(const Chapter& chapter, const Progress& progress) {
  std::string text;
  text +=
      fmt::format("  {:>2}  {}  ./attn read {}\n", chapter_number(chapter),
                  styled(Style::bold, fmt::format("{:<48}", chapter.title)),
                  chapter_number(chapter));
  for (const Exercise& exercise : chapter.exercises) {
    text += fmt::format("    {} {:<3} {:<25} {}\n", mark(progress, exercise),
                        exercise.number, exercise.id, exercise.title);
  }
  return text;
}

std::string next_lines(const Exercise& next, std::size_t passed) {
  std::string text;
  text += fmt::format("\n{}\n", styled(Style::bold, "What to do next"));
  if (passed == 0) {
    text += "  ./attn read 1         reads the first chapter\n";
  }
  text += fmt::format(
      "  ./attn task {0}\n"
      "  ./attn watch {0}\n"
      "                        the task, and a verdict at every save of\n"
      "                        {1}\n"
      "  ./attn --help         all commands\n",
      next.id, path_text(learners_file(next)));
  return text;
}

}  // namespace

std::string list_message() {
  std::string text;
  const Progress progress = read_progress();
  const std::vector<Exercise> exercises = all_exercises();
  const auto is_passed = [&](const Exercise& exercise) {
    const auto found = progress.find(exercise.id);
    return found != progress.end() && found->second.passed;
  };
  const auto passed = static_cast<std::size_t>(
      std::count_if(exercises.begin(), exercises.end(), is_passed));

  text += fmt::format(
      "{}\n\n{}\n", styled(Style::bold, "Attention, step by step"),
      styled(Style::bold, "Chapters, and the exercises that follow them"));
  for (const Chapter& chapter : curriculum())
    text += chapter_lines(chapter, progress);
  text += fmt::format("\n{} of {} exercises passed ({} %)\n", passed,
                      exercises.size(), 100 * passed / exercises.size());
  const auto next =
      std::find_if_not(exercises.begin(), exercises.end(), is_passed);
  if (next == exercises.end()) {
    text += "\nYou have passed them all.\n";
  } else {
    text += next_lines(*next, passed);
  }
  return text;
}

int show_list() {
  print_out(list_message());
  return 0;
}

}  // namespace attn::tool
