// Grades the exercise masked_softmax.
#include "04_causal_mask/masked_softmax.hpp"

#include <fmt/format.h>

#include <cmath>

#include "grading/grading.hpp"

namespace {

using MaskedSoftmax = arma::fmat (*)(const arma::fmat&);

// `matrix` with `value` wherever `where` says so.
arma::fmat filled(const arma::fmat& matrix,
                  bool (*where)(std::size_t t, std::size_t s), float value) {
  arma::fmat result = matrix;
  for (std::size_t t = 0; t < matrix.n_rows; ++t) {
    for (std::size_t s = 0; s < matrix.n_cols; ++s) {
      if (where(t, s)) result(t, s) = value;
    }
  }
  return result;
}

bool in_the_future(std::size_t t, std::size_t s) {
  return s > t;
}
bool in_the_past(std::size_t t, std::size_t s) {
  return s < t;
}
bool not_before(std::size_t t, std::size_t s) {
  return s >= t;
}
bool visible(std::size_t t, std::size_t s) {
  return s <= t;
}

arma::fmat future_hidden(const arma::fmat& scores) {
  return filled(scores, in_the_future, -arma::fdatum::inf);
}

// As a learner writes it: nan where softmax_rows throws.
arma::fmat softmax_by_hand(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores));
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    const arma::frowvec row = scores.row(t);
    const arma::frowvec exponentials = arma::exp(row - row.max());
    weights.row(t) = exponentials / arma::accu(exponentials);
  }
  return weights;
}

// The softmax of what each query may see, with no -inf.
arma::fmat of_the_visible_alone(const arma::fmat& scores) {
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    float highest = scores(t, 0);
    for (std::size_t s = 1; s <= t; ++s) {
      highest = std::fmax(highest, scores(t, s));
    }
    float sum = 0.0F;
    for (std::size_t s = t + 1; s-- > 0;) {
      weights(t, s) = std::exp(scores(t, s) - highest);
      sum += weights(t, s);
    }
    for (std::size_t s = 0; s <= t; ++s) weights(t, s) /= sum;
  }
  return weights;
}

arma::fmat mask_after_softmax(const arma::fmat& scores) {
  return filled(softmax_by_hand(scores), in_the_future, 0.0F);
}

arma::fmat renormalised_afterwards(const arma::fmat& scores) {
  arma::fmat weights = mask_after_softmax(scores);
  const arma::fvec sums = arma::sum(weights, 1);
  weights.each_col() /= sums;
  return weights;
}

arma::fmat zero_in_place_of_inf(const arma::fmat& scores) {
  return softmax_by_hand(filled(scores, in_the_future, 0.0F));
}

arma::fmat small_number(const arma::fmat& scores) {
  return softmax_by_hand(filled(scores, in_the_future, -1.0F));
}

arma::fmat no_mask(const arma::fmat& scores) {
  return softmax_by_hand(scores);
}

arma::fmat past_hidden(const arma::fmat& scores) {
  return softmax_by_hand(filled(scores, in_the_past, -arma::fdatum::inf));
}

arma::fmat diagonal_hidden(const arma::fmat& scores) {
  return softmax_by_hand(filled(scores, not_before, -arma::fdatum::inf));
}

arma::fmat infinity_times_zero(const arma::fmat& scores) {
  const arma::fmat ones(arma::size(scores), arma::fill::ones);
  const arma::fmat mask = filled(ones, visible, 0.0F);
  return softmax_by_hand(scores + mask * -arma::fdatum::inf);
}

arma::fmat softmax_down_the_columns(const arma::fmat& scores) {
  const arma::fmat masked = future_hidden(scores);
  return softmax_by_hand(masked.t()).t();
}

arma::fmat scaled_again(const arma::fmat& scores) {
  const float scale = std::sqrt(static_cast<float>(scores.n_cols));
  return softmax_by_hand(future_hidden(scores) / scale);
}

