// Grades a grader: runs the program that is named after `--`, beside which
// lies that of the pristine stub, with some of its candidates.
#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "grading/findings/report.hpp"

namespace {

namespace fs = std::filesystem;

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

// Of the candidates that are not right.
std::string first_mistake() {
  for (const std::string& id : candidates()) {
    const bool is_right = id == "exercise" || id == "solution" ||
                          id == "alternative" || id.starts_with("model");
    if (!is_right) return id;
  }
  BOOST_FAIL("there is no mistake");
  return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(grader)

BOOST_AUTO_TEST_CASE(right_answers_pass) {
  for (const std::string id : {"solution", "alternative", "model"}) {
    for (const std::string student : {"", "jane"}) {
      BOOST_TEST_CONTEXT(id << ", student \"" << student << '"') {
        const attn::Report report = report_on(id, student);
        BOOST_TEST(all_passed(report));
        BOOST_TEST(!report.unfinished);
        BOOST_TEST(!report.diagnosis.has_value());
        BOOST_TEST(!report.relation.has_value());
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_stub_is_unfinished) {
  const attn::Report report = report_on("exercise");
  BOOST_TEST(!all_passed(report));
  BOOST_TEST(report.unfinished);
  BOOST_TEST(report.complete);
  BOOST_TEST(!report.diagnosis.has_value());
}

BOOST_AUTO_TEST_CASE(a_mistake_fails_and_is_named) {
  const std::string id = first_mistake();
  const attn::Report report = report_on(id, "jane");
  BOOST_TEST(!all_passed(report));
  BOOST_REQUIRE(report.diagnosis.has_value());
  BOOST_TEST(report.diagnosis->id == id);
}

// All right answers, all mistakes, no student and fifty students.
BOOST_AUTO_TEST_CASE(it_finds_no_fault_with_itself) {
  const Ran ran = run("-- --self-test");
  BOOST_TEST(ran.printed == "");
  BOOST_TEST(ran.status == 0);
}

BOOST_AUTO_TEST_CASE(a_person_who_runs_it_reads_the_mistakes_name) {
  const std::string id = first_mistake();
  const Ran ran = run("-- --candidate=" + id);
  BOOST_TEST(ran.status != 0);
  BOOST_TEST(ran.printed.find(" has failed") != std::string::npos);
  BOOST_TEST(ran.printed.find("\"" + id + "\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_unknown_candidate_ends_with_one_line_and_status_2) {
  const Ran ran = run("-- --candidate=no_such_candidate");
  BOOST_TEST(ran.status == 2);
  BOOST_TEST(std::count(ran.printed.begin(), ran.printed.end(), '\n') == 1);
  BOOST_TEST(ran.printed.starts_with("--candidate=no_such_candidate: "));
}

BOOST_AUTO_TEST_SUITE_END()
