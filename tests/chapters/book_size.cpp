// Chapter 14 with the book's own model. Drawing its weights takes seconds, so
// this is a test of its own.
#include "../golden/check.hpp"
#include "page.hpp"

BOOST_AUTO_TEST_SUITE(chapters)
BOOST_AUTO_TEST_SUITE(book_size)

BOOST_AUTO_TEST_CASE(its_logits_and_its_nonsense_are_the_books) {
  const chapters::Page page = chapters::Page::of_program(
      chapters::program_of("14_gpt"), {"--no-timing"}, {});
  BOOST_TEST(page.false_checks() == chapters::Words(),
             boost::test_tools::per_element());
  const chapters::Words checked = page.book_checks();
  for (const char* step :
       {"gpt2.parameter_counts", "gpt2.logits", "gpt2.generated_ids"}) {
    BOOST_TEST(std::ranges::count(checked, step) == 1, step);
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
