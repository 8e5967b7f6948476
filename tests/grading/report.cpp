#include "grading/findings/report.hpp"

#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(report)

namespace {

attn::Report example() {
  attn::Report report;
  report.exercise = "twice";
  report.tests = {
      {"it_doubles", false, "x = 3: a \"quoted\" word\nand a line"},
      {"it_returns", true, ""}};
  report.diagnosis = {"squared", "It was squared.", "What is twice 3?"};
  report.relation = {"factor", "It is half of it.", "Which factor is 2?"};
  report.unfinished = true;
  report.forked = true;
  report.thrown_at = {0x10, 0x20};
  report.complete = true;
  report.unfinished_probe = "x = 3";
  report.fault = "it ends too early";
  report.process = 4711;
  return report;
}

}  // namespace

BOOST_AUTO_TEST_CASE(what_is_written_is_read) {
  const attn::Report read =
      attn::parse_report(attn::report_text(example())).value();
  BOOST_TEST(read.exercise == "twice");
  BOOST_TEST((read.thrown_at == attn::ThrowPlace{0x10, 0x20}));
  BOOST_REQUIRE(read.tests.size() == 2);
  BOOST_TEST(read.tests[0].name == "it_doubles");
  BOOST_TEST(!read.tests[0].passed);
  BOOST_TEST(read.tests[0].message == example().tests[0].message);
  BOOST_TEST(read.tests[1].passed);
  BOOST_TEST(read.diagnosis.value().id == "squared");
  BOOST_TEST(read.diagnosis.value().question == "What is twice 3?");
  BOOST_TEST(read.relation.value().text == "It is half of it.");
  BOOST_TEST(read.complete);
  BOOST_TEST(read.unfinished_probe == "x = 3");
  BOOST_TEST(read.fault == "it ends too early");
  BOOST_TEST(read.unfinished);
  BOOST_TEST(!read.out_of_memory);
  BOOST_TEST(read.forked);
  BOOST_TEST(read.process == 4711);
}

BOOST_AUTO_TEST_CASE(bytes_that_are_no_text_do_no_harm) {
  attn::Report report = example();
  report.tests[0].message = "\xff\xfe";
  BOOST_TEST(attn::parse_report(attn::report_text(report)).has_value());
}

BOOST_AUTO_TEST_CASE(no_other_text_is_a_report) {
  for (const char* text :
       {"", "{}", "[]", "No errors detected", "{\"tests\": 3}"}) {
    BOOST_TEST(!attn::parse_report(text).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_file_that_cannot_be_written_is_named) {
  BOOST_CHECK_EXCEPTION(
      attn::write_report(example(), "/no/such/folder/report.json"),
      std::runtime_error, [](const std::runtime_error& error) {
        return std::string(error.what()) ==
               "--report=/no/such/folder/report.json: the file cannot be "
               "written";
      });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
