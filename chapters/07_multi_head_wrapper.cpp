// Several heads side by side: each is a CausalAttention with weights of its
// own, and their context vectors are joined.
#include "chapter/anew.hpp"
#include "chapter/batch_steps.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"

namespace {

using namespace attn;

const std::string head_source = "causal_attention.cpp";
const std::string source = "multi_head_attention_wrapper.cpp";

// What each head has three of.
struct Third {
  std::string letter;
  std::string layer;
  std::string rows;  // what the layer makes
  const Linear& weights;
  std::string why;
};

void show_layers(Lesson& lesson, Draws& draws, std::size_t h,
                 const std::string& name, const std::vector<Third>& thirds) {
  const std::string first =
      h == 0 ? "A head is a CausalAttention, as in chapter 6, with three "
               "layers of its own, drawn in the same order."
             : "The next head draws on from where the one before stopped: "
               "same class, other weights.";
  for (const Third& third : thirds) {
    show_layer(lesson, draws, name + third.layer,
               fmt::format("Its layer for {}", third.rows),
               third.letter == "Q" ? first : "Drawn after the one before.",
               third.weights);
  }
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const std::string& name, const Recorder& recorder,
                      const std::string& id,
                      const std::vector<Third>& thirds) {
  for (const Third& third : thirds) {
    lesson.step(name + third.rows, fmt::format("Its {}", third.rows))
        .text(third.why)
        .formula(
            projection_formula(third.letter, "X", third.layer, third.weights))
        .code(third.rows, head_source)
        .result(recorder[id + third.rows], setup.token_rows())
        .computed_by(projection("batch", name + third.layer, third.weights));
  }
}

void show_attention(Lesson& lesson, const Setup& setup,
                    const std::string& name, const Recorder& recorder,
                    const std::string& id) {
  lesson.step(name + "attn_scores", "Its scores")
      .text(
          "A head compares its own queries with its own keys, and knows "
          "nothing of the other heads.")
      .formula("A(t, s) = q_t · k_s if s ≤ t, else -inf")
      .code("attn_scores", head_source)
      .result(recorder[id + "attn_scores"], setup.token_pairs(), Role::scores)
      .computed_by(
          causal_product(name + "queries", transposed(name + "keys")));
  lesson.step(name + "attn_weights", "Where it looks")
      .text(
          "The pattern of this head. Trained heads come to look for "
          "different things: the word before, the subject of a verb, a "
          "bracket's other half.")
      .formula("weights = softmax(A / sqrt(d_k))")
      .code("attn_weights", head_source)
      .result(recorder[id + "attn_weights"], setup.token_pairs(),
              Role::weights)
      .computed_by(softmax(name + "attn_scores",
                           std::sqrt(static_cast<double>(setup.d_out))))
      .check("rows sum to 1", rows_sum_to_one(recorder[id + "attn_weights"]),
             anew::rows_sum_to_one())
      .check("the future gets no weight",
             future_gets_no_weight(recorder[id + "attn_weights"]),
             anew::future_gets_no_weight());
}

void show_head(Lesson& lesson, const Setup& setup, Draws& draws,
               const DropoutDraw& dropout_draw, std::size_t h,
               const CausalAttention& head, const Recorder& recorder) {
  const std::string id = fmt::format("head_{}.", h);
  const std::string name = "mha_wrapper." + id;
  const std::vector<Third> thirds = {
      {"Q", "W_query", "queries", head.W_query,
       "What each token asks of the others, in this head."},
      {"K", "W_key", "keys", head.W_key,
       "What each token answers to, in this head."},
      {"V", "W_value", "values", head.W_value,
       "What this head has to hand on about each token."}};
  lesson.section(fmt::format("Head {}", h));
  show_layers(lesson, draws, h, name, thirds);
  show_projections(lesson, setup, name, recorder, id, thirds);
  show_attention(lesson, setup, name, recorder, id);
  const std::string mixed_by = show_dropped_weights(
      lesson, setup, recorder, dropout_draw, "mha_wrapper.", id, head_source);
  lesson.step(name + "context_vec", "What it finds")
      .text(fmt::format("Its context vectors, {} wide.", setup.d_out))
      .formula(fmt::format("Z_{} = weights V", h))
      .code("dropped_attn_weights", head_source)
      .code("context_vec", head_source)
      .result(recorder[id + "context_vec"], setup.token_rows())
      .computed_by(product(mixed_by, name + "values"));
}

// The columns of each sequence that head h made.
arma::fcube columns_of_head(const arma::fcube& joined, std::size_t h,
                            std::size_t d_out) {
  return joined.cols(h * d_out, (h + 1) * d_out - 1);
}

void join(Lesson& lesson, const Setup& setup,
          const MultiHeadAttentionWrapper& mha_wrapper,
          const arma::fcube& batch, const arma::fcube& context_vec,
          std::uint64_t seed) {
  std::vector<Source> operands;
  std::string formula = "Z = [";
  for (std::size_t h = 0; h < setup.heads; ++h) {
    operands.emplace_back(fmt::format("mha_wrapper.head_{}.context_vec", h));
    formula += fmt::format("{}Z_{}", h == 0 ? "" : " ", h);
  }
  lesson.section("Side by side");

  MultiHeadAttentionWrapper evaluated = mha_wrapper;
  evaluated.eval();
  const CausalAttention alone({.d_in = setup.d_in,
                               .d_out = setup.d_out,
                               .context_length = setup.context_length,
                               .qkv_bias = setup.qkv_bias},
                              Generator(seed));
  const arma::fcube joined = evaluated.forward(batch);
  lesson.step("mha_wrapper.context_vec", "The heads' findings, joined")
      .text(fmt::format(
          "Head 0 fills the first {} columns, the next head the next, and so "
          "on: {} heads of width {} make rows of {}. Whoever wants rows of a "
          "certain width divides it among the heads; that is Exercise 3.2.",
          setup.d_out, setup.heads, setup.d_out, setup.heads * setup.d_out))
      .formula(formula + "]")
      .code("context_vec", source)
      .result(context_vec, setup.token_rows())
      .computed_by(concatenate(operands))
      .check(
          "without dropout, head 0's columns are what CausalAttention gives "
          "with the same seed",
          agree(columns_of_head(joined, 0, setup.d_out),
                alone.forward(batch)),
          anew::head_alone({"batch", "mha_wrapper.head_0.attn_weights",
                            "mha_wrapper.head_0.values"},
                           "mha_wrapper.context_vec"));
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::fcube batch = show_batch(lesson, setup);
  const std::uint64_t seed = lesson.seed_for("mha_wrapper", 123);
  const MultiHeadAttentionWrapper mha_wrapper(
      {.d_in = setup.d_in,
       .d_out = setup.d_out,
       .context_length = setup.context_length,
       .dropout = setup.dropout,
       .qkv_bias = setup.qkv_bias,
       .dropout_stream = setup.dropout_stream},
      setup.heads, Generator(seed));
  Recorder recorder;
  const arma::fcube context_vec = mha_wrapper.forward(batch, &recorder);
  Draws draws(seed);
  const Draw after_layers = {seed, mha_wrapper.parameter_count()};
  for (std::size_t h = 0; h < setup.heads; ++h) {
    show_head(lesson, setup, draws,
              dropout_draw(after_layers, setup.dropout_stream, h), h,
              mha_wrapper.heads[h], recorder);
  }
  join(lesson, setup, mha_wrapper, batch, context_vec, seed);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"07_multi_head_wrapper",
       {.d_out = true, .heads = true, .qkv_bias = true, .dropout = 0.0},
       teach},
      argc, argv);
}
