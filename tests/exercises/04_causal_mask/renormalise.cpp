// Grades the exercise renormalise.
#include "04_causal_mask/renormalise.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using Renormalise = arma::fmat (*)(const arma::fmat&);

// Loops, with each sum from the last visible key to the first.
arma::fmat row_after_row(const arma::fmat& attn_weights) {
  arma::fmat result(arma::size(attn_weights), arma::fill::zeros);
  for (std::size_t t = 0; t < attn_weights.n_rows; ++t) {
    float left = 0.0F;
    for (std::size_t s = t + 1; s-- > 0;) left += attn_weights(t, s);
    for (std::size_t s = 0; s <= t; ++s) {
      result(t, s) = attn_weights(t, s) / left;
    }
  }
  return result;
}

// Each row divided by its sum.
arma::fmat rows_divided(arma::fmat weights) {
  const arma::fvec sums = arma::sum(weights, 1);
  weights.each_col() /= sums;
  return weights;
}

arma::fmat not_divided(const arma::fmat& attn_weights) {
  return arma::trimatl(attn_weights);
}

arma::fmat columns_divided(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  const arma::frowvec sums = arma::sum(masked, 0);
  masked.each_row() /= sums;
  return masked;
}

arma::fmat sums_of_other_rows(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  const arma::frowvec sums = arma::sum(masked, 1).t();
  masked.each_row() /= sums;
  return masked;
}

arma::fmat divided_by_all(const arma::fmat& attn_weights) {
  const arma::fmat masked = arma::trimatl(attn_weights);
  return masked / arma::accu(masked);
}

arma::fmat divided_by_count(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (std::size_t t = 0; t < masked.n_rows; ++t) {
    masked.row(t) /= static_cast<float>(t + 1);
  }
  return masked;
}

arma::fmat softmax_again(const arma::fmat& attn_weights) {
  const arma::fmat masked = arma::trimatl(attn_weights);
  return attn::softmax_rows(masked);
}

arma::fmat softmax_of_the_visible(const arma::fmat& attn_weights) {
  return attn::softmax_rows(
      attn::masked_fill(attn_weights, attn::causal_mask(attn_weights.n_rows),
                        -arma::fdatum::inf));
}

arma::fmat sum_changes_on_the_way(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  for (std::size_t t = 0; t < masked.n_rows; ++t) {
    for (std::size_t s = 0; s < masked.n_cols; ++s) {
      masked(t, s) /= arma::accu(masked.row(t));
    }
  }
  return masked;
}

arma::fmat future_only_left_out_of_the_sum(const arma::fmat& attn_weights) {
  arma::fmat weights = attn_weights;
  const arma::fvec sums = arma::sum(arma::trimatl(attn_weights), 1);
  weights.each_col() /= sums;
  return weights;
}

arma::fmat no_mask(const arma::fmat& attn_weights) {
  return rows_divided(attn_weights);
}

arma::fmat past_zeroed(const arma::fmat& attn_weights) {
  return rows_divided(arma::trimatu(attn_weights));
}

arma::fmat diagonal_zeroed(const arma::fmat& attn_weights) {
  arma::fmat masked = arma::trimatl(attn_weights);
  masked.diag().zeros();
  return rows_divided(masked);
}

