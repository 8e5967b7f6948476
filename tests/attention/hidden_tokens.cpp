// What is masked must not matter: whatever a future token holds, the rows
// before it are what they would be without it, in every form and to the bit.
#include <limits>

#include "../golden/check.hpp"
#include "attention/causal_attention.hpp"
#include "attention/causal_mask.hpp"
#include "attention/errors.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/key_value_cache.hpp"
#include "attention/multi_head_attention.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(hidden_tokens)

namespace {

using attn::Generator;

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float nan = std::numeric_limits<float>::quiet_NaN();
constexpr float large = 3e38F;

// A large feature 0 makes the values overflow, and no score: queries and keys
// do not see it.
template <typename Attention>
void only_values_see_feature_0(Attention& attention) {
  attention.W_query.weight.col(0).zeros();
  attention.W_key.weight.col(0).zeros();
  attention.W_value.weight.col(0).fill(2.0F);
}

attn::MultiHeadAttention heads(std::size_t T) {
  attn::MultiHeadAttention mha({.d_in = 5, .d_out = 6, .context_length = T},
                               2, Generator(3));
  only_values_see_feature_0(mha);
  return mha;
}

attn::CausalAttention one_head(std::size_t T) {
  attn::CausalAttention ca({.d_in = 5, .d_out = 4, .context_length = T},
                           Generator(3));
  only_values_see_feature_0(ca);
  return ca;
}

arma::fcube text(std::size_t T) {
  arma::fcube x(T, 5, 1);
  x.slice(0) = Generator(7).uniform(T, 5, -1, 1);
  return x;
}

// Whether the first `rows` rows are equal, and none of them holds a nan.
boost::test_tools::predicate_result starts_equal(const arma::fcube& got,
                                                 const arma::fcube& expected,
                                                 std::size_t rows) {
  if (rows == 0) return true;
  return check::agrees(arma::fmat(got.slice(0).head_rows(rows)),
                       arma::fmat(expected.slice(0).head_rows(rows)),
                       check::exactly);
}

arma::fcube by_cache(const attn::MultiHeadAttention& mha,
                     const arma::fcube& x) {
  attn::KeyValueCache cache(mha);
  const arma::uword half = (x.n_rows + 1) / 2;
  arma::fcube y(x.n_rows, mha.out_proj.d_out(), 1);
  y.rows(0, half - 1) = cache.forward(x.rows(0, half - 1));
  if (half == x.n_rows) return y;
  y.rows(half, x.n_rows - 1) = cache.forward(x.rows(half, x.n_rows - 1));
  return y;
}

void rows_before_stay(std::size_t T, std::size_t altered, float by) {
  BOOST_TEST_CONTEXT("T " << T << ", token " << altered << " is " << by) {
    const attn::MultiHeadAttention mha = heads(T);
    const attn::CausalAttention ca = one_head(T);
    const arma::fcube x = text(T);
    arma::fcube other = x;
    other(altered, 0, 0) = by;
    BOOST_TEST(starts_equal(mha.forward(other), mha.forward(x), altered));
    BOOST_TEST(starts_equal(mha.forward_plain(other), mha.forward_plain(x),
                            altered));
    BOOST_TEST(starts_equal(by_cache(mha, other), by_cache(mha, x), altered));
    BOOST_TEST(starts_equal(ca.forward(other), ca.forward(x), altered));
    BOOST_TEST(
        starts_equal(ca.forward_plain(other), ca.forward_plain(x), altered));
    // Nor is what sees it any number.
    BOOST_TEST(!mha.forward(other).slice(0).row(altered).is_finite());
    BOOST_TEST(!mha.forward_plain(other).slice(0).row(altered).is_finite());
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(values_that_are_no_numbers_stay_out_of_earlier_rows) {
  for (const float by : {large, -large}) {
    for (const std::size_t T : {1U, 2U, 36U, 64U, 100U, 193U, 300U}) {
      rows_before_stay(T, T - 1, by);
      rows_before_stay(T, T / 2, by);
    }
    rows_before_stay(100, 65, by);
    rows_before_stay(100, 63, by);
    rows_before_stay(300, 0, by);
  }
}

BOOST_AUTO_TEST_CASE(several_of_them_are_hidden_each_from_its_own_past) {
  const std::size_t T = 70;
  const attn::MultiHeadAttention mha = heads(T);
  const arma::fcube x = text(T);
  arma::fcube other = x;
  other(20, 0, 0) = large;
  other(40, 0, 0) = -large;  // inf - inf is nan
  other(66, 0, 0) = -large;
  arma::fcube fewer = x;
  fewer(20, 0, 0) = large;
  const arma::fcube fast = mha.forward(other);
  const arma::fcube plain = mha.forward_plain(other);
  BOOST_TEST(starts_equal(fast, mha.forward(x), 20));
  BOOST_TEST(starts_equal(plain, mha.forward_plain(x), 20));
  // Rows 20 to 39 see one of them, and not those that come after.
  const attn::CausalAttention ca = one_head(T);
  BOOST_TEST(starts_equal(ca.forward(other), ca.forward(fewer), 40));
  BOOST_TEST(
      starts_equal(ca.forward_plain(other), ca.forward_plain(fewer), 40));
}

BOOST_AUTO_TEST_CASE(nan_and_inf_among_the_values_do_neither) {
  for (const std::size_t T : {2U, 64U, 100U, 260U}) {
    const arma::fmat q = Generator(1).uniform(T, 6, -1, 1);
    const arma::fmat k = Generator(2).uniform(T, 6, -1, 1);
    const arma::fmat v = Generator(3).uniform(T, 5, -1, 1);
    const arma::fmat all = attn::fast_attention(q, k, v, true);
    for (const float by : {nan, inf, -inf}) {
      arma::fmat other = v;
      other.row(T - 1).fill(by);
      const arma::fmat got = attn::fast_attention(q, k, other, true);
      BOOST_TEST(check::agrees(arma::fmat(got.head_rows(T - 1)),
                               arma::fmat(all.head_rows(T - 1)),
                               check::exactly));
      BOOST_TEST(!got.row(T - 1).is_finite());
    }
  }
}

BOOST_AUTO_TEST_CASE(mixing_what_is_visible_is_a_product_otherwise) {
  const arma::fmat weights = arma::trimatl(Generator(1).rand(4, 4));
  const arma::fmat v = Generator(2).uniform(4, 3, -1, 1);
  BOOST_TEST(check::agrees(attn::mix_visible(weights, v),
                           arma::fmat(weights * v), check::exactly));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           attn::mix_visible(weights, v.head_rows(3));
                         }),
                         {"mix_visible", "weights (4, 4)", "values (3, 3)"}));
}

