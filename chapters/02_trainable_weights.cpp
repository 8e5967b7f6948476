// Attention with something to learn: three weight matrices give each token a
// query, a key and a value. Then why scores are divided by sqrt(d_k), and
// what the two matrices behind a score are as one.
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/rounding.hpp"
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
      .formula("X, one token a row")
      .code("inputs")
      .result(inputs, setup.token_rows())
      .computed_by(given());
}

void show_weights(Lesson& lesson, const Setup& setup,
                  const Weights& weights) {
  const auto& [W_query, W_key, W_value] = weights;
  lesson.step("W_query", "What a token asks for")
      .text(fmt::format(
          "Dot products of raw inputs leave nothing to learn. So each token "
          "is first sent through a matrix that training can change. This "
          "one makes queries: it maps {} features to {}. Untrained, its "
          "numbers come from the generator, from [0, 1), as torch.rand "
          "draws them.",
          setup.d_in, setup.d_out))
      .formula("W_query, (d_in, d_out)")
      .code("W_query")
      .result(W_query)
      .computed_by(drawn());
  lesson.step("W_key", "What a token is found by")
      .text(
          "A second matrix makes keys. Query and key are different roles: "
          "what a word looks for need not be what it offers to others.")
      .formula("W_key, (d_in, d_out)")
      .code("W_key")
      .result(W_key)
      .computed_by(drawn());
  lesson.step("W_value", "What a token hands on")
      .text(
          "A third makes values, which is what gets mixed in the end. The "
          "names come from databases: a query is compared with keys, and "
          "what comes back is made of values.")
      .formula("W_value, (d_in, d_out)")
      .code("W_value")
      .result(W_value)
      .computed_by(drawn());
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
  const std::string& token = setup.query_token();
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
      .text("For one token the same product is a row times the matrix.")
      .formula("q = x W_query")
      .code("query")
      .result(query)
      .computed_by(row_of("queries", setup.query))
      .check(fmt::format("equals row \"{}\" of all queries", token),
             agree_within(query, arma::frowvec(queries.row(setup.query)),
                          query_bounds(setup, weights)));
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
      .check("the weights sum to 1", rows_sum_to_one(query_attn_weights));

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
          fmt::format("row \"{}\" holds the scores from before",
                      setup.query_token()),
          agree_within(
              arma::frowvec(attn_scores.row(setup.query)),
              lesson.document().result("query_attn_scores").values,
              product_bounds(query_bounds(setup, weights), same(keys.t()))));
  return attn_scores;
}

// Scores of random queries and keys of growing width, plain and scaled: their
// spreads, and then the mean of the largest weights.
arma::fmat spreads_of(const std::vector<std::size_t>& widths,
                      Generator generator) {
  const float unit = std::sqrt(3.0F);  // U(-sqrt 3, sqrt 3) has variance 1
  // quote scaling
  arma::fmat scaling(widths.size(), 4);
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const std::size_t d_k = widths[i];
    const arma::fmat q = generator.uniform(64, d_k, -unit, unit);
    const arma::fmat k = generator.uniform(64, d_k, -unit, unit);
    const arma::fmat scores = q * k.t();  // (64, 64)
    const arma::fmat scaled = scores / std::sqrt(static_cast<float>(d_k));
    scaling(i, 0) = arma::stddev(arma::vectorise(scores));
    scaling(i, 1) = arma::stddev(arma::vectorise(scaled));
    scaling(i, 2) = arma::mean(arma::max(softmax_rows(scores), 1));
    scaling(i, 3) = arma::mean(arma::max(softmax_rows(scaled), 1));
  }
  // end quote
  return scaling;
}

void why_the_scaling(Lesson& lesson) {
  const std::vector<std::size_t> widths = {2, 8, 32, 128, 512};
  const arma::fmat scaling =
      spreads_of(widths, Generator(lesson.seed_for("scaling", 123)));
  std::vector<std::string> rows;
  for (const std::size_t width : widths) {
    rows.push_back(fmt::format("d_k {}", width));
  }
  const std::size_t last = widths.size() - 1;
  // The numbers' own variance of 64 draws makes the standard error of a
  // spread 0.056 at d_k 2, and less at larger ones; seven of them are
  // allowed.
  const bool near_one = arma::all(arma::abs(scaling.col(1) - 1.0F) < 0.4F);
  lesson.section("Why divide by sqrt(d_k)");
  lesson.step("scaling", "Wide dot products are large")
      .text(fmt::format(
          "An experiment, apart from your sentence: 64 queries and 64 keys "
          "of random numbers with variance 1. A dot product adds d_k such "
          "terms, so its spread grows with sqrt(d_k): at d_k {} it is "
          "{:.1f}. The softmax of such scores puts {:.0f} % on one key of "
          "64, and where one weight is nearly 1 hardly anything is left for "
          "training to adjust. Divided by sqrt(d_k), the spread stays near "
          "1, whatever the width.",
          widths[last], scaling(last, 0), 100.0F * scaling(last, 2)))
      .formula("var(q · k) = d_k, so var(q · k / sqrt(d_k)) = 1")
      .code("scaling")
      .result(
          scaling,
          {rows, {"spread", "spread, scaled", "top weight", "top, scaled"}})
      .computed_by(drawn())
      .check("unscaled, the spread grows with every row",
             arma::all(arma::diff(scaling.col(0)) > 0.0F))
      .check("scaled, the spread stays within 0.4 of 1", near_one)
      .check("unscaled, the largest weight at the widest is above 0.75",
             scaling(last, 2) > 0.75F);
}

void teach(Lesson& lesson, const Setup& setup) {
  const Weights weights =
      draw_weights(setup, lesson.seed_for("weights", 123));
  const Projections projections = project(setup, weights);
  show_inputs(lesson, setup);
  show_weights(lesson, setup, weights);
  show_projections(lesson, setup, weights, projections);
  one_query(lesson, setup, projections);
  const arma::fmat scores = all_queries(lesson, setup, weights, projections);
  why_the_scaling(lesson);
  show_score_map(lesson, setup, {weights.W_query, weights.W_key, scores});
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"02_trainable_weights", {.d_out = true}, teach},
                           argc, argv);
}
