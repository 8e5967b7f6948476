// What a compiler must not be led to: to take all memory, all time, or the
// disk.
#include <boost/test/unit_test.hpp>
#include <nlohmann/json.hpp>

#include "../../support/text.hpp"
#include "../support/graded.hpp"
#include "../support/run_tool.hpp"

using nlohmann::json;
using support::contains;
using tool_test::file_with;
using tool_test::graded;
using tool_test::message;
using tool_test::verdict;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(limits)

namespace {

// The message, if the text does not compile.
std::string failure(const std::string& text) {
  const json exercise = graded(file_with("hostile.cpp", text));
  BOOST_TEST(verdict(exercise) == "not_compiled");
  return message(exercise);
}

}  // namespace

BOOST_AUTO_TEST_CASE(an_endless_file_is_included) {
  BOOST_TEST(contains(failure("#include \"/dev/zero\"\n"), "memory"));
}

BOOST_AUTO_TEST_CASE(arrays_are_larger_than_any_program) {
  BOOST_TEST(contains(failure("static float many[3'000'000'000] = {1};\n"
                              "float* all = many;\n"),
                      "more than 256 MiB"));
}

BOOST_AUTO_TEST_CASE(templates_go_on_for_ever) {
  BOOST_TEST(contains(
      failure("template <int n> struct A { A<n + 1> next; };\nA<0> a;\n"),
      "depth"));
}

BOOST_AUTO_TEST_CASE(nothing_is_told_of_a_file_that_is_included) {
  const std::string told = failure("#include \"/etc/passwd\"\n");
  BOOST_TEST(contains(told, "/etc/passwd is included"));
  BOOST_TEST(!contains(told, "root"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
