#include "model/choosing.hpp"

#include <cmath>

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "attention/errors.hpp"
#include "attention/softmax.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(choosing)

namespace {

// Of the book's nine words: closer, every, effort, forward, inches, moves,
// pizza, toward and you.
const arma::frowvec logits = {4.51F,  0.89F,  -1.90F, 6.75F, 1.63F,
                              -1.62F, -1.89F, 6.28F,  1.79F};
const float none = -arma::fdatum::inf;

arma::frowvec counts_of_draws(const attn::Sampling& sampling) {
  attn::Generator generator(123);
  arma::frowvec counts(logits.n_elem, arma::fill::zeros);
  for (int draw = 0; draw < 1000; ++draw) {
    counts(attn::choose(logits, sampling, generator)) += 1.0F;
  }
  return counts;
}

}  // namespace

BOOST_AUTO_TEST_CASE(the_largest_is_taken_and_of_several_the_first) {
  BOOST_TEST(attn::largest(logits) == 3U);
  BOOST_TEST(attn::largest({1.0F, 2.0F, 2.0F}) == 1U);
  BOOST_TEST(attn::choose(logits, {}, attn::Generator(1)) == 3U);
  BOOST_TEST(attn::choose(logits, {.top_k = 2}, attn::Generator(1)) == 3U);
}

BOOST_AUTO_TEST_CASE(a_thousand_draws_are_those_that_the_book_counts) {
  for (const auto& [temperature, name] :
       {std::pair{1.0, "1"}, {0.1, "0.1"}, {5.0, "5"}}) {
    BOOST_TEST(check::agrees(
        counts_of_draws({.temperature = temperature}),
        golden::figure(std::string("section_5_3/counts_at_temperature_") +
                       name),
        check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(a_hotter_softmax_is_flatter) {
  const arma::fmat hot =
      attn::softmax_rows(attn::scale_by_temperature(logits, 5.0));
  BOOST_TEST(std::abs(hot(3) - 0.2421F) < 1e-4F);
  BOOST_TEST(std::abs(hot(7) - 0.2203F) < 1e-4F);
  BOOST_TEST(std::abs(hot(6) - 0.0430F) < 1e-4F);
  const arma::fmat cold =
      attn::softmax_rows(attn::scale_by_temperature(logits, 0.1));
  BOOST_TEST(cold(3) > 0.99F);
}

BOOST_AUTO_TEST_CASE(top_k_keeps_the_largest) {
  const arma::frowvec kept = attn::keep_top_k(logits, 3);
  const arma::frowvec expected = {4.51F, none, none,  6.75F, none,
                                  none,  none, 6.28F, none};
  BOOST_TEST(check::agrees(kept, expected, check::exactly));
  BOOST_TEST(check::agrees(arma::frowvec(attn::softmax_rows(kept)),
                           golden::figure("section_5_3/top_k_probas"),
                           check::to_four_decimals));
  for (const std::size_t k : {9U, 10U, 5000U}) {
    BOOST_TEST(
        check::agrees(attn::keep_top_k(logits, k), logits, check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(what_equals_the_last_of_the_top_stays) {
  const arma::frowvec kept = attn::keep_top_k({2.0F, 1.0F, 1.0F, 0.0F}, 2);
  BOOST_TEST(check::agrees(kept, arma::frowvec{2.0F, 1.0F, 1.0F, none},
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(what_is_not_among_the_top_is_never_drawn) {
  const arma::frowvec counts =
      counts_of_draws({.temperature = 5.0, .top_k = 3});
  BOOST_TEST(counts(0) + counts(3) + counts(7) == 1000.0F);
  BOOST_TEST(counts.min() == 0.0F);
  BOOST_TEST(counts(0) > 0.0F);
}

BOOST_AUTO_TEST_CASE(what_is_not_defined_throws) {
  using attn::ValueError;
  for (const double temperature :
       {0.0, -1.0, double{INFINITY}, double{NAN}}) {
    BOOST_TEST(check::says(check::thrown<ValueError>([&] {
                             attn::scale_by_temperature(logits, temperature);
                           }),
                           {"scale_by_temperature", "above 0"}));
  }
  BOOST_TEST(check::says(
      check::thrown<ValueError>([] { attn::keep_top_k(logits, 0); }),
      {"keep_top_k", "k is 0"}));
  BOOST_TEST(check::says(
      check::thrown<ValueError>([] { attn::largest(arma::frowvec()); }),
      {"largest", "no logit"}));
  check::thrown<ValueError>([] { attn::largest({1.0F, NAN}); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
