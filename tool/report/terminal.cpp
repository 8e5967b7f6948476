#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string_view>

#include "color/color.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/report/reports.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

constexpr std::size_t longest_line = 1000;  // in bytes
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

Style paint_of(Verdict verdict) {
  if (verdict == Verdict::passed) return Style::good;
  return verdict == Verdict::unfinished ? Style::open : Style::bad;
}

// The verdict begins the first line.
std::string heading(const Graded& graded, const ReportStyle& style) {
  const std::string verdict = verdict_text(graded.verdict);
  const std::string& number = graded.exercise.number;
  const std::string text =
      wrapped(fmt::format("{}: {} ({}{})", verdict, graded.exercise.id,
                          number.empty() ? "" : "Exercise " + number + ", ",
                          graded.exercise.title),
              0, style.width);
  return paint(style.color, paint_of(graded.verdict), verdict) +
         paint(style.color, Style::bold, text.substr(verdict.size())) + "\n";
}

std::string in_words(std::string name) {
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string test_lines(const Graded& graded, const ReportStyle& style) {
  const bool was_tried = graded.verdict != Verdict::not_graded &&
                         graded.verdict != Verdict::missing;
  if (!was_tried) return "";
  const std::string passes = paint(style.color, Style::good, "ok   ");
  const std::string fails =
      paint(style.color, paint_of(graded.verdict),
            graded.verdict == Verdict::unfinished ? "to do" : "FAILS");
  std::string text;
  for (const TestResult& test : graded.tests) {
    text += fmt::format("  {}  {}\n", test.passed ? passes : fails,
                        in_words(test.name));
  }
  return text;
}

// The first line of a message is prose; what follows, a line of source, stays
// as it is.
std::string told(const std::string& message, const ReportStyle& style) {
  const std::vector<std::string> lines = lines_of(clean_text(message));
  std::string text;
  for (std::size_t i = 0; i < lines.size() && i < shown_lines; ++i) {
    text += (i == 0 ? wrapped(lines[i], 2, style.width) : "    " + lines[i]) +
            "\n";
  }
  return text;
}

// What a message is about, whatever output it is of: an exception stands on
// the way to all of them.
std::string cause_in(const std::string& message) {
  const std::size_t exception = message.find("an exception was thrown");
  return exception == message.npos ? message : message.substr(exception);
}

// The first test that fails in full; of the others what their first line
// says, unless it says the same.
std::string failures(const Graded& graded, const ReportStyle& style) {
  std::string text;
  std::string first;
  for (const TestResult& test : graded.tests) {
    if (test.passed || test.message.empty()) continue;
    if (text.empty()) {
      first = cause_in(test.message);
      text = "\n" + told(test.message, style);
    } else if (cause_in(test.message) != first) {
      text +=
          "\n" + told(test.message.substr(0, test.message.find('\n')), style);
    }
  }
  return text;
}

std::string remarks(const Graded& graded, const ReportStyle& style) {
  std::string text;
  for (const std::string& remark : graded.remarks) {
    text += "\n" + told(remark, style);
  }
  return text;
}

std::string finding(const std::string& heading, const Finding& finding,
                    const ReportStyle& style) {
  return fmt::format("\n{}\n{}\n", paint(style.color, Style::bold, heading),
                     wrapped(finding.text, 2, style.width));
}

// The cause, or else the relation, and one question that leads on.
std::string cause(const Graded& graded, const ReportStyle& style) {
  const auto& told = graded.diagnosis ? graded.diagnosis : graded.relation;
  if (!told) return "";
  const std::string heading =
      graded.diagnosis ? "The mistake: " + told->id : "What the numbers say";
  std::string text = finding(heading, *told, style);
  if (!told->question.empty()) {
    text += "\n" + wrapped(told->question, 2, style.width) + "\n";
  }
  return text;
}

std::string printed(const Graded& graded, const ReportStyle& style) {
  const std::vector<std::string> lines = lines_of(graded.printed);
  if (lines.empty()) return "";
  std::string text =
      "\n" + paint(style.color, Style::bold, "Your code printed") + "\n";
  for (std::size_t i = 0; i < lines.size() && i < shown_lines; ++i) {
    text += "  " + shortened(lines[i], longest_line) + "\n";
  }
  if (graded.printed_cut || lines.size() > shown_lines) {
    text += fmt::format("  ... and more; the first {} lines are shown\n",
                        std::min(lines.size(), shown_lines));
  }
  return text;
}

// A path as a shell takes it. A pipe has no name that lasts.
std::string as_word(const std::filesystem::path& file) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(file, error)) return "FILE";
  const std::string name = path_text(file);
  const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
           std::string_view("./_-+").find(c) != std::string_view::npos;
  });
  return plain ? name : quoted_for_shell(name);
}

std::string next_step(const Graded& graded, const ReportStyle& style) {
  if (!style.next_commands) return "";
  const Exercise& exercise = graded.exercise;
  std::string text = "\n" + paint(style.color, Style::bold, "Next") + "\n";
  if (graded.verdict == Verdict::not_graded) {
    return text + "  then     ./attn grade " + exercise.id + "\n";
  }
  const bool is_own = graded.file == learners_file(exercise);
  if (graded.verdict == Verdict::missing && is_own) {
    return text + "  get it   ./attn reset " + exercise.id + "\n";
  }
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
  if (!is_own) again += " --file " + as_word(graded.file);
  return text + fmt::format("  hint     ./attn hint {}\n  then     {}\n",
                            exercise.id, again);
}

std::string report_on(const Graded& graded, const ReportStyle& style) {
  const std::string tests = test_lines(graded, style);
  return heading(graded, style) + (tests.empty() ? "" : "\n" + tests) +
         failures(graded, style) + cause(graded, style) +
         remarks(graded, style) + printed(graded, style) +
         next_step(graded, style);
}

}  // namespace

std::string terminal_report(const std::vector<Graded>& all,
                            const ReportStyle& style) {
  std::string text;
  for (const Graded& graded : all) {
    if (!text.empty()) text += std::string(style.width, '-') + "\n";
    text += report_on(graded, style);
  }
  if (all.size() < 2) return text;
  const auto passed = std::count_if(
      all.begin(), all.end(),
      [](const Graded& graded) { return graded.verdict == Verdict::passed; });
  return text + std::string(style.width, '-') +
         fmt::format("\n{} of {} exercises passed ({} %)\n", passed,
                     all.size(),
                     100 * static_cast<std::size_t>(passed) / all.size());
}

}  // namespace attn::tool
