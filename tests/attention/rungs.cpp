#include "attention/rungs.hpp"

#include "../golden/check.hpp"
#include "attention/attention.hpp"
#include "attention/fast/threads.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(rungs)

namespace {

using attn::ManyHeads;

constexpr attn::Tolerance rounding = {1e-5F, 1e-5F};

ManyHeads some_heads(std::size_t T, std::size_t H, std::size_t d_k,
                     std::size_t d_v) {
  attn::Generator generator(31);
  const auto tokens = [&](std::size_t width) {
    arma::fcube numbers(H * width, T, 1);
    numbers.slice(0) = generator.uniform(H * width, T, -2, 2);
    return numbers;
  };
  const arma::fcube queries = tokens(d_k);
  const arma::fcube keys = tokens(d_k);
  return {queries, keys, tokens(d_v), H};
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_rung_gives_what_multi_head_attention_gives) {
  for (const std::size_t T : {1U, 6U, 64U, 193U, 260U}) {
    attn::MultiHeadAttention mha(
        {.d_in = 6, .d_out = 6, .context_length = 300, .qkv_bias = true}, 2,
        attn::Generator(3));
    mha.out_proj = attn::Linear(arma::fmat(6, 6, arma::fill::eye));
    arma::fcube x(T, 6, 1);
    x.slice(0) = attn::Generator(4).uniform(T, 6, -2, 2);
    const arma::fcube expected = mha.forward_plain(x);
    const auto turned = [&](const attn::Linear& layer) {
      arma::fcube tokens(6, T, 1);
      tokens.slice(0) = layer.forward(x.slice(0)).t();
      return tokens;
    };
    const ManyHeads heads = {turned(mha.W_query), turned(mha.W_key),
                             turned(mha.W_value), 2};
    for (const attn::Rung& rung : attn::rungs()) {
      BOOST_TEST(check::agrees(arma::fmat(rung.attend(heads).slice(0).t()),
                               expected.slice(0), rounding),
                 rung.name << ", T " << T);
    }
  }
}

BOOST_AUTO_TEST_CASE(values_need_not_be_as_wide_as_keys) {
  const ManyHeads heads = some_heads(70, 3, 5, 2);
  const arma::fcube expected = attn::attend_plain(heads);
  BOOST_TEST(expected.n_rows == 6U);
  for (const attn::Rung& rung : attn::rungs()) {
    BOOST_TEST(check::agrees(rung.attend(heads), expected, rounding),
               rung.name);
  }
}

BOOST_AUTO_TEST_CASE(large_scores_do_no_harm) {
  ManyHeads heads = some_heads(200, 1, 4, 4);
  heads.queries *= 1000.0F;
  const arma::fcube expected = attn::attend_plain(heads);
  for (const attn::Rung& rung : attn::rungs()) {
    BOOST_TEST(check::agrees(rung.attend(heads), expected, {1e-2F, 1e-2F}),
               rung.name);
  }
}

BOOST_AUTO_TEST_CASE(one_thread_is_used_and_the_number_restored) {
  for (const std::size_t threads : {3U, 0U}) {  // 0: not set
    attn::set_num_threads(threads);
    attn::attend_running(some_heads(5, 1, 2, 2));
    BOOST_TEST(attn::set_num_threads(0) == threads);
  }
}

BOOST_AUTO_TEST_CASE(operations_are_counted_product_by_product) {
  const ManyHeads heads = some_heads(130, 2, 5, 3);
  const std::vector<attn::Rung>& all = attn::rungs();
  BOOST_TEST(attn::operations_of(all[0], heads) == 130.0 * 130 * 2 * 8 * 2);
  BOOST_TEST(attn::operations_of(all[1], heads) == 130.0 * 130 * 2 * 8 * 2);
  const double scores = 64 * 64 + 64 * 128 + 2 * 130;
  BOOST_TEST(attn::operations_of(all[2], heads) == scores * 2 * 13 * 2);
  BOOST_TEST(attn::operations_of(all[3], heads) == scores * 2 * 8 * 2);
  BOOST_TEST(attn::needed_operations(heads) == 130.0 * 131 / 2 * 2 * 8 * 2);
}

BOOST_AUTO_TEST_CASE(only_the_first_two_keep_more_scores_for_more_tokens) {
  const ManyHeads some = some_heads(1000, 1, 1, 1);
  const ManyHeads more = some_heads(2000, 1, 1, 1);
  const std::vector<attn::Rung>& all = attn::rungs();
  const auto growth = [&](std::size_t i) {
    return attn::score_bytes_of(all[i], more) /
           attn::score_bytes_of(all[i], some);
  };
  BOOST_TEST(growth(0) == 4.0);
  BOOST_TEST(growth(1) == 2.0);
  for (std::size_t i = 2; i < all.size(); ++i) BOOST_TEST(growth(i) == 1.0);
  BOOST_TEST(attn::score_bytes_of(all[4], some) == 64.0 * 192 * 4);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
