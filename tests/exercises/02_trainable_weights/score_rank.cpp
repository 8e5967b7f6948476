// Grades the exercise score_rank.
#include <algorithm>
#include <cmath>
#include <limits>

#include "02_trainable_weights/score_rank_knobs.hpp"
#include "02_trainable_weights/score_rank_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fvec score_map_singular_values(const arma::fmat& W_query,
                                     const arma::fmat& W_key);
std::size_t score_rank(const arma::fvec& singular_values);
}  // namespace solution

namespace {

using namespace graded;

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

arma::fmat map_of(const arma::fmat& W_query, const arma::fmat& W_key,
                  Map map) {
  switch (map) {
    case Map::inner_product:
      return W_query.t() * W_key;
    case Map::query_alone:
      return W_query;
    case Map::key_alone:
      return W_key;
    case Map::key_not_transposed:
      return W_query * W_key;
    case Map::query_with_itself:
      return W_query * W_query.t();
    case Map::key_with_itself:
      return W_key * W_key.t();
    case Map::sum:
      return W_query + W_key;
    case Map::each_alone:
      return W_query % W_key;
    case Map::query_key:
      break;
  }
  return W_query * W_key.t();
}

arma::fvec values_of(const arma::fmat& score_map, const Knobs& k) {
  if (k.take == Take::eigenvalues) {
    const arma::fvec sizes = arma::abs(arma::eig_gen(score_map));
    return arma::sort(sizes, "descend");
  }
  if (k.take == Take::roots_in_floats) {
    const arma::fmat gram = k.rows_first
                                ? arma::fmat(score_map * score_map.t())
                                : arma::fmat(score_map.t() * score_map);
    arma::fvec eigenvalues = arma::eig_sym(gram);
    if (k.sizes) eigenvalues = arma::abs(eigenvalues);
    return arma::sqrt(arma::reverse(eigenvalues));
  }
  const arma::fvec values = arma::svd(score_map);
  return k.take == Take::squares ? arma::fvec(arma::square(values)) : values;
}

arma::fvec singular_values(const Knobs& k, const arma::fmat& W_query,
                           const arma::fmat& W_key) {
  arma::fvec values = values_of(map_of(W_query, W_key, k.map), k);
  if (k.which == Which::first_d_out) {
    const std::size_t most = std::min(W_query.n_cols, values.n_elem);
    values = arma::fvec(values.head(most));
  }
  if (k.which == Which::exactly_d_out) {
    values = arma::fvec(values.head(W_query.n_cols));
  }
  if (k.which == Which::above_threshold) {
    const arma::uvec large = arma::find(values > 1e-5F * values.max());
    values = arma::fvec(values.elem(large));
  }
  if (k.scale == Scale::by_largest) values /= values.max();
  if (k.scale == Scale::by_root) values /= attn::root_of(W_query.n_cols);
  if (k.smallest_first) values = arma::reverse(values);
  return values;
}

double number_of(const arma::fvec& values, Number number) {
  constexpr double epsilon = std::numeric_limits<float>::epsilon();
  switch (number) {
    case Number::squares:
      return std::sqrt(1e-5);
    case Number::e3:
      return 1e-3;
    case Number::e4:
      return 1e-4;
    case Number::e6:
      return 1e-6;
    case Number::numpy:
      return epsilon * static_cast<double>(values.n_elem);
    case Number::epsilon:
      return epsilon;
    case Number::zero:
      return 0.0;
    case Number::right:
      break;
  }
  return 1e-5;
}

double size_of(const arma::fvec& values, Of of) {
  switch (of) {
    case Of::fixed:
      return 1.0;
    case Of::length:
      return arma::norm(values);
    case Of::sum:
      return arma::accu(values);
    case Of::mean:
      return arma::mean(values);
    case Of::largest:
      break;
  }
  return values.max();
}

bool counts(float value, double threshold, Compare compare) {
  if (compare == Compare::from) return value >= threshold;
  if (compare == Compare::below) return !(value > threshold);
  return value > threshold;
}

std::size_t rank(const Knobs& k, const arma::fvec& values) {
  const double number = number_of(values, k.number);
  const double size = size_of(values, k.of);
  const double threshold =
      k.in_double ? number * size
                  : static_cast<float>(number) * static_cast<float>(size);
  const std::size_t length =
      k.count == Count::without_last ? values.n_elem - 1 : values.n_elem;
  std::size_t rank = 0;
  for (std::size_t i = 0; i < length; ++i) {
    if (counts(values(i), threshold, k.compare)) ++rank;
  }
  if (k.count == Count::all) return values.n_elem;
  if (k.count == Count::one_more) return rank + 1;
  if (k.count == Count::without_largest && rank > 0) return rank - 1;
  return rank;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return {[knobs](const arma::fmat& W_query, const arma::fmat& W_key) {
            return singular_values(knobs, W_query, W_key);
          },
          [knobs](const arma::fvec& values) { return rank(knobs, values); }};
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "score_rank",
          .tests =
              {
                  {"the_singular_values_are_those_of_the_score_map",
                   {"score_map_singular_values"}},
                  {"the_rank_counts_what_is_not_small_beside_the_largest",
                   {"score_rank"}},
              },
          .solution = {solution::score_map_singular_values,
                       solution::score_rank},
          .alternative = {roots_of_eigenvalues, ratio_by_ratio},
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.in_double = true; },
                   [](Knobs& k) { k.rows_first = true; },
                   [](Knobs& k) { k.sizes = true; },
                   [](Knobs& k) { k.rows_first = k.sizes = true; }},
      },
      graded::probes(student), graded::attempt);
}