const std::vector<attn::Misconception<Renormalise>> misconceptions = {
    {"not_divided",
     "The future is zeroed, but the rows were not divided, or were divided "
     "by sums taken before the zeros, which are 1. Each row has lost what "
     "the future had: divide it by the sum of what is left.",
     not_divided},
    {"columns_divided",
     "Each column was divided by its sum, so that it is the columns that sum "
     "to 1. A row holds the shares that one query gives to its keys: sum "
     "along the rows, arma::sum(A, 1).",
     columns_divided},
    {"sums_of_other_rows",
     "The sums are those of the rows, but entry s of them divided column s, "
     "as each_row does. The sum of row t belongs to row t: each_col divides "
     "every column by the column of sums.",
     sums_of_other_rows},
    {"divided_by_all",
     "Every row was divided by the same number, the sum of the whole matrix, "
     "so that all weights together sum to 1. Each query has a whole of its "
     "own to share out: each row is divided by its own sum.",
     divided_by_all},
    {"divided_by_count",
     "Each row was divided by the number of keys that it may see, which is "
     "how a mean is taken. The weights left have a sum of their own, less "
     "than 1 but for the last row, and that is what makes shares of them.",
     divided_by_count},
    {"softmax_again",
     "A second softmax was taken over the zeroed weights, in which each zero "
     "counts as exp(0) = 1 and the future gets a share again. The weights "
     "are shares already and only need to be divided by their sum.",
     softmax_again},
    {"softmax_of_the_visible",
     "A second softmax was taken, over the visible weights, which draws them "
     "closer together although they sum to 1. The softmax belongs to scores; "
     "weights keep their ratios and are divided by their sum.",
     softmax_of_the_visible},
    {"sum_changes_on_the_way",
     "The sum of a row was taken anew for every entry, when some of the row "
     "had been divided already. Take the sum once, before the first "
     "division, and keep it.",
     sum_changes_on_the_way},
    {"future_only_left_out_of_the_sum",
     "The rows were divided by what is left without the future, but the "
     "future itself is still there, so that all rows but the last sum to "
     "more than 1. Set the weights with s > t to 0 as well.",
     future_only_left_out_of_the_sum},
    {"no_mask",
     "The weights came back as they were, for a row that sums to 1 does not "
     "change when it is divided by its sum. Set the weights with s > t to 0 "
     "first.",
     no_mask},
    {"past_zeroed",
     "The past was zeroed, so that each query keeps itself and the future. "
     "Row t is the query and column s the key: what goes is s > t, above the "
     "diagonal, and arma::trimatl keeps the rest.",
     past_zeroed},
    {"diagonal_zeroed",
     "The diagonal was zeroed along with the future, so that nothing is left "
     "to the first row and 0 / 0 is nan. A token may see itself: only s > t "
     "goes.",
     diagonal_zeroed},
};

struct Probe {
  std::size_t tokens;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} token{}, seed {}", tokens, tokens == 1 ? "" : "s",
                       seed);
  }
};

const std::vector<Probe> probes = {{5, 51}, {1, 52}, {3, 53}, {8, 54}};

void attempt(const Renormalise& renormalise, const Probe& probe,
             attn::Outcome& outcome) {
  const std::size_t T = probe.tokens;
  attn::Generator generator(probe.seed);
  const arma::fmat attn_weights =
      attn::softmax_rows(generator.uniform(T, T, -1.5F, 1.5F));  // (T, T)

  const arma::fmat result = renormalise(attn_weights);  // (T, T)

  outcome.record_shape("the shape of the result",
                       {result.n_rows, result.n_cols});
  arma::fmat future = result;
  for (std::size_t t = 0; t < future.n_rows; ++t) {
    for (std::size_t s = 0; s <= t && s < future.n_cols; ++s) {
      future(t, s) = 0.0F;
    }
  }
  outcome.record("the weights of the future", future, attn::token_pairs(T));
  const arma::fmat sums = arma::sum(result, 1);  // (T, 1)
  outcome.record("the sums of the rows", sums, attn::token_rows(T));
  outcome.record("the result", result, attn::token_pairs(T));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Renormalise>(
      student, "renormalise", probes, attempt,
      {exercise::renormalise, solution::renormalise, row_after_row},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(renormalise)

BOOST_AUTO_TEST_CASE(the_result_has_the_shape_of_the_weights) {
  BOOST_TEST(attn::outputs_agree({"the shape of the result"}));
}

BOOST_AUTO_TEST_CASE(the_future_gets_no_weight) {
  BOOST_TEST(attn::outputs_agree({"the weights of the future"}));
}

BOOST_AUTO_TEST_CASE(each_row_sums_to_1_again) {
  BOOST_TEST(attn::outputs_agree({"the sums of the rows"}));
}

BOOST_AUTO_TEST_CASE(what_is_left_keeps_its_ratios) {
  BOOST_TEST(attn::outputs_agree({"the result"}));
}

BOOST_AUTO_TEST_SUITE_END()
