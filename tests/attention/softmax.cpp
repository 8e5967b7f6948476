#include "attention/softmax.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(softmax)

namespace {

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr float not_a_number = std::numeric_limits<float>::quiet_NaN();

arma::fmat some_scores() {
  return attn::Generator(1).uniform(5, 7, -3, 3);
}

// Ordinary scores with one number in row 2, column 1.
arma::fmat scores_with(float number) {
  arma::fmat scores = some_scores();
  scores(2, 1) = number;
  return scores;
}

std::string error(const arma::fmat& scores) {
  return check::thrown<attn::ValueError>([&] { attn::softmax_rows(scores); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(scores_without_a_column_throw) {
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>(
                             [] { attn::softmax_rows(arma::fmat(5, 0)); }),
                         {"softmax_rows: ", "scores (5, 0)", "weights (5, 1)",
                          "at least one column"}));
}

BOOST_AUTO_TEST_CASE(weights_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("softmax")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      BOOST_TEST(check::agrees(attn::softmax_rows(expected.matrix("scores")),
                               expected.tensor("weights")));
    }
  }
}

BOOST_AUTO_TEST_CASE(rows_sum_to_one) {
  const arma::fmat weights = attn::softmax_rows(some_scores());
  BOOST_TEST(check::agrees(arma::fvec(arma::sum(weights, 1)),
                           arma::fvec(5, arma::fill::ones)));
  BOOST_TEST(weights.min() > 0.0F);
}

BOOST_AUTO_TEST_CASE(adding_a_constant_to_a_row_changes_nothing) {
  // Eighths, so that adding 4 loses no bit of them.
  const arma::fmat scores = arma::round(8.0F * some_scores()) / 8.0F;
  arma::fmat moved = scores;
  moved.row(1) += 4.0F;
  moved.row(3) -= 4.0F;
  BOOST_TEST(check::agrees(attn::softmax_rows(moved),
                           attn::softmax_rows(scores), check::exactly));
}

BOOST_AUTO_TEST_CASE(a_row_depends_on_itself_alone) {
  const arma::fmat weights = attn::softmax_rows(some_scores());
  const arma::fmat changed = attn::softmax_rows(scores_with(2.5F));
  for (std::size_t t = 0; t < 5; ++t) {
    const bool same =
        attn::agree(arma::frowvec(changed.row(t)),
                    arma::frowvec(weights.row(t)), check::exactly);
    BOOST_TEST(same == (t != 2));
  }
}

BOOST_AUTO_TEST_CASE(equal_scores_get_equal_weights) {
  const arma::fmat weights =
      attn::softmax_rows(arma::fmat(2, 4, arma::fill::value(3.0F)));
  BOOST_TEST(check::agrees(
      weights, arma::fmat(2, 4, arma::fill::value(0.25F)), check::exactly));
}

BOOST_AUTO_TEST_CASE(a_higher_score_gets_a_higher_weight) {
  const arma::fmat scores = some_scores();
  const arma::fmat weights = attn::softmax_rows(scores);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    const arma::uvec by_score = arma::sort_index(scores.row(t));
    const arma::uvec by_weight = arma::sort_index(weights.row(t));
    BOOST_TEST(arma::all(by_score == by_weight));
  }
}

BOOST_AUTO_TEST_CASE(a_score_of_minus_infinity_gets_no_weight) {
  const arma::fmat weights = attn::softmax_rows(scores_with(-inf));
  BOOST_TEST(weights(2, 1) == 0.0F);
  BOOST_TEST(check::agrees(arma::fvec(arma::sum(weights, 1)),
                           arma::fvec(5, arma::fill::ones)));
}

BOOST_AUTO_TEST_CASE(one_column_gets_all_the_weight) {
  BOOST_TEST(check::agrees(attn::softmax_rows(some_scores().col(0)),
                           arma::fmat(5, 1, arma::fill::ones),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(no_row_gives_no_row) {
  BOOST_TEST(attn::Tensor(attn::softmax_rows(arma::fmat(0, 3))).shape() ==
             (attn::Shape{0, 3}));
}

BOOST_AUTO_TEST_CASE(scores_of_10000_do_not_overflow) {
  BOOST_TEST(
      check::agrees(attn::softmax_rows(arma::fmat{{1e4F, -1e4F, 1e4F}}),
                    arma::fmat{{0.5F, 0.0F, 0.5F}}, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_row_that_is_masked_in_full_throws_and_is_named) {
  arma::fmat scores = some_scores();
  scores.row(3).fill(-inf);
  BOOST_TEST(check::says(error(scores),
                         {"softmax_rows: ", "row 3", "-inf in every column",
                          "at least one score"}));
}

BOOST_AUTO_TEST_CASE(a_score_that_is_nan_or_plus_infinity_throws) {
  for (const float number : {not_a_number, -not_a_number, inf}) {
    BOOST_TEST(check::says(
        error(scores_with(number)),
        {"softmax_rows: ", "row 2", "nan or +inf", "finite or -inf"}));
  }
}

BOOST_AUTO_TEST_CASE(a_nan_among_masked_scores_is_told_as_nan) {
  arma::fmat scores = scores_with(not_a_number);
  scores.row(2).fill(-inf);
  scores(2, 6) = not_a_number;
  BOOST_TEST(check::says(error(scores), {"row 2", "nan or +inf"}));
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_form) {
  BOOST_TEST(check::agrees(attn::softmax_rows(some_scores()),
                           loops::softmax(some_scores())));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
