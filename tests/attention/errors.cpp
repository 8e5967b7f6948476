#include "attention/errors.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(errors)

BOOST_AUTO_TEST_CASE(a_shape_error_names_operation_operands_shapes_and_fit) {
  const attn::ShapeError error("product", {"X", arma::fmat(6, 4)},
                               {"W_query", arma::fmat(3, 2)},
                               "X needs 3 columns");
  BOOST_TEST(std::string(error.what()) ==
             "product: X (6, 4) and W_query (3, 2) do not fit; "
             "X needs 3 columns");
}

BOOST_AUTO_TEST_CASE(a_value_error_names_operation_value_and_fit) {
  const attn::ValueError error("Dropout", "p is 2", "it must be less than 1");
  BOOST_TEST(std::string(error.what()) ==
             "Dropout: p is 2; it must be less than 1");
}

BOOST_AUTO_TEST_CASE(every_error_is_an_attention_error_and_invalid_argument) {
  BOOST_CHECK_THROW(attn::require_size("f", "n", 0), attn::Error);
  BOOST_CHECK_THROW(attn::require_size("f", "n", 0), std::invalid_argument);
  BOOST_CHECK_THROW(attn::masked_fill(arma::fmat(1, 2), arma::umat(2, 1), 0),
                    attn::Error);
}

BOOST_AUTO_TEST_CASE(an_operand_names_its_shape_batch_first) {
  BOOST_TEST((attn::Operand("x", arma::fmat(2, 3)).shape) ==
             (attn::Shape{2, 3}));
  BOOST_TEST((attn::Operand("mask", arma::umat(2, 3)).shape) ==
             (attn::Shape{2, 3}));
  BOOST_TEST((attn::Operand("x", arma::fcube(2, 3, 4)).shape) ==
             (attn::Shape{4, 2, 3}));
}

BOOST_AUTO_TEST_CASE(sizes_from_one_to_the_largest_pass) {
  BOOST_CHECK_NO_THROW(attn::require_size("f", "n", 1));
  BOOST_CHECK_NO_THROW(attn::require_size("f", "n", 1'048'576));
}

BOOST_AUTO_TEST_CASE(a_size_out_of_range_throws) {
  // The last is a negative number made unsigned.
  for (const std::size_t size : {std::size_t{0}, std::size_t{1'048'577},
                                 static_cast<std::size_t>(-1)}) {
    const std::string text = check::thrown<attn::ValueError>(
        [&] { attn::require_size("Linear", "d_in", size); });
    BOOST_TEST(
        check::says(text, {"Linear: ", "d_in is " + std::to_string(size),
                           "from 1 to 1048576"}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