BOOST_AUTO_TEST_CASE(masked_scores_may_overflow) {
  // Query 0 times key 1 is more than a float holds; it is masked.
  const arma::fmat q = arma::fmat{1e30F, 1.0F}.t();
  const arma::fmat k = arma::fmat{1.0F, 1e30F}.t();
  const arma::fmat v = arma::fmat{5.0F, 7.0F}.t();
  const arma::fmat fast = attn::fast_attention(q, k, v, true);
  BOOST_TEST(fast(0, 0) == 5.0F);
  BOOST_TEST(fast(1, 0) == 7.0F);
}

// The row of the token itself is no number either way: both forms say so.
BOOST_AUTO_TEST_CASE(a_score_that_is_no_number_is_refused_by_every_form) {
  const std::size_t T = 40;
  attn::MultiHeadAttention mha({.d_in = 5, .d_out = 6, .context_length = T},
                               2, Generator(3));
  arma::fcube x = text(T);
  x.slice(0).row(T - 1).fill(nan);
  check::thrown<attn::ValueError>([&] { mha.forward(x); });
  check::thrown<attn::ValueError>([&] { mha.forward_plain(x); });
  attn::KeyValueCache cache(mha);
  const arma::fcube before = cache.forward(x.rows(0, T - 2));
  BOOST_TEST(before.is_finite());
  check::thrown<attn::ValueError>(
      [&] { cache.forward(x.rows(T - 1, T - 1)); });
  BOOST_TEST(cache.size() == T - 1);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
