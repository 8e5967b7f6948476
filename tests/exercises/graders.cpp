// Grades a grader: runs the program that is named after `--`, which holds the
// pristine stub, with each of its candidates.
#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "grading/report.hpp"

namespace {

namespace fs = std::filesystem;

// After the exercise, the solution and the alternative.
constexpr std::size_t first_misconception = 3;

std::string grader_program() {
  const auto& suite = boost::unit_test::framework::master_test_suite();
  BOOST_REQUIRE(suite.argc >= 2);
  return suite.argv[suite.argc - 1];
}

struct Ran {
  int status;
  std::string printed;
};

Ran run(const std::string& words) {
  const std::string command = "'" + grader_program() + "' " + words + " 2>&1";
  FILE* pipe = popen(command.c_str(), "r");
  BOOST_REQUIRE(pipe != nullptr);
  Ran ran{0, ""};
  std::array<char, 4096> block{};
  while (const std::size_t size =
             std::fread(block.data(), 1, block.size(), pipe)) {
    ran.printed.append(block.data(), size);
  }
  ran.status = WEXITSTATUS(pclose(pipe));
  return ran;
}

// What the grader reports on a candidate; the exit status is checked too.
attn::Report report_on(const std::string& candidate,
                       const std::string& student = "") {
  const fs::path file =
      fs::temp_directory_path() /
      fmt::format("attn_grader_{}_{}.json", getpid(), candidate);
  const Ran ran = run(
      "--log_level=nothing --report_level=no -- --candidate=" + candidate +
      " --student=" + student + " '--report=" + file.string() + "'");
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  fs::remove(file);
  const std::optional<attn::Report> report = attn::parse_report(text.str());
  BOOST_REQUIRE_MESSAGE(report.has_value(), ran.printed);
  BOOST_TEST(!report->tests.empty());
  bool passed = true;
  for (const attn::TestResult& test : report->tests) {
    BOOST_TEST(test.passed == test.message.empty());
    passed = passed && test.passed;
  }
  BOOST_TEST((ran.status == 0) == passed);
  return *report;
}

bool all_passed(const attn::Report& report) {
  for (const attn::TestResult& test : report.tests) {
    if (!test.passed) return false;
  }
  return true;
}

std::vector<std::string> candidates() {
  std::istringstream lines(run("-- --list-candidates").printed);
  std::vector<std::string> ids;
  for (std::string id; std::getline(lines, id);) ids.push_back(id);
  return ids;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grader)

BOOST_AUTO_TEST_CASE(the_solution_passes) {
  const attn::Report report = report_on("solution");
  BOOST_TEST(all_passed(report));
  BOOST_TEST(!report.unfinished);
  BOOST_TEST(!report.diagnosis.has_value());
}

BOOST_AUTO_TEST_CASE(what_is_right_but_unlike_the_solution_passes) {
  for (const std::string student : {"", "7", "jane"}) {
    BOOST_TEST_CONTEXT("student \"" << student << '"') {
      for (const attn::TestResult& test :
           report_on("alternative", student).tests) {
        BOOST_TEST(test.message == "");
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_stub_is_unfinished) {
  const attn::Report report = report_on("exercise");
  BOOST_TEST(!all_passed(report));
  BOOST_TEST(report.unfinished);
  BOOST_TEST(!report.diagnosis.has_value());
}

BOOST_DATA_TEST_CASE(every_misconception_fails_and_is_named,
                     boost::unit_test::data::make<std::string>({"", "jane"}),
                     student) {
  const std::vector<std::string> ids = candidates();
  BOOST_REQUIRE(ids.size() >= first_misconception + 3);
  for (std::size_t i = first_misconception; i < ids.size(); ++i) {
    BOOST_TEST_CONTEXT(ids[i]) {
      const attn::Report report = report_on(ids[i], student);
      BOOST_TEST(!all_passed(report));
      BOOST_TEST(!report.unfinished);
      BOOST_REQUIRE(report.diagnosis.has_value());
      BOOST_TEST(report.diagnosis->id == ids[i]);
      BOOST_TEST(report.diagnosis->text.ends_with("."));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_person_who_runs_it_reads_the_mistakes_name) {
  const std::string id = candidates().at(first_misconception);
  const Ran ran = run("-- --candidate=" + id);
  BOOST_TEST(ran.status != 0);
  BOOST_TEST(ran.printed.find("expected ") != std::string::npos);
  BOOST_TEST(ran.printed.find("\"" + id + "\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_candidate_ends_with_one_line_and_status_2) {
  const Ran ran = run("-- --candidate=no_such_candidate");
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(std::count(ran.printed.begin(), ran.printed.end(), '\n') == 1);
  BOOST_TEST(ran.printed.starts_with("--candidate=no_such_candidate: "));
}

BOOST_AUTO_TEST_SUITE_END()
