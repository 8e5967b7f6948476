#include <boost/test/unit_test.hpp>

#include "grading/relations/probes.hpp"

using arma::fcube;
using arma::fmat;
using namespace relation_tests;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(parts)

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
      probes([=](const fmat& x) { return partly(x, right_at); }, sizes));
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
             }) == "in all rows but the first and nowhere else");
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
  const std::string text = text_of(probes(
      [](const fmat& x) { return fmat(arma::trimatu(x)); }, all_square));
  BOOST_TEST(text.find("Your numbers are right on and above the diagonal and "
                       "0 elsewhere, on every probe.") == 0U);
}

BOOST_AUTO_TEST_CASE(a_part_that_is_not_right_on_one_probe_is_not_told) {
  BOOST_TEST(id_of(probes([](const fmat& x) {
               fmat y = partly(x, [](std::size_t row, std::size_t,
                                     const fmat&) { return row == 0; });
               if (x.n_rows == 6) y(0, 1) += 0.1F;
               return y;
             })) == "");
}

BOOST_AUTO_TEST_CASE(zeros_may_be_all_that_is_right) {
  BOOST_TEST(
      text_of(causal_weights([](const fmat& x) {
        return fmat(
            arma::trimatl(random_numbers(x.n_rows, x.n_rows, 99) - 2.0F));
      })).find("Your numbers are right where 0 is expected and") == 0U);
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

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
