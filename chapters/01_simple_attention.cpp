// Attention without anything to learn: scores are dot products of the inputs
// themselves, weights are their softmax, and a context vector is the weighted
// sum of the inputs. First for one token, then for all at once.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/rounding.hpp"

namespace {

using namespace attn;

// Returns the row of the token that is followed, (d_in).
arma::frowvec the_query(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  lesson.section("One query by hand");

  lesson.step("inputs", "A vector for each token")
      .text(fmt::format(
          "Attention starts from one vector per token. Each row below is a "
          "token, each of its {} numbers a feature; in a language model "
          "they come from an embedding layer that was trained. Here they "
          "are small enough to check by hand.",
          setup.d_in))
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .result(inputs, setup.token_rows())
      .computed_by(given());

  const arma::frowvec query = inputs.row(setup.query);  // (d_in)
  lesson.step("query", "The token that asks")
      .text(fmt::format(
          "We follow one token, \"{}\". It plays the query: the token for "
          "which we want a new vector, one that knows about its neighbours.",
          setup.query_token()))
      .formula(fmt::format("q = x_{}", setup.query + 1))
      .code("query")
      .result(query)
      .computed_by(row_of("inputs", setup.query));
  return query;
}

// Returns the scores of the query, (T).
arma::frowvec scores_of(Lesson& lesson, const Setup& setup,
                        const arma::frowvec& query) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const std::size_t T = inputs.n_rows;
  // quote query_attn_scores
  arma::frowvec query_attn_scores(T);
  for (std::size_t t = 0; t < T; ++t) {
    query_attn_scores(t) = arma::dot(query, inputs.row(t));
  }
  // end quote
  lesson.step("query_attn_scores", "How well does each token match?")
      .text(
          "The dot product of two vectors is large when they point the same "
          "way. Taken between the query and every token, itself included, "
          "it gives one attention score per token.")
      .formula("score_t = q · x_t")
      .code("query_attn_scores")
      .result(query_attn_scores, setup.token_columns(), Role::scores)
      .computed_by(product("query", transposed("inputs")))
      .check(
          "the loop gives what one matrix product gives",
          agree_within(query_attn_scores, arma::frowvec(query * inputs.t()),
                       product_bounds(same(query), same(inputs.t()))),
          anew::added_from_the_end());
  return query_attn_scores;
}

// Dividing by a sum that cancels out; what is left of it is rounding error.
void divide_by_the_sum(Lesson& lesson, const Setup& setup,
                       const arma::frowvec& query_attn_scores) {
  const arma::frowvec query_attn_weights_sum_normalised =
      query_attn_scores / arma::accu(query_attn_scores);
  const double error =
      gamma_of(query_attn_scores.n_elem) *
      arma::accu(same(query_attn_weights_sum_normalised).size);
  const bool sum_is_left = error <= 1e-3;
  StepWriter step =
      lesson.step("query_attn_weights_sum_normalised", "Divide by the sum");
  step.text(fmt::format(
                "Scores can be of any size. Weights that sum to 1 are easier "
                "to read and to mix with: each is a share of the attention. "
                "The simplest way divides by the sum, but it fails when "
                "scores are negative or cancel out.{}",
                sum_is_left ? ""
                            : " Yours do: of their sum nothing is left, or "
                              "little more than rounding error."))
      .formula("weight_t = score_t / Σ_s score_s")
      .code("query_attn_weights_sum_normalised")
      .result(query_attn_weights_sum_normalised, setup.token_columns(),
              Role::weights)
      .computed_by(normalise("query_attn_scores"));
  step.check_if(
      sum_is_left, "the weights sum to 1",
      rows_sum_to_one(query_attn_weights_sum_normalised, 1e-5 + error),
      anew::share_of_the_sum());
}

// Whether the naive softmax has a finite sum to divide by.
bool naive_is_finite(const arma::frowvec& scores) {
  return std::isfinite(arma::accu(arma::exp(scores)));
}

