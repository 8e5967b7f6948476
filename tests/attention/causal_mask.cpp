#include "attention/causal_mask.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(causal_mask)

namespace {

constexpr float inf = std::numeric_limits<float>::infinity();

}  // namespace

BOOST_AUTO_TEST_CASE(no_token_throws) {
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([] { attn::causal_mask(0); }),
      {"causal_mask: ", "num_tokens is 0", "from 1"}));
}

BOOST_AUTO_TEST_CASE(a_mask_of_another_shape_throws) {
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([] {
                           attn::masked_fill(
                               arma::fmat(5, 5, arma::fill::zeros),
                               attn::causal_mask(6), -inf);
                         }),
                         {"masked_fill: ", "scores (5, 5)", "mask (6, 6)",
                          "shape of the scores"}));
  check::thrown<attn::ShapeError>([] {  // as many numbers, transposed
    attn::masked_fill(arma::fmat(2, 3, arma::fill::zeros),
                      arma::umat(3, 2, arma::fill::zeros), -inf);
  });
}

BOOST_AUTO_TEST_CASE(masked_scores_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("causal_attention")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const arma::fcube queries = expected.batch("queries");
      const arma::fcube keys = expected.batch("keys");
      const arma::fcube masked = expected.batch("attn_scores");
      for (std::size_t b = 0; b < queries.n_slices; ++b) {
        const arma::fmat scores = queries.slice(b) * keys.slice(b).t();
        BOOST_TEST(check::agrees(
            attn::masked_fill(scores, attn::causal_mask(scores.n_rows), -inf),
            arma::fmat(masked.slice(b))));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(exactly_the_future_is_masked) {
  const arma::umat mask = attn::causal_mask(7);
  for (std::size_t t = 0; t < 7; ++t) {
    for (std::size_t s = 0; s < 7; ++s) {
      BOOST_TEST(mask(t, s) == (s > t ? 1U : 0U));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_smaller_mask_is_the_corner_of_a_larger_one) {
  const arma::umat corner = attn::causal_mask(9).submat(0, 0, 4, 4);
  BOOST_TEST(check::agrees(corner, attn::causal_mask(5), check::exactly));
}

BOOST_AUTO_TEST_CASE(what_is_not_masked_stays_as_it_is) {
  const arma::fmat scores = attn::Generator(2).uniform(3, 4, -1, 1);
  arma::umat mask(3, 4, arma::fill::zeros);
  mask(1, 3) = 1;
  mask(2, 0) = 5;  // whatever is not 0 masks
  arma::fmat expected = scores;
  expected(1, 3) = 9.0F;
  expected(2, 0) = 9.0F;
  BOOST_TEST(check::agrees(attn::masked_fill(scores, mask, 9.0F), expected,
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(
    renormalised_weights_equal_minus_infinity_before_softmax) {
  const arma::fmat scores = attn::Generator(2).uniform(6, 6, -2, 2);
  const arma::umat mask = attn::causal_mask(6);
  arma::fmat renormalised =
      attn::masked_fill(attn::softmax_rows(scores), mask, 0.0F);
  for (std::size_t t = 0; t < 6; ++t) {
    const float sum = arma::accu(renormalised.row(t));
    renormalised.row(t) /= sum;
  }
  BOOST_TEST(check::agrees(renormalised, attn::softmax_rows(attn::masked_fill(
                                             scores, mask, -inf))));
}

BOOST_AUTO_TEST_CASE(one_token_has_no_future) {
  BOOST_TEST(check::agrees(attn::causal_mask(1),
                           arma::fmat(1, 1, arma::fill::zeros),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(a_nan_is_masked_like_any_score) {
  const arma::fmat scores(2, 2, arma::fill::value(arma::fdatum::nan));
  const arma::fmat filled =
      attn::masked_fill(scores, attn::causal_mask(2), -inf);
  BOOST_TEST(filled(0, 1) == -inf);
  BOOST_TEST(std::isnan(filled(1, 0)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
