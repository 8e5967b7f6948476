#include "narration/layout/series.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(series)

namespace {

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_CASE(a_legend_breaks_where_an_entry_has_no_room) {
  const std::vector<attn::SignedWords> entries = {
      {"*", "one"}, {"o", "two"}, {"+", "a long name"}};
  BOOST_TEST(attn::legend_lines(entries, 30) ==
                 (Lines{"* one   o two   + a long name"}),
             boost::test_tools::per_element());
  BOOST_TEST(attn::legend_lines(entries, 13) ==
                 (Lines{"* one   o two", "+ a long name"}),
             boost::test_tools::per_element());
  BOOST_TEST(attn::legend_lines({entries[2]}, 8) == (Lines{"+ a lon…"}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(signs_differ_and_come_again) {
  BOOST_TEST(attn::series_sign(0) == "*");
  BOOST_TEST(attn::series_sign(7) != attn::series_sign(0));
  BOOST_TEST(attn::series_sign(8) == "*");
}

BOOST_AUTO_TEST_CASE(of_many_remarks_the_first_three_are_made) {
  BOOST_TEST(attn::first_few({}).empty());
  BOOST_TEST(attn::first_few({"a", "b", "c"}) == "a, b, c");
  BOOST_TEST(attn::first_few({"a", "b", "c", "d"}) == "a, b, c, and so on");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
