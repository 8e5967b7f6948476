#include "tensor/compare.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(tensor)
BOOST_AUTO_TEST_SUITE(compare)

namespace {

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

const attn::Labels words = {{"Your", "journey"},
                            {"first", "second", "third"}};

// A matrix of zeros with one number in row 1, column 2.
arma::fmat with(float number) {
  arma::fmat matrix(2, 3, arma::fill::zeros);
  matrix(1, 2) = number;
  return matrix;
}

bool same(float got, float expected, attn::Tolerance tolerance = {}) {
  return attn::agree(with(got), with(expected), tolerance);
}

std::string difference(const attn::Tensor& got, const attn::Tensor& expected,
                       const attn::Labels& labels = {}) {
  const auto found = attn::first_difference(got, expected);
  return found ? attn::explain(*found, labels) : "none";
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_transposed_matrix_differs_in_shape) {
  const arma::fmat matrix(2, 3, arma::fill::ones);
  BOOST_TEST(!attn::agree(matrix, arma::fmat(matrix.t())));
  BOOST_TEST(difference(matrix, arma::fmat(matrix.t())) ==
             "the shape: expected (3, 2), got (2, 3)");
}

BOOST_AUTO_TEST_CASE(the_rank_is_part_of_the_shape) {
  const arma::fmat row(1, 3, arma::fill::ones);
  BOOST_TEST(!attn::agree(row, arma::frowvec(row)));
  BOOST_TEST(!attn::agree(arma::frowvec{1}, 1.0F));
  BOOST_TEST(difference(1.0F, arma::frowvec{1}) ==
             "the shape: expected (1), got ()");
}

BOOST_AUTO_TEST_CASE(the_shape_is_compared_before_the_numbers) {
  const auto found = attn::first_difference(
      arma::fmat(2, 3, arma::fill::ones), arma::fmat(3, 3));
  BOOST_TEST_REQUIRE(found.has_value());
  BOOST_TEST(found->in_shape());
}

BOOST_AUTO_TEST_CASE(a_nan_is_told_without_a_sign) {
  BOOST_TEST(difference(-not_a_number, 1.0F) == "expected 1.0000, got nan");
}

BOOST_AUTO_TEST_CASE(a_nan_agrees_with_nothing) {
  BOOST_TEST(!same(not_a_number, 0.0F));
  BOOST_TEST(!same(0.0F, not_a_number));
  BOOST_TEST(!same(not_a_number, not_a_number));
  BOOST_TEST(!same(not_a_number, inf));
  BOOST_TEST(!same(not_a_number, 0.0F, {inf, 0.0F}));
  BOOST_TEST(!same(not_a_number, not_a_number, {inf, inf}));
  BOOST_TEST(difference(with(not_a_number), with(0.5F)) ==
             "at row 1, column 2: expected 0.5000, got nan");
}

BOOST_AUTO_TEST_CASE(minus_zero_equals_zero) {
  BOOST_TEST(same(-0.0F, 0.0F, check::exactly));
}

BOOST_AUTO_TEST_CASE(an_infinity_agrees_with_itself_alone) {
  BOOST_TEST(same(inf, inf));
  BOOST_TEST(same(-inf, -inf));
  BOOST_TEST(!same(-inf, inf));
  BOOST_TEST(!same(inf, -inf));
  BOOST_TEST(!same(1e38F, inf));
  BOOST_TEST(!same(inf, 1e38F));
  BOOST_TEST(!same(0.0F, inf, {1.0F, 1.0F}));
  BOOST_TEST(difference(with(0), with(-inf)) ==
             "at row 1, column 2: expected -inf, got 0.0000");
}

BOOST_AUTO_TEST_CASE(the_absolute_tolerance_counts_near_zero) {
  BOOST_TEST(same(0.9e-3F, 0.0F, {1e-3F, 0.0F}));
  BOOST_TEST(!same(1.1e-3F, 0.0F, {1e-3F, 0.0F}));
  BOOST_TEST(!same(1e-30F, 0.0F, {0.0F, 1e-3F}));
}

BOOST_AUTO_TEST_CASE(the_relative_tolerance_is_of_the_expected_number) {
  BOOST_TEST(same(1000.9F, 1000.0F, {0.0F, 1e-3F}));
  BOOST_TEST(!same(1001.1F, 1000.0F, {0.0F, 1e-3F}));
  BOOST_TEST(same(50.0F, 100.0F, {0.0F, 0.5F}));
  BOOST_TEST(!same(100.0F, 50.0F, {0.0F, 0.5F}));
  BOOST_TEST(same(-1000.9F, -1000.0F, {0.0F, 1e-3F}));
}

BOOST_AUTO_TEST_CASE(both_tolerances_add_up) {
  BOOST_TEST(same(11.5F, 10.0F, {1.0F, 0.1F}));
  BOOST_TEST(!same(12.5F, 10.0F, {1.0F, 0.1F}));
}

BOOST_AUTO_TEST_CASE(numbers_of_opposite_sign_differ) {
  BOOST_TEST(!same(-0.5F, 0.5F));
}

BOOST_AUTO_TEST_CASE(huge_numbers_that_differ_are_found) {
  BOOST_TEST(!same(-3e38F, 3e38F));  // their difference overflows
}

BOOST_AUTO_TEST_CASE(empty_tensors_of_one_shape_agree) {
  BOOST_TEST(attn::agree(arma::fmat(0, 3), arma::fmat(0, 3)));
  BOOST_TEST(!attn::agree(arma::fmat(0, 3), arma::fmat(3, 0)));
  BOOST_TEST(!attn::agree(arma::fmat(0, 3), arma::fmat(1, 3)));
}

BOOST_AUTO_TEST_CASE(the_first_difference_is_that_of_row_major_order) {
  arma::fmat got(2, 3, arma::fill::zeros);
  got(1, 0) = 1;  // comes first in Armadillo's own order
  got(0, 2) = 2;
  const auto found =
      attn::first_difference(got, arma::fmat(2, 3, arma::fill::zeros));
  BOOST_TEST_REQUIRE(found.has_value());
  BOOST_TEST(!found->in_shape());
  BOOST_TEST(found->row == 0U);
  BOOST_TEST(found->column == 2U);
  BOOST_TEST(found->got == 2.0F);
  BOOST_TEST(found->expected == 0.0F);
}

BOOST_AUTO_TEST_CASE(a_difference_is_told_with_row_and_column_names) {
  BOOST_TEST(
      difference(with(0.3061F), with(-0.5323F), words) ==
      "at row 1 (journey), column 2 (third): expected -0.5323, got 0.3061");
}

BOOST_AUTO_TEST_CASE(an_axis_without_names_is_told_by_index) {
  BOOST_TEST(difference(with(1), with(2), {{"Your", "journey"}, {}}) ==
             "at row 1 (journey), column 2: expected 2.0000, got 1.0000");
  BOOST_TEST(difference(with(1), with(2), {{"Your"}, {"first"}}) ==
             "at row 1, column 2: expected 2.0000, got 1.0000");
}

BOOST_AUTO_TEST_CASE(a_vector_has_no_row_to_tell) {
  BOOST_TEST(difference(arma::frowvec{1, 2}, arma::frowvec{1, 3}) ==
             "at column 1: expected 3.0000, got 2.0000");
}

BOOST_AUTO_TEST_CASE(a_scalar_has_no_place_to_tell) {
  BOOST_TEST(difference(1.0F, 2.0F) == "expected 2.0000, got 1.0000");
}

BOOST_AUTO_TEST_CASE(a_batch_tells_the_sequence) {
  arma::fcube got(2, 3, 4, arma::fill::zeros);
  const arma::fcube expected = got;
  got(1, 0, 2) = 1;
  BOOST_TEST(difference(got, expected, words) ==
             "at sequence 2, row 1 (journey), column 0 (first): expected "
             "0.0000, got 1.0000");
}

BOOST_AUTO_TEST_CASE(heads_tell_sequence_and_head) {
  attn::Heads got(2, 3);
  for (arma::fmat& head : got) head = arma::fmat(2, 3, arma::fill::zeros);
  const attn::Heads expected = got;
  got(1, 2)(0, 1) = 1;
  BOOST_TEST(difference(got, expected) ==
             "at sequence 1, head 2, row 0, column 1: expected 0.0000, got "
             "1.0000");
}

BOOST_AUTO_TEST_CASE(numbers_that_print_alike_are_told_with_more_digits) {
  BOOST_TEST(difference(with(0.10003F), with(0.1F)) ==
             "at row 1, column 2: expected 0.100000001, got 0.100029998");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
