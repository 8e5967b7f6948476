// Grades the exercise score_rank.
#include "02_trainable_weights/score_rank.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/grading.hpp"

namespace {

struct Functions {
  arma::fvec (*singular_values)(const arma::fmat&, const arma::fmat&);
  std::size_t (*rank)(const arma::fvec&);
};

// The reference solution with one function replaced.
Functions with_values(arma::fvec (*values)(const arma::fmat&,
                                           const arma::fmat&)) {
  return {values, solution::score_rank};
}

Functions with_rank(std::size_t (*rank)(const arma::fvec&)) {
  return {solution::score_map_singular_values, rank};
}

std::size_t count_above(const arma::fvec& values, float threshold) {
  return arma::accu(values > threshold);
}

// The roots of the eigenvalues of Mᵀ M, in double.
arma::fvec roots_of_eigenvalues(const arma::fmat& W_query,
                                const arma::fmat& W_key) {
  const arma::mat query = arma::conv_to<arma::mat>::from(W_query);
  const arma::mat key = arma::conv_to<arma::mat>::from(W_key);
  const arma::mat score_map = query * key.t();
  const arma::vec eigenvalues = arma::eig_sym(score_map.t() * score_map);
  arma::fvec values(eigenvalues.n_elem);
  for (std::size_t i = 0; i < values.n_elem; ++i) {
    const double eigenvalue = eigenvalues(eigenvalues.n_elem - 1 - i);
    values(i) = static_cast<float>(std::sqrt(std::max(eigenvalue, 0.0)));
  }
  return values;
}

std::size_t ratio_by_ratio(const arma::fvec& values) {
  std::size_t rank = 0;
  for (const float value : values) {
    if (value > 0.0F && value / values(0) > 1e-5F) ++rank;
  }
  return rank;
}

arma::fvec squared(const arma::fmat& W_query, const arma::fmat& W_key) {
  return arma::square(solution::score_map_singular_values(W_query, W_key));
}

arma::fvec roots_in_floats(const arma::fmat& W_query,
                           const arma::fmat& W_key) {
  const arma::fmat score_map = W_query * W_key.t();
  const arma::fmat gram = score_map.t() * score_map;
  const arma::fvec eigenvalues = arma::eig_sym(gram);
  return arma::sqrt(arma::reverse(eigenvalues));
}

arma::fvec inner_product(const arma::fmat& W_query, const arma::fmat& W_key) {
  const arma::fmat product = W_query.t() * W_key;  // (d_out, d_out)
  return arma::svd(product);
}

arma::fvec one_matrix_only(const arma::fmat& W_query, const arma::fmat&) {
  return arma::svd(W_query);
}

arma::fvec key_not_transposed(const arma::fmat& W_query,
                              const arma::fmat& W_key) {
  const arma::fmat product = W_query * W_key;
  return arma::svd(product);
}

arma::fvec smallest_first(const arma::fmat& W_query,
                          const arma::fmat& W_key) {
  return arma::reverse(solution::score_map_singular_values(W_query, W_key));
}

arma::fvec only_d_out_of_them(const arma::fmat& W_query,
                              const arma::fmat& W_key) {
  const arma::fvec values =
      solution::score_map_singular_values(W_query, W_key);
  return values.head(std::min(W_query.n_rows, W_query.n_cols));
}

std::size_t all_counted(const arma::fvec& values) {
  return values.n_elem;
}

std::size_t rounding_errors_counted(const arma::fvec& values) {
  return count_above(values, 0.0F);
}

std::size_t fixed_threshold(const arma::fvec& values) {
  return count_above(values, 1e-5F);
}

std::size_t zeros_counted(const arma::fvec& values) {
  return arma::accu(values >= 1e-5F * values.max());
}

std::size_t largest_left_out(const arma::fvec& values) {
  const std::size_t rank = solution::score_rank(values);
  return rank == 0 ? 0 : rank - 1;
}

const std::vector<attn::Misconception<Functions>> misconceptions = {
    {"squared",
     "These are the squares of the singular values: the eigenvalues of M Mᵀ "
     "and of Mᵀ M. A singular value is the square root of such an "
     "eigenvalue; arma::svd gives it at once.",
     with_values(squared)},
    {"roots_in_floats",
     "The roots of the eigenvalues of Mᵀ M are the singular values on paper, "
     "but the square takes half of a float's digits: what should be near 0 "
     "comes out far above rounding errors, or as nan, the root of a negative "
     "number. Take arma::svd of M itself.",
     with_values(roots_in_floats)},
    {"inner_product",
     "The matrix was W_queryᵀ W_key, which is (d_out, d_out) and adds over "
     "the features of a token. A score is x M yᵀ with x and y d_in wide, so "
     "M is W_query W_keyᵀ, (d_in, d_in).",
     with_values(inner_product)},
    {"one_matrix_only",
     "These are the singular values of W_query alone. A score depends on "
     "both matrices, and what acts between two tokens is their product, "
     "W_query W_keyᵀ.",
     with_values(one_matrix_only)},
    {"key_not_transposed",
     "The matrix was W_query W_key, which fits only if d_in equals d_out. "
     "The key of y stands transposed in the score, (y W_key)ᵀ = W_keyᵀ yᵀ, "
     "so M is W_query W_keyᵀ.",
     with_values(key_not_transposed)},
    {"smallest_first",
     "The values are right and stand in the wrong order, the smallest "
     "first. By custom a singular value decomposition begins with the "
     "strongest direction, so the largest comes first.",
     with_values(smallest_first)},
    {"only_d_out_of_them",
     "Only the first d_out values were given. M is (d_in, d_in) and has "
     "d_in of them; that the others are 0 but for rounding is what "
     "score_rank has to find out.",
     with_values(only_d_out_of_them)},
    {"all_counted",
     "Every value was counted, also those that are 0 but for rounding. A "
     "direction in which M does nothing tells no tokens apart, so only "
     "values above 1e-5 times the largest count.",
     with_rank(all_counted)},
    {"rounding_errors_counted",
     "Every value above 0 was counted, and with them the rounding errors: in "
     "floats a value that should be 0 hardly ever comes out as 0. Only what "
     "is above 1e-5 times the largest value counts.",
     with_rank(rounding_errors_counted)},
    {"fixed_threshold",
     "The values were compared with a fixed number, so that small weights "
     "seem to have no rank and rounding errors of large ones count. Rounding "
     "errors grow with the numbers, so the threshold is 1e-5 times the "
     "largest value.",
     with_rank(fixed_threshold)},
    {"zeros_counted",
     "If all values are 0, so is the threshold, and >= counts them all. The "
     "rank of a matrix of zeros is 0: a value counts if it is above the "
     "threshold.",
     with_rank(zeros_counted)},
    {"largest_left_out",
     "The count is one too small, as if the largest value were compared "
     "with itself or the loop began at 1. The largest value counts too, "
     "unless all are 0.",
     with_rank(largest_left_out)},
};

struct Probe {
  std::size_t d_in;
  std::size_t d_out;
  float scale;  // of all weights
  bool repeated_column;
  std::uint64_t seed;

