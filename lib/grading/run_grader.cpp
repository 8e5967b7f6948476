#include "grading/run_grader.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <exception>

#include "grading/arguments.hpp"
#include "grading/checks.hpp"
#include "grading/fork_guard.hpp"
#include "grading/report.hpp"
#include "grading/session.hpp"
#include "grading/test_recorder.hpp"

namespace {

constexpr int wrong_usage = 2;

attn::Report report_on(attn::Session& session,
                       const attn::TestRecorder& recorder) {
  attn::Report report;
  report.exercise = session.grader().exercise;
  report.tests = recorder.results();
  report.diagnosis = session.diagnosis();
  report.unfinished = session.ended(attn::Ending::unfinished);
  report.out_of_memory = session.ended(attn::Ending::out_of_memory);
  report.forked = attn::fork_was_tried();
  report.thrown_at = session.first_throw();
  report.process = getpid();
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
    fmt::print("\nThis is what the mistake \"{}\" gives. {}\n",
               report.diagnosis->id, report.diagnosis->text);
  }
}

int run_tests(const attn::GraderArguments& arguments, int argc, char** argv) {
  attn::Session session(attn::grader(arguments.student), arguments.candidate);
  attn::set_current_session(&session);
  attn::end_forked_processes();
  static attn::TestRecorder recorder;
  const auto listen = [] {
    boost::unit_test::framework::master_test_suite().p_name.value =
        attn::current_session().grader().exercise;
    boost::unit_test::framework::register_observer(recorder);
    return true;
  };
  const int status = boost::unit_test::unit_test_main(listen, argc, argv);

  const attn::Report report = report_on(session, recorder);
  if (arguments.report) {
    attn::write_report(report, *arguments.report);
  } else {
    print_conclusion(report);
  }
  return status;
}

}  // namespace

int attn::run_grader(int argc, char** argv) {
  try {
    const attn::GraderArguments arguments =
        attn::grader_arguments(attn::words_after_separator(argc, argv));
    if (arguments.list_candidates) {
      for (const std::string& id : attn::grader("").candidate_ids()) {
        fmt::print("{}\n", id);
      }
      return 0;
    }
    return run_tests(arguments, argc, argv);
  } catch (const attn::UsageError& error) {
    fmt::print(stderr, "{}\n", error.what());
    return wrong_usage;
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return 1;
  }
}
