// How much memory attention takes. By itself: what another test took before
// is not given back.
#include "../support/process_memory.hpp"
#include "attention/key_value_cache.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(memory)

namespace {

constexpr std::size_t T = 4096;

constexpr double matrix_of_scores(std::size_t tokens) {
  return static_cast<double>(sizeof(float) * tokens * tokens);
}

// By how much the process grows beyond what it has, while body() runs.
template <typename Body>
double growth(const Body& body) {
  const double before = support::bytes_of_process("VmRSS");
  BOOST_REQUIRE(before > 0);
  BOOST_REQUIRE_MESSAGE(
      support::bytes_of_process("VmHWM") - before < matrix_of_scores(T) / 4,
      "run it by itself: --run_test=attention/memory");
  body();
  return support::bytes_of_process("VmHWM") - before;
}

attn::MultiHeadAttention attention_of_two_heads() {
  return {
      {.d_in = 8, .d_out = 8, .context_length = T}, 2, attn::Generator(3)};
}

arma::fcube tokens(std::size_t count) {
  arma::fcube x(count, 8, 1);
  x.slice(0) = attn::Generator(5).uniform(count, 8, -1, 1);
  return x;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forward_has_no_matrix_of_scores) {
  const attn::MultiHeadAttention mha = attention_of_two_heads();
  const arma::fcube x = tokens(T);
  mha.forward(tokens(400));  // threads and the BLAS take their own
  BOOST_TEST(growth([&] { mha.forward(x); }) < matrix_of_scores(T) / 4);
}

BOOST_AUTO_TEST_CASE(neither_does_a_cache_that_is_given_all_tokens_at_once) {
  const attn::MultiHeadAttention mha = attention_of_two_heads();
  const arma::fcube x = tokens(T);
  BOOST_TEST(growth([&] { attn::KeyValueCache(mha).forward(x); }) <
             matrix_of_scores(T) / 4);
}

BOOST_AUTO_TEST_CASE(nor_does_the_way_back) {
  attn::MultiHeadAttention mha = attention_of_two_heads();
  const arma::fcube x = tokens(T);
  attn::MultiHeadAttention::Kept kept;
  BOOST_TEST(growth([&] {
               const arma::fcube output = mha.forward_keeping(x, kept);
               mha.backward(output, kept);
             }) < matrix_of_scores(T) / 4);
}

// The last one, for it takes what is not given back.
BOOST_AUTO_TEST_CASE(a_matrix_of_scores_would_be_seen) {
  BOOST_TEST(growth([] { arma::fmat(T, T, arma::fill::ones); }) >
             matrix_of_scores(T) * 0.9);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
