// Every way in which an answer can end, provoked on purpose.
#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sstream>

#include "../../support/text.hpp"
#include "../support/graded.hpp"
#include "../support/learners_tree.hpp"
#include "../support/run_tool.hpp"

using nlohmann::json;
using support::contains;
using tool_test::answer;
using tool_test::file_with;
using tool_test::graded;
using tool_test::LearnersTree;
using tool_test::message;
using tool_test::Ran;
using tool_test::run_attn;
using tool_test::verdict;

namespace fs = std::filesystem;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(verdicts)

namespace {

// One answer that ends in the way that the environment names, so that the
// compiler runs once for all of them.
const std::string answer_of_many_ways = R"(
  const std::string way = std::getenv("WAY");
  int a_warning = 0.5;
  if (way == "mistake") {
    to.W_query = from.W_query.weight;
    to.W_key = from.W_key.weight;
    to.W_value = from.W_value.weight;
    return;
  }
  if (way == "loops") {
    const arma::fmat* weights[] = {&from.W_query.weight, &from.W_key.weight,
                                   &from.W_value.weight};
    arma::fmat* targets[] = {&to.W_query, &to.W_key, &to.W_value};
    for (int m = 0; m < 3; ++m)
      for (int i = 0; i < weights[m]->n_rows; ++i)
        for (int j = 0; j < weights[m]->n_cols; ++j)
          (*targets[m])(j, i) = (*weights[m])(i, j);
    return;
  }
  to.W_query = from.W_query.weight.t();
  to.W_key = from.W_key.weight.t();
  to.W_value = from.W_value.weight.t();
  if (way == "endless loop") for (volatile int i = 0;; i = 1) {}
  if (way == "null write") { volatile int* p = nullptr; *p = 1; }
  if (way == "exit") {
    std::cout << "*** No errors detected\n";
    std::exit(0);
  }
  if (way == "kill the tool") {
    kill(getppid(), SIGKILL);
    kill(getppid(), SIGSTOP);
    kill(-getpgid(getppid()), SIGKILL);
    return;
  }
  if (way == "stop") kill(getpid(), SIGSTOP);
  if (way == "many throws") {
    const auto throw_deeply = [](auto self, int depth) -> void {
      if (depth == 0) throw 1;
      self(self, depth - 1);
    };
    std::vector<std::thread> threads;
    for (int t = 0; t < 8; ++t) {
      threads.emplace_back([&] {
        for (int i = 0; i < 200; ++i) {
          try { throw_deeply(throw_deeply, 200); } catch (int) {}
        }
      });
    }
    for (std::thread& thread : threads) thread.join();
    return;
  }
  if (way == "long text") throw std::runtime_error(std::string(3000000, 'x'));
  if (way == "armadillo") to.W_query = from.W_query.weight * to.W_key.t() * to.W_key.t();
  if (way == "quick_exit") std::quick_exit(0);
  if (way == "_exit") _exit(0);
  if (way == "throw") throw 1;
  if (way == "fork") fork();
  if (way == "fork and leave" && fork() > 0) _exit(0);
  if (way == "huge array") std::cout << (void*)new char[100ULL << 30];
  if (way == "huge matrix") to.W_query = arma::fmat(200000, 200000);
  if (way == "stub") throw attn::Unfinished("transfer_weights");
  if (way == "stack overflow") {
    // Not a call at the end, which could become a loop.
    struct Endless { static int deeper(volatile int* n) {
      volatile char room[1000]; room[0] = 1;
      *n += 1;
      return deeper(n) + room[0];
    } };
    int calls = 0;
    std::cout << Endless::deeper(&calls);
  }
  if (way == "left running")
    std::system("setsid sleep 100 & echo $!; sleep 100 & echo $!");
  if (way == "some words") std::cout << "in \x1b[31mred\x01" << std::endl;
  if (way == "many lines")
    for (int i = 0; i < 100000; ++i) std::cout << i << "\n";
  const std::string line(1000, 'x');
  while (way == "endless output") std::cout << line;
)";

