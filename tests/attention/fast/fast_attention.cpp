#include "attention/fast/fast_attention.hpp"

#include "../../golden/check.hpp"
#include "attention/attention.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(fast_attention)

namespace {

using attn::AttentionOptions;
using attn::Generator;
using attn::MultiHeadAttention;

constexpr attn::Tolerance rounding = {1e-5F, 1e-5F};

arma::fcube batch(std::size_t B, std::size_t T, std::size_t d_in) {
  Generator generator(7);
  arma::fcube x(T, d_in, B);
  for (std::size_t b = 0; b < B; ++b) {
    x.slice(b) = generator.uniform(T, d_in, -1, 1);
  }
  return x;
}

void agrees_with_the_plain_form(std::size_t B, std::size_t T,
                                std::size_t heads, std::size_t head_dim,
                                bool bias) {
  const std::size_t d_out = heads * head_dim;
  const MultiHeadAttention mha(
      {.d_in = 5, .d_out = d_out, .context_length = T + 3, .qkv_bias = bias},
      heads, Generator(11));
  const arma::fcube x = batch(B, T, 5);
  BOOST_TEST_CONTEXT("B " << B << ", T " << T << ", heads " << heads
                          << ", head_dim " << head_dim) {
    BOOST_TEST(check::agrees(mha.forward(x), mha.forward_plain(x), rounding));
  }
}

arma::fmat numbers(std::size_t rows, std::size_t columns,
                   std::uint64_t seed) {
  return Generator(seed).uniform(rows, columns, -2, 2);
}

}  // namespace

BOOST_AUTO_TEST_CASE(multi_head_attention_is_that_of_the_plain_form) {
  agrees_with_the_plain_form(1, 1, 1, 1, false);
  agrees_with_the_plain_form(2, 6, 2, 1, true);
  agrees_with_the_plain_form(16, 3, 3, 7, true);
  agrees_with_the_plain_form(2, 64, 2, 7, false);
  agrees_with_the_plain_form(2, 65, 2, 64, true);
  agrees_with_the_plain_form(3, 127, 2, 7, false);
  agrees_with_the_plain_form(1, 193, 1, 128, true);
  agrees_with_the_plain_form(1, 400, 4, 16, false);
}

// Row by row, for the plain form of so many tokens takes seconds.
BOOST_AUTO_TEST_CASE(each_row_of_a_long_sequence_is_attention_to_the_past) {
  const std::size_t T = 4097;
  const arma::fmat q = numbers(T, 7, 1);
  const arma::fmat k = numbers(T, 7, 2);
  const arma::fmat v = numbers(T, 5, 3);
  const arma::fmat all = attn::fast_attention(q, k, v, true);
  for (const std::size_t t :
       {0U, 63U, 64U, 191U, 192U, 2111U, 4095U, 4096U}) {
    const arma::fmat row = attn::scaled_dot_product_attention(
        q.row(t), k.head_rows(t + 1), v.head_rows(t + 1));
    BOOST_TEST(check::agrees(arma::fmat(all.row(t)), row, rounding), t);
  }
}

BOOST_AUTO_TEST_CASE(causal_attention_is_that_of_the_plain_form) {
  for (const std::size_t T : {1U, 63U, 200U}) {
    const attn::CausalAttention ca(
        {.d_in = 4, .d_out = 9, .context_length = 300, .qkv_bias = true},
        Generator(5));
    const arma::fcube x = batch(2, T, 4);
    BOOST_TEST(check::agrees(ca.forward(x), ca.forward_plain(x), rounding));
  }
}

BOOST_AUTO_TEST_CASE(without_a_mask_every_key_is_seen) {
  for (const std::size_t keys : {1U, 191U, 450U}) {
    const arma::fmat q = numbers(70, 6, 1);
    const arma::fmat k = numbers(keys, 6, 2);
    const arma::fmat v = numbers(keys, 11, 3);
    BOOST_TEST(check::agrees(attn::fast_attention(q, k, v, false),
                             attn::scaled_dot_product_attention(q, k, v),
                             rounding));
  }
}

