// Grades the exercise softmax.
#include "01_simple_attention/softmax.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using arma::fmat;

using Softmax = fmat (*)(const fmat&);

fmat divided_by_row_sums(const fmat& numbers) {
  return numbers.each_col() / arma::sum(numbers, 1);
}

// exp(scores), each row less its largest.
fmat stable_exponentials(const fmat& scores) {
  return arma::exp(scores.each_col() - arma::max(scores, 1));
}

// 1 / (sum of exp(score(t, s') - score(t, s))), in double. An exponential
// that overflows makes the weight 0, which it is.
fmat ratio_by_ratio(const fmat& scores) {
  fmat weights(scores.n_rows, scores.n_cols);
  for (std::size_t t = 0; t < scores.n_rows; ++t) {
    for (std::size_t s = 0; s < scores.n_cols; ++s) {
      double sum = 0.0;
      for (std::size_t other = 0; other < scores.n_cols; ++other) {
        sum += std::exp(double{scores(t, other)} - double{scores(t, s)});
      }
      weights(t, s) = static_cast<float>(1.0 / sum);
    }
  }
  return weights;
}

fmat overflow(const fmat& scores) {
  return divided_by_row_sums(arma::exp(scores));
}

fmat wrong_axis(const fmat& scores) {
  const fmat exponentials =
      arma::exp(scores.each_row() - arma::max(scores, 0));
  return exponentials.each_row() / arma::sum(exponentials, 0);
}

fmat not_normalised(const fmat& scores) {
  return stable_exponentials(scores);
}

fmat whole_matrix(const fmat& scores) {
  const fmat exponentials = arma::exp(scores - scores.max());
  return exponentials / arma::accu(exponentials);
}

fmat rows_sum_of_all(const fmat& scores) {
  const fmat exponentials = stable_exponentials(scores);
  return exponentials / arma::accu(exponentials);
}

fmat largest_of_whole_matrix(const fmat& scores) {
  return divided_by_row_sums(arma::exp(scores - scores.max()));
}

fmat largest_of_each_column(const fmat& scores) {
  return divided_by_row_sums(
      arma::exp(scores.each_row() - arma::max(scores, 0)));
}

fmat mean_subtracted(const fmat& scores) {
  return divided_by_row_sums(
      arma::exp(scores.each_col() - arma::mean(scores, 1)));
}

fmat exponentials_divided(const fmat& scores) {
  const fmat exponentials = arma::exp(scores);
  const fmat lowered = exponentials.each_col() / arma::max(exponentials, 1);
  return divided_by_row_sums(lowered);
}

fmat logarithm_of_the_sum(const fmat& scores) {
  const arma::fvec largest = arma::max(scores, 1);
  const arma::fvec sums = arma::sum(stable_exponentials(scores), 1);
  const arma::fvec logarithms = largest + arma::log(sums);
  return arma::exp(scores.each_col() - logarithms);
}

fmat scores_divided_by_sum(const fmat& scores) {
  return divided_by_row_sums(scores);
}

fmat shifted_scores_divided_by_sum(const fmat& scores) {
  return divided_by_row_sums(scores.each_col() - arma::max(scores, 1));
}

fmat maximum_only_above(const fmat& scores) {
  return stable_exponentials(scores).each_col() /
         arma::sum(arma::exp(scores), 1);
}

fmat divided_by_maximum(const fmat& scores) {
  return divided_by_row_sums(
      arma::exp(scores.each_col() / arma::max(scores, 1)));
}

fmat difference_turned_round(const fmat& scores) {
  return divided_by_row_sums(
      arma::exp(-(scores.each_col() - arma::max(scores, 1))));
}