  std::string describe() const {
    std::string extra;
    if (repeated_column) extra = "a column of W_query twice, ";
    if (scale != 1.0F) extra = fmt::format("all weights times {}, ", scale);
    return fmt::format("d_in {}, d_out {}, {}seed {}", d_in, d_out, extra,
                       seed);
  }
};

const std::vector<Probe> probes = {
    {6, 2, 1.0F, false, 51},  {3, 5, 1.0F, false, 52},
    {4, 4, 1.0F, false, 53},  {5, 3, 1.0F, true, 54},
    {7, 3, 1e-4F, false, 55}, {5, 2, 1e3F, false, 56},
    {4, 3, 0.0F, false, 57},
};

void attempt(const Functions& functions, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  arma::fmat W_query =
      generator.uniform(probe.d_in, probe.d_out, -0.5F, 0.5F) * probe.scale;
  const arma::fmat W_key =
      generator.uniform(probe.d_in, probe.d_out, -0.5F, 0.5F) * probe.scale;
  if (probe.repeated_column) W_query.col(1) = W_query.col(0);

  // The tolerance of a comparison is meant for numbers of ordinary size.
  if (probe.scale == 1.0F) {
    outcome.record("score_map_singular_values",
                   functions.singular_values(W_query, W_key));
  }
  // Of the right values, so that the second function is graded by itself.
  const arma::fvec values =
      solution::score_map_singular_values(W_query, W_key);
  outcome.record_count("score_rank", functions.rank(values));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  const Functions learner = {exercise::score_map_singular_values,
                             exercise::score_rank};
  const Functions reference = {solution::score_map_singular_values,
                               solution::score_rank};
  return make_grader<Functions>(
      student, "score_rank", probes, attempt,
      {learner, reference, {roots_of_eigenvalues, ratio_by_ratio}},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(score_rank)

BOOST_AUTO_TEST_CASE(the_singular_values_are_those_of_the_score_map) {
  BOOST_TEST(attn::outputs_agree({"score_map_singular_values"}));
}

BOOST_AUTO_TEST_CASE(the_rank_counts_what_is_not_small_beside_the_largest) {
  BOOST_TEST(attn::outputs_agree({"score_rank"}));
}

BOOST_AUTO_TEST_SUITE_END()
