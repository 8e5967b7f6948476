// One head without a mask. Figures of PyTorch for it are tested with the
// classes that use it.
#include "attention/scaled_dot_product_attention.hpp"

#include "../golden/recording.hpp"
#include "attention/attention.hpp"
#include "fast/loops.hpp"

using attn::Generator;
using attn::scaled_dot_product_attention;

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(scaled_dot_product)

BOOST_AUTO_TEST_CASE(queries_and_keys_of_unlike_width_are_refused) {
  const std::string text = check::thrown<attn::ShapeError>([] {
    scaled_dot_product_attention(Generator(1).rand(3, 4),
                                 Generator(2).rand(5, 6),
                                 Generator(3).rand(5, 2));
  });
  BOOST_TEST(
      check::says(text, {"scaled_dot_product_attention", "queries (3, 4)",
                         "keys (5, 6)", "same width"}));
}

BOOST_AUTO_TEST_CASE(keys_without_a_value_are_refused) {
  const std::string text = check::thrown<attn::ShapeError>([] {
    scaled_dot_product_attention(Generator(1).rand(3, 4),
                                 Generator(2).rand(5, 4),
                                 Generator(3).rand(6, 2));
  });
  BOOST_TEST(check::says(text, {"scaled_dot_product_attention", "keys (5, 4)",
                                "values (6, 2)", "one value"}));
}

BOOST_AUTO_TEST_CASE(equal_keys_give_the_mean_of_the_values) {
  const arma::fmat values = Generator(7).rand(5, 2);
  const arma::fmat context = scaled_dot_product_attention(
      Generator(8).rand(3, 4), arma::fmat(5, 4, arma::fill::ones), values);
  const arma::fmat mean = arma::repmat(arma::mean(values, 0), 3, 1);
  BOOST_TEST(attn::agree(context, mean));
}

BOOST_AUTO_TEST_CASE(a_key_that_matches_far_best_gives_its_own_value) {
  const arma::fmat identity(4, 4, arma::fill::eye);
  const arma::fmat values = Generator(9).rand(4, 3);
  const arma::fmat queries = 1e4F * identity;
  const arma::fmat keys = identity;
  BOOST_TEST(attn::agree(scaled_dot_product_attention(queries, keys, values),
                         values));
}

BOOST_AUTO_TEST_CASE(the_trace_changes_nothing) {
  const arma::fmat queries = Generator(1).rand(3, 4);
  const arma::fmat keys = Generator(2).rand(5, 4);
  const arma::fmat values = Generator(3).rand(5, 2);
  check::Recording recording;
  const arma::fmat traced =
      scaled_dot_product_attention(queries, keys, values, &recording);
  BOOST_TEST(attn::agree(traced,
                         scaled_dot_product_attention(queries, keys, values),
                         {0.0F, 0.0F}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