BOOST_AUTO_TEST_CASE(queries_at_the_end_see_all_keys_before_them) {
  const arma::fmat q = numbers(200, 6, 1);
  const arma::fmat k = numbers(200, 6, 2);
  const arma::fmat v = numbers(200, 4, 3);
  const arma::fmat all = attn::fast_attention(q, k, v, true);
  const arma::fmat last = attn::fast_attention(q.tail_rows(3), k, v, true);
  BOOST_TEST(check::agrees(last, arma::fmat(all.tail_rows(3)), rounding));
}

BOOST_AUTO_TEST_CASE(large_scores_do_not_overflow) {
  const arma::fmat q = 1e3F * numbers(10, 6, 1);
  const arma::fmat k = 1e3F * numbers(300, 6, 2);
  const arma::fmat v = numbers(300, 4, 3);
  BOOST_TEST(attn::fast_attention(q, k, v, false).is_finite());
}

BOOST_AUTO_TEST_CASE(what_comes_later_changes_no_earlier_row_by_a_bit) {
  const MultiHeadAttention mha(
      {.d_in = 5, .d_out = 12, .context_length = 300}, 3, Generator(3));
  arma::fcube x = batch(2, 250, 5);
  const arma::fcube before = mha.forward(x);
  x.slice(1).row(130) += 1.0F;
  const arma::fcube after = mha.forward(x);
  const auto earlier = [](const arma::fcube& y) {
    return arma::fmat(y.slice(1).head_rows(130));
  };
  BOOST_TEST(check::agrees(earlier(after), earlier(before), {0.0F, 0.0F}));
  BOOST_TEST(!check::agrees(after, before));
}

BOOST_AUTO_TEST_CASE(the_number_of_threads_changes_nothing) {
  const MultiHeadAttention mha(
      {.d_in = 16, .d_out = 32, .context_length = 1100}, 8, Generator(3));
  const arma::fcube x = batch(1, 1100, 16);
  attn::set_num_threads(1);  // the longest strips
  const arma::fcube one = mha.forward(x);
  BOOST_TEST(check::agrees(one, mha.forward_plain(x), rounding));
  for (const std::size_t threads : {3U, 20U}) {  // shorter ones
    attn::set_num_threads(threads);
    BOOST_TEST(check::agrees(mha.forward(x), one, {0.0F, 0.0F}));
  }
  attn::set_num_threads(0);
}

BOOST_AUTO_TEST_CASE(scores_that_are_no_numbers_are_named) {
  const MultiHeadAttention mha({.d_in = 5, .d_out = 6, .context_length = 9},
                               3, Generator(3));
  arma::fcube x = batch(2, 4, 5);
  x(2, 1, 1) = arma::fdatum::nan;
  BOOST_TEST(
      check::says(check::thrown<attn::ValueError>([&] { mha.forward(x); }),
                  {"sequence 1, head 0, row 2", "nan", "finite"}));
}

BOOST_AUTO_TEST_CASE(wrong_shapes_throw) {
  const auto error = [](const arma::fmat& q, const arma::fmat& k,
                        const arma::fmat& v, bool causal) {
    return check::thrown<attn::ShapeError>(
        [&] { attn::fast_attention(q, k, v, causal); });
  };
  const arma::fmat wide = numbers(3, 5, 1);
  const arma::fmat narrow = numbers(2, 4, 1);
  BOOST_TEST(check::says(error(wide, narrow, narrow, false),
                         {"queries (3, 5)", "keys (2, 4)", "same width"}));
  BOOST_TEST(check::says(error(wide, wide, narrow, false),
                         {"keys (3, 5)", "values (2, 4)", "one value"}));
  BOOST_TEST(check::says(
      error(numbers(3, 4, 1), narrow, narrow, true),
      {"queries (3, 4)", "keys (2, 4)", "a key at its own place"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
