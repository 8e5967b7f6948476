#include "narration/layout/result_layout.hpp"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <numeric>

#include <cmath>

#include "../../golden/check.hpp"
#include "../../support/text.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(result_layout)

namespace {

using Lines = std::vector<std::string>;

// 0, 1, 2, ... and a half each, so that there are decimals to show.
attn::Tensor counted(std::size_t rows, std::size_t columns) {
  std::vector<float> values(rows * columns);
  std::iota(values.begin(), values.end(), 0.5F);
  return {{rows, columns}, values};
}

Lines lines_of(const attn::Tensor& matrix, const attn::Labels& labels,
               std::size_t width) {
  return attn::matrix_lines({"", matrix, {}}, labels, 0, {1, width, 2});
}

// How many numbers stand in the lines: each has one decimal point.
std::size_t numbers_in(const Lines& lines) {
  std::size_t numbers = 0;
  for (const std::string& line : lines) {
    numbers += support::count(line, ".");
  }
  return numbers;
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_matrix_stands_in_right_aligned_columns) {
  const Lines expected = {"  0.5    1.5", "-20.0  300.0"};
  BOOST_TEST(
      lines_of({{2, 2}, {0.5F, 1.5F, -20.0F, 300.0F}}, {}, 80) == expected,
      boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(labels_stand_over_and_beside_the_numbers) {
  const Lines expected = {"        one  journey", " a      0.5      1.5",
                          "漢      2.5      3.5"};
  BOOST_TEST(lines_of(counted(2, 2), {{"a", "漢"}, {"one", "journey"}}, 80) ==
                 expected,
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(long_and_hostile_labels_are_shortened_and_spelled_out) {
  const Lines lines =
      lines_of(counted(1, 1), {{"abcdefghijklmnopqrstuvwxyz"}, {"\x1b"}}, 80);
  const Lines expected = {"                \\x1b", "abcdefghijklm…   0.5"};
  BOOST_TEST(lines == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(columns_that_do_not_fit_go_below_with_their_numbers) {
  const Lines expected = {"  0    1", "0.5  1.5", "3.5  4.5", "",
                          "  2",      "2.5",      "5.5"};
  BOOST_TEST(lines_of(counted(2, 3), {}, 10) == expected,
             boost::test_tools::per_element());
}

BOOST_DATA_TEST_CASE(no_line_is_wider_than_asked,
                     boost::unit_test::data::make({40U, 80U, 120U}), width) {
  for (std::size_t columns = 1; columns <= 40; ++columns) {
    for (const char* label : {"a", "漢字漢字漢字漢字", "e\u0301"}) {
      const attn::Labels labels = {Lines(2, label), Lines(columns, label)};
      const Lines lines = lines_of(counted(2, columns), labels, width);
      BOOST_TEST(support::width_of(lines) <= width);
      BOOST_TEST(numbers_in(lines) == 2 * columns);
    }
  }
}

BOOST_AUTO_TEST_CASE(up_to_forty_are_shown) {
  BOOST_TEST(attn::shown_indices(0).empty());
  for (const std::size_t count : {1U, 39U, 40U}) {
    const auto shown = attn::shown_indices(count);
    BOOST_TEST(shown.size() == count);
    for (std::size_t i = 0; i < count; ++i) BOOST_TEST(shown[i].value() == i);
  }
}

BOOST_AUTO_TEST_CASE(of_more_the_middle_is_left_out) {
  for (const std::size_t count : {41U, 200U}) {
    const auto shown = attn::shown_indices(count);
    BOOST_TEST_REQUIRE(shown.size() == 17U);
    BOOST_TEST(shown[11].value() == 11U);
    BOOST_TEST(!shown[12].has_value());
    BOOST_TEST(shown[13].value() == count - 4);
    BOOST_TEST(shown[16].value() == count - 1);
  }
}

BOOST_AUTO_TEST_CASE(what_is_left_out_is_said) {
  BOOST_TEST(attn::left_out(counted(40, 40)).empty());
  BOOST_TEST(attn::left_out(counted(41, 2)) ==
             "… stands for rows 12 to 36 of 41, counted from 0; --format "
             "json has all.");
  BOOST_TEST(attn::left_out(counted(41, 100)) ==
             "… stands for rows 12 to 36 of 41 and columns 12 to 95 of 100, "
             "counted from 0; --format json has all.");
}

BOOST_AUTO_TEST_CASE(a_large_matrix_shows_its_corners) {
  const Lines lines = lines_of(counted(200, 200), {}, 120);
  BOOST_TEST(numbers_in(lines) == 16 * 16U);
  BOOST_TEST(support::width_of(lines) <= 120U);
}

BOOST_AUTO_TEST_CASE(the_caption_has_name_and_shape) {
  BOOST_TEST(attn::caption_of({"a", counted(2, 3), {}}) == "a (2, 3)");
  BOOST_TEST(attn::caption_of({"a", {{4}, {1, 2, 3, 4}}, {}}) == "a (4)");
  BOOST_TEST(attn::caption_of({"a", 1.0F, {}}) == "a (one number)");
}

BOOST_AUTO_TEST_CASE(one_matrix_is_one_block_without_a_caption) {
  const std::vector<attn::Block> blocks = attn::blocks_of(counted(2, 2));
  BOOST_TEST_REQUIRE(blocks.size() == 1U);
  BOOST_TEST(blocks[0].caption.empty());
  BOOST_TEST(blocks[0].same_as.empty());
}

BOOST_AUTO_TEST_CASE(a_block_with_the_numbers_of_an_earlier_one_says_so) {
  const attn::Tensor heads({2, 2, 1, 2}, {1, 2, 3, 4, 3, 4, 5, 6});
  const std::vector<attn::Block> blocks = attn::blocks_of(heads);
  BOOST_TEST_REQUIRE(blocks.size() == 4U);
  BOOST_TEST(blocks[1].caption == "sequence 0, head 1");
  BOOST_TEST(blocks[2].caption == "sequence 1, head 0");
  BOOST_TEST(blocks[2].same_as == "sequence 0, head 1");
  BOOST_TEST(blocks[3].same_as.empty());
  BOOST_TEST(blocks[3].matrix == 3U);
}

BOOST_AUTO_TEST_CASE(a_painter_gets_each_number_with_its_text) {
  const attn::Tensor tensor({2, 2}, {1.5F, -2.0F, 0.25F, -INFINITY});
  const auto paint = [](const std::string& text, float number) {
    return fmt::format("<{}|{}>", text, number);
  };
  const attn::Labels labels = {{"a", "b"}, {"x", "y"}};
  const std::vector<std::string> lines =
      attn::matrix_lines({"", tensor, {}}, labels, 0, {2, 80, 2, paint});
  BOOST_TEST_REQUIRE(lines.size() == 3U);
  BOOST_TEST(lines[0] == "       x      y");
  BOOST_TEST(lines[1] == "a <  1.50|1.5> < -2.00|-2>");
  BOOST_TEST(lines[2] == "b <  0.25|0.25> <  -inf|-inf>");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