const std::vector<attn::Misconception<Softmax>> misconceptions = {
    {"overflow",
     "The exponential was taken of the scores as they are, so large ones "
     "became inf and inf / inf is nan, while far negative ones became 0 and "
     "0 / 0 is nan. Subtract each row's largest score first: the weights "
     "stay the same and no exponent is above 0.",
     overflow},
    {"wrong_axis",
     "The softmax ran down the columns, so that each column sums to 1. A "
     "row belongs to one query, whose attention is shared out: largest score "
     "and sum are taken along the row, which in Armadillo is dimension 1.",
     wrong_axis},
    {"not_normalised",
     "The exponentials were not divided by their sum, so the rows do not "
     "sum to 1. Weights are shares: divide each row by the sum of its "
     "exponentials.",
     not_normalised},
    {"whole_matrix",
     "The whole matrix was taken for one row, so that all weights together "
     "sum to 1. Each row is one query's attention and has a largest score "
     "and a sum of its own.",
     whole_matrix},
    {"rows_sum_of_all",
     "Each row was divided by the sum over all rows, as arma::accu of the "
     "whole matrix gives it. Each row has a sum of its own, and divided by "
     "that it sums to 1.",
     rows_sum_of_all},
    {"largest_of_whole_matrix",
     "The largest score of the whole matrix was subtracted, so that in a row "
     "far below it all exponentials became 0 and 0 / 0 is nan. Subtract each "
     "row's own largest score: one exponential in it is 1 then, and the sum "
     "is never 0.",
     largest_of_whole_matrix},
    {"largest_of_each_column",
     "The largest score of each column was subtracted, which is what "
     "arma::max of a matrix gives unless it is told dimension 1. Within a "
     "row the same number has to go from all scores, or the weights change.",
     largest_of_each_column},
    {"mean_subtracted",
     "The mean of each row was subtracted, so a score far above the mean "
     "still overflows. Only the largest score leaves no exponent above 0.",
     mean_subtracted},
    {"exponentials_divided",
     "Each exponential was divided by the largest one, which is the same as "
     "exp(score - largest) on paper but not in floats: both overflow or both "
     "become 0, and the quotient is nan. Subtract the largest score first, "
     "then take the exponential.",
     exponentials_divided},
    {"logarithm_of_the_sum",
     "The logarithm of the row's sum was put together with its largest "
     "score and subtracted, which is the softmax on paper. In a float as "
     "large as the scores are little is left of the logarithm: subtract the "
     "largest score alone, and divide by the sum.",
     logarithm_of_the_sum},
    {"scores_divided_by_sum",
     "The scores themselves were divided by their sum, without the "
     "exponential. Scores can be negative or cancel out, which gives "
     "negative or huge weights; an exponential is never negative.",
     scores_divided_by_sum},
    {"shifted_scores_divided_by_sum",
     "The largest score was subtracted, but the exponential was left out, so "
     "the best match got the weight 0. Take the exponential of the "
     "differences and divide by the sum of these.",
     shifted_scores_divided_by_sum},
    {"maximum_only_above",
     "The largest score was subtracted in the numerator only; the sum below "
     "is made of other exponentials. The quotient stays the same only if "
     "both are divided by the same number, so add up the exponentials that "
     "stand above.",
     maximum_only_above},
    {"divided_by_maximum",
     "The scores were divided by their largest one instead of lowered by it. "
     "That changes the differences between scores, which are what the "
     "weights depend on; subtract it.",
     divided_by_maximum},
    {"difference_turned_round",
     "The scores were subtracted from the largest one, so the best match got "
     "the smallest weight. It is the other way round, score minus largest "
     "score, and every exponent is 0 or less.",
     difference_turned_round},
};

struct Probe {
  std::string what;
  std::size_t rows;
  std::size_t columns;
  float low;
  float high;
  float step;  // from each row to the next
  std::uint64_t seed;

  bool of_the_book() const { return rows == 6 && columns == 6; }
  std::string describe() const {
    if (of_the_book()) return what;
    return fmt::format("{}, ({}, {}), seed {}", what, rows, columns, seed);
  }
};

const std::vector<Probe> probes = {
    {"the book's scores", 6, 6, 0.0F, 0.0F, 0.0F, 123},
    {"negative scores", 3, 5, -4.0F, -1.0F, 0.0F, 11},
    {"scores near 10000", 4, 3, 9'997.0F, 10'003.0F, 0.0F, 12},
    {"rows 10000 apart", 5, 4, -2.0F, 2.0F, -10'000.0F, 13},
    {"scores up to 10000 apart in a row", 2, 6, -5'000.0F, 5'000.0F, 0.0F,
     14},
    {"one row", 1, 7, -3.0F, 3.0F, 0.0F, 15},
    {"one score", 1, 1, -3.0F, 3.0F, 0.0F, 16},
};

void attempt(const Softmax& softmax, const Probe& probe,
             attn::Outcome& outcome) {
  fmat scores =
      attn::Generator(probe.seed)
          .uniform(probe.rows, probe.columns, probe.low, probe.high);
  for (std::size_t t = 0; t < probe.rows; ++t) {
    scores.row(t) += static_cast<float>(t) * probe.step;
  }
  attn::Labels labels =
      attn::token_pairs(std::max(probe.rows, probe.columns));
  if (probe.of_the_book()) {
    const fmat& inputs = attn::book_inputs();
    scores = inputs * inputs.t();  // (T, T)
    labels = attn::token_pairs(inputs);
  }
  outcome.record("softmax(scores)", softmax(scores), labels);
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Softmax>(
      student, "softmax", probes, attempt,
      {exercise::softmax, solution::softmax, ratio_by_ratio}, misconceptions);
}

BOOST_AUTO_TEST_SUITE(softmax)

BOOST_AUTO_TEST_CASE(each_row_of_scores_becomes_weights) {
  BOOST_TEST(attn::outputs_agree({"softmax(scores)"}));
}

BOOST_AUTO_TEST_SUITE_END()
