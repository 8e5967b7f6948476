#include "narration/layout/labels.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(labels)

namespace {

using attn::AxisLabels;
using Places = std::vector<std::size_t>;
using Texts = std::vector<std::string>;

Texts distinct(const AxisLabels& labels, std::size_t widest = SIZE_MAX) {
  Texts texts;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    texts.push_back(attn::distinct_label(labels, i, widest));
  }
  return texts;
}

void require(const Texts& got, const Texts& expected) {
  BOOST_TEST(got == expected, boost::test_tools::per_element());
}

const AxisLabels cats = {"the", "cat", "and", "1", "the", "the (1)"};

Places meant(const std::string& text, const AxisLabels& labels = cats) {
  return attn::labels_meant(labels, labels.size(), text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_label_that_stands_alone_stays_as_it_is) {
  require(distinct({"Your", "journey", "starts"}),
          {"Your", "journey", "starts"});
  require(distinct({}), {});
}

BOOST_AUTO_TEST_CASE(a_label_in_several_places_gets_its_place) {
  require(distinct({"the", "cat", "saw", "a", "the"}),
          {"the (1)", "cat", "saw", "a", "the (5)"});
  require(distinct({"The", "the"}), {"The", "the"});
}

BOOST_AUTO_TEST_CASE(so_does_what_could_be_taken_for_a_place) {
  require(distinct({"2", "b", "0"}), {"2 (1)", "b", "0 (3)"});
  require(distinct({"the", "the (1)", "2.5", "x(1)", "(1)"}),
          {"the", "the (1) (2)", "2.5", "x(1)", "(1)"});
}

BOOST_AUTO_TEST_CASE(a_part_counts_in_the_whole) {
  const Texts sentence = {"the", "cat", "saw", "the", "dog"};
  require(distinct(AxisLabels::part_of(sentence, 2, 3)),
          {"saw", "the (4)", "dog"});
  BOOST_TEST(attn::placed_label(AxisLabels::part_of(sentence, 2, 3), 0) ==
             "saw (3)");
  BOOST_TEST(
      (meant("the (4)", AxisLabels::part_of(sentence, 2, 3)) == Places{1}));
}

BOOST_AUTO_TEST_CASE(what_is_shortened_keeps_its_place) {
  require(distinct({"extraordinary", "extraordinary", "a"}, 10),
          {"extra… (1)", "extra… (2)", "a"});
  require(distinct({"extraordinary", "extraordinarily", "extra"}, 10),
          {"extra… (1)", "extra… (2)", "extra"});
  require(distinct({"extraordinary", "impossible things"}, 10),
          {"extraordi…", "impossibl…"});
}

BOOST_AUTO_TEST_CASE(what_cannot_be_seen_is_spelled_out) {
  require(distinct({"\u200B", "\u200B", "\u0301"}),
          {"\\u200b (1)", "\\u200b (2)", "\\u0301"});
}

BOOST_AUTO_TEST_CASE(a_person_means_a_label_a_place_of_it_or_a_number) {
  BOOST_TEST((meant("cat") == Places{1}));
  BOOST_TEST((meant("the") == Places{0, 4}));
  BOOST_TEST((meant("the (5)") == Places{4}));
  BOOST_TEST((meant("cat (2)") == Places{1}));
  BOOST_TEST((meant("cat (3)") == Places{}));
  BOOST_TEST((meant("2") == Places{2}));
  BOOST_TEST((meant("9") == Places{}));
  BOOST_TEST((meant("1") == Places{1, 3}));
  BOOST_TEST((meant("1 (4)") == Places{3}));
  BOOST_TEST((meant("the (1)") == Places{0}));
  BOOST_TEST((meant("the (1) (6)") == Places{5}));
  BOOST_TEST((meant("\\u200b", {"a", "\u200B"}) == Places{1}));
  BOOST_TEST((attn::labels_meant({}, 3, "2") == Places{2}));
  BOOST_TEST((attn::labels_meant({}, 3, "3") == Places{}));
}

BOOST_AUTO_TEST_CASE(there_is_no_label_beyond_the_last) {
  check::thrown<std::out_of_range>([] { attn::label_place(cats, 6); });
  check::thrown<std::out_of_range>([] { attn::distinct_label(cats, 6); });
  check::thrown<std::out_of_range>([] { attn::placed_label(cats, 6); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
