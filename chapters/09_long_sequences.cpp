// From the plain form to the fast one in five rungs. The running softmax is
// worked out on the sentence; every rung is timed on the reader's machine.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/draws.hpp"
#include "chapters/09_long_sequences/block_steps.hpp"
#include "chapters/09_long_sequences/rung_steps.hpp"

namespace {

using namespace attn;

void show_weights(Lesson& lesson, const Setup& setup, Draws draws,
                  const arma::fmat& W_query, const arma::fmat& W_key,
                  const arma::fmat& W_value) {
  lesson.section("One query, all keys at once");
  lesson.step("inputs", "The sentence")
      .text(
          "GPT-2 reads up to 1024 tokens, later models a hundred times as "
          "many. The mathematics of the chapters before is enough for them; "
          "the matrix of scores is not, for it grows with the square of the "
          "number of tokens. This chapter computes the same without it. "
          "First on the sentence, number by number.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
  const auto weight = [&](const char* id, const char* title,
                          const arma::fmat& numbers) {
    lesson.step(id, title)
        .text("From the seed of chapter 2, and drawn in the same order.")
        .formula(std::string(id) + "(i, j) ∈ [0, 1), (d_in, d_out)")
        .code(id)
        .result(numbers)
        .computed_by(draws.next(numbers.n_elem, 0.0F, 1.0F));
  };
  weight("W_query", "The weights for queries", W_query);
  weight("W_key", "The weights for keys", W_key);
  weight("W_value", "The weights for values", W_value);
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const SentenceAttention& attention) {
  const auto projected = [&](const char* id, const char* letter,
                             const char* by, const arma::fmat& result) {
    lesson.step(id, fmt::format("All {}", id))
        .text("A row for each token.")
        .formula(fmt::format("{} = X {}", letter, by))
        .code(id)
        .result(result, setup.token_rows())
        .computed_by(product("inputs", by));
  };
  projected("queries", "Q", "W_query", attention.queries);
  projected("keys", "K", "W_key", attention.keys);
  projected("values", "V", "W_value", attention.values);
}

void show_scores(Lesson& lesson, const Setup& setup,
                 const arma::frowvec& query, const arma::frowvec& scores,
                 const arma::frowvec& scaled, float scale) {
  lesson.step("query", "One query")
      .text(fmt::format("We follow one token, \"{}\".", setup.query_token()))
      .formula(fmt::format("q = q_{}", setup.query + 1))
      .code("query")
      .result(query)
      .computed_by(row_of("queries", setup.query));
  lesson.step("query_attn_scores", "Its scores")
      .text("One for each key, and no mask: this query sees all of them.")
      .formula("a_t = q · k_t")
      .code("query_attn_scores")
      .result(scores, setup.token_columns(), Role::scores)
      .computed_by(product("query", transposed("keys")));
  lesson.step("scaled_scores", "Its scores, scaled")
      .text("What the softmax takes the exponential of.")
      .formula("s_t = a_t / sqrt(d_k)")
      .code("scale")
      .code("scaled_scores")
      .result(scaled, setup.token_columns(), Role::scores)
      .computed_by(divide("query_attn_scores", scale));
}

SentenceAttention all_at_once(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;
  const std::uint64_t seed = lesson.seed_for("weights", 123);
  Generator generator(seed);
  const arma::fmat W_query = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat W_key = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat W_value = generator.rand(setup.d_in, setup.d_out);
  const arma::fmat queries = inputs * W_query;
  const arma::fmat keys = inputs * W_key;
  const arma::fmat values = inputs * W_value;
  const arma::frowvec query = queries.row(setup.query);
  const arma::frowvec query_attn_scores = query * keys.t();
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::frowvec scaled_scores = query_attn_scores / scale;
  const arma::frowvec query_attn_weights = softmax_rows(scaled_scores);
  const arma::frowvec query_context_vec = query_attn_weights * values;
  const SentenceAttention attention = {queries, keys, values, scaled_scores,
                                       query_context_vec};
  show_weights(lesson, setup, Draws(seed), W_query, W_key, W_value);
  show_projections(lesson, setup, attention);
  show_scores(lesson, setup, query, query_attn_scores, scaled_scores, scale);
  lesson.step("query_attn_weights", "The softmax needs them all")
      .text(
          "It subtracts the largest of all scores, and divides by the sum "
          "of all exponentials. So it seems that all scores have to be there "
          "before the first weight is known.")
      .formula("weights_t = exp(s_t - m) / Σ_j exp(s_j - m), m = max_j s_j")
      .code("query_attn_weights")
      .result(query_attn_weights, setup.token_columns(), Role::weights)
      .computed_by(shifted_softmax("scaled_scores"))
      .check("they sum to 1", rows_sum_to_one(query_attn_weights),
             anew::rows_sum_to_one());
  lesson.step("query_context_vec", "The context vector")
      .text("What the blocks below have to arrive at.")
      .formula("z = weights V")
      .code("query_context_vec")
      .result(query_context_vec)
      .computed_by(product("query_attn_weights", "values"));
  return attention;
}

ManyHeads heads_of_the_sentence(const SentenceAttention& attention) {
  const auto turned = [](const arma::fmat& rows) {
    arma::fcube tokens(rows.n_cols, rows.n_rows, 1);
    tokens.slice(0) = rows.t();
    return tokens;
  };
  return {turned(attention.queries), turned(attention.keys),
          turned(attention.values), 1};
}

void teach(Lesson& lesson, const Setup& setup) {
  const SentenceAttention attention = all_at_once(lesson, setup);
  block_by_block(lesson, setup, attention);
  climb_rungs(lesson, setup, heads_of_the_sentence(attention));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"09_long_sequences",
       {.d_out = true,
        .timed = attn::TimedSizes{.tokens = 2048, .width = 192, .heads = 3}},
       teach},
      argc, argv);
}
