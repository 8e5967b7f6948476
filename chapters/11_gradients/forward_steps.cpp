#include "chapters/11_gradients/forward_steps.hpp"

#include <fmt/format.h>

#include <cmath>

#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "training/mean_squared_error.hpp"

namespace attn {
namespace {

const std::string forward_source = "causal_attention.cpp";

void show_layers(Lesson& lesson, Draws draws,
                 const CausalAttention& attention) {
  show_layer(lesson, draws, "W_query", "The layer that makes queries",
             "What this chapter is about: numbers that nobody chose. They "
             "were drawn, as in chapter 6.",
             attention.W_query);
  show_layer(lesson, draws, "W_key", "The layer that makes keys",
             "The second draw.", attention.W_key);
  show_layer(lesson, draws, "W_value", "The layer that makes values",
             "The third. All three have as many outputs as a token has "
             "features, so that a context vector can be compared with a "
             "token.",
             attention.W_value);
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const CausalAttention& attention,
                      const Recorder& recorder) {
  const auto projected = [&](const std::string& id, const char* title,
                             const char* text, const char* letter,
                             const std::string& layer,
                             const Linear& weights) {
    lesson.step(id, title)
        .text(text)
        .formula(projection_formula(letter, "X", layer, weights))
        .code(id, forward_source)
        .result(recorder.matrix(id), setup.token_rows())
        .computed_by(projection("inputs", layer, weights));
  };
  projected("queries", "Queries", "What each token asks for.", "Q", "W_query",
            attention.W_query);
  projected("keys", "Keys", "What each token is found by.", "K", "W_key",
            attention.W_key);
  projected("values", "Values", "What each token hands on.", "V", "W_value",
            attention.W_value);
}

void show_attention(Lesson& lesson, const Setup& setup,
                    const Recorder& recorder) {
  const double scale = std::sqrt(static_cast<double>(setup.d_in));
  const arma::fmat attn_weights = recorder.matrix("attn_weights");
  lesson.step("attn_scores", "Scores, the future hidden")
      .text(
          "Each query against each key. What comes after the query is -inf, "
          "as if it were not there.")
      .formula("A(t, s) = q_t · k_s if s ≤ t, else -inf")
      .code("attn_scores", forward_source)
      .result(recorder.matrix("attn_scores"), setup.token_pairs(),
              Role::scores)
      .computed_by(causal_product("queries", transposed("keys")));
  lesson.step("attn_weights", "Weights")
      .text("Each row shares out 1 among the keys that it sees.")
      .formula("P = softmax(A / sqrt(d_k))")
      .code("attn_weights", forward_source)
      .result(attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(softmax("attn_scores", scale))
      .check("rows sum to 1", rows_sum_to_one(attn_weights),
             anew::rows_sum_to_one())
      .check("the future gets no weight", future_gets_no_weight(attn_weights),
             anew::future_gets_no_weight());
  lesson.step("context_vec", "Context vectors")
      .text(
          "The values, mixed by the weights. So far nothing is new. But "
          "nobody has said yet what the context vectors are to be.")
      .formula("Z = P V")
      .code("context_vec", forward_source)
      .result(recorder.matrix("context_vec"), setup.token_rows())
      .computed_by(product("attn_weights", "values"));
}

// Names of some tokens, with their places in the whole sentence.
Labels labels_of(const Setup& setup, std::size_t first, std::size_t count) {
  return {AxisLabels::part_of(setup.tokens, first, count), {}};
}

}  // namespace

void show_forward(Lesson& lesson, const Setup& setup,
                  const CausalAttention& attention, std::uint64_t seed,
                  const Recorder& recorder) {
  lesson.section("Forward, as in chapter 6");
  lesson.step("inputs", "The tokens")
      .text(
          "In all chapters so far the weights were drawn and stayed as they "
          "were: attention has not learned anything yet. Here each weight "
          "learns in which direction it should move, and how much it "
          "matters; chapter 12 moves them. First the way forward, with one "
          "head of causal attention and no dropout.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs", "11_gradients.cpp")
      .code("attention", "11_gradients.cpp")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
  show_layers(lesson, Draws(seed), attention);
  show_projections(lesson, setup, attention, recorder);
  show_attention(lesson, setup, recorder);
}

float show_loss(Lesson& lesson, const Setup& setup,
                const Predictions& predictions) {
  const auto& [outputs, targets] = predictions;
  lesson.section("How wrong it is, as one number");
  lesson.step("targets", "What each token should say")
      .text(fmt::format(
          "A language model learns to name the next word. This is the "
          "smallest task of that kind: the context vector of a token is to "
          "be the vector of the token that follows it. \"{}\" should come "
          "out as \"{}\". Nothing follows the last token, so it has no "
          "target.",
          setup.token_name(0), setup.token_name(1)))
      .formula("y_t = x_{t+1}, t = 1, ..., T - 1")
      .code("targets", "11_gradients.cpp")
      .result(targets, labels_of(setup, 1, targets.n_rows))
      .computed_by(rows_without("inputs", 1, 0));
  lesson.step("outputs", "What it says")
      .text(
          "The context vectors without the last. Row by row they stand "
          "beside their targets, one token further on.")
      .formula("z_t, t = 1, ..., T - 1")
      .code("outputs", "11_gradients.cpp")
      .result(outputs, labels_of(setup, 0, outputs.n_rows))
      .computed_by(rows_without("context_vec", 0, 1));

  // quote loss
  const float loss = mean_squared_error(outputs, targets);
  // end quote
  lesson.step("loss", "The loss: how far off, in one number")
      .text(fmt::format(
          "Take every difference, square it so that too much and too little "
          "count alike, and take the mean of all {}. A loss of 0 would be "
          "perfect. To learn means to make this one number smaller.",
          outputs.n_elem))
      .formula("loss = 1 / n Σ_{t, j} (z_t(j) - y_t(j))²")
      .code("loss", "forward_steps.cpp")
      .code("squared_errors", "mean_squared_error.cpp")
      .result(loss)
      .computed_by(mean_squared_error_of("outputs", "targets"));
  return loss;
}

}  // namespace attn
