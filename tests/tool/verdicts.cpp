// Every way in which an answer can end, provoked on purpose.
#include <boost/test/unit_test.hpp>

#include "run_tool.hpp"

using nlohmann::json;
using tool_test::answer;
using tool_test::file_with;
using tool_test::graded;

namespace {

const std::string right =
    "to.W_query = from.W_query.weight.t();\n"
    "to.W_key = from.W_key.weight.t();\n"
    "to.W_value = from.W_value.weight.t();\n";

std::string verdict(const json& exercise) {
  return exercise.at("verdict").get<std::string>();
}

std::string message(const json& exercise) {
  for (const json& test : exercise.at("tests")) {
    if (!test.at("passed").get<bool>()) return test.at("message");
  }
  return "";
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(verdicts)

BOOST_AUTO_TEST_CASE(a_right_answer_passes) {
  const json exercise = graded(answer(right));
  BOOST_TEST(verdict(exercise) == "passed");
  BOOST_TEST(exercise.at("diagnosis").is_null());
}

BOOST_AUTO_TEST_CASE(a_right_answer_in_loops_that_warns_and_prints_passes) {
  const json exercise = graded(answer(R"(
    const arma::fmat* weights[] = {&from.W_query.weight, &from.W_key.weight,
                                   &from.W_value.weight};
    arma::fmat* targets[] = {&to.W_query, &to.W_key, &to.W_value};
    int unused = 0.5;
    for (int m = 0; m < 3; ++m)
      for (int i = 0; i < weights[m]->n_rows; ++i)
        for (int j = 0; j < weights[m]->n_cols; ++j)
          (*targets[m])(j, i) = (*weights[m])(i, j);
    std::cout << "in \x1b[31mred\x01" << std::endl;)"));
  BOOST_TEST(verdict(exercise) == "passed");
  const std::string printed = exercise.at("printed");
  BOOST_TEST(printed.starts_with("in \xEF\xBF\xBD[31mred\xEF\xBF\xBD\n"));
}

BOOST_AUTO_TEST_CASE(a_mistake_is_named) {
  const json exercise =
      graded(answer("to.W_query = from.W_query.weight;\n"
                    "to.W_key = from.W_key.weight;\n"
                    "to.W_value = from.W_value.weight;\n"));
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(exercise.at("diagnosis").at("id") == "not_transposed");
  BOOST_TEST(contains(message(exercise), "expected (3, 2), got (2, 3)"));
}

BOOST_AUTO_TEST_CASE(an_endless_loop_is_stopped) {
  const json exercise = graded(answer("for (volatile int i = 0;; i = 1) {}"),
                               {"--time-limit", "1"});
  BOOST_TEST(verdict(exercise) == "timed_out");
}

BOOST_AUTO_TEST_CASE(a_null_write_crashes_with_its_signal) {
  const json exercise = graded(answer("volatile int* p = nullptr; *p = 1;"));
  BOOST_TEST(verdict(exercise) == "crashed");
  BOOST_TEST(contains(message(exercise), "SIGSEGV"));
}

BOOST_AUTO_TEST_CASE(leaving_by_exit_is_no_pass) {
  const json exercise = graded(
      answer("std::cout << \"*** No errors detected\\n\"; std::exit(0);"));
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(contains(message(exercise), "ended by itself, with status 0"));
}

BOOST_AUTO_TEST_CASE(leaving_by_underscore_exit_is_no_pass) {
  BOOST_TEST(verdict(graded(answer(right + "_exit(0);"))) == "failed");
}

BOOST_AUTO_TEST_CASE(a_thrown_number_is_no_pass) {
  const json exercise = graded(answer(right + "throw 1;"));
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(contains(message(exercise), "no std::exception"));
}

BOOST_AUTO_TEST_CASE(a_fork_is_no_pass) {
  BOOST_TEST(verdict(graded(answer(right + "fork();"))) == "failed");
  // The parent leaves; the child would go on and be right.
  BOOST_TEST(verdict(graded(answer(right + "if (fork() > 0) _exit(0);"))) ==
             "failed");
}

BOOST_AUTO_TEST_CASE(too_much_memory_is_told) {
  const json exercise =
      graded(answer("arma::fmat huge(200000, 200000); to.W_query = huge;"));
  BOOST_TEST(verdict(exercise) == "out_of_memory");
}

BOOST_AUTO_TEST_CASE(much_output_is_cut) {
  const json exercise = graded(answer(
      right + "for (int i = 0; i < 100000; ++i) std::cout << i << '\\n';"));
  BOOST_TEST(verdict(exercise) == "passed");
  BOOST_TEST(exercise.at("printed_cut").get<bool>());
  BOOST_TEST(exercise.at("printed").get<std::string>().size() < 300000U);
}

BOOST_AUTO_TEST_CASE(endless_output_is_stopped) {
  const json exercise = graded(answer(
      right +
      "const std::string line(1000, 'x'); while (true) std::cout << line;"));
  BOOST_TEST(verdict(exercise) == "failed");
  BOOST_TEST(contains(message(exercise), "64 MiB"));
}

BOOST_AUTO_TEST_CASE(a_syntax_error_is_shown_with_its_line) {
  const json exercise = graded(answer("to.W_query = from.W_query.weight.t()"));
  BOOST_TEST(verdict(exercise) == "not_compiled");
  BOOST_TEST(
      message(exercise).starts_with("line 9, column 37 of answer.cpp: "));
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
