#include "grading/grader_program/arguments.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(grader_program)
BOOST_AUTO_TEST_SUITE(grader_arguments)

BOOST_AUTO_TEST_CASE(without_words_the_exercise_is_graded) {
  const attn::GraderArguments arguments = attn::grader_arguments({});
  BOOST_TEST(arguments.candidate == "exercise");
  BOOST_TEST(!arguments.report.has_value());
  BOOST_TEST(!arguments.list_candidates);
}

BOOST_AUTO_TEST_CASE(each_word_is_understood) {
  const attn::GraderArguments arguments = attn::grader_arguments(
      {"--candidate=solution", "--report=a file.json", "--student=jane",
       "--list-candidates", "--results=some", "--names=others",
       "--self-test"});
  BOOST_TEST(arguments.candidate == "solution");
  BOOST_TEST(arguments.report.value() == "a file.json");
  BOOST_TEST(arguments.student == "jane");
  BOOST_TEST(arguments.list_candidates);
  BOOST_TEST(arguments.results.value() == "some");
  BOOST_TEST(arguments.names.value() == "others");
  BOOST_TEST(arguments.self_test);
}

BOOST_AUTO_TEST_CASE(an_unknown_word_is_named) {
  for (const char* word : {"--candidat=solution", "--report=", "solution"}) {
    BOOST_CHECK_EXCEPTION(
        attn::grader_arguments({word}), attn::UsageError,
        [&](const attn::UsageError& error) {
          return std::string(error.what()).starts_with(word);
        });
  }
}

BOOST_AUTO_TEST_CASE(only_words_after_the_separator_are_the_graders) {
  const char* argv[] = {"grader", "--log_level=all", "--", "a", "--", "b"};
  BOOST_TEST(attn::words_after_separator(6, argv) ==
                 (std::vector<std::string>{"a", "--", "b"}),
             boost::test_tools::per_element());
  BOOST_TEST(attn::words_after_separator(2, argv).empty());
  BOOST_TEST(attn::words_after_separator(3, argv).empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
