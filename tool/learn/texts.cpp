// What there is to read about an exercise: its task, hints and solution.
#include <fmt/format.h>

#include <algorithm>

#include "files/standard_output.hpp"
#include "tool/learn/learn.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/project/lookup.hpp"
#include "tool/project/progress.hpp"
#include "tool/text/hints.hpp"
#include "tool/text/task_text.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

// Paragraphs broken anew for a terminal; what is indented or fenced stays.
std::string reflowed(const std::string& markdown, std::size_t width) {
  std::string text;
  std::string paragraph;
  bool fenced = false;
  const auto end_paragraph = [&] {
    if (!paragraph.empty()) text += wrapped(paragraph, 0, width) + '\n';
    paragraph.clear();
  };
  for (const std::string& line : lines_of(markdown)) {
    const bool fence = line.starts_with("```");
    if (fence) fenced = !fenced;
    if (!fenced && !fence && !line.empty() && line[0] != ' ') {
      paragraph += line + ' ';
      continue;
    }
    end_paragraph();
    text += line + '\n';
  }
  end_paragraph();
  return text;
}

// Indented, without empty lines.
std::string set_in(const std::string& code) {
  std::string text;
  for (const std::string& line : lines_of(code)) {
    if (!line.empty()) text += "  " + line + '\n';
  }
  return text;
}

}  // namespace

std::string task_message(const std::string& name, std::size_t width) {
  const Exercise& exercise = find_exercise(name);
  const std::string header = content_of(header_file(exercise));
  return fmt::format("{}\n{}\nWrite it in\n  {}\nThen\n  ./attn grade {}\n",
                     reflowed(task_comment(header), width),
                     set_in(declarations(header)),
                     path_text(learners_file(exercise)), exercise.id);
}

int show_task(const std::string& name) {
  print_out(task_message(name, terminal_width));
  return 0;
}

std::string hint_message(const std::string& name, std::size_t width) {
  const Exercise& exercise = find_exercise(name);
  const std::vector<std::string> hints =
      hints_in(content_of(hints_file(exercise)));
  const int levels = static_cast<int>(hints.size());
  int level = 1;
  change_progress([&](Progress& progress) {
    int& shown = progress[exercise.id].hints;
    level = shown = std::clamp(shown + 1, 1, levels);
  });
  const std::string hint =
      reflowed(hints.at(static_cast<std::size_t>(level - 1)), width);
  const std::string more =
      level < levels
          ? fmt::format("{} more: ./attn hint {}", levels - level,
                        exercise.id)
          : fmt::format(
                "That was the last hint. ./attn solution {} --give-up",
                exercise.id);
  return fmt::format("{}, hint {}\n{}\n", exercise.id, hint, more);
}

int show_hint(const std::string& name) {
  print_out(hint_message(name, terminal_width));
  return 0;
}

int show_solution(const std::string& name, bool give_up) {
  const Exercise& exercise = find_exercise(name);
  bool passed = read_progress()[exercise.id].passed;
  if (!passed && !give_up) {
    print_error(
        fmt::format("attn: {0} is not passed yet. ./attn hint {0} helps; "
                    "./attn solution {0} --give-up shows it all the same\n",
                    exercise.id));
    return 1;
  }
  if (!passed) {
    change_progress(
        [&](Progress& progress) { progress[exercise.id].gave_up = true; });
  }
  print_out(fmt::format("{}", content_of(solution_file(exercise))));
  return 0;
}

}  // namespace attn::tool
