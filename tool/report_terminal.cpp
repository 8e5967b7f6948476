#include <fmt/format.h>

#include <algorithm>

#include "color/color.hpp"
#include "exercise_files.hpp"
#include "reports.hpp"
#include "text.hpp"

namespace attn::tool {
namespace {

constexpr std::size_t shown_lines = 40;  // of what the learner's code printed

std::string verdict_text(Verdict verdict) {
  switch (verdict) {
    case Verdict::passed:
      return "PASSED";
    case Verdict::failed:
      return "NOT RIGHT YET";
    case Verdict::unfinished:
      return "UNFINISHED";
    case Verdict::not_compiled:
      return "DOES NOT COMPILE";
    case Verdict::crashed:
      return "CRASHED";
    case Verdict::timed_out:
      return "TOOK TOO LONG";
    case Verdict::out_of_memory:
      return "OUT OF MEMORY";
    case Verdict::missing:
      return "MISSING";
    case Verdict::not_graded:
      return "NOT GRADED";
  }
  return "";
}

Style style_of(Verdict verdict) {
  if (verdict == Verdict::passed) return Style::good;
  return verdict == Verdict::unfinished ? Style::open : Style::bad;
}

// The verdict begins the first line.
std::string heading(const Graded& graded, bool color) {
  const std::string verdict = verdict_text(graded.verdict);
  const std::string& number = graded.exercise.number;
  const std::string text =
      wrapped(fmt::format("{}: {} ({}{})", verdict, graded.exercise.id,
                          number.empty() ? "" : "Exercise " + number + ", ",
                          graded.exercise.title),
              0);
  return paint(color, style_of(graded.verdict), verdict) +
         paint(color, Style::bold, text.substr(verdict.size())) + "\n";
}

std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string test_lines(const Graded& graded, bool color) {
  const std::string passes = paint(color, Style::good, "ok   ");
  const std::string fails =
      paint(color, style_of(graded.verdict),
            graded.verdict == Verdict::unfinished ? "to do" : "FAILS");
  std::string text;
  for (const TestResult& test : graded.tests) {
    text += fmt::format("  {}  {}\n", test.passed ? passes : fails,
                        in_words(test.name));
  }
  return text;
}

// The message of the first test that fails; its first line is prose, what
// follows (a line of source) stays as it is.
std::string first_failure(const Graded& graded) {
  const auto failed =
      std::find_if(graded.tests.begin(), graded.tests.end(),
                   [](const TestResult& test) { return !test.passed; });
  if (failed == graded.tests.end()) return "";
  const std::vector<std::string> lines =
      lines_of(clean_text(failed->message));
  std::string text;
  for (std::size_t i = 0; i < lines.size() && i < shown_lines; ++i) {
    text += (i == 0 ? wrapped(lines[i], 2) : "    " + lines[i]) + "\n";
  }
  return "\n" + text;
}

std::string mistake(const Graded& graded, bool color) {
  if (!graded.diagnosis) return "";
  return fmt::format(
      "\n{} {}\n{}\n", paint(color, Style::bold, "The mistake:"),
      graded.diagnosis->id, wrapped(graded.diagnosis->text, 2));
}

std::string printed(const Graded& graded, bool color) {
  const std::vector<std::string> lines = lines_of(graded.printed);
  if (lines.empty()) return "";
  std::string text =
      "\n" + paint(color, Style::bold, "Your code printed") + "\n";
  for (std::size_t i = 0; i < lines.size() && i < shown_lines; ++i) {
    const bool too_long = lines[i].size() > 1000;
    text += "  " + lines[i].substr(0, 1000) + (too_long ? " ..." : "") + "\n";
  }
  if (graded.printed_cut || lines.size() > shown_lines) {
    text += fmt::format("  ... and more; the first {} lines are shown\n",
                        std::min(lines.size(), shown_lines));
  }
  return text;
}

std::string next_step(const Graded& graded, bool color) {
  const Exercise& exercise = graded.exercise;
  std::string text = "\n" + paint(color, Style::bold, "Next") + "\n";
  if (graded.verdict == Verdict::passed) {
    return text + "  compare  ./attn solution " + exercise.id +
           "\n  go on    ./attn\n";
  }
  const bool unfinished = graded.verdict == Verdict::unfinished;
  text += fmt::format("  {}    {}\n", unfinished ? "write" : "mend ",
                      path_text(graded.file));
  if (unfinished) {
    text += "  task     ./attn task " + exercise.id + "\n";
  }
  std::string again = "./attn grade " + exercise.id;
  if (graded.file != learners_file(exercise)) {
    again += " --file " + path_text(graded.file);
  }
  return text + fmt::format("  hint     ./attn hint {}\n  then     {}\n",
                            exercise.id, again);
}

std::string report_on(const Graded& graded, bool color) {
  return heading(graded, color) + "\n" + test_lines(graded, color) +
         first_failure(graded) + mistake(graded, color) +
         printed(graded, color) + next_step(graded, color);
}

}  // namespace

std::string terminal_report(const std::vector<Graded>& all, bool color) {
  std::string text;
  for (const Graded& graded : all) {
    if (!text.empty()) text += std::string(terminal_width, '-') + "\n";
    text += report_on(graded, color);
  }
  if (all.size() < 2) return text;
  const auto passed = std::count_if(
      all.begin(), all.end(),
      [](const Graded& graded) { return graded.verdict == Verdict::passed; });
  return text + std::string(terminal_width, '-') +
         fmt::format("\n{} of {} exercises passed ({} %)\n", passed,
                     all.size(),
                     100 * static_cast<std::size_t>(passed) / all.size());
}

}  // namespace attn::tool
