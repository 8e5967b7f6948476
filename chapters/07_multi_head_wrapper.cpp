// Several heads side by side: each is a CausalAttention with weights of its
// own, and their context vectors are joined.
#include "chapter/batch_steps.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"

namespace {

using namespace attn;

const std::string head_source = "causal_attention.cpp";
const std::string source = "multi_head_attention_wrapper.cpp";

void show_head(Lesson& lesson, const Setup& setup, std::size_t h,
               const CausalAttention& head, const Recorder& recorder) {
  const std::string id = fmt::format("head_{}.", h);
  const std::string name = "mha_wrapper." + id;
  lesson.section(fmt::format("Head {}", h));
  show_layer(lesson, name + "W_value", "Its layer for values",
             h == 0 ? "A head is a CausalAttention, as in chapter 6. Of its "
                      "three layers only that for values is shown here."
                    : "The next head draws on from where the one before "
                      "stopped: same class, other weights.",
             head.W_value);
  lesson.step(name + "values", "Its values")
      .text("What this head has to hand on about each token.")
      .formula(projection_formula("V", "X", "W_value", head.W_value))
      .code("values", head_source)
      .result(recorder[id + "values"], setup.token_rows())
      .computed_by(projection("batch", name + "W_value", head.W_value));
  lesson.step(name + "attn_weights", "Where it looks")
      .text(
          "The pattern of this head. Trained heads come to look for "
          "different things: the word before, the subject of a verb, a "
          "bracket's other half.")
      .formula("weights = softmax(mask(Q Kᵀ) / sqrt(d_k))")
      .code("attn_scores", head_source)
      .code("attn_weights", head_source)
      .result(recorder[id + "attn_weights"], setup.token_pairs(),
              Role::weights)
      .computed_by(of_kind("causal_attention_weights", {"batch"}))
      .check("rows sum to 1", rows_sum_to_one(recorder[id + "attn_weights"]))
      .check("the future gets no weight",
             future_gets_no_weight(recorder[id + "attn_weights"]));
  const std::string mixed_by = show_dropped_weights(
      lesson, setup, recorder, "mha_wrapper.", id, head_source);
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
      .computed_by(of_kind("concatenate", operands))
      .check(
          "without dropout, head 0's columns are what CausalAttention gives "
          "with the same seed",
          agree(columns_of_head(joined, 0, setup.d_out),
                alone.forward(batch)));
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
  for (std::size_t h = 0; h < setup.heads; ++h) {
    show_head(lesson, setup, h, mha_wrapper.heads[h], recorder);
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
