#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(ones)

using arma::fmat;
using attn::ProbeResult;
using namespace relation_tests;

namespace {

// Masks of these sizes: 1 where a key comes after its query, and what this
// makes of the row and the column of T.
using MaskAt = bool (*)(std::size_t row, std::size_t column, std::size_t T);

std::vector<ProbeResult> masks(MaskAt wrong,
                               const std::vector<std::size_t>& sizes = {
                                   3, 1, 7, 5, 2, 8}) {
  std::vector<ProbeResult> results;
  for (const std::size_t T : sizes) {
    fmat expected(T, T);
    fmat got(T, T);
    for (std::size_t row = 0; row < T; ++row) {
      for (std::size_t column = 0; column < T; ++column) {
        expected(row, column) = column > row ? 1.0F : 0.0F;
        got(row, column) = wrong(row, column, T) ? 1.0F : 0.0F;
      }
    }
    results.push_back(by_hand(fmt::format("{} tokens", T), got, expected));
  }
  return results;
}

void says(MaskAt wrong, const std::string& sentence) {
  const std::string text = text_of(masks(wrong));
  BOOST_TEST(text.find(sentence) != std::string::npos, text);
}

}  // namespace

BOOST_AUTO_TEST_CASE(ones_that_are_missing_are_told_with_their_places) {
  const MaskAt last_column = [](std::size_t row, std::size_t column,
                                std::size_t T) {
    return column > row && column + 1 == T;
  };
  says(last_column,
       "0 stands where 1 is expected in all columns but the last, and all "
       "else is right; the other probes are right.");
  BOOST_TEST(id_of(masks(last_column)) == "too_few_ones");
  says([](std::size_t row, std::size_t column,
          std::size_t T) { return column > row && row + 2 < T; },
       "0 stands where 1 is expected in the last 2 rows, and all else");
  says([](std::size_t row, std::size_t column,
          std::size_t) { return column > row && column < 6; },
       "0 stands where 1 is expected from column 6 on, and all else");
  says([](std::size_t row, std::size_t column,
          std::size_t) { return column > row && column <= row + 4; },
       "0 stands where 1 is expected more than 4 places after the diagonal");
  says([](std::size_t row, std::size_t column,
          std::size_t) { return column > row + 1; },
       "0 stands where 1 is expected in the place right after the diagonal");
}

BOOST_AUTO_TEST_CASE(ones_too_many_are_told_with_their_places) {
  const MaskAt diagonal = [](std::size_t row, std::size_t column,
                             std::size_t) { return column >= row; };
  says(diagonal,
       "1 stands where 0 is expected on the diagonal, and all else");
  BOOST_TEST(id_of(masks(diagonal)) == "too_many_ones");
  says([](std::size_t row, std::size_t column,
          std::size_t T) { return column > row || row + 1 == T; },
       "1 stands where 0 is expected in the last row, and all else");
  says(
      [](std::size_t row, std::size_t column, std::size_t T) {
        return column > row || (column == row && row + 1 < T);
      },
      "1 stands where 0 is expected on the diagonal in all rows but the "
      "last, and all else is right");
}

BOOST_AUTO_TEST_CASE(zeros_and_ones_may_be_wrong) {
  const MaskAt wrong = [](std::size_t row, std::size_t column,
                          std::size_t T) {
    return (column > row && column + 1 < T) || (row == column && row > 0);
  };
  says(wrong,
       "1 stands where 0 is expected on the diagonal in all rows but the "
       "first, 0 stands where 1 is expected in the last column, and all else "
       "is right; the other probes are right.");
  BOOST_TEST(id_of(masks(wrong)) == "ones_elsewhere");
  says([](std::size_t row, std::size_t column,
          std::size_t T) { return column < row && row + 1 < T; },
       "1 stands where 0 is expected below the diagonal in all rows but the "
       "last, 0 stands wherever 1 is expected, and all else is right");
}

BOOST_AUTO_TEST_CASE(ones_without_a_name_are_told_by_what_is_not_wrong) {
  const MaskAt threes = [](std::size_t row, std::size_t column, std::size_t) {
    return column / 3 > row / 3;
  };
  const std::string text = text_of(masks(threes));
  BOOST_TEST(text.find("0 stands at some places where 1 is expected, and "
                       "nowhere 1 where 0 is expected") != std::string::npos,
             text);
}

BOOST_AUTO_TEST_CASE(masks_are_not_rounded) {
  for (const auto wrong :
       {MaskAt([](std::size_t row, std::size_t column, std::size_t) {
          return column > row && column <= row + 5;
        }),
        MaskAt([](std::size_t row, std::size_t column, std::size_t T) {
          return column > row && (row * column) % T != 2;
        })}) {
    const std::string id = id_of(masks(wrong));
    BOOST_TEST(id != "cut_off");
    BOOST_TEST(id != "rounded");
    BOOST_TEST(id != "factor_of_each_row");
  }
}

BOOST_AUTO_TEST_CASE(a_mask_may_stand_for_its_opposite_or_be_transposed) {
  BOOST_TEST(id_of(masks([](std::size_t row, std::size_t column,
                            std::size_t) { return column <= row; })) ==
             "one_minus");
  const std::string text =
      text_of(masks([](std::size_t row, std::size_t column, std::size_t) {
        return column < row;
      }));
  BOOST_TEST(text.find("transposed") != std::string::npos, text);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