// Returns the weights, which are useless where the sum is not finite, (T).
arma::frowvec naive_softmax(Lesson& lesson, const Setup& setup,
                            const arma::frowvec& query_attn_scores) {
  const arma::frowvec query_attn_weights_naive =
      arma::exp(query_attn_scores) / arma::accu(arma::exp(query_attn_scores));
  lesson.step("query_attn_weights_naive", "The softmax, as its formula reads")
      .text(fmt::format(
          "The exponential is never negative, so every token gets a share, "
          "and differences between scores become ratios between weights. "
          "Written down just so, it overflows: a float holds nothing above "
          "about 3.4e38, which is exp(88.7).{}",
          naive_is_finite(query_attn_scores)
              ? ""
              : " With your scores it has: the sum is inf. What is divided "
                "by inf becomes 0, and inf / inf is nan."))
      .formula("weight_t = exp(score_t) / Σ_s exp(score_s)")
      .code("query_attn_weights_naive")
      .result(query_attn_weights_naive, setup.token_columns(), Role::weights)
      .computed_by(unshifted_softmax("query_attn_scores"));
  return query_attn_weights_naive;
}

// Returns the weights that are used from then on, (T).
arma::frowvec stable_softmax(Lesson& lesson, const Setup& setup,
                             const arma::frowvec& query_attn_scores,
                             const arma::frowvec& naive_weights) {
  const bool is_finite = naive_is_finite(query_attn_scores);
  const arma::frowvec query_attn_weights = softmax_rows(query_attn_scores);
  lesson.step("query_attn_weights", "The softmax that is used")
      .text(fmt::format(
          "softmax_rows subtracts the largest score first. That divides "
          "numerator and denominator by the same number, so the weights stay "
          "the same, and no exponent is above 0. {}",
          is_finite
              ? "From here on, softmax means this one."
              : "Where the naive form has overflowed, this one has not."))
      .formula(
          "weight_t = exp(score_t - m) / Σ_s exp(score_s - m),"
          " m = max_s score_s")
      .code("query_attn_weights")
      .result(query_attn_weights, setup.token_columns(), Role::weights)
      .computed_by(shifted_softmax("query_attn_scores"))
      .check("the weights sum to 1", rows_sum_to_one(query_attn_weights),
             anew::rows_sum_to_one())
      .check(is_finite ? "equals the naive form"
                       : "finite where the naive form's sum is not",
             is_finite ? agree(query_attn_weights, naive_weights)
                       : query_attn_weights.is_finite(),
             anew::equals_naive_softmax("query_attn_weights_naive",
                                        "query_attn_scores"));
  return query_attn_weights;
}

arma::frowvec three_normalisations(Lesson& lesson, const Setup& setup,
                                   const arma::frowvec& scores) {
  lesson.section("From scores to weights, three ways");
  divide_by_the_sum(lesson, setup, scores);
  const arma::frowvec naive = naive_softmax(lesson, setup, scores);
  return stable_softmax(lesson, setup, scores, naive);
}

void query_context(Lesson& lesson, const Setup& setup,
                   const arma::frowvec& query_attn_weights) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  // quote query_context_vec
  arma::frowvec query_context_vec(inputs.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    query_context_vec += query_attn_weights(t) * inputs.row(t);
  }
  // end quote
  lesson.section("The context vector");
  lesson.step("query_context_vec", "Mix the tokens by their weights")
      .text(fmt::format(
          "The new vector of \"{}\" is the weighted sum of all input "
          "vectors. "
          "It is called a context vector: every token has left its share in "
          "it, the best match the largest.",
          setup.query_token()))
      .formula("z = Σ_t weight_t x_t")
      .code("query_context_vec")
      .result(query_context_vec)
      .computed_by(product("query_attn_weights", "inputs"))
      .check(
          "the loop gives what one matrix product gives",
          agree_within(
              query_context_vec, arma::frowvec(query_attn_weights * inputs),
              product_bounds(same(query_attn_weights), same(inputs))),
          anew::added_from_the_end());
}

