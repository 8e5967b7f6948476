// Grades the exercise causal_mask.
#include "04_causal_mask/causal_mask.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using CausalMask = arma::umat (*)(std::size_t);

// 1 where `hidden` says so, entry by entry.
arma::umat mask_where(std::size_t num_tokens,
                      bool (*hidden)(std::size_t t, std::size_t s)) {
  arma::umat mask(num_tokens, num_tokens);
  for (std::size_t t = 0; t < num_tokens; ++t) {
    for (std::size_t s = 0; s < num_tokens; ++s) {
      mask(t, s) = hidden(t, s) ? 1 : 0;
    }
  }
  return mask;
}

// Everything but the diagonal and what is below it.
arma::umat what_is_left_of_ones(std::size_t num_tokens) {
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return ones - arma::trimatl(ones);
}

arma::umat diagonal_masked(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s >= t; });
}

arma::umat upper_for_lower(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s < t; });
}

arma::umat visible_for_hidden(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s <= t; });
}

arma::umat one_too_far(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s > t + 1; });
}

arma::umat only_the_next(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s == t + 1; });
}

arma::umat all_but_itself(std::size_t num_tokens) {
  return mask_where(num_tokens,
                    [](std::size_t t, std::size_t s) { return s - t > 0; });
}

arma::umat no_diagonal_of_one_token(std::size_t num_tokens) {
  const arma::umat ones(num_tokens, num_tokens, arma::fill::ones);
  return arma::trimatu(ones, 1);
}

arma::umat all_ones(std::size_t num_tokens) {
  return arma::umat(num_tokens, num_tokens, arma::fill::ones);
}

arma::umat all_zeros(std::size_t num_tokens) {
  return arma::umat(num_tokens, num_tokens, arma::fill::zeros);
}

const std::vector<attn::Misconception<CausalMask>> misconceptions = {
    {"diagonal_masked",
     "The diagonal is masked too, so that no token may see itself and the "
     "first one sees nothing at all. Only what comes after a token is "
     "hidden: the ones begin right of the diagonal, where s > t.",
     diagonal_masked},
    {"upper_for_lower",
     "The ones are below the diagonal, so that the past is hidden and the "
     "future can be seen. Row t is the query and column s the key: the "
     "future is where s > t, above the diagonal.",
     upper_for_lower},
    {"visible_for_hidden",
     "The mask has 1 where a key may be seen and 0 where it is hidden. That "
     "is the form to multiply weights with, while this one, like the mask "
     "of masked_fill, marks with 1 what is hidden.",
     visible_for_hidden},
    {"one_too_far",
     "The ones begin one column too late, so that each token can see the "
     "one that follows it. That is the very token that a language model has "
     "to name: the key right after the query is hidden too.",
     one_too_far},
    {"only_the_next",
     "Only the key right after each query is hidden, and those after it can "
     "be seen. The whole future is hidden: every s > t, up to the end of "
     "the row.",
     only_the_next},
    {"all_but_itself",
     "Every key but the token itself is hidden, the past as well, as "
     "happens when s - t > 0 is asked of unsigned numbers, whose difference "
     "is never negative. Compare the indices themselves, s > t.",
     all_but_itself},
    {"all_ones",
     "The mask is 1 everywhere, so that every key is hidden from every "
     "query. What comes before a query, and the query's own token, can be "
     "seen and gets 0.",
     all_ones},
    {"all_zeros",
     "The mask is 0 everywhere, so that nothing is hidden. Each row t needs "
     "a 1 for every key that comes after it, s > t.",
     all_zeros},
    {"no_diagonal_of_one_token",
     "The mask is right for two tokens and more, but for one token there is "
     "an exception: arma::trimatu(ones, 1) begins at diagonal 1, which a "
     "single entry does not have. One token has no future and its mask is a "
     "single 0; ones - arma::trimatl(ones) gives it too.",
     no_diagonal_of_one_token},
};

struct Probe {
  std::size_t tokens;

  std::string describe() const {
    return fmt::format("{} token{}", tokens, tokens == 1 ? "" : "s");
  }
};

const std::vector<Probe> probes = {{5}, {1}, {2}, {8}};

void attempt(const CausalMask& causal_mask, const Probe& probe,
             attn::Outcome& outcome) {
  const arma::umat mask = causal_mask(probe.tokens);  // (T, T)
  outcome.record_shape("the shape of the mask", {mask.n_rows, mask.n_cols});
  outcome.record("the mask", mask, attn::token_pairs(probe.tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<CausalMask>(
      student, "causal_mask", probes, attempt,
      {exercise::causal_mask, solution::causal_mask, what_is_left_of_ones},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(causal_mask)

BOOST_AUTO_TEST_CASE(the_mask_has_a_row_and_a_column_for_each_token) {
  BOOST_TEST(attn::outputs_agree({"the shape of the mask"}));
}

BOOST_AUTO_TEST_CASE(the_mask_is_1_for_the_future_and_0_elsewhere) {
  BOOST_TEST(attn::outputs_agree({"the mask"}));
}

BOOST_AUTO_TEST_SUITE_END()
