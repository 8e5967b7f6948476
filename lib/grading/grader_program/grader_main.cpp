// The main of every grader. It never runs the learner's code: what came of
// that it reads from a file.
#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <exception>

#include "files/temporary_folder.hpp"
#include "grading/findings/report.hpp"
#include "grading/forbidden.hpp"
#include "grading/grader_program/arguments.hpp"
#include "grading/grader_program/checks.hpp"
#include "grading/grader_program/self_test.hpp"
#include "grading/grader_program/test_recorder.hpp"
#include "grading/session.hpp"

namespace {

namespace fs = std::filesystem;

constexpr int wrong_usage = 2;

attn::Report report_on(const attn::Session& session,
                       const std::vector<std::string>& names,
                       const attn::TestRecorder& recorder) {
  attn::Report report;
  report.exercise = session.grader().exercise;
  for (const attn::TestResult& test : recorder.results()) {
    if (test.passed && attn::is_of_every_exercise(test.name)) continue;
    report.tests.push_back(test);
  }
  // Numbers that the library made say nothing of the learner's code.
  const bool is_own =
      !attn::first_forbidden(names, session.grader().forbidden);
  if (is_own) report.diagnosis = session.diagnosis();
  if (is_own && !report.diagnosis) report.relation = session.relation();
  report.unfinished = session.ended(attn::Ending::unfinished);
  report.out_of_memory = session.ended(attn::Ending::out_of_memory);
  report.forked = session.results().forked;
  report.thrown_at = session.first_throw();
  report.complete = session.results().complete;
  report.unfinished_probe = session.unfinished_probe();
  report.fault = session.results().fault;
  report.process = session.results().process;
  return report;
}

// For a person who runs the grader by hand; Boost.Test has printed the
// checks.
void print_conclusion(const attn::Report& report) {
  if (report.unfinished) {
    fmt::print("\n{} is unfinished: its stub is still to be written.\n",
               report.exercise);
  }
  if (report.diagnosis) {
    fmt::print("\nThis is what the mistake \"{}\" gives. {} {}\n",
               report.diagnosis->id, report.diagnosis->text,
               report.diagnosis->question);
  }
  if (report.relation) {
    fmt::print("\n{} {}\n", report.relation->text, report.relation->question);
  }
}

// Runs the program of the pristine stub, which lies beside a grader.
attn::Results results_of_the_stub(const char* grader, std::size_t probes) {
  const attn::TemporaryFolder folder;
  const fs::path file = folder.path() / "results";
  std::string program = std::string(grader) + "_stub";
  std::string word = "--results=" + file.string();
  char* const words[] = {program.data(), word.data(), nullptr};
  pid_t process = 0;
  if (posix_spawn(&process, program.c_str(), nullptr, nullptr, words,
                  environ) == 0) {
    waitpid(process, nullptr, 0);
  }
  return attn::read_results(file, probes);
}

attn::Session session_of(const attn::GraderArguments& arguments,
                         const char* program) {
  attn::Grader grader = attn::grader(arguments.student);
  if (arguments.candidate != "exercise") {
    return attn::Session(std::move(grader), arguments.candidate);
  }
  const std::size_t probes = grader.probes.size();
  return attn::Session(std::move(grader),
                       arguments.results
                           ? attn::read_results(*arguments.results, probes)
                           : results_of_the_stub(program, probes));
}

int run_tests(const attn::GraderArguments& arguments, int argc, char** argv) {
  static attn::Session session = session_of(arguments, argv[0]);
  static std::vector<std::string> names =
      attn::undefined_names(arguments.names.value_or(""));
  static attn::TestRecorder recorder;
  const auto set_up = [] {
    auto& master = boost::unit_test::framework::master_test_suite();
    master.p_name.value = session.grader().exercise;
    master.add(attn::suite_of(session, names));
    boost::unit_test::framework::register_observer(recorder);
    return true;
  };
  const int status = boost::unit_test::unit_test_main(set_up, argc, argv);
  const attn::Report report = report_on(session, names, recorder);
  if (arguments.report) {
    attn::write_report(report, *arguments.report);
  } else {
    print_conclusion(report);
  }
  return status;
}

int test_itself() {
  const std::vector<std::string> faults = attn::faults_of(attn::grader);
  for (const std::string& fault : faults) fmt::print("{}\n", fault);
  return faults.empty() ? 0 : 1;
}

int list_candidates() {
  for (const std::string& id : attn::grader("").candidate_ids()) {
    fmt::print("{}\n", id);
  }
  return 0;
}

int run_grader(int argc, char** argv) {
  const attn::GraderArguments arguments =
      attn::grader_arguments(attn::words_after_separator(argc, argv));
  if (arguments.list_candidates) return list_candidates();
  if (arguments.self_test) return test_itself();
  return run_tests(arguments, argc, argv);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run_grader(argc, argv);
  } catch (const attn::UsageError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return wrong_usage;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
