#include "tool/diagnostics/sanitizer_report.hpp"

#include <boost/test/unit_test.hpp>
#include <csignal>

#include "../support/run_tool.hpp"

using attn::tool::parse_sanitizer_report;
using attn::tool::SanitizerReport;

BOOST_AUTO_TEST_SUITE(tool)
BOOST_AUTO_TEST_SUITE(sanitizer_report)

namespace {

// What is read of a sanitizer's words about a file, which they name in place
// of FILE.
SanitizerReport report(std::string words) {
  const std::string file =
      tool_test::file_with("a name (1).cpp", "first();\nsecond();\n");
  for (std::size_t at = 0; (at = words.find("FILE")) != std::string::npos;) {
    words.replace(at, 4, file);
  }
  const auto parsed = parse_sanitizer_report(words, file);
  BOOST_REQUIRE(parsed.has_value());
  return *parsed;
}

std::size_t line(const SanitizerReport& report) {
  return report.place ? report.place->line : 0;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_first_call_in_the_learners_file_is_told) {
  const SanitizerReport found = report(
      "=====\n"
      "==7==ERROR: AddressSanitizer: heap-buffer-overflow on address "
      "0x602000000020 at pc 0x55 bp 0x7f sp 0x7f\n"
      "WRITE of size 4 at 0x602000000020 thread T0\n"
      "    #0 0x55 in arma::Mat<float>::fill(float) /usr/fill.hpp:8\n"
      "    #1 0x55 in exercise::f(int) FILE:2\n"
      "    #2 0x55 in exercise::g() FILE:1\n"
      "\n"
      "0x602000000020 is located 0 bytes to the right of a region\n"
      "allocated by thread T0 here:\n"
      "    #0 0x55 in exercise::g() FILE:1\n");
  BOOST_TEST(found.text == "heap-buffer-overflow, a write of 4 bytes");
  BOOST_TEST(line(found) == 2U);
  BOOST_TEST(found.signal == 0);
  BOOST_TEST(!found.out_of_memory);
}

BOOST_AUTO_TEST_CASE(a_caught_signal_is_told) {
  const SanitizerReport null = report(
      "==7==ERROR: AddressSanitizer: SEGV on unknown address "
      "0x000000000000 (pc 0x55 bp 0x7f sp 0x7f T0)\n"
      "==7==The signal is caused by a WRITE memory access.\n"
      "==7==Hint: address points to the zero page.\n"
      "    #0 0x55 in exercise::f(int) FILE:1:5\n");
  BOOST_TEST(null.signal == SIGSEGV);
  BOOST_TEST(null.text ==
             "SEGV on unknown address 0x000000000000 (a null pointer), a "
             "write");
  BOOST_TEST(line(null) == 1U);
  const SanitizerReport deep = report(
      "==7==ERROR: AddressSanitizer: stack-overflow on address "
      "0x7fff (pc 0x55 bp 0x7f sp 0x7f T0)\n"
      "    #0 0x55 in f(int) FILE:2\n");
  BOOST_TEST(deep.signal == SIGSEGV);
  BOOST_TEST(deep.text == "stack-overflow");
}

BOOST_AUTO_TEST_CASE(undefined_behaviour_is_told_where_it_is_or_was_reached) {
  const SanitizerReport here = report(
      "FILE:2:7: runtime error: division by zero\n"
      "    #0 0x55 in exercise::f(int) FILE:2\n");
  BOOST_TEST(here.text == "division by zero");
  BOOST_TEST(line(here) == 2U);
  BOOST_TEST(here.place->column == 7U);
  const SanitizerReport deep = report(
      "/usr/include/deep.hpp:9:7: runtime error: division by zero\n"
      "    #0 0x55 in g() /usr/include/deep.hpp:9\n"
      "    #1 0x55 in exercise::f(int) FILE:1\n");
  BOOST_TEST(line(deep) == 1U);
}

BOOST_AUTO_TEST_CASE(memory_that_others_misuse_is_told_where_it_was_freed) {
  const SanitizerReport found = report(
      "==7==ERROR: AddressSanitizer: heap-use-after-free on address "
      "0x602000000020 at pc 0x55 bp 0x7f sp 0x7f\n"
      "READ of size 8 at 0x602000000020 thread T0\n"
      "    #0 0x55 in main /grader.cpp:8\n"
      "0x602000000020 is located 0 bytes inside of a region\n"
      "freed by thread T0 here:\n"
      "    #0 0x55 in operator delete[](void*) /asan.cpp:155\n"
      "    #1 0x55 in exercise::f(int) FILE:2\n"
      "previously allocated by thread T0 here:\n"
      "    #0 0x55 in exercise::f(int) FILE:1\n");
  BOOST_TEST(found.text ==
             "heap-use-after-free, a read of 8 bytes, freed here");
  BOOST_TEST(line(found) == 2U);
}

BOOST_AUTO_TEST_CASE(memory_that_ran_out_is_no_other_error) {
  for (const char* words :
       {"==7==ERROR: AddressSanitizer: allocator is out of memory trying to "
        "allocate 0x1900000000 bytes\n",
        "==7==ERROR: AddressSanitizer: out of memory: allocator is trying to "
        "allocate 0x1900000000 bytes\n",
        "==7==ERROR: AddressSanitizer: requested allocation size "
        "0x1900000000 exceeds maximum supported size\n",
        "==7==AddressSanitizer: hard rss limit exhausted (2048Mb vs 2065Mb)"
        "\n"}) {
    const SanitizerReport found = report(words);
    BOOST_TEST(found.out_of_memory);
    BOOST_TEST(found.text == "memory ran out");
    BOOST_TEST(!found.place.has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_warning_is_no_error) {
  for (const char* words :
       {"",
        "==7==WARNING: AddressSanitizer failed to allocate 0x19 bytes\n"}) {
    BOOST_TEST(!parse_sanitizer_report(words, "a.cpp").has_value());
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
