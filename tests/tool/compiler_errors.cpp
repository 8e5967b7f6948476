#include "../../tool/compiler_errors.hpp"

#include <boost/test/unit_test.hpp>

#include "run_tool.hpp"

using attn::tool::build_failure;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(compiler_errors)

namespace {

std::filesystem::path learners_file() {
  return tool_test::file_with("theirs.cpp", "first();\nsecond();\n");
}

// The compiler's output about that file, which it names in place of FILE.
std::string failure(std::string output) {
  const std::string file = learners_file().string();
  for (std::size_t at = 0; (at = output.find("FILE")) != std::string::npos;) {
    output.replace(at, 4, file);
  }
  return build_failure(output, learners_file());
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

BOOST_AUTO_TEST_CASE(both_linkers_name_the_missing_function) {
  for (const char* line :
       {"ld: main.o: undefined reference to `exercise::f(int)'\n",
        "ld.lld: error: undefined symbol: exercise::f(int)\n"}) {
    BOOST_TEST(failure(line).starts_with(
        "the function exercise::f(int) is missing"));
  }
}

BOOST_AUTO_TEST_CASE(an_error_elsewhere_is_shown_as_it_is) {
  BOOST_TEST(failure("../lib/a.cpp:3:1: error: not theirs\n") ==
             "../lib/a.cpp:3:1: error: not theirs");
  BOOST_TEST(failure("something broke\n") ==
             "the build failed:\nsomething broke\n");
}

BOOST_AUTO_TEST_CASE(a_line_of_any_length_is_read) {
  BOOST_TEST(failure("FILE:2:7: error: " + std::string(1000000, 'x'))
                 .starts_with("line 2, column 7"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
