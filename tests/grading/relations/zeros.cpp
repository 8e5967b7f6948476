#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(zeros)

using arma::fcube;
using arma::fmat;
using namespace relation_tests;

namespace {

// 0 where this says so, of row and column, and right elsewhere.
using ZeroAt = bool (*)(std::size_t row, std::size_t column, const fmat& x);

fmat with_zeros(const fmat& x, ZeroAt is_zero) {
  fmat y = x;
  for (std::size_t row = 0; row < x.n_rows; ++row) {
    for (std::size_t column = 0; column < x.n_cols; ++column) {
      if (is_zero(row, column, x)) y(row, column) = 0.0F;
    }
  }
  return y;
}

std::string zeros_text(ZeroAt is_zero,
                       const std::vector<Size>& sizes = different_sizes) {
  return text_of(
      matrices([=](const fmat& x) { return with_zeros(x, is_zero); }, sizes));
}

std::string left(const std::string& where) {
  return "All your numbers " + where +
         " are 0, and the others are right, on every probe.";
}

// The same where some probes have no such place.
std::string left_on(const std::string& probes, const std::string& where) {
  return probes + ", all your numbers " + where +
         " are 0, and the others are right; the other probes are right.";
}

boost::test_tools::assertion_result begins(const std::string& text,
                                           const std::string& beginning) {
  boost::test_tools::assertion_result result(text.rfind(beginning, 0) == 0U);
  result.message() << text;
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(rows_and_columns_that_are_0_are_named) {
  const auto last_row = [](std::size_t row, std::size_t, const fmat& x) {
    return row + 1 == x.n_rows;
  };
  BOOST_TEST(begins(zeros_text(last_row), left("in the last row")));
  BOOST_TEST(id_of(matrices([=](const fmat& x) {
               return with_zeros(x, last_row);
             })) == "left_at_zero");
  BOOST_TEST(begins(zeros_text([](std::size_t row, std::size_t, const fmat&) {
                      return row > 0;
                    }),
                    left("in all rows but the first")));
  BOOST_TEST(begins(
      zeros_text([](std::size_t, std::size_t column, const fmat&) {
        return column >= 3;
      }),
      left_on("Wherever T is odd and d_k is above 3", "from column 3 on")));
  BOOST_TEST(begins(zeros_text([](std::size_t row, std::size_t,
                                  const fmat& x) { return row >= x.n_cols; },
                               {{5, 4}, {7, 3}, {6, 2}, {2, 3}, {3, 5}}),
                    left_on("Wherever T is larger than d_k and T is above 3",
                            "after the first d_k rows")));
}

BOOST_AUTO_TEST_CASE(probes_without_the_part_do_not_forbid_it) {
  BOOST_TEST(begins(
      zeros_text(
          [](std::size_t row, std::size_t, const fmat&) { return row > 0; },
          {{1, 4}, {3, 7}, {6, 2}, {1, 3}}),
      left_on("Wherever T is not 1", "in all rows but the first")));
}

BOOST_AUTO_TEST_CASE(sequences_that_are_0_are_named) {
  BOOST_TEST(begins(text_of(batches([](const fcube& x) {
                      fcube y(arma::size(x), arma::fill::zeros);
                      y.slice(x.n_slices - 1) = x.slice(x.n_slices - 1);
                      return y;
                    })),
                    left("in all sequences but the last")));
}

BOOST_AUTO_TEST_CASE(others_on_each_probe_are_told_with_an_example) {
  // Row 1 of 5, row 0 of 3, rows 2 and 4 of 6, row 1 of 2.
  const auto some_rows = [](std::size_t row, std::size_t, const fmat& x) {
    return x.n_rows == 6
               ? row == 2 || row == 4
               : row == x.n_rows % 3 - 1 || (x.n_rows == 3 && row == 0);
  };
  const std::string text = zeros_text(some_rows);
  BOOST_TEST(begins(text,
                    "Each row is right or all 0, where other numbers "
                    "are expected (on '5 tokens, d_k 4' row 1), on "
                    "every probe."),
             text);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return with_zeros(x, [](std::size_t row, std::size_t column,
                                       const fmat& of) {
                 return (2 * row + 3 * column + of.n_rows) % 5 == 1;
               });
             })) == "some_left_at_zero");
}

BOOST_AUTO_TEST_CASE(a_number_that_is_wrong_and_not_0_forbids_it) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               y.row(x.n_rows - 1).zeros();
               if (x.n_rows == 6) y(0, 1) += 0.1F;
               return y;
             })) != "left_at_zero");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