json graded_way(const std::string& way,
                const std::vector<std::string>& options = {}) {
  setenv("WAY", way.c_str(), 1);
  return graded(answer(answer_of_many_ways), options);
}

// Of several exercises, graded at once.
std::vector<std::string> verdicts_of(std::vector<std::string> exercises) {
  exercises.insert(exercises.begin(), {"grade", "--format", "json"});
  std::vector<std::string> verdicts;
  const json report = json::parse(run_attn(exercises).out);
  for (const json& exercise : report.at("exercises")) {
    verdicts.push_back(verdict(exercise));
  }
  return verdicts;
}

// A process that has ended may still be listed, as a zombie.
bool is_running(pid_t process) {
  const std::string status =
      tool_test::content_of("/proc/" + std::to_string(process) + "/status");
  return !status.empty() && !contains(status, "State:\tZ");
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_right_answer_passes) {
  for (const char* way : {"transposes", "loops"}) {
    const json exercise = graded_way(way);
    BOOST_TEST(verdict(exercise) == "passed");
    BOOST_TEST(exercise.at("diagnosis").is_null());
    BOOST_TEST(exercise.at("printed") == "");
  }
}

BOOST_AUTO_TEST_CASE(a_mistake_is_named) {
  const json exercise = graded_way("mistake");
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(exercise.at("diagnosis").at("id") == "not_transposed");
  BOOST_TEST(contains(message(exercise), "expected (3, 2), got (2, 3)"));
}

BOOST_AUTO_TEST_CASE(an_endless_loop_is_stopped) {
  const json exercise = graded_way("endless loop", {"--time-limit", "1"});
  BOOST_TEST(verdict(exercise) == "timed_out");
}

BOOST_AUTO_TEST_CASE(a_null_write_crashes_with_its_signal) {
  const json exercise = graded_way("null write");
  BOOST_TEST(verdict(exercise) == "crashed");
  BOOST_TEST(contains(message(exercise), "SIGSEGV"));
}

BOOST_AUTO_TEST_CASE(a_stack_overflow_crashes_with_its_signal) {
  const json exercise = graded_way("stack overflow");
  BOOST_TEST(verdict(exercise) == "crashed");
  BOOST_TEST(contains(message(exercise), "SIGSEGV"));
}

BOOST_AUTO_TEST_CASE(a_stub_is_unfinished) {
  BOOST_TEST(verdict(graded_way("stub")) == "unfinished");
}

BOOST_AUTO_TEST_CASE(nothing_is_left_running) {
  const json exercise = graded_way("left running");
  std::istringstream printed(exercise.at("printed").get<std::string>());
  int processes = 0;
  for (pid_t process = 0; printed >> process;) {
    ++processes;
    BOOST_TEST(!is_running(process));
  }
  BOOST_TEST(processes >= 2);
}

BOOST_AUTO_TEST_CASE(leaving_the_program_is_no_pass) {
  for (const char* way : {"exit", "quick_exit", "_exit"}) {
    const json exercise = graded_way(way);
    BOOST_TEST(verdict(exercise) == "failed");
    BOOST_TEST(contains(message(exercise), "ended by itself, with status 0"));
  }
}

BOOST_AUTO_TEST_CASE(a_thrown_number_is_no_pass) {
  const json exercise = graded_way("throw");
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(contains(message(exercise), "no std::exception"));
}

BOOST_AUTO_TEST_CASE(the_tool_cannot_be_killed_or_stopped) {
  BOOST_TEST(verdict(graded_way("kill the tool")) == "passed");
  setenv("WAY", "stop", 1);
  BOOST_TEST(verdict(graded(answer(answer_of_many_ways),
                            {"--time-limit", "1"})) == "timed_out");
}

BOOST_AUTO_TEST_CASE(threads_may_throw_and_catch) {
  BOOST_TEST(verdict(graded_way("many throws")) == "passed");
}

