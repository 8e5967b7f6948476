#include <fmt/format.h>

#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(parts)

using arma::fcube;
using arma::fmat;
using namespace relation_tests;

namespace {

// Right where this says so, and other random numbers elsewhere.
using RightAt = bool (*)(std::size_t row, std::size_t column,
                         const fmat& expected);

fmat partly(const fmat& x, RightAt right_at) {
  fmat y = random_numbers(x.n_rows, x.n_cols, 99);
  for (std::size_t row = 0; row < x.n_rows; ++row) {
    for (std::size_t column = 0; column < x.n_cols; ++column) {
      if (right_at(row, column, x)) y(row, column) = x(row, column);
    }
  }
  return y;
}

std::string right_part(RightAt right_at,
                       const std::vector<Size>& sizes = different_sizes) {
  const std::string text = text_of(
      matrices([=](const fmat& x) { return partly(x, right_at); }, sizes));
  const std::string begin = "Your numbers are right ";
  if (text.find(begin) != 0) return text;
  return text.substr(begin.size(), text.find(", on") - begin.size());
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_part_that_is_right_is_named) {
  BOOST_TEST(right_part([](std::size_t row, std::size_t, const fmat&) {
               return row == 0;
             }) == "in row 0 and nowhere else");
  BOOST_TEST(right_part([](std::size_t row, std::size_t, const fmat&) {
               return row > 0;
             }).find("Only row 0 is wrong, on every probe.") == 0U);
  BOOST_TEST(right_part([](std::size_t, std::size_t column, const fmat& x) {
               return column + 1 == x.n_cols;
             }) == "in the last column and nowhere else");
  BOOST_TEST(right_part([](std::size_t row, std::size_t,
                           const fmat&) { return row < 2; },
                        {{5, 4}, {3, 7}, {6, 2}}) ==
             "in the first 2 rows and nowhere else");
  BOOST_TEST(right_part([](std::size_t row, std::size_t,
                           const fmat& x) { return row < x.n_cols; },
                        {{5, 4}, {7, 3}, {6, 2}}) ==
             "in the first d_k rows and nowhere else");
  BOOST_TEST(
      right_part([](std::size_t row, std::size_t column, const fmat& x) {
        return x(row, column) < 0.0F;
      }) == "where a negative number is expected and nowhere else");
}

BOOST_AUTO_TEST_CASE(triangles_and_diagonals_are_named_on_square_probes) {
  BOOST_TEST(right_part([](std::size_t row, std::size_t column,
                           const fmat&) { return column <= row; },
                        all_square) ==
             "on and below the diagonal and nowhere else");
  BOOST_TEST(right_part([](std::size_t row, std::size_t column,
                           const fmat&) { return column != row; },
                        all_square) ==
             "everywhere but on the diagonal and nowhere else");
  BOOST_TEST(right_part([](std::size_t row, std::size_t column,
                           const fmat&) { return column == row; },
                        all_square) == "on the diagonal and nowhere else");
}

BOOST_AUTO_TEST_CASE(what_stands_elsewhere_is_told_if_it_is_0) {
  const std::string text = text_of(matrices(
      [](const fmat& x) { return fmat(arma::trimatu(x)); }, all_square));
  BOOST_TEST(text.find("All your numbers below the diagonal are 0, and the "
                       "others are right, on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(a_part_that_is_not_right_on_one_probe_is_not_told) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = partly(x, [](std::size_t row, std::size_t,
                                     const fmat&) { return row == 0; });
               if (x.n_rows == 6) y(0, 1) += 0.1F;
               return y;
             })) == "");
}

namespace {

// Every `step`th number is 0 where it is expected, and all else is wrong.
std::vector<attn::ProbeResult> right_zeros(std::size_t step) {
  std::vector<attn::ProbeResult> results;
  for (const Size& size : different_sizes) {
    fmat expected = random_numbers(size.T, size.d_k);
    fmat got = random_numbers(size.T, size.d_k, 99);
    for (std::size_t i = 0; i < expected.n_elem; i += step) {
      expected(i) = got(i) = 0.0F;
    }
    results.push_back(
        by_hand(fmt::format("{} tokens", size.T), got, expected));
  }
  return results;
}

}  // namespace

BOOST_AUTO_TEST_CASE(zeros_may_be_all_that_is_right_if_there_are_many) {
  BOOST_TEST(
      text_of(right_zeros(3))
          .find("Your numbers are right where 0 is expected and nowhere "
                "else, on every probe.") == 0U);
  BOOST_TEST(text_of(right_zeros(7)) == "");
}

BOOST_AUTO_TEST_CASE(a_few_right_numbers_are_no_part) {
  // Right from row 5 on, which two of seven probes have.
  BOOST_TEST(text_of(matrices(
                 [](const fmat& x) {
                   return partly(x, [](std::size_t row, std::size_t,
                                       const fmat&) { return row >= 5; });
                 },
                 {{5, 4}, {3, 7}, {6, 2}, {7, 3}, {4, 5}, {2, 6}, {3, 2}})) ==
             "");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_may_stand_in_a_part) {
  // Every third number of all rows but the first.
  BOOST_TEST(text_of(matrices(
                         [](const fmat& x) {
                           return partly(
                               x, [](std::size_t row, std::size_t column,
                                     const fmat&) {
                                 return row == 0 || (row + column) % 3 > 0;
                               });
                         },
                         {{5, 8}, {4, 7}, {6, 12}, {3, 9}}))
                 .find("Your numbers are right in row 0, and what is wrong "
                       "(43 of 167 numbers) stands elsewhere, on every "
                       "probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(a_sequence_may_be_all_that_is_right) {
  BOOST_TEST(text_of(batches([](const fcube& x) {
               fcube y = x;
               for (std::size_t b = 1; b < x.n_slices; ++b) {
                 y.slice(b) = random_numbers(x.n_rows, x.n_cols, 99);
               }
               return y;
             }))
                 .find("Your numbers are right in sequence 0 and nowhere "
                       "else") == 0U);
}

BOOST_AUTO_TEST_CASE(whole_rows_may_be_wrong) {
  const auto some_rows = [](std::size_t row, std::size_t, const fmat& x) {
    return (2 * row + x.n_rows) % 3 == 0;
  };
  BOOST_TEST(
      text_of(matrices([=](const fmat& x) { return partly(x, some_rows); }))
          .find("Each row is either right or, but for zeros, wrong from end "
                "to end (wrong on '5 tokens, d_k 4' rows 0, 1, 3 and 1 "
                "more), on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(a_few_numbers_may_be_wrong) {
  BOOST_TEST(text_of(matrices(
                         [](const fmat& x) {
                           fmat y = x;
                           y(x.n_cols % x.n_rows, x.n_rows % x.n_cols) +=
                               1.0F;
                           y(0, x.n_rows % 3 + 1) -= 1.0F;
                           return y;
                         },
                         {{5, 8}, {4, 7}, {6, 12}, {3, 9}}))
                 .find("Only a few of your numbers are wrong, at most 2 on a "
                       "probe, on every probe.") == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
