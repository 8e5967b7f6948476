#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "color/color.hpp"
#include "exercise_files.hpp"
#include "learn.hpp"
#include "lookup.hpp"
#include "progress.hpp"

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

void print_chapter(const Chapter& chapter, const Progress& progress) {
  fmt::print("  {:>2}  {}  ./attn read {}\n", chapter_number(chapter),
             styled(Style::bold, fmt::format("{:<48}", chapter.title)),
             chapter_number(chapter));
  for (const Exercise& exercise : chapter.exercises) {
    fmt::print("    {} {:<3} {:<25} {}\n", mark(progress, exercise),
               exercise.number, exercise.id, exercise.title);
  }
}

void print_next(const Exercise& next, std::size_t passed) {
  fmt::print("\n{}\n", styled(Style::bold, "What to do next"));
  if (passed == 0) {
    fmt::print("  ./attn read 1         reads the first chapter\n");
  }
  fmt::print(
      "  ./attn task {0}\n"
      "  ./attn watch {0}\n"
      "                        the task, and a verdict at every save of\n"
      "                        {1}\n"
      "  ./attn --help         all commands\n",
      next.id, path_text(learners_file(next)));
}

}  // namespace

int show_list() {
  const Progress progress = read_progress();
  const std::vector<Exercise> exercises = all_exercises();
  const auto is_passed = [&](const Exercise& exercise) {
    const auto found = progress.find(exercise.id);
    return found != progress.end() && found->second.passed;
  };
  const auto passed = static_cast<std::size_t>(
      std::count_if(exercises.begin(), exercises.end(), is_passed));

  fmt::print(
      "{}\n\n{}\n", styled(Style::bold, "Attention, step by step"),
      styled(Style::bold, "Chapters, and the exercises that follow them"));
  for (const Chapter& chapter : curriculum())
    print_chapter(chapter, progress);
  fmt::print("\n{} of {} exercises passed ({} %)\n", passed, exercises.size(),
             100 * passed / exercises.size());
  const auto next =
      std::find_if_not(exercises.begin(), exercises.end(), is_passed);
  if (next == exercises.end()) {
    fmt::print("\nYou have passed them all.\n");
  } else {
    print_next(*next, passed);
  }
  return 0;
}

}  // namespace attn::tool
