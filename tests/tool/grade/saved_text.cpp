// A verdict is of the text that was saved, wherever it lies and whatever its
// time.
#include <sys/stat.h>
#include <sys/wait.h>

#include <boost/test/unit_test.hpp>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

#include "../../support/temporary_folder.hpp"
#include "../../support/text.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"

using nlohmann::json;
using support::contains;
using tool_test::content_of;
using tool_test::file_with;
using tool_test::LearnersTree;
using tool_test::Ran;
using tool_test::run_attn;
using tool_test::solution_as_exercise;
using tool_test::transposed_weights;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(saved_text)

namespace {

const std::string name = "context_vectors";

json graded(const std::vector<std::string>& options = {}) {
  std::vector<std::string> words = {"grade", name, "--format", "json"};
  words.insert(words.end(), options.begin(), options.end());
  return json::parse(run_attn(words).out).at("exercises").at(0);
}

std::string verdict(const std::vector<std::string>& options = {}) {
  return graded(options).at("verdict");
}

void make_older(const fs::path& file) {
  fs::last_write_time(
      file, fs::file_time_type::clock::now() - std::chrono::hours(10'000));
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_older_file_that_is_put_back_is_graded) {
  const LearnersTree tree;
  tree.solve(name);
  BOOST_TEST(verdict() == "passed");
  tree.save(name, transposed_weights());
  make_older(tree.file(name));
  BOOST_TEST(verdict() == "failed");
  run_attn({"reset", name});
  BOOST_TEST(verdict() == "unfinished");
  fs::rename(tree.path() / ".attn/backups" / (name + ".1.cpp"),
             tree.file(name));
  make_older(tree.file(name));
  BOOST_TEST(verdict() == "failed");
}

BOOST_AUTO_TEST_CASE(a_save_while_another_text_is_graded_is_not_lost) {
  const LearnersTree tree;
  const support::TemporaryFolder places;
  tree.save(name, tool_test::answer_that_waits(places.path()));
  std::string first;
  std::thread grading([&] { first = verdict(); });
  tool_test::wait_for(places.path() / "begun");
  tree.solve(name);
  places.file("go", "");
  grading.join();
  BOOST_TEST(first == "failed");
  BOOST_TEST(verdict() == "passed");
}

BOOST_AUTO_TEST_CASE(a_file_elsewhere_that_is_included_counts_as_it_stands) {
  const LearnersTree tree;
  const support::TemporaryFolder elsewhere;
  const std::string header = elsewhere.file("x.hpp", "#define TIMES 1.0F\n");
  tree.save(name, "#include \"context_vectors.hpp\"\n#include \"" + header +
                      "\"\narma::fmat exercise::context_vectors(\n"
                      "    const arma::fmat& w, const arma::fmat& x) {\n"
                      "  return TIMES * w * x;\n}\n");
  BOOST_TEST(verdict() == "passed");
  elsewhere.file("x.hpp", "#define TIMES 2.0F\n");
  BOOST_TEST(verdict() == "failed");
}

BOOST_AUTO_TEST_CASE(the_same_text_gets_the_same_verdict_from_everywhere) {
  const LearnersTree tree;
  const std::string text =
      "\xEF\xBB\xBF#include \"of_mine.hpp\"\r\n" + solution_as_exercise(name);
  const std::string header = "#include \"context_vectors.hpp\"\n";
  tree.save(name, text);
  std::ofstream(tree.file(name).replace_filename("of_mine.hpp")) << header;
  BOOST_TEST(verdict() == "passed");
  file_with("of_mine.hpp", header);
  BOOST_TEST(verdict({"--file", file_with("any name", text).string()}) ==
             "passed");
}

BOOST_AUTO_TEST_CASE(a_header_that_was_changed_is_told_and_brought_back) {
  const LearnersTree tree;
  tree.solve(name);
  const fs::path header = tree.file(name).replace_extension(".hpp");
  std::ofstream(header) << "// nothing of it is left\n";
  const json exercise = graded();
  BOOST_TEST(exercise.at("verdict") == "passed");
  BOOST_TEST(contains(exercise.at("remarks").at(0).get<std::string>(),
                      "context_vectors.hpp was changed"));
  run_attn({"reset", name});
  BOOST_TEST(contains(content_of(header), "mix the inputs"));
  BOOST_TEST(graded().at("remarks").empty());
  fs::remove(header);
  mkfifo(header.c_str(), 0600);
  BOOST_TEST(graded().at("remarks").size() == 1U);
}

BOOST_AUTO_TEST_CASE(what_is_no_file_is_missing_and_hinders_no_other) {
  const LearnersTree tree;
  for (const char* each : {"softmax", "projections", "attention_scores"}) {
    fs::remove(tree.file(each));
  }
  fs::create_directory(tree.file("softmax"));
  fs::create_symlink("projections.cpp", tree.file("projections"));
  mkfifo(tree.file("attention_scores").c_str(), 0600);
  tree.save("scaled_weights", std::string(std::size_t{2} << 20U, ' '));
  const json report = json::parse(
      run_attn({"grade", "softmax", "projections", "attention_scores",
                "scaled_weights", name, "--format", "json"})
          .out);
  std::vector<std::string> verdicts;
  for (const json& exercise : report.at("exercises")) {
    verdicts.push_back(exercise.at("verdict"));
  }
  const std::vector<std::string> expected = {"missing", "missing", "missing",
                                             "not_compiled", "unfinished"};
  BOOST_TEST(verdicts == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_is_printed_of_a_link_out_of_the_tree) {
  const LearnersTree tree;
  fs::remove(tree.file(name));
  fs::create_symlink(file_with("secret", "a secret line\n"), tree.file(name));
  const std::string out = run_attn({"grade", name}).out;
  BOOST_TEST(contains(out, "leads out of the tree"));
  BOOST_TEST(!contains(out, "secret line"));
  BOOST_TEST(!contains(out, "'a'"));
}

BOOST_AUTO_TEST_CASE(variables_of_the_caller_change_no_verdict) {
  const LearnersTree tree;
  tree.solve(name);
  const std::vector<std::pair<std::string, std::string>> variables = {
      {"BOOST_TEST_LIST_CONTENT", "HRF"},
      {"BOOST_TEST_RUN_FILTERS", "nothing"},
      {"BOOST_TEST_COLOR_OUTPUT", "yes"},
      {"BOOST_TEST_BREAK_EXEC_PATH", "a"},
      {"BOOST_TEST_RESULT_CODE", "no"},
      {"BOOST_TEST_WAIT_FOR_DEBUGGER", "1"},
      {"OMP_NUM_THREADS", "99999999"},
      {"LANG", "de_DE.UTF-8"}};
  for (const auto& [variable, value] : variables) {
    setenv(variable.c_str(), value.c_str(), 1);
  }
  BOOST_TEST(verdict() == "passed");
  for (const auto& [variable, value] : variables) {
    unsetenv(variable.c_str());
  }
  setenv("OMP_NUM_THREADS", "1", 1);
}

BOOST_AUTO_TEST_CASE(a_machine_that_fails_is_not_the_learners_fault) {
  const LearnersTree tree;
  tree.solve(name);
  setenv("TMPDIR", "/no/such/folder", 1);
  const json exercise = graded();
  unsetenv("TMPDIR");
  BOOST_TEST(exercise.at("verdict") == "not_graded");
  BOOST_TEST(
      contains(exercise.at("tests").at(0).at("message").get<std::string>(),
               "/no/such/folder"));
  BOOST_TEST(verdict() == "passed");
}

BOOST_AUTO_TEST_CASE(a_compiler_that_is_killed_is_not_the_learners_fault) {
  const LearnersTree tree;
  tree.save(name, "int never_compiled_before;\n");
  const fs::path compiler = file_with("c++",
                                      "#!/bin/sh\n"
                                      "echo 'c++: fatal error: Killed signal "
                                      "terminated program cc1plus' >&2\n"
                                      "exit 1\n");
  fs::permissions(compiler, fs::perms::owner_all);
  const std::string path = std::getenv("PATH");
  setenv("PATH", (compiler.parent_path().string() + ":" + path).c_str(), 1);
  const std::string found = verdict();
  setenv("PATH", path.c_str(), 1);
  BOOST_TEST(found == "not_graded");
}

BOOST_AUTO_TEST_CASE(what_the_learner_wrote_is_no_word_of_the_machine) {
  const LearnersTree tree;
  for (const std::string words :
       {"No space left on device", "out of memory", "File too large",
        "Killed signal terminated"}) {
    tree.save(name, "#include <stdexcept>\nauto e = std::runtime_error(\"" +
                        words + "\")\n");
    const json exercise = graded();
    BOOST_TEST(exercise.at("verdict") == "not_compiled");
    BOOST_TEST(
        contains(exercise.at("tests").at(0).at("message").get<std::string>(),
                 "expected"));
  }
}

BOOST_AUTO_TEST_CASE(a_report_that_cannot_be_written_is_a_failure) {
  const LearnersTree tree;
  for (const std::string words :
       {"", "grade --help", "hint softmax", "task softmax", "grade softmax",
        "read --help"}) {
    for (const std::string to : {">/dev/full", ">&-"}) {
      const std::string command =
          "'" + tool_test::tool() + "' " + words + " " + to;
      const int status = std::system((command + " 2>/dev/null").c_str());
      BOOST_TEST(WEXITSTATUS(status) == 1, command);
    }
  }
  for (const std::string words : {"hint no_such", "read 99"}) {
    for (const std::string to : {"2>/dev/full", "2>&-"}) {
      const std::string command =
          "'" + tool_test::tool() + "' " + words + " " + to;
      BOOST_TEST(WEXITSTATUS(std::system(command.c_str())) == 2, command);
    }
  }
}

BOOST_AUTO_TEST_CASE(an_empty_name_is_wrong_usage) {
  for (const char* option : {"--chapter", "--output"}) {
    const Ran ran = run_attn({"grade", option, ""});
    BOOST_TEST(ran.status == 2);
    BOOST_TEST(contains(ran.err, "attn: "));
  }
}

BOOST_AUTO_TEST_CASE(who_is_graded_by_another_keeps_a_tree_as_it_was) {
  const LearnersTree tree;
  tree.solve(name);
  fs::remove_all(tree.path() / ".attn");
  BOOST_TEST(verdict() == "passed");
  BOOST_TEST(!fs::exists(tree.path() / ".attn"));
  fs::create_directory(tree.path() / ".attn");
  BOOST_TEST(verdict({"--student", "jane"}) == "passed");
  BOOST_TEST(fs::is_empty(tree.path() / ".attn"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
