// Everything so far in one class that takes a batch, and a test that no token
// learns anything from its future.
#include "chapter/anew.hpp"
#include "chapter/batch_steps.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"

namespace {

using namespace attn;

const std::string source = "causal_attention.cpp";

void show_weights(Lesson& lesson, Draws draws, const CausalAttention& ca) {
  lesson.section("CausalAttention (the book's Listing 3.3)");
  show_layer(
      lesson, draws, "ca.W_query", "Its layer for queries",
      "The class has the three Linear layers of SelfAttentionV2, drawn "
      "in the same order.",
      ca.W_query);
  show_layer(lesson, draws, "ca.W_key", "Its layer for keys",
             "The second draw.", ca.W_key);
  show_layer(lesson, draws, "ca.W_value", "Its layer for values",
             "The third.", ca.W_value);
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const CausalAttention& ca, const Recorder& recorder) {
  lesson.section("Through forward, step by step");
  const auto projected = [&](const std::string& id, const char* title,
                             const char* text, const char* letter,
                             const std::string& layer,
                             const Linear& weights) {
    lesson.step("ca." + id, title)
        .text(text)
        .formula(projection_formula(letter, "X", layer, weights))
        .code(id, source)
        .result(recorder[id], setup.token_rows())
        .computed_by(projection("batch", "ca." + layer, weights));
  };
  projected("queries", "Queries of both sequences",
            "A layer works on each row by itself, so a batch changes nothing "
            "but the number of rows.",
            "Q", "W_query", ca.W_query);
  projected("keys", "Keys", "The same for keys.", "K", "W_key", ca.W_key);
  projected("values", "Values", "And for values.", "V", "W_value",
            ca.W_value);
}

void show_attention(Lesson& lesson, const Setup& setup,
                    const Recorder& recorder) {
  const double scale = std::sqrt(static_cast<double>(setup.d_out));
  lesson.step("ca.attn_scores", "Scores, the future hidden")
      .text(
          "Each sequence has scores of its own: tokens never look into "
          "another sequence of the batch. The mask is cut to the number of "
          "tokens; context_length is only the most that it may be.")
      .formula("A(t, s) = q_t · k_s if s ≤ t, else -inf")
      .code("mask", source)
      .code("attn_scores", source)
      .result(recorder["attn_scores"], setup.token_pairs(), Role::scores)
      .computed_by(causal_product("ca.queries", transposed("ca.keys")));
  lesson.step("ca.attn_weights", "Weights")
      .text("Scaled, then the softmax of each row.")
      .formula("weights = softmax(A / sqrt(d_k))")
      .code("attn_weights", source)
      .result(recorder["attn_weights"], setup.token_pairs(), Role::weights)
      .computed_by(softmax("ca.attn_scores", scale))
      .check("rows sum to 1", rows_sum_to_one(recorder["attn_weights"]),
             anew::rows_sum_to_one())
      .check("the future gets no weight",
             future_gets_no_weight(recorder["attn_weights"]),
             anew::future_gets_no_weight());
}

void show_context(Lesson& lesson, const Setup& setup,
                  const Recorder& recorder, const DropoutDraw& draw) {
  const std::string mixed_by =
      show_dropped_weights(lesson, setup, recorder, draw, "ca.", "", source);
  lesson.step("ca.context_vec", "Context vectors")
      .text(
          "What forward returns: one vector for each token, made of its own "
          "value and those before it. The first token has only itself, so "
          "without dropout its context vector is its value. Dropout of 0 "
          "hands the weights on as they are.")
      .formula("Z = weights V")
      .code("dropped_attn_weights", source)
      .code("context_vec", source)
      .result(recorder["context_vec"], setup.token_rows())
      .computed_by(product(mixed_by, "ca.values"));
}

// Whether all rows but the last are equal to the last bit.
bool earlier_rows_are_equal(const arma::fmat& a, const arma::fmat& b) {
  const arma::uword earlier = a.n_rows - 1;
  return earlier == 0 || arma::all(arma::vectorise(a.head_rows(earlier) ==
                                                   b.head_rows(earlier)));
}

// Added to a token, it makes a vector unlike all others.
float enough_to_tell(const arma::fmat& x) {
  const float largest = arma::abs(x).max();
  return largest <= 1.0F ? 1.0F : 3.0F * largest;
}

// Whether the last token of the second sequence attends to itself, and is not
// as one of those before it: then its row cannot be what it was.
bool last_row_must_change(const CausalAttention& ca,
                          const arma::fcube& altered) {
  const arma::fmat& x = altered.slice(1);
  const arma::uword last = x.n_rows - 1;
  for (arma::uword t = 0; t < last; ++t) {
    if (arma::all(x.row(t) == x.row(last))) return false;
  }
  Recorder recorder;
  ca.forward(altered, &recorder);
  return recorder["attn_weights"].at(1, last, last) >= 1e-3F;
}

// What context vectors are made from.
std::vector<std::string> parts_of_ca(const Setup& setup) {
  std::vector<std::string> parts = {"batch", "ca.W_query", "ca.W_key",
                                    "ca.W_value"};
  if (!setup.qkv_bias) return parts;
  for (std::size_t i = 1; i <= 3; ++i) parts.push_back(parts[i] + ".bias");
  return parts;
}

void no_leak(Lesson& lesson, const Setup& setup, CausalAttention ca,
             const arma::fcube& batch) {
  ca.eval();  // without dropout, so that only the future differs
  const std::size_t last = setup.tokens.size() - 1;
  const float much = enough_to_tell(batch.slice(0));
  lesson.section("Does the future leak?");

  // quote altered
  arma::fcube altered = batch;
  altered.slice(1).row(last) += much;
  const arma::fcube context = ca.forward(altered);
  const arma::fmat change = context.slice(1) - context.slice(0);
  // end quote
  const bool must_change = last_row_must_change(ca, altered);
  lesson.step("change", "Change the last token and compare")
      .text(fmt::format(
          "The second sequence gets another last token: {} is added to each "
          "feature of \"{}\". If any earlier row moved, even by a bit, a "
          "token would have read its future.{}",
          much, setup.token_name(last),
          must_change ? ""
                      : " Altered so, its own row need not move either: it "
                        "attends to others, or is as one of them."))
      .formula("Z(X') - Z(X)")
      .code("altered")
      .result(change, setup.token_rows())
      .computed_by(change_of("ca.context_vec", parts_of_ca(setup),
                             context.slice(1), context.slice(0)))
      .check("all rows but the last are equal to the last bit",
             earlier_rows_are_equal(context.slice(0), context.slice(1)),
             anew::earlier_rows_stay())
      .check_if(must_change, "the last row has changed",
                arma::any(change.row(last) != 0.0F),
                anew::last_row_changes());
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::fcube batch = show_batch(lesson, setup);
  const std::uint64_t seed = lesson.seed_for("ca", 123);
  const CausalAttention ca({.d_in = setup.d_in,
                            .d_out = setup.d_out,
                            .context_length = setup.context_length,
                            .dropout = setup.dropout,
                            .qkv_bias = setup.qkv_bias,
                            .dropout_stream = setup.dropout_stream},
                           Generator(seed));
  Recorder recorder;
  ca.forward(batch, &recorder);
  show_weights(lesson, Draws(seed), ca);
  show_projections(lesson, setup, ca, recorder);
  show_attention(lesson, setup, recorder);
  show_context(
      lesson, setup, recorder,
      dropout_draw({seed, ca.parameter_count()}, setup.dropout_stream));
  no_leak(lesson, setup, ca, batch);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"06_causal_attention",
                            {.d_out = true, .qkv_bias = true, .dropout = 0.0},
                            teach},
                           argc, argv);
}
