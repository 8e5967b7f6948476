#include "attention/heads.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(heads)

namespace {

// (B, T, d_out) = (2, 4, 6), every number another.
arma::fcube numbered() {
  arma::fcube x(4, 6, 2);
  for (std::size_t i = 0; i < x.n_elem; ++i) x(i) = static_cast<float>(i);
  return x;
}

}  // namespace

BOOST_AUTO_TEST_CASE(heads_that_do_not_divide_the_width_throw) {
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>(
          [] { attn::split_heads(numbered(), 4); }),
      {"split_heads: ", "d_out (6)", "num_heads (4)", "1, 2, 3, 6 fit"}));
  BOOST_TEST(
      check::says(check::thrown<attn::ShapeError>(
                      [] { attn::require_divisible("Attention", 5, 7); }),
                  {"Attention: ", "d_out (5)", "num_heads (7)", "1, 5 fit"}));
}

BOOST_AUTO_TEST_CASE(no_head_and_no_width_throw) {
  BOOST_TEST(check::says(check::thrown<attn::ValueError>(
                             [] { attn::split_heads(numbered(), 0); }),
                         {"split_heads: ", "num_heads is 0"}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::split_heads(arma::fcube(4, 0, 2), 2);
                         }),
                         {"split_heads: ", "d_out is 0"}));
}

BOOST_AUTO_TEST_CASE(heads_of_different_shapes_do_not_merge) {
  attn::Heads split = attn::split_heads(numbered(), 3);
  split(1, 2) = arma::fmat(5, 2, arma::fill::zeros);
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { attn::merge_heads(split); }),
      {"merge_heads: ", "sequence 1, head 2 (5, 2)",
       "sequence 0, head 0 (4, 2)", "one shape"}));
}

BOOST_AUTO_TEST_CASE(an_empty_first_head_does_not_hide_another_shape) {
  attn::Heads heads(1, 2);
  heads(0, 1) = arma::fmat(4, 2, arma::fill::zeros);
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { attn::merge_heads(heads); }),
      {"merge_heads: ", "head 1 (4, 2)", "head 0 (0, 0)"}));
}

BOOST_AUTO_TEST_CASE(split_and_merge_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("multi_head_attention")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      BOOST_TEST(
          check::agrees(attn::split_heads(expected.batch("projected_queries"),
                                          expected.size("num_heads")),
                        expected.tensor("queries"), check::exactly));
      BOOST_TEST(
          check::agrees(attn::merge_heads(expected.heads("head_context_vec")),
                        expected.tensor("context_vec"), check::exactly));
    }
  }
}

BOOST_AUTO_TEST_CASE(a_head_takes_neighbouring_columns_of_every_token) {
  const arma::fcube x = numbered();
  const attn::Heads split = attn::split_heads(x, 3);
  BOOST_TEST(attn::Tensor(split).shape() == (attn::Shape{2, 3, 4, 2}));
  for (std::size_t b = 0; b < 2; ++b) {
    for (std::size_t h = 0; h < 3; ++h) {
      for (std::size_t t = 0; t < 4; ++t) {
        BOOST_TEST(split(b, h)(t, 0) == x(t, 2 * h, b));
        BOOST_TEST(split(b, h)(t, 1) == x(t, 2 * h + 1, b));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(merging_undoes_splitting) {
  for (const std::size_t num_heads : {1U, 2U, 3U, 6U}) {
    BOOST_TEST(check::agrees(
        attn::merge_heads(attn::split_heads(numbered(), num_heads)),
        numbered(), check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(splitting_undoes_merging) {
  const attn::Heads split = attn::split_heads(numbered(), 2);
  BOOST_TEST(check::agrees(attn::split_heads(attn::merge_heads(split), 2),
                           split, check::exactly));
}

BOOST_AUTO_TEST_CASE(one_head_takes_everything) {
  const attn::Heads split = attn::split_heads(numbered(), 1);
  BOOST_TEST(check::agrees(split(1, 0), arma::fmat(numbered().slice(1)),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(no_head_merges_to_nothing) {
  BOOST_TEST(attn::merge_heads(attn::Heads()).is_empty());
  BOOST_TEST(attn::split_heads(arma::fcube(4, 6, 0), 3).n_elem == 0U);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
