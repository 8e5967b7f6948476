#include "chapters/02_trainable_weights/score_map_steps.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "chapter/anew.hpp"
#include "chapter/rounding.hpp"
#include "tensor/compare.hpp"

namespace attn {
namespace {

// How far X M Xᵀ and Q Kᵀ may lie apart.
Bounds bounds_either_way(const arma::fmat& inputs, const arma::fmat& W_query,
                         const arma::fmat& W_key) {
  const Bounds of_inputs = same(inputs);
  const Bounds of_map = product_bounds(same(W_query), same(W_key.t()));
  const Bounds of_queries = product_bounds(of_inputs, same(W_query));
  const Bounds of_keys = product_bounds(same(W_key.t()), same(inputs.t()));
  Bounds either_way =
      product_bounds(product_bounds(of_inputs, of_map), same(inputs.t()));
  either_way.error += product_bounds(of_queries, of_keys).error;
  return either_way;
}

// Returns the map, (d_in, d_in).
arma::fmat two_as_one(Lesson& lesson, const Setup& setup,
                      const ScoreMatrices& matrices) {
  const auto& [W_query, W_key, attn_scores] = matrices;
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const arma::fmat score_map = W_query * W_key.t();  // (d_in, d_in)
  lesson.step("score_map", "Two matrices act as one")
      .text(
          "A score is x W_query (y W_key)ᵀ, and the parentheses can be set "
          "differently: x (W_query W_keyᵀ) yᵀ. The matrix in the middle says "
          "how much each feature of one token counts with each feature of "
          "the other.")
      .formula("M = W_query W_keyᵀ, and A = X M Xᵀ")
      .code("score_map", "score_map_steps.cpp")
      .result(score_map)
      .computed_by(product("W_query", transposed("W_key")))
      .check("X M Xᵀ equals the scores of all queries",
             agree_within(arma::fmat(inputs * score_map * inputs.t()),
                          attn_scores,
                          bounds_either_way(inputs, W_query, W_key)),
             anew::map_gives("inputs", "attn_scores"));
  return score_map;
}

float sum_of_squares(const arma::fmat& numbers) {
  const arma::mat wide = arma::conv_to<arma::mat>::from(numbers);
  return static_cast<float>(arma::accu(arma::square(wide)));
}

// Directions of length 1, one a row, that the map stretches to the lengths
// that its singular values are. Each may be turned round: its largest number
// is positive, so that every machine shows the same.
arma::fmat stretched_directions(const arma::fmat& score_map) {
  arma::fmat U;
  arma::fvec lengths;
  arma::fmat V;
  arma::svd(U, lengths, V, score_map);
  for (arma::uword i = 0; i < V.n_cols; ++i) {
    if (V.col(i).max() < -V.col(i).min()) V.col(i) *= -1.0F;
  }
  return V.head_cols(lengths.n_elem).t();
}

// The singular values of the map, and its rank.
void what_it_tells_apart(Lesson& lesson, const Setup& setup,
                         const arma::fmat& score_map) {
  // quote score_map_singular_values
  arma::fvec score_map_singular_values;
  const bool converged = arma::svd(score_map_singular_values, score_map);
  // end quote
  if (!converged) {
    throw ValueError("score_map_singular_values", "LAPACK's SVD found none",
                     "the weights must be finite");
  }
  const std::size_t widest = std::max(setup.d_in, setup.d_out);
  const float rounding =
      std::max(1e-5F, arma::fdatum::eps * static_cast<float>(widest));
  const float threshold = rounding * score_map_singular_values.max();
  const arma::uword rank = arma::accu(score_map_singular_values > threshold);
  lesson.step("score_map_singular_values", "How much the map can tell apart")
      .text(fmt::format(
          "LAPACK's singular values say how strongly M acts in each of {} "
          "directions. {} of them {} above rounding error. M passes through "
          "the {} numbers of a query, so its rank, the number of directions "
          "that it can tell apart, is at most d_out; a model chooses a small "
          "one on purpose, it saves parameters and work.",
          setup.d_in, rank, rank == 1 ? "is" : "are", setup.d_out))
      .formula("rank(W_query W_keyᵀ) ≤ min(d_in, d_out)")
      .code("score_map_singular_values", "score_map_steps.cpp")
      .result(score_map_singular_values)
      .computed_by(
          singular_values("score_map", stretched_directions(score_map)))
      .check(fmt::format("the rank, {}, is at most d_out = {}", rank,
                         setup.d_out),
             rank <= setup.d_out, anew::rank_is_at_most_width_of("W_query"))
      .check("the squares of the singular values sum to those of M's entries",
             agree(sum_of_squares(score_map_singular_values),
                   sum_of_squares(score_map),
                   {0.0F, std::max(1e-4F, 2.0F * rounding)}),
             anew::squares_sum_as_those_of("score_map"));
}

}  // namespace

void show_score_map(Lesson& lesson, const Setup& setup,
                    const ScoreMatrices& matrices) {
  lesson.section("The map behind a score");
  what_it_tells_apart(lesson, setup, two_as_one(lesson, setup, matrices));
}

}  // namespace attn
