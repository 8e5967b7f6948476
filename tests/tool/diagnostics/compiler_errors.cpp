#include "tool/diagnostics/compiler_errors.hpp"

#include <boost/test/unit_test.hpp>

#include "../support/run_tool.hpp"
#include "tool/project/lookup.hpp"

using attn::tool::compile_failure;
using attn::tool::find_exercise;
using attn::tool::link_failure;
using attn::tool::warnings_in;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(compiler_errors)

namespace {

std::filesystem::path learners_file() {
  return tool_test::file_with("theirs.cpp", "first();\nsecond();\n");
}

// The compiler's output, in which FILE stands for that file.
std::string about_file(std::string output) {
  const std::string file = learners_file().string();
  for (std::size_t at = 0; (at = output.find("FILE")) != std::string::npos;) {
    output.replace(at, 4, file);
  }
  return output;
}

std::string failure(const std::string& output) {
  return compile_failure(about_file(output), learners_file());
}

std::string softmax_failure(const std::string& output) {
  return link_failure(output, find_exercise("softmax"));
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_error_in_the_learners_file_is_shown) {
  BOOST_TEST(failure("[1/2] Compiling\n"
                     "FILE: In function 'void f()':\n"
                     "FILE:1:3: warning: not this\n"
                     "FILE:2:7: error: expected ';'\n"
                     "FILE:1:1: error: a later one\n") ==
             "line 2, column 7 of theirs.cpp: expected ';'\nsecond();");
}

BOOST_AUTO_TEST_CASE(an_error_deep_in_a_template_is_told_where_it_began) {
  BOOST_TEST(failure("/usr/include/deep.hpp: In instantiation of 'f':\n"
                     "/usr/include/between.hpp:7:1:   required from 'g'\n"
                     "FILE:2:1:   required from here\n"
                     "/usr/include/deep.hpp:10:5: error: no type\n") ==
             "line 2, column 1 of theirs.cpp: no type\nsecond();");
}

BOOST_AUTO_TEST_CASE(an_error_in_an_included_file_is_told_at_the_include) {
  BOOST_TEST(failure("In file included from FILE:1:\n"
                     "/usr/include/deep.hpp:10:5: error: no type\n") ==
             "line 1 of theirs.cpp: no type\nfirst();");
}

BOOST_AUTO_TEST_CASE(nothing_is_told_of_a_foreign_file_that_is_included) {
  BOOST_TEST(failure("In file included from FILE:1:\n"
                     "/etc/passwd:1:1: error: 'secret' is no type\n") ==
             "line 1 of theirs.cpp: /etc/passwd is included, and is no C++ "
             "header\nfirst();");
}

BOOST_AUTO_TEST_CASE(both_linkers_name_the_missing_function) {
  for (const char* line :
       {"ld: main.o: undefined reference to `exercise::softmax(int)'\n",
        "ld.lld: error: undefined symbol: exercise::softmax(int)\n"}) {
    BOOST_TEST(softmax_failure(line).starts_with(
        "the function exercise::softmax(int) is missing"));
  }
}

BOOST_AUTO_TEST_CASE(a_helper_without_definition_is_named) {
  BOOST_TEST(softmax_failure("ld: undefined reference to `mine::f(int)'\n") ==
             "mine::f(int) is declared or called, but nowhere defined");
}

BOOST_AUTO_TEST_CASE(a_function_of_another_exercise_is_told_as_such) {
  BOOST_TEST(
      softmax_failure("ld: undefined reference to "
                      "`exercise::context_vectors(int)'\n")
          .starts_with("exercise::context_vectors(int) is called, which "
                       "belongs to the exercise context_vectors"));
}

BOOST_AUTO_TEST_CASE(a_main_of_ones_own_is_told) {
  BOOST_TEST(softmax_failure("ld: start.o: in function `main':\n"
                             "start.cpp:4: multiple definition of `main'; "
                             "softmax.o:softmax.cpp:3: first defined here\n")
                 .starts_with("your file has a main of its own"));
  BOOST_TEST(softmax_failure("ld: multiple definition of `attn::f()'; x\n")
                 .starts_with("your file defines attn::f(), which is there"));
}

BOOST_AUTO_TEST_CASE(arrays_that_are_too_large_are_told_as_such) {
  BOOST_TEST(softmax_failure("ld: relocation truncated to fit: R_X86_64\n")
                 .starts_with("its global arrays take more than 2 GiB"));
}

BOOST_AUTO_TEST_CASE(an_error_elsewhere_is_shown_as_it_is) {
  BOOST_TEST(failure("../lib/a.cpp:3:1: error: not theirs\n") ==
             "not theirs");
  BOOST_TEST(failure("something broke\n") ==
             "the compiler failed:\nsomething broke\n");
}

BOOST_AUTO_TEST_CASE(warnings_about_the_learners_file_are_told_few) {
  const std::string warning =
      "FILE:2:1: warning: no return statement in 'f' [-Wreturn-type]\n";
  const std::vector<std::string> told =
      warnings_in(about_file("/usr/include/a.hpp:1:1: warning: theirs\n" +
                             warning + warning + warning + warning),
                  learners_file());
  BOOST_TEST(told.size() == 3U);
  BOOST_TEST(told.at(0) ==
             "line 2, column 1 of theirs.cpp: no return "
             "statement in 'f'\nsecond();");
}

BOOST_AUTO_TEST_CASE(a_line_of_any_length_is_read) {
  BOOST_TEST(failure("FILE:2:7: error: " + std::string(1000000, 'x'))
                 .starts_with("line 2, column 7"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
