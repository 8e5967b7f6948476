// Hiding the future, in two ways that give the same weights: zero the weights
// after the softmax and renormalise, or set the scores to -inf before it.
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/rounding.hpp"

namespace {

using namespace attn;

struct Attention {
  arma::fmat attn_scores;  // (T, T)
  arma::fmat attn_weights;  // (T, T)
  float scale;  // sqrt(d_k)
};

void show_layers(Lesson& lesson, const Setup& setup, Draws draws,
                 const SelfAttentionV2& sa_v2) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  lesson.section("Attention that sees everything");
  lesson.step("inputs", "The tokens")
      .text("The layers of chapter 3's second class serve again.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("sa_v2")
      .code("inputs")
      .result(inputs, setup.token_rows())
      .computed_by(given());

  show_layer(lesson, draws, "W_query", "The layer that makes queries",
             "Drawn as in chapter 3, with the same seed.", sa_v2.W_query);
  show_layer(lesson, draws, "W_key", "The layer that makes keys",
             "The second draw. The values come later; a mask concerns scores "
             "and weights alone.",
             sa_v2.W_key);
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const SelfAttentionV2& sa_v2, const arma::fmat& queries,
                      const arma::fmat& keys) {
  lesson.step("queries", "Queries")
      .text(
          "A language model learns to name the next word. While it works on "
          "one word, what follows is the answer that it must not read.")
      .formula(projection_formula("Q", "X", "W_query", sa_v2.W_query))
      .code("queries")
      .result(queries, setup.token_rows())
      .computed_by(projection("inputs", "W_query", sa_v2.W_query));
  lesson.step("keys", "Keys")
      .text("So far every query meets every key, those of later words too.")
      .formula(projection_formula("K", "X", "W_key", sa_v2.W_key))
      .code("keys")
      .result(keys, setup.token_rows())
      .computed_by(projection("inputs", "W_key", sa_v2.W_key));
}

Attention without_mask(Lesson& lesson, const Setup& setup) {
  const arma::fmat& inputs = setup.inputs;  // (T, d_in)
  const std::uint64_t seed = lesson.seed_for("sa_v2", 789);
  const SelfAttentionV2 sa_v2(setup.d_in, setup.d_out, setup.qkv_bias,
                              Generator(seed));
  const arma::fmat queries = sa_v2.W_query.forward(inputs);  // (T, d_k)
  const arma::fmat keys = sa_v2.W_key.forward(inputs);  // (T, d_k)
  show_layers(lesson, setup, Draws(seed), sa_v2);
  show_projections(lesson, setup, sa_v2, queries, keys);

  const arma::fmat attn_scores = queries * keys.t();  // (T, T)
  lesson.step("attn_scores", "All scores")
      .text(
          "Row t is the query, column s the key. The upper right half, where "
          "s comes after t, is the future.")
      .formula("A = Q Kᵀ")
      .code("attn_scores")
      .result(attn_scores, setup.token_pairs(), Role::scores)
      .computed_by(product("queries", transposed("keys")));

  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  const arma::fmat attn_weights =
      softmax_rows(attn_scores / scale);  // (T, T)
  lesson.step("attn_weights", "Weights, the future included")
      .text(fmt::format(
          "\"{}\", the first word, gives {:.0f} % of its attention to words "
          "that come after it.",
          setup.token_name(0), 100.0F * (1.0F - attn_weights(0, 0))))
      .formula("weights = softmax(A / sqrt(d_k))")
      .code("attn_weights")
      .result(attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(softmax("attn_scores", scale))
      .check("rows sum to 1", rows_sum_to_one(attn_weights),
             anew::rows_sum_to_one());
  return {attn_scores, attn_weights, scale};
}

// Rows whose visible weights sum to less are lost: a float has too few digits
// left for them, or none.
constexpr float least_sum = 0x1p-120F;

// The rows that the first way keeps, (T).
arma::uvec kept_rows(const arma::fmat& masked_simple) {
  return arma::find(arma::sum(masked_simple, 1) >= least_sum);
}

std::string what_is_lost(const arma::fmat& masked_simple) {
  const std::size_t lost =
      masked_simple.n_rows - kept_rows(masked_simple).n_elem;
  if (lost == 0) return "";
  return fmt::format(
      " With your numbers this way fails for {} row{}: the future had all of "
      "the attention, and the weights of what was visible are 0, or so small "
      "that a float has lost their digits; 0 / 0 is nan. The second way has "
      "no such rows.",
      lost, lost == 1 ? "" : "s");
}

// Returns the weights that are left, (T, T).
arma::fmat mask_after_softmax(Lesson& lesson, const Setup& setup,
                              const arma::fmat& attn_weights) {
  const std::size_t T = attn_weights.n_rows;
  lesson.section("First way: zero the weights, then renormalise");

  const arma::fmat mask_simple =
      arma::trimatl(arma::fmat(T, T, arma::fill::ones));
  lesson.step("mask_simple", "A mask of ones and zeros")
      .text(
          "One where a query may look: at itself and at what came before. "
          "Zero above the diagonal.")
      .formula("mask(t, s) = 1 if s ≤ t, else 0")
      .code("mask_simple")
      .result(mask_simple, setup.token_pairs())
      .computed_by(visible_mask());

  const arma::fmat masked_simple = attn_weights % mask_simple;
  lesson.step("masked_simple", "Multiply the weights by the mask")
      .text(
          "% is Armadillo's product entry by entry. The future's weights "
          "are gone, but the rows no longer sum to 1: each has lost what "
          "the future had.")
      .formula("weights(t, s) mask(t, s)")
      .code("masked_simple")
      .result(masked_simple, setup.token_pairs(), Role::weights)
      .computed_by(multiply("attn_weights", "mask_simple"))
      .check("the future gets no weight",
             future_gets_no_weight(masked_simple),
             anew::future_gets_no_weight());
  return masked_simple;
}

// Returns the renormalised weights, (T, T).
arma::fmat renormalise(Lesson& lesson, const Setup& setup,
                       const arma::fmat& masked_simple) {
  // quote masked_simple_norm
  arma::fmat masked_simple_norm = masked_simple;
  masked_simple_norm.each_col() /= arma::sum(masked_simple, 1);
  // end quote
  const arma::uvec kept = kept_rows(masked_simple);
  StepWriter step =
      lesson.step("masked_simple_norm", "Divide each row by its sum");
  step.text(
          "Now the rows are shares again. Has the future left a trace, for "
          "the softmax had it in its sum? No: the division cancels that sum. "
          "What remains is the softmax of the visible scores alone." +
          what_is_lost(masked_simple))
      .formula("weights(t, s) / Σ_{s' ≤ t} weights(t, s')")
      .code("masked_simple_norm")
      .result(masked_simple_norm, setup.token_pairs(), Role::weights)
      .computed_by(normalise("masked_simple"));
  const bool all = kept.n_elem == masked_simple.n_rows;
  step.check_if(!kept.is_empty(),
                all ? "rows sum to 1" : "the rows that are left sum to 1",
                rows_sum_to_one(arma::fmat(masked_simple_norm.rows(kept))),
                anew::kept_rows_sum_to_one("masked_simple"));
  step.check_if(arma::any(kept == 0),
                "the first token attends to itself alone",
                masked_simple_norm(0, 0) == 1.0F,
                anew::first_token_alone("masked_simple"));
  return masked_simple_norm;
}

// How far apart the two ways may be: the largest score is that of another key
// in each, and rounding of a difference to it grows with the difference. The
// exponentials of a row may differ by that share.
float rounding_of(const Attention& attention, const arma::uvec& rows) {
  float widest = 0.0F;
  for (const arma::uword t : rows) {
    const arma::frowvec scores = attention.attn_scores.row(t);
    const float gap = scores.max() - scores.head(t + 1).max();
    widest = std::max(widest, gap / attention.scale);
  }
  const double sums = 2.0 * gamma_of(attention.attn_scores.n_cols);
  return std::max(1e-6F, static_cast<float>(sums)) +
         2.0F * arma::fdatum::eps * widest;
}

void check_first_way(StepWriter& step, const Attention& attention,
                     const arma::fmat& masked_attn_weights,
                     const arma::fmat& masked_simple,
                     const arma::fmat& masked_simple_norm) {
  const arma::uvec kept = kept_rows(masked_simple);
  const float rounding = rounding_of(attention, kept);
  const auto rows = [&](const arma::fmat& weights) {
    return arma::fmat(weights.rows(kept));
  };
  step.check_if(
      !kept.is_empty(),
      kept.n_elem == masked_simple.n_rows
          ? "equals the first way, but for rounding"
          : "equals the first way in the rows that it keeps, but for "
            "rounding",
      agree(rows(masked_attn_weights), rows(masked_simple_norm),
            {rounding, rounding}),
      anew::equals_the_first_way("masked_simple", "masked_simple_norm"));
}

// Returns the scores with -inf for the future, (T, T).
arma::fmat hide_the_future(Lesson& lesson, const Setup& setup,
                           const Attention& attention) {
  const std::size_t T = setup.tokens.size();
  lesson.section("Second way: -inf before the softmax");

  const arma::umat mask = causal_mask(T);  // (T, T)
  lesson.step("mask", "The mask of the future")
      .text(
          "The other way round: one where a key must be hidden. This is the "
          "form that PyTorch's masked_fill takes.")
      .formula("mask(t, s) = 1 if s > t, else 0")
      .code("mask")
      .result(mask, setup.token_pairs(), Role::mask)
      .computed_by(causal_mask());

  const arma::fmat masked =
      masked_fill(attention.attn_scores, mask, -arma::fdatum::inf);
  lesson.step("masked", "Hidden scores become -inf")
      .text(
          "exp(-inf) is 0. A score of -inf takes no part in the softmax's "
          "sum, as if the key were not there. A score of 0 would not do: "
          "exp(0) is 1, a share like any other.")
      .formula("A(t, s) if s ≤ t, else -inf")
      .code("masked")
      .result(masked, setup.token_pairs(), Role::scores)
      .computed_by(masked_fill("attn_scores", "mask"));
  return masked;
}

void one_softmax(Lesson& lesson, const Setup& setup,
                 const Attention& attention, const arma::fmat& masked,
                 const arma::fmat& masked_simple,
                 const arma::fmat& masked_simple_norm) {
  const arma::fmat masked_attn_weights =
      softmax_rows(masked / attention.scale);
  StepWriter step =
      lesson.step("masked_attn_weights", "One softmax does it all");
  step.text(
          "Mask, scale, softmax: one step fewer than the first way, and no "
          "sum to divide by afterwards. This is the form that the classes "
          "from chapter 6 on use.")
      .formula("weights = softmax(masked / sqrt(d_k))")
      .code("masked_attn_weights")
      .result(masked_attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(softmax("masked", attention.scale))
      .check("rows sum to 1", rows_sum_to_one(masked_attn_weights),
             anew::rows_sum_to_one())
      .check("the future gets no weight",
             future_gets_no_weight(masked_attn_weights),
             anew::future_gets_no_weight());
  check_first_way(step, attention, masked_attn_weights, masked_simple,
                  masked_simple_norm);
  step.check("the last row, which sees all, is that without a mask",
             agree(arma::frowvec(masked_attn_weights.tail_rows(1)),
                   arma::frowvec(attention.attn_weights.tail_rows(1))),
             anew::last_row_equals("attn_weights"));
}

void teach(Lesson& lesson, const Setup& setup) {
  const Attention attention = without_mask(lesson, setup);
  const arma::fmat left =
      mask_after_softmax(lesson, setup, attention.attn_weights);
  const arma::fmat renormalised = renormalise(lesson, setup, left);
  const arma::fmat hidden = hide_the_future(lesson, setup, attention);
  one_softmax(lesson, setup, attention, hidden, left, renormalised);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"04_causal_mask", {.d_out = true, .qkv_bias = true}, teach}, argc,
      argv);
}
