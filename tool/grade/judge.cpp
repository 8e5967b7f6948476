#include "tool/grade/judge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstring>

#include "tool/diagnostics/sanitizer_report.hpp"
#include "tool/diagnostics/throw_line.hpp"
#include "tool/grade/kept_too_long.hpp"
#include "tool/process/not_graded.hpp"
#include "tool/project/exercise_files.hpp"
#include "tool/text/text.hpp"

namespace attn::tool {
namespace {

namespace fs = std::filesystem;

std::string signal_text(int signal) {
  return fmt::format("the program was ended by the signal SIG{}: {}",
                     sigabbrev_np(signal), strsignal(signal));
}

// Whether a sanitizer reports what sends it.
bool is_of_memory(int signal) {
  return signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE ||
         signal == SIGILL;
}

// On which probe it was that the program ended.
std::string on_the_probe(const Report& report) {
  if (report.unfinished_probe.empty()) return "";
  return fmt::format(" (on the probe: {})", report.unfinished_probe);
}

void judge_signal(Graded& graded, const LimitedRun& run, bool sanitized,
                  const std::string& where) {
  const bool threw_bad_alloc =
      run.signal == SIGABRT &&
      run.output.find("std::bad_alloc") != std::string::npos;
  if (threw_bad_alloc) {
    conclude(graded, Verdict::out_of_memory, "the_run_reaches_its_end",
             "memory ran out (std::bad_alloc)");
  } else {
    conclude(graded, Verdict::crashed, "the_run_reaches_its_end",
             signal_text(run.signal) + where +
                 (sanitized || !is_of_memory(run.signal)
                      ? ""
                      : "; --sanitize tells in which line"));
  }
}

// What a sanitizer wrote of the process that was started. It goes to a file
// of its own: what the code prints cannot pass for it.
std::optional<SanitizerReport> sanitizer_report(const TrialsRun& ran) {
  if (ran.limits.limit_addresses) return std::nullopt;
  std::string text;
  for (const char* kind : {"address", "undefined"}) {
    text += content_if_any(
        ran.folder / fmt::format("sanitizer.{}.{}", kind, ran.run.process));
  }
  return parse_sanitizer_report(text, ran.copy);
}

// What the sanitizer prints itself, before it writes its report.
std::string without_deadly_signal(std::string printed) {
  const std::string mark = "AddressSanitizer:DEADLYSIGNAL\n";
  const std::size_t at = printed.rfind(mark);
  return at == std::string::npos ? printed : printed.erase(at, mark.size());
}

void judge_sanitizer(Graded& graded, const TrialsRun& ran,
                     const SanitizerReport& report) {
  graded.printed = without_deadly_signal(graded.printed);
  std::string text = report.text;
  if (!report.out_of_memory) {
    text += "; " +
            signal_text(report.signal != 0 ? report.signal : ran.run.signal);
  }
  conclude(graded,
           report.out_of_memory ? Verdict::out_of_memory : Verdict::crashed,
           "the_run_reaches_its_end",
           report.place ? told_at(*report.place, ran.copy, text) : text);
}

// In which line of the learner's an exception began, also one of Armadillo.
void remark_on_throw(Graded& graded, const TrialsRun& ran,
                     const Report& report) {
  const fs::path program = ran.folder / graded.exercise.id;
  if (const auto place = throw_line(report.thrown_at, program, ran.copy)) {
    graded.remarks.push_back(
        told_at(*place, ran.copy, "an exception comes from here"));
  }
}

// Throws NotGraded if the program was not found what it is linked with.
void require_a_start(const TrialsRun& ran, const std::string& exercise) {
  const std::string of_the_loader =
      (ran.folder / exercise).string() +
      ": error while loading shared libraries: ";
  if (ran.run.exit_status == 127 &&
      ran.run.output.starts_with(of_the_loader)) {
    throw NotGraded(ran.run.output.substr(0, ran.run.output.find('\n')));
  }
}

// Whether the run reached its end, in the process that was started and not in
// one that it forked.
bool reached_its_end(const TrialsRun& ran, const Report& report) {
  return ran.run.exit_status == 0 && report.complete &&
         report.process == ran.run.process;
}

// What a reader of results says where there are none, which is no news then.
constexpr const char* no_results = "there is no such file";

std::string early_end(const TrialsRun& ran, const Report& report) {
  std::string text = fmt::format(
      "the program ended by itself, with status {}, before all was graded; a "
      "function of an exercise returns and does not end the program",
      ran.run.exit_status);
  if (!report.fault.empty() && report.fault != no_results) {
    text +=
        fmt::format("; what it handed out cannot be read: {}", report.fault);
  }
  return text;
}

Verdict verdict_of(const Report& report) {
  if (report.out_of_memory) return Verdict::out_of_memory;
  if (report.unfinished) return Verdict::unfinished;
  const bool all_passed =
      !report.tests.empty() &&
      std::all_of(report.tests.begin(), report.tests.end(),
                  [](const TestResult& test) { return test.passed; });
  return all_passed ? Verdict::passed : Verdict::failed;
}

void judge_report(Graded& graded, const TrialsRun& ran,
                  const Report& report) {
  require_a_start(ran, graded.exercise.id);
  if (!reached_its_end(ran, report)) {
    conclude(graded, Verdict::failed, "the_run_reaches_its_end",
             early_end(ran, report));
    return;
  }
  graded.tests = report.tests;
  graded.diagnosis = report.diagnosis;
  graded.relation = report.relation;
  remark_on_throw(graded, ran, report);
  if (report.forked) {
    conclude(graded, Verdict::failed, "no_other_process_is_started",
             "the code started another process, which an exercise must not");
  } else {
    graded.verdict = verdict_of(report);
  }
}

// Where nothing else explains it: what is kept longer than it should be.
void remark_on_kept(Graded& graded, const TrialsRun& ran) {
  const bool is_open =
      graded.verdict == Verdict::crashed ||
      (graded.verdict == Verdict::failed && !graded.diagnosis);
  if (!is_open || ran.copy.empty()) return;
  const std::string source = content_if_any(ran.copy);
  const auto remark = [&](std::optional<std::size_t> line, const char* text) {
    if (!line) return;
    graded.remarks.push_back(told_at({ran.copy, *line, 0}, ran.copy, text));
  };
  remark(
      kept_expression(source),
      "auto keeps an expression of Armadillo as it is written: it is "
      "computed later, when what it is made of may be gone. Name the type, "
      "as arma::fmat, and it is computed here; --sanitize tells more");
  remark(kept_static(source),
         "static keeps this from the first call on, whatever later calls are "
         "given");
}

void judge_end(Graded& graded, const TrialsRun& ran, const Report& report) {
  const Limits& limits = ran.limits;
  switch (ran.run.end) {
    case RunEnd::timed_out:
      conclude(
          graded, Verdict::timed_out, "the_run_reaches_its_end",
          fmt::format("the program was stopped after {} s of computing or "
                      "{} s in all{}; is there a loop that does not end?",
                      limits.cpu_seconds, limits.wall_seconds,
                      on_the_probe(report)));
      return;
    case RunEnd::too_much_output:
      conclude(
          graded, Verdict::failed, "the_output_stays_within_bounds",
          fmt::format("the program was stopped after it had printed {} MiB",
                      limits.output >> 20U));
      return;
    case RunEnd::signalled:
      if (const auto found = sanitizer_report(ran)) {
        judge_sanitizer(graded, ran, *found);
      } else {
        judge_signal(graded, ran.run, !limits.limit_addresses,
                     on_the_probe(report));
      }
      return;
    case RunEnd::exited:
      judge_report(graded, ran, report);
      return;
  }
}

}  // namespace

void conclude(Graded& graded, Verdict verdict, const std::string& test,
              const std::string& message) {
  graded.verdict = verdict;
  graded.tests.push_back({test, false, clean_text(message)});
}

void judge(Graded& graded, const TrialsRun& ran, const Report& report) {
  judge_end(graded, ran, report);
  remark_on_kept(graded, ran);
}

}  // namespace attn::tool