const std::vector<attn::Misconception<MaskedSoftmax>> misconceptions = {
    {"mask_after_softmax",
     "The future was zeroed after the softmax, when it had already taken its "
     "share, so the rows no longer sum to 1. Hide the scores before the "
     "softmax, and what is visible shares out the whole.",
     mask_after_softmax},
    {"zero_in_place_of_inf",
     "The hidden scores were set to 0, or to a number next to it, and exp(0) "
     "is 1: they still get a share. Only a score of -inf gets none, because "
     "exp(-inf) is 0.",
     zero_in_place_of_inf},
    {"small_number",
     "The hidden scores were set to -1, which is an ordinary score: exp(-1) "
     "is not 0, so they still get a share. Only a score of -inf gets none, "
     "because exp(-inf) is 0.",
     small_number},
    {"no_mask",
     "This is the softmax of all scores: each query attends to the tokens "
     "that follow it as well. Set the scores with s > t to -inf before the "
     "softmax, in the matrix that is handed to it.",
     no_mask},
    {"past_hidden",
     "The scores below the diagonal were hidden, so that each query sees "
     "itself and the future but not the past. Row t is the query and column "
     "s the key: what is hidden is s > t, above the diagonal.",
     past_hidden},
    {"diagonal_hidden",
     "The diagonal was hidden along with the future, so that the first row "
     "holds nothing but -inf and its weights are 0 / 0, which is nan. A "
     "token may see itself: hide only s > t.",
     diagonal_hidden},
    {"infinity_times_zero",
     "The mask was multiplied by -inf, and where it is 0 that gives nan, "
     "which spreads over each row. Assign -inf to the hidden scores and "
     "leave the others alone.",
     infinity_times_zero},
    {"softmax_down_the_columns",
     "The softmax was taken down the columns, so that it is they that sum "
     "to 1. Each row is one query, which shares out its attention among the "
     "keys: the softmax goes along the rows.",
     softmax_down_the_columns},
    {"scaled_again",
     "The scores were divided by a square root once more, which flattens the "
     "weights. They come already scaled, and the width d_k cannot be seen "
     "from them: T is the number of tokens.",
     scaled_again},
    {"renormalised_afterwards",
     "The future took part in the softmax and the rows were divided by their "
     "sums afterwards: right on paper, but where a hidden score is far above "
     "the visible ones, their weights round to 0 and 0 / 0 is nan. Hidden "
     "before the softmax, the future cannot push out what is visible.",
     renormalised_afterwards},
};

struct Probe {
  std::size_t tokens;
  float low;
  float high;
  float above;  // how far the future's scores lie above that
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} token{}, scores from {} to {}{}, seed {}", tokens,
                       tokens == 1 ? "" : "s", low, high,
                       above > 0.0F ? ", the future far above" : "", seed);
  }
};

// At most 80 apart where the future does not lie above: exp(-80) is still a
// float, so that the order of mask and softmax matters in the last one alone.
const std::vector<Probe> probes = {
    {5, -2.0F, 2.0F, 0.0F, 41},   {1, -3.0F, 3.0F, 0.0F, 42},
    {6, -5.0F, -1.5F, 0.0F, 43},  {8, -30.0F, 50.0F, 0.0F, 44},
    {7, -5.0F, 5.0F, 150.0F, 45},
};

void attempt(const MaskedSoftmax& masked_softmax, const Probe& probe,
             attn::Outcome& outcome) {
  const std::size_t T = probe.tokens;
  attn::Generator generator(probe.seed);
  const arma::fmat drawn = generator.uniform(T, T, probe.low, probe.high);
  const arma::fmat ones(T, T, arma::fill::ones);
  const arma::fmat scores =
      drawn + filled(ones, visible, 0.0F) * probe.above;  // (T, T)

  const arma::fmat weights = masked_softmax(scores);  // (T, T)

  outcome.record_shape("the shape of the weights",
                       {weights.n_rows, weights.n_cols});
  outcome.record("the weights of the future", filled(weights, visible, 0.0F),
                 attn::token_pairs(T));
  const arma::fmat sums = arma::sum(weights, 1);  // (T, 1)
  outcome.record("the sums of the rows", sums, attn::token_rows(T));
  outcome.record("the weights", weights, attn::token_pairs(T));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<MaskedSoftmax>(
      student, "masked_softmax", probes, attempt,
      {exercise::masked_softmax, solution::masked_softmax,
       of_the_visible_alone},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(masked_softmax)

BOOST_AUTO_TEST_CASE(the_weights_have_the_shape_of_the_scores) {
  BOOST_TEST(attn::outputs_agree({"the shape of the weights"}));
}

BOOST_AUTO_TEST_CASE(the_future_gets_no_weight) {
  BOOST_TEST(attn::outputs_agree({"the weights of the future"}));
}

BOOST_AUTO_TEST_CASE(each_row_sums_to_1) {
  BOOST_TEST(attn::outputs_agree({"the sums of the rows"}));
}

BOOST_AUTO_TEST_CASE(what_is_visible_is_shared_out_by_the_softmax) {
  BOOST_TEST(attn::outputs_agree({"the weights"}));
}

BOOST_AUTO_TEST_SUITE_END()
