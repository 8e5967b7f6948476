#include "chapter/rounding.hpp"

#include "../golden/check.hpp"
#include "attention/generator.hpp"
#include "attention/softmax.hpp"

BOOST_AUTO_TEST_SUITE(chapter)
BOOST_AUTO_TEST_SUITE(rounding)

namespace {

using attn::Generator;

// The product with its terms added from the last to the first.
arma::fmat backwards(const arma::fmat& a, const arma::fmat& b) {
  arma::fmat product(a.n_rows, b.n_cols, arma::fill::zeros);
  for (arma::uword i = 0; i < a.n_rows; ++i) {
    for (arma::uword j = 0; j < b.n_cols; ++j) {
      for (arma::uword k = a.n_cols; k-- > 0;) {
        product(i, j) += a(i, k) * b(k, j);
      }
    }
  }
  return product;
}

arma::fmat numbers(std::size_t rows, std::size_t columns,
                   std::uint64_t seed) {
  return Generator(seed).uniform(rows, columns, -1, 1);
}

}  // namespace

BOOST_AUTO_TEST_CASE(two_orders_of_addition_agree_whatever_the_length) {
  for (const std::size_t terms : {1U, 3U, 64U, 1024U}) {
    for (const float size : {1e-30F, 1.0F, 1e12F}) {
      const arma::fmat a = size * numbers(3, terms, 1);
      const arma::fmat b = numbers(terms, 4, 2);
      const attn::Bounds bounds =
          attn::product_bounds(attn::same(a), attn::same(b));
      BOOST_TEST(attn::tells(bounds));
      BOOST_TEST(
          attn::agree_within(arma::fmat(a * b), backwards(a, b), bounds));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_is_wrong_by_more_than_rounding_is_seen) {
  const arma::fmat a = numbers(3, 8, 1);
  const arma::fmat b = numbers(8, 4, 2);
  const attn::Bounds bounds =
      attn::product_bounds(attn::same(a), attn::same(b));
  arma::fmat wrong = a * b;
  wrong(2, 3) += 1e-5F;
  BOOST_TEST(!attn::agree_within(wrong, arma::fmat(a * b), bounds));
  wrong(2, 3) = arma::fdatum::nan;
  BOOST_TEST(!attn::agree_within(wrong, arma::fmat(a * b), bounds));
  BOOST_TEST(!attn::agree_within(arma::fmat(wrong.t()), wrong, bounds));
}

BOOST_AUTO_TEST_CASE(scores_that_rounding_decides_about_tell_nothing) {
  for (const float size : {1.0F, 1e12F}) {
    const arma::fmat x = size * numbers(5, 3, 1);
    const attn::Bounds bounds = attn::causal_attention_bounds(
        {attn::same(x), attn::same(x), attn::same(x)});
    BOOST_TEST(attn::tells(bounds) == (size == 1.0F));
    BOOST_TEST(attn::why_not_compared(bounds).empty() == (size == 1.0F));
  }
}

BOOST_AUTO_TEST_CASE(mixtures_by_the_same_weights_always_tell) {
  const arma::fmat weights = attn::softmax_rows(80.0F * numbers(2, 9, 1));
  const arma::fmat values = 1e12F * numbers(9, 3, 2);
  const attn::Bounds bounds = attn::mixture_bounds(weights, values);
  BOOST_TEST(attn::tells(bounds));
  BOOST_TEST(attn::agree_within(arma::fmat(weights * values),
                                backwards(weights, values), bounds));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
