// What is measured: there unless it is left out, and never a reason to fail.
#include <nlohmann/json.hpp>

#include "../golden/check.hpp"
#include "../support/text.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(timing)

namespace {

using chapters::Page;
using chapters::Words;

const Words measured_in_chapter_9 = {"plain.measured", "visible.measured",
                                     "blocks.measured", "running.measured",
                                     "threads.measured"};

// A chapter's page with what it measures, at small sizes.
Page measured(const std::string& chapter) {
  return Page::of_program(chapters::program_of(chapter),
                          {"--tokens", "70", "--width", "6", "--heads", "2"},
                          {});
}

Words left_out(const std::string& chapter) {
  Words names = measured(chapter).result_names();
  const Words others = Page::of(chapter).result_names();
  std::erase_if(names, [&](const std::string& name) {
    return std::find(others.begin(), others.end(), name) != others.end();
  });
  return names;
}

}  // namespace

BOOST_AUTO_TEST_CASE(measured_results_are_there_unless_left_out) {
  BOOST_TEST(left_out("09_long_sequences") == measured_in_chapter_9,
             boost::test_tools::per_element());
  BOOST_TEST(left_out("10_generating") == Words{"measured"},
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_measured_is_positive) {
  const auto all_positive = [](const Page& page, const std::string& name) {
    const attn::Tensor measured = page.result(name);
    for (const float number : measured.values()) {
      BOOST_TEST(number > 0.0F, name);
    }
  };
  const Page page = measured("09_long_sequences");
  for (const std::string& name : measured_in_chapter_9) {
    all_positive(page, name);
  }
  all_positive(measured("10_generating"), "measured");
}

BOOST_AUTO_TEST_CASE(all_checks_hold_at_other_sizes_of_what_is_timed) {
  for (const std::string& chapter : chapters::chapters_with("--no-timing")) {
    BOOST_TEST(measured(chapter).false_checks().empty(), chapter);
    BOOST_TEST(
        Page::of(chapter, {"--tokens", "2", "--width", "1", "--heads", "1"})
            .false_checks()
            .empty(),
        chapter);
  }
}

BOOST_AUTO_TEST_CASE(the_threads_are_those_asked_for) {
  const Page page = Page::of_program(
      chapters::program_of("09_long_sequences"),
      {"--threads", "1", "--tokens", "70", "--width", "6", "--heads", "2"},
      {{{"OMP_NUM_THREADS", "2"}}, ""});
  BOOST_TEST(
      support::contains(page.json().dump(), "All of it uses one thread."));
}

BOOST_AUTO_TEST_CASE(operations_follow_the_sizes) {
  const Page page =
      Page::of("09_long_sequences",
               {"--tokens", "1000", "--width", "50", "--heads", "5"});
  const attn::Tensor counted = page.result("plain.counted");
  BOOST_TEST(counted.at(0, 0, 0) == 4 * 1000.0F * 1000 * 50 / 1e9F);
  BOOST_TEST(counted.at(0, 0, 1) == 2 * 4 * 1000.0F * 1000 / 1e6F);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
