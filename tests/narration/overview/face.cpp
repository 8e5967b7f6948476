#include "narration/overview/face.hpp"

#include "../../golden/check.hpp"
#include "../../support/text.hpp"
#include "../page.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(overview_face)

namespace {

using attn::overview::Face;
using attn::overview::Wanted;
using Lines = std::vector<std::string>;

attn::Tensor counted(const attn::Shape& shape) {
  std::size_t size = 1;
  for (const std::size_t extent : shape) size *= extent;
  return {shape, std::vector<float>(size, 0.5F)};
}

// The face of a result in letters of 10 pixels, names broken at `heading`.
Face face(const std::string& name, const attn::Tensor& values, int heading,
          const Wanted& wanted = {}) {
  attn::Document document = page::about({"a"});
  page::add(document, name, values).result->labels.rows = {"Your", "journey"};
  const attn::overview::Stack stack =
      attn::overview::stacks_of(document).at(0);
  return attn::overview::face_of(attn::overview::content_of(stack, 2, 32),
                                 {10, heading}, wanted);
}

void is(const Lines& got, const Lines& expected) {
  BOOST_TEST(got == expected, boost::test_tools::per_element());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_name_is_broken_at_dots_and_then_at_underscores) {
  const attn::Tensor one({1}, {2});
  const std::string name = "mha_wrapper.head_0.attn_scores";
  is(face(name, one, 300).name, {name});
  is(face(name, one, 140).name, {"mha_wrapper.head_0.", "attn_scores"});
  is(face(name, one, 84).name, {"mha_wrapper.", "head_0.", "attn_scores"});
  is(face("a_very_long_name", one, 50).name, {"a_very_", "long_", "name"});
}

BOOST_AUTO_TEST_CASE(a_word_that_is_too_long_is_cut) {
  const Face cut = face(std::string(60, 'x'), {{1}, {2}}, 80);
  BOOST_TEST_REQUIRE(cut.name.size() == 1U);
  BOOST_TEST(cut.name[0].ends_with("…"));
  BOOST_TEST(cut.width() < 200);
}

BOOST_AUTO_TEST_CASE(facts_are_the_shape_and_the_kind) {
  is(face("x", counted({2, 3}), 200).facts, {"(2, 3) input"});
  is(face("x", counted({1}), 50).facts, {"(1)", "input"});
  is(face("x", attn::Tensor(2.0F), 200).facts, {"one number input"});
}

BOOST_AUTO_TEST_CASE(small_matrices_have_numbers) {
  const Face small = face("x", counted({2, 3}), 50);
  is(small.numbers, Lines(6, "0.50"));
  BOOST_TEST(small.cell_width >= 4 * 7);
  BOOST_TEST(face("x", counted({12, 12}), 50).numbers.size() == 144U);
  BOOST_TEST(face("x", counted({13, 2}), 50).numbers.empty());
  BOOST_TEST(face("x", counted({2, 13}), 50).numbers.empty());
  BOOST_TEST(face("x", {{1}, {150000.5F}}, 50).numbers.empty());
  BOOST_TEST(face("x", counted({2, 3}), 50, {false}).numbers.empty());
}

BOOST_AUTO_TEST_CASE(whole_numbers_have_no_decimals) {
  is(face("x", {{3}, {1, -20, 0}}, 50).numbers, {"1", "-20", "0"});
}

BOOST_AUTO_TEST_CASE(of_large_matrices_some_rows_and_columns_are_shown) {
  const Face large = face("x", counted({200, 3}), 50, {true, false, 144});
  BOOST_TEST(large.rows.size() == 32U);
  BOOST_TEST(large.rows.front() == 3U);
  BOOST_TEST(large.rows.back() == 196U);
  BOOST_TEST(large.columns.size() == 3U);
  BOOST_TEST(large.cells_height() <= 144);
  BOOST_TEST(face("x", counted({200, 200}), 50).cells_height() <= 36);
}

BOOST_AUTO_TEST_CASE(shown_places_are_all_or_lie_at_equal_distances) {
  using Places = std::vector<std::size_t>;
  const auto places = attn::overview::shown_places;
  BOOST_TEST(places(3, 4) == (Places{0, 1, 2}),
             boost::test_tools::per_element());
  BOOST_TEST(places(8, 4) == (Places{1, 3, 5, 7}),
             boost::test_tools::per_element());
  BOOST_TEST(places(0, 4).empty());
}

BOOST_AUTO_TEST_CASE(labels_stand_at_rows_that_are_high_enough) {
  const Wanted labelled = {true, true};
  is(face("x", counted({2, 3}), 50, labelled).labels, {"Your", "journey"});
  BOOST_TEST(face("x", counted({3}), 50, labelled).labels.empty());
  BOOST_TEST(face("x", counted({20, 2}), 50, labelled).labels.empty());
}

BOOST_AUTO_TEST_CASE(matrices_of_a_batch_are_sheets_up_to_three) {
  BOOST_TEST(face("x", counted({3, 3}), 50).sheets == 0);
  BOOST_TEST(face("x", counted({2, 3, 3}), 50).sheets == 1);
  BOOST_TEST(face("x", counted({3, 4, 3, 3}), 50).sheets == 2);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
