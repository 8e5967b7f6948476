// Attention with something to learn: three weight matrices give each token a
// query, a key and a value. Then why scores are divided by sqrt(d_k), and
// what the two matrices behind a score are as one.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/draws.hpp"
#include "chapter/rounding.hpp"
#include "chapters/02_trainable_weights/scaling_steps.hpp"
#include "chapters/02_trainable_weights/score_map_steps.hpp"

namespace {

using namespace attn;

struct Weights {
  arma::fmat W_query;  // (d_in, d_out)
  arma::fmat W_key;  // (d_in, d_out)
  arma::fmat W_value;  // (d_in, d_out)
};

// What the matrices make of the inputs.
struct Projections {
  arma::fmat queries;  // (T, d_out)
  arma::fmat keys;  // (T, d_out)
  arma::fmat values;  // (T, d_out)
  arma::frowvec query;  // (d_out), of the token that is followed
};

Weights draw_weights(const Setup& setup, std::uint64_t seed) {
  const std::size_t d_in = setup.d_in;
  const std::size_t d_out = setup.d_out;
  Generator generator(seed);
  const arma::fmat W_query = generator.rand(d_in, d_out);  // (d_in, d_out)
  const arma::fmat W_key = generator.rand(d_in, d_out);
  const arma::fmat W_value = generator.rand(d_in, d_out);
  return {W_query, W_key, W_value};
}

void show_inputs(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  lesson.section("Three matrices to learn");
  lesson.step("inputs", "The tokens, as before")
      .text("The same vectors as in chapter 1, if you changed nothing.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .result(inputs, setup.token_rows())
      .computed_by(given());
}

void show_weights(Lesson& lesson, const Setup& setup, const Weights& weights,
                  std::uint64_t seed) {
  const auto& [W_query, W_key, W_value] = weights;
  Draws draws(seed);
  lesson.step("W_query", "What a token asks for")
      .text(fmt::format(
          "Dot products of raw inputs leave nothing to learn. So each token "
          "is first sent through a matrix that training can change. This "
          "one makes queries: it maps {} features to {}. Untrained, its "
          "numbers come from the generator, from [0, 1), as torch.rand "
          "draws them.",
          setup.d_in, setup.d_out))
      .formula("W_query(i, j) ∈ [0, 1), (d_in, d_out)")
      .code("W_query")
      .result(W_query)
      .computed_by(draws.next(W_query.n_elem, 0.0F, 1.0F));
  lesson.step("W_key", "What a token is found by")
      .text(
          "A second matrix makes keys. Query and key are different roles: "
          "what a word looks for need not be what it offers to others.")
      .formula("W_key(i, j) ∈ [0, 1), (d_in, d_out)")
      .code("W_key")
      .result(W_key)
      .computed_by(draws.next(W_key.n_elem, 0.0F, 1.0F));
  lesson.step("W_value", "What a token hands on")
      .text(
          "A third makes values, which is what gets mixed in the end. The "
          "names come from databases: a query is compared with keys, and "
          "what comes back is made of values.")
      .formula("W_value(i, j) ∈ [0, 1), (d_in, d_out)")
      .code("W_value")
      .result(W_value)
      .computed_by(draws.next(W_value.n_elem, 0.0F, 1.0F));
}

Projections project(const Setup& setup, const Weights& weights) {
  const auto& [W_query, W_key, W_value] = weights;
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const arma::fmat queries = inputs * W_query;  // (T, d_out)
  const arma::fmat keys = inputs * W_key;  // (T, d_out)
  const arma::fmat values = inputs * W_value;  // (T, d_out)
  const arma::frowvec query = inputs.row(setup.query) * W_query;  // (d_out)
  return {queries, keys, values, query};
}

// How far the query may lie from its row of all queries.
Bounds query_bounds(const Setup& setup, const Weights& weights) {
  return product_bounds(same(setup.inputs.row(setup.query)),
                        same(weights.W_query));
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const Weights& weights,
                      const Projections& projections) {
  const auto& [queries, keys, values, query] = projections;
  const std::string token = setup.query_token();
  lesson.section("One query");
  lesson.step("queries", "Every token's query")
      .text(
          "One product makes the queries of all tokens. A matrix that stands "
          "to the right works on the features of each row by itself: no "
          "token has looked at another yet.")
      .formula("Q = X W_query")
      .code("queries")
      .result(queries, setup.token_rows())
      .computed_by(product("inputs", "W_query"));
  lesson.step("query", fmt::format("The query of \"{}\"", token))
      .text(
          "The query of one token is its row of Q. For that row the product "
          "needs one row of X and all of W_query, and no other token.")
      .formula("q = x W_query")
      .code("query")
      .result(query)
      .computed_by(row_of("queries", setup.query))
      .check("equals row \"{query}\" of all queries",
             agree_within(query, arma::frowvec(queries.row(setup.query)),
                          query_bounds(setup, weights)),
             anew::row_by_itself("queries"));
  lesson.step("keys", "Every token's key")
      .text(
          "A query is compared with the keys of all tokens, so all of them "
          "are needed even to serve one query.")
      .formula("K = X W_key")
      .code("keys")
      .result(keys, setup.token_rows())
      .computed_by(product("inputs", "W_key"));
  lesson.step("values", "Every token's value")
      .text("And their values are what the weights will mix.")
      .formula("V = X W_value")
      .code("values")
      .result(values, setup.token_rows())
      .computed_by(product("inputs", "W_value"));
}

void one_query(Lesson& lesson, const Setup& setup,
               const Projections& projections) {
  const auto& [queries, keys, values, query] = projections;
  const arma::frowvec query_attn_scores = query * keys.t();  // (T)
  lesson.step("query_attn_scores", "Scores of one query")
      .text(
          "As in chapter 1, a score is a dot product; now of a query and a "
          "key in place of two inputs.")
      .formula("score_t = q · k_t")
      .code("query_attn_scores")
      .result(query_attn_scores, setup.token_columns(), Role::scores)
      .computed_by(product("query", transposed("keys")));

  const float d_k = static_cast<float>(keys.n_cols);
  const arma::frowvec query_attn_weights =
      softmax_rows(query_attn_scores / std::sqrt(d_k));
  lesson.step("query_attn_weights", "Scaled, then softmax")
      .text(fmt::format(
          "d_k is the width of a key, here {}. The scores are divided by its "
          "square root before the softmax. Why, the next section shows.",
          keys.n_cols))
      .formula("weights = softmax(score / sqrt(d_k))")
      .code("query_attn_weights")
      .result(query_attn_weights, setup.token_columns(), Role::weights)
      .computed_by(softmax("query_attn_scores", std::sqrt(d_k)))
      .check("the weights sum to 1", rows_sum_to_one(query_attn_weights),
             anew::rows_sum_to_one());

  const arma::frowvec query_context_vec = query_attn_weights * values;
  lesson.step("query_context_vec", "The context vector of one query")
      .text(
          "The weights mix values, not inputs. So the context vector is as "
          "wide as a value.")
      .formula("z = Σ_t weight_t v_t")
      .code("query_context_vec")
      .result(query_context_vec)
      .computed_by(product("query_attn_weights", "values"));
}

// Returns the scores of all queries, (T, T).
arma::fmat all_queries(Lesson& lesson, const Setup& setup,
                       const Weights& weights,
                       const Projections& projections) {
  const auto& [queries, keys, values, query] = projections;
  const arma::fmat attn_scores = queries * keys.t();  // (T, T)
  lesson.step("attn_scores", "Scores of all queries")
      .text(
          "All pairs at once. The matrix is no longer symmetric: how much "
          "one token asks for another differs from the reverse.")
      .formula("A = Q Kᵀ")
      .code("attn_scores")
      .result(attn_scores, setup.token_pairs(), Role::scores)
      .computed_by(product("queries", transposed("keys")))
      .check(
          "row \"{query}\" holds the scores from before",
          agree_within(
              arma::frowvec(attn_scores.row(setup.query)),
              lesson.document().result("query_attn_scores").values,
              product_bounds(query_bounds(setup, weights), same(keys.t()))),
          anew::query_row_equals("query_attn_scores"));
  return attn_scores;
}

void teach(Lesson& lesson, const Setup& setup) {
  const std::uint64_t seed = lesson.seed_for("weights", 123);
  const Weights weights = draw_weights(setup, seed);
  const Projections projections = project(setup, weights);
  show_inputs(lesson, setup);
  show_weights(lesson, setup, weights, seed);
  show_projections(lesson, setup, weights, projections);
  one_query(lesson, setup, projections);
  const arma::fmat scores = all_queries(lesson, setup, weights, projections);
  show_scaling(lesson);
  show_score_map(lesson, setup, {weights.W_query, weights.W_key, scores});
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"02_trainable_weights", {.d_out = true}, teach},
                           argc, argv);
}