BOOST_AUTO_TEST_CASE(an_exception_is_told_with_its_line_and_cut) {
  const json cut = graded_way("long text");
  BOOST_TEST(message(cut).size() < 4000U);
  BOOST_TEST(contains(cut.at("remarks").back().get<std::string>(),
                      "std::string(3000000, 'x')"));
  const json armadillo = graded_way("armadillo");
  BOOST_TEST(contains(armadillo.at("remarks").back().get<std::string>(),
                      "to.W_key.t() * to.W_key.t()"),
             armadillo.at("remarks").dump() + message(armadillo));
}

BOOST_AUTO_TEST_CASE(a_fork_is_no_pass) {
  BOOST_TEST(verdict(graded_way("fork")) == "failed");
  // The parent leaves; the child would go on and be right.
  BOOST_TEST(verdict(graded_way("fork and leave")) == "failed");
}

BOOST_AUTO_TEST_CASE(too_much_memory_is_told) {
  BOOST_TEST(verdict(graded_way("huge matrix")) == "out_of_memory");
  BOOST_TEST(verdict(graded_way("huge array")) == "out_of_memory");
}

BOOST_AUTO_TEST_CASE(what_the_code_prints_is_kept_apart_and_cut) {
  const json words = graded_way("some words");
  BOOST_TEST(verdict(words) == "passed");
  BOOST_TEST(words.at("printed").get<std::string>().starts_with(
      "in \xEF\xBF\xBD[31mred\xEF\xBF\xBD\n"));
  BOOST_TEST(!words.at("printed_cut").get<bool>());

  const json many = graded_way("many lines");
  BOOST_TEST(verdict(many) == "passed");
  BOOST_TEST(many.at("printed_cut").get<bool>());
  BOOST_TEST(many.at("printed").get<std::string>().size() < 300000U);
}

BOOST_AUTO_TEST_CASE(a_person_is_told_that_what_was_printed_is_cut) {
  setenv("WAY", "many lines", 1);
  const Ran ran = run_attn({"grade", "weight_transfer", "--file",
                            answer(answer_of_many_ways).string()});
  BOOST_TEST(contains(ran.out, "\nYour code printed\n  0\n  1\n"));
  BOOST_TEST(contains(ran.out, "\n  39\n  ... and more; the first 40 lines"));
}

BOOST_AUTO_TEST_CASE(one_bad_exercise_hides_no_other_verdict) {
  const LearnersTree tree;
  tree.save("softmax", "this is no C++\n");
  fs::remove(tree.file("projections"));
  fs::remove(tree.file("weight_transfer"));
  fs::create_symlink(answer(answer_of_many_ways),  // which is built already
                     tree.file("weight_transfer"));
  setenv("WAY", "null write", 1);
  const std::vector<std::string> after_a_crash = {"not_compiled", "crashed",
                                                  "missing"};
  BOOST_TEST(verdicts_of({"softmax", "weight_transfer", "projections"}) ==
                 after_a_crash,
             boost::test_tools::per_element());
  setenv("WAY", "transposes", 1);
  const std::vector<std::string> after_a_gap = {"missing", "passed"};
  BOOST_TEST(verdicts_of({"projections", "weight_transfer"}) == after_a_gap,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(endless_output_is_stopped) {
  const json exercise = graded_way("endless output");
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(contains(message(exercise), "64 MiB"));
}

BOOST_AUTO_TEST_CASE(a_syntax_error_is_shown_with_its_line) {
  const json exercise =
      graded(answer("to.W_query = from.W_query.weight.t()"));
  BOOST_TEST(verdict(exercise) == "not_compiled");
  BOOST_TEST(
      message(exercise).starts_with("line 14, column 37 of answer.cpp: "));
  BOOST_TEST(
      contains(message(exercise), "\nto.W_query = from.W_query.weight.t()"));
}

BOOST_AUTO_TEST_CASE(a_missing_function_is_named) {
  const json exercise =
      graded(file_with("empty.cpp", "#include \"weight_transfer.hpp\"\n"));
  BOOST_TEST(verdict(exercise) == "not_compiled");
  BOOST_TEST(
      contains(message(exercise),
               "exercise::transfer_weights(attn::SelfAttentionV2 const&, "
               "attn::SelfAttentionV1&)"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
