#include "attention/key_value_cache.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(key_value_cache)

namespace {

using attn::KeyValueCache;
using attn::MultiHeadAttention;

constexpr attn::Tolerance rounding = {1e-6F, 1e-5F};

MultiHeadAttention attention(std::size_t context_length = 300) {
  return {{.d_in = 5,
           .d_out = 12,
           .context_length = context_length,
           .qkv_bias = true},
          3,
          attn::Generator(21)};
}

arma::fcube batch(std::size_t T) {
  attn::Generator generator(7);
  arma::fcube x(T, 5, 2);
  for (std::size_t b = 0; b < 2; ++b) {
    x.slice(b) = generator.uniform(T, 5, -1, 1);
  }
  return x;
}

arma::fcube tokens(const arma::fcube& x, std::size_t first,
                   std::size_t count) {
  return x.rows(first, first + count - 1);
}

// The rows that the cache gives if it is fed so many tokens at a time.
void equals_the_full_form(std::size_t T, std::size_t at_once) {
  const MultiHeadAttention mha = attention();
  const arma::fcube x = batch(T);
  const arma::fcube full = mha.forward(x);
  KeyValueCache cache(mha, 2);
  for (std::size_t first = 0; first < T; first += at_once) {
    const std::size_t count = std::min(at_once, T - first);
    BOOST_TEST(check::agrees(cache.forward(tokens(x, first, count)),
                             tokens(full, first, count), rounding),
               "tokens from " << first);
  }
  BOOST_TEST(cache.size() == T);
}

}  // namespace

BOOST_AUTO_TEST_CASE(token_by_token_equals_the_full_form) {
  equals_the_full_form(1, 1);
  equals_the_full_form(70, 1);
  equals_the_full_form(260, 1);
}

BOOST_AUTO_TEST_CASE(a_text_may_come_in_pieces) {
  equals_the_full_form(70, 70);
  equals_the_full_form(260, 33);
}

BOOST_AUTO_TEST_CASE(beyond_the_context_it_refuses_and_keeps_what_it_has) {
  const MultiHeadAttention mha = attention(4);
  const arma::fcube x = batch(5);
  KeyValueCache cache(mha, 2);
  cache.forward(tokens(x, 0, 3));
  BOOST_TEST(
      check::says(check::thrown<attn::ShapeError>(
                      [&] { cache.forward(tokens(x, 3, 2)); }),
                  {"KeyValueCache", "x (2, 2, 5)", "context_length (4)",
                   "holds 3 tokens", "room for 1"}));
  BOOST_TEST(cache.size() == 3U);
  BOOST_TEST(check::agrees(cache.forward(tokens(x, 3, 1)),
                           tokens(mha.forward(tokens(x, 0, 4)), 3, 1),
                           rounding));
}

BOOST_AUTO_TEST_CASE(another_batch_and_other_features_are_refused) {
  const MultiHeadAttention mha = attention();
  KeyValueCache cache(mha, 3);
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { cache.forward(batch(1)); }),
      {"x (2, 1, 5)", "batch (3)"}));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>(
                             [&] { cache.forward(arma::fcube(1, 4, 3)); }),
                         {"x (3, 1, 4)", "5 features"}));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>(
                             [&] { cache.forward(arma::fcube(0, 5, 3)); }),
                         {"x (3, 0, 5)", "at least one token"}));
  BOOST_CHECK_THROW(KeyValueCache(mha, 0), attn::ValueError);
}

BOOST_AUTO_TEST_CASE(cleared_it_begins_anew) {
  const MultiHeadAttention mha = attention();
  const arma::fcube x = batch(6);
  KeyValueCache cache(mha, 2);
  cache.forward(tokens(x, 2, 3));
  cache.clear();
  BOOST_TEST(cache.size() == 0U);
  BOOST_TEST(check::agrees(cache.forward(x), mha.forward(x), rounding));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