// Every dot product by itself, (T, d_in) -> (T, T).
arma::fmat scores_by_a_loop(const arma::fmat& inputs) {
  const std::size_t T = inputs.n_rows;
  arma::fmat loop_scores(T, T);
  for (std::size_t t = 0; t < T; ++t) {
    for (std::size_t s = 0; s < T; ++s) {
      loop_scores(t, s) = arma::dot(inputs.row(t), inputs.row(s));
    }
  }
  return loop_scores;
}

// Returns the scores of all queries, (T, T).
arma::fmat all_scores(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  lesson.section("All queries at once");

  const arma::fmat attn_scores = inputs * inputs.t();  // (T, T)
  const Bounds rounding = product_bounds(same(inputs), same(inputs.t()));
  const Bounds of_query = {rounding.size.row(setup.query),
                           rounding.error.row(setup.query)};
  lesson.step("attn_scores", "Every token asks")
      .text(
          "Each token can play the query. All pairs of dot products are one "
          "matrix product: row t holds the scores of query t against every "
          "key. Without trained weights the matrix is symmetric, for x · y "
          "is y · x.")
      .formula("A = X Xᵀ")
      .code("attn_scores")
      .result(attn_scores, setup.token_pairs(), Role::scores)
      .computed_by(product("inputs", transposed("inputs")))
      .check("equals the loop over all pairs",
             agree_within(attn_scores, scores_by_a_loop(inputs), rounding),
             anew::added_from_the_end())
      .check("is symmetric",
             agree_within(attn_scores, arma::fmat(attn_scores.t()), rounding),
             anew::is_symmetric())
      .check(
          "row \"{query}\" holds the scores from before",
          agree_within(arma::frowvec(attn_scores.row(setup.query)),
                       lesson.document().result("query_attn_scores").values,
                       of_query),
          anew::query_row_equals("query_attn_scores"));
  return attn_scores;
}

// Returns the weights of all queries, (T, T).
arma::fmat all_weights(Lesson& lesson, const Setup& setup,
                       const arma::fmat& attn_scores) {
  const arma::fmat attn_weights = softmax_rows(attn_scores);  // (T, T)
  lesson.step("attn_weights", "Each row becomes shares")
      .text(
          "The softmax runs along each row, because a row belongs to one "
          "query and its attention is what is shared out. Along the columns "
          "it would mix the attention of different queries.")
      .formula("weights(t, s) = exp(A(t, s)) / Σ_j exp(A(t, j))")
      .code("attn_weights")
      .result(attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(softmax("attn_scores"))
      .check("rows sum to 1", rows_sum_to_one(attn_weights),
             anew::rows_sum_to_one());
  return attn_weights;
}

void all_contexts(Lesson& lesson, const Setup& setup,
                  const arma::fmat& attn_weights) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const arma::fmat context_vecs = attn_weights * inputs;  // (T, d_in)
  const Bounds rounding = attention_bounds(same(inputs.row(setup.query)),
                                           same(inputs), same(inputs), 1.0);
  StepWriter step = lesson.step("context_vecs", "All context vectors");
  step.text(
          "A second product mixes the inputs for all queries. In two matrix "
          "products and a softmax, every token has looked at every other." +
          why_not_compared(rounding))
      .formula("Z = weights X")
      .code("context_vecs")
      .result(context_vecs, setup.token_rows())
      .computed_by(product("attn_weights", "inputs"));
  check_within(step, "row \"{query}\" is the context vector from before",
               arma::frowvec(context_vecs.row(setup.query)),
               lesson.document().result("query_context_vec").values, rounding,
               anew::query_row_is_mixed("query_context_vec", "inputs"));
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::frowvec asking = the_query(lesson, setup);
  const arma::frowvec scores = scores_of(lesson, setup, asking);
  const arma::frowvec weights = three_normalisations(lesson, setup, scores);
  query_context(lesson, setup, weights);
  const arma::fmat scores_of_all = all_scores(lesson, setup);
  all_contexts(lesson, setup, all_weights(lesson, setup, scores_of_all));
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"01_simple_attention", {}, teach}, argc, argv);
}
