#include "tensor/tensor.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(tensor)
BOOST_AUTO_TEST_SUITE(tensor)

namespace {

const arma::fmat matrix = {{1, 2, 3}, {4, 5, 6}};

std::vector<float> counted(std::size_t count) {
  std::vector<float> numbers(count);
  for (std::size_t i = 0; i < count; ++i) numbers[i] = static_cast<float>(i);
  return numbers;
}

}  // namespace

BOOST_AUTO_TEST_CASE(too_few_values_for_the_shape_throw) {
  BOOST_TEST(
      check::says(check::thrown<attn::ShapeError>([] {
                    attn::Tensor({2, 3}, {1, 2, 3, 4});
                  }),
                  {"Tensor", "shape (2, 3)", "values (4)", "one value"}));
}

BOOST_AUTO_TEST_CASE(heads_of_different_shapes_throw) {
  attn::Heads heads(1, 2);
  heads(0, 0) = arma::fmat(3, 2, arma::fill::ones);
  heads(0, 1) = arma::fmat(2, 2, arma::fill::ones);
  const std::string text =
      check::thrown<attn::ShapeError>([&] { attn::Tensor tensor(heads); });
  BOOST_TEST(check::says(text, {"Tensor: ", "sequence 0, head 1 (2, 2)",
                                "sequence 0, head 0 (3, 2)", "one shape"}));
  heads(0, 1) = arma::fmat(2, 3, arma::fill::ones);  // as many numbers
  check::thrown<attn::ShapeError>([&] { attn::Tensor tensor(heads); });
}

BOOST_AUTO_TEST_CASE(a_scalar_has_no_axes) {
  const attn::Tensor scalar(2.5F);
  BOOST_TEST(scalar.shape().empty());
  BOOST_TEST(scalar.rows() == 1U);
  BOOST_TEST(scalar.columns() == 1U);
  BOOST_TEST(scalar.matrices() == 1U);
  BOOST_TEST(scalar.at(0, 0, 0) == 2.5F);
}

BOOST_AUTO_TEST_CASE(row_and_column_vectors_both_have_one_axis) {
  const attn::Tensor row(arma::frowvec{1, 2, 3});
  const attn::Tensor column(arma::fvec{1, 2, 3});
  BOOST_TEST(row.shape() == attn::Shape{3});
  BOOST_TEST(column.shape() == attn::Shape{3});
  BOOST_TEST(row.values() == column.values());
  BOOST_TEST(row.rows() == 1U);
  BOOST_TEST(row.columns() == 3U);
}

BOOST_AUTO_TEST_CASE(a_matrix_is_read_row_by_row) {
  const attn::Tensor tensor(matrix);
  BOOST_TEST(tensor.shape() == (attn::Shape{2, 3}));
  BOOST_TEST(tensor.values() == (std::vector<float>{1, 2, 3, 4, 5, 6}));
  BOOST_TEST(tensor.at(0, 1, 0) == 4.0F);
  BOOST_TEST(tensor.leading_index(0).empty());
}

BOOST_AUTO_TEST_CASE(a_mask_becomes_numbers) {
  const attn::Tensor tensor(attn::causal_mask(2));
  BOOST_TEST(tensor.values() == (std::vector<float>{0, 1, 0, 0}));
}

BOOST_AUTO_TEST_CASE(a_batch_comes_sequence_first) {
  arma::fcube batch(2, 3, 4);  // 4 sequences of 2 tokens with 3 features
  for (std::size_t b = 0; b < 4; ++b) {
    batch.slice(b) = matrix + 10.0F * static_cast<float>(b);
  }
  const attn::Tensor tensor(batch);
  BOOST_TEST(tensor.shape() == (attn::Shape{4, 2, 3}));
  BOOST_TEST(tensor.matrices() == 4U);
  BOOST_TEST(tensor.at(3, 1, 2) == 36.0F);
  BOOST_TEST(tensor.values()[6] == 11.0F);
  BOOST_TEST(tensor.leading_index(3) == (std::vector<std::size_t>{3}));
}

BOOST_AUTO_TEST_CASE(heads_come_sequence_first_then_head) {
  attn::Heads heads(2, 3);
  for (std::size_t b = 0; b < 2; ++b) {
    for (std::size_t h = 0; h < 3; ++h) {
      heads(b, h) = arma::fmat(4, 5);
      heads(b, h).fill(static_cast<float>(10 * b + h));
    }
  }
  const attn::Tensor tensor(heads);
  BOOST_TEST(tensor.shape() == (attn::Shape{2, 3, 4, 5}));
  BOOST_TEST(tensor.matrices() == 6U);
  BOOST_TEST(tensor.at(5, 0, 0) == 12.0F);
  BOOST_TEST(tensor.at(3, 3, 4) == 10.0F);
  BOOST_TEST(tensor.leading_index(5) == (std::vector<std::size_t>{1, 2}));
  BOOST_TEST(tensor.leading_index(2) == (std::vector<std::size_t>{0, 2}));
}

BOOST_AUTO_TEST_CASE(the_last_axis_changes_fastest) {
  const attn::Tensor tensor({2, 3, 4, 5}, counted(120));
  BOOST_TEST(tensor.at(0, 0, 1) == 1.0F);
  BOOST_TEST(tensor.at(0, 1, 0) == 5.0F);
  BOOST_TEST(tensor.at(1, 0, 0) == 20.0F);
  BOOST_TEST(tensor.at(3, 0, 0) == 60.0F);
}

BOOST_AUTO_TEST_CASE(a_place_outside_throws) {
  const attn::Tensor tensor(matrix);
  BOOST_CHECK_THROW(tensor.at(0, 2, 0), std::out_of_range);
  BOOST_CHECK_THROW(tensor.at(0, 0, 3), std::out_of_range);
  BOOST_CHECK_THROW(tensor.at(1, 0, 0), std::out_of_range);
}

BOOST_AUTO_TEST_CASE(an_empty_matrix_keeps_its_shape) {
  BOOST_TEST(attn::Tensor(arma::fmat(0, 3)).shape() == (attn::Shape{0, 3}));
  BOOST_TEST(attn::Tensor(arma::fcube(2, 0, 4)).shape() ==
             (attn::Shape{4, 2, 0}));
  BOOST_TEST(attn::Tensor(attn::Heads(2, 0)).shape() ==
             (attn::Shape{2, 0, 0, 0}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
