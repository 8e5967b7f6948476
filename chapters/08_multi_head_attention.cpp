// All heads in one class: project once, split into heads, attend, merge, and
// mix what the heads found. Then the same class at GPT-2's size.
#include "chapter/anew.hpp"
#include "chapter/batch_steps.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "chapter/rounding.hpp"

namespace {

using namespace attn;

const std::string source = "multi_head_attention.cpp";

// "projected_queries", then "queries": before and after the split.
struct Projection {
  std::string id;
  std::string layer;
  std::string letter;
  const Linear& weights;
};

void project_and_split(Lesson& lesson, const Setup& setup, Draws& draws,
                       const Recorder& recorder, const Projection& projection,
                       const std::string& why) {
  const std::string& id = projection.id;
  const std::size_t head_dim = setup.d_out / setup.heads;
  const std::string name = "mha." + projection.layer;
  show_layer(lesson, draws, name, fmt::format("The layer for {}", id), why,
             projection.weights);
  lesson.step("mha.projected_" + id, fmt::format("All heads' {} at once", id))
      .text(fmt::format("One product makes the {} of all heads, side by side "
                        "in rows of {}.",
                        id, setup.d_out))
      .formula(projection_formula(projection.letter, "X", projection.layer,
                                  projection.weights))
      .code("projected_" + id, source)
      .result(recorder["projected_" + id], setup.token_rows())
      .computed_by(attn::projection("batch", name, projection.weights));
  lesson.step("mha." + id, fmt::format("Split into heads: {}", id))
      .text(fmt::format(
          "{} columns shared among {} head{} are {} for each: head 0 takes "
          "the first, the next head the next. No number changes, each only "
          "gets another place, from (B, T, d_out) to (B, H, T, head_dim).",
          setup.d_out, setup.heads, setup.heads == 1 ? "" : "s", head_dim))
      .formula(fmt::format("{0}_h = {0}[:, h·head_dim : (h + 1)·head_dim]",
                           projection.letter))
      .code(id, source)
      .code("heads", "heads.cpp")
      .result(recorder[id], setup.token_rows())
      .computed_by(split_heads("mha.projected_" + id));
}

void attend(Lesson& lesson, const Setup& setup, const Recorder& recorder,
            const DropoutDraw& draw) {
  const std::size_t head_dim = setup.d_out / setup.heads;
  lesson.section("Each head attends");
  lesson.step("mha.attn_scores", "Scores of every head")
      .text(
          "Within each head the computation is that of chapter 6: products "
          "of its own queries and keys, the future hidden. The shape is "
          "(B, H, T, T).")
      .formula("A_h(t, s) = Q_h[t] · K_h[s] if s ≤ t, else -inf")
      .code("attn_scores", source)
      .result(recorder["attn_scores"], setup.token_pairs(), Role::scores)
      .computed_by(causal_product("mha.queries", transposed("mha.keys")));
  lesson.step("mha.attn_weights", "Weights of every head")
      .text(fmt::format(
          "Scaled by the square root of a head's width, sqrt({}), not of "
          "d_out: it is the head's dot products that are being tamed.",
          head_dim))
      .formula("weights_h = softmax(A_h / sqrt(head_dim))")
      .code("scale", source)
      .code("attn_weights", source)
      .result(recorder["attn_weights"], setup.token_pairs(), Role::weights)
      .computed_by(softmax("mha.attn_scores",
                           std::sqrt(static_cast<double>(head_dim))))
      .check("rows sum to 1", rows_sum_to_one(recorder["attn_weights"]),
             anew::rows_sum_to_one())
      .check("the future gets no weight",
             future_gets_no_weight(recorder["attn_weights"]),
             anew::future_gets_no_weight());
  const std::string mixed_by =
      show_dropped_weights(lesson, setup, recorder, draw, "mha.", "", source);
  lesson.step("mha.head_context_vec", "Context vectors of every head")
      .text("Each head mixes its own values.")
      .formula("Z_h = weights_h V_h")
      .code("dropped_attn_weights", source)
      .code("head_context_vec", source)
      .result(recorder["head_context_vec"], setup.token_rows())
      .computed_by(product(mixed_by, "mha.values"));
}

void merge(Lesson& lesson, const Setup& setup, Draws& draws,
           const Recorder& recorder, const MultiHeadAttention& mha) {
  lesson.section("Merge and mix");
  lesson.step("mha.context_vec", "The heads side by side again")
      .text("Merging undoes the split: head h writes back into its columns.")
      .formula("Z = [Z_0 ... Z_{H-1}]")
      .code("context_vec", source)
      .result(recorder["context_vec"], setup.token_rows())
      .computed_by(merge_heads("mha.head_context_vec"));
  show_layer(
      lesson, draws, "mha.out_proj", "The output layer",
      "So far the heads stand beside each other without a word "
      "between them. One more Linear layer, drawn after the others and "
      "always with a bias, lets every output feature depend on all "
      "heads.",
      mha.out_proj);
  lesson.step("mha.output", "What forward returns")
      .text("The merged context vectors through the output layer.")
      .formula("Y = Z W_outᵀ + b")
      .code("output", source)
      .result(recorder["output"], setup.token_rows())
      .computed_by(
          projection("mha.context_vec", "mha.out_proj", mha.out_proj));
}

// The rows of a layer that belong to head h, as a layer of their own.
Linear rows_of_head(const Linear& layer, std::size_t h,
                    std::size_t head_dim) {
  const arma::uword first = h * head_dim;
  const arma::uword last = first + head_dim - 1;
  if (!layer.bias) return Linear(layer.weight.rows(first, last));
  return Linear(layer.weight.rows(first, last),
                arma::frowvec(layer.bias->cols(first, last)));
}

// What a wrapper gives that has the weights of this class, (B, T, d_out).
arma::fcube by_a_wrapper(const Setup& setup, const MultiHeadAttention& mha,
                         const arma::fcube& batch) {
  const std::size_t head_dim = mha.head_dim();
  // quote stacked
  MultiHeadAttentionWrapper wrapper({.d_in = setup.d_in,
                                     .d_out = head_dim,
                                     .context_length = setup.context_length},
                                    setup.heads, Generator(0));
  for (std::size_t h = 0; h < setup.heads; ++h) {
    wrapper.heads[h].W_query = rows_of_head(mha.W_query, h, head_dim);
    wrapper.heads[h].W_key = rows_of_head(mha.W_key, h, head_dim);
    wrapper.heads[h].W_value = rows_of_head(mha.W_value, h, head_dim);
  }
  const arma::fcube stacked = wrapper.forward(batch);
  // end quote
  return stacked;
}

// Layers, and then their biases.
std::vector<std::string> names_of_layers(
    const Setup& setup, const std::vector<std::string>& layers) {
  std::vector<std::string> names;
  for (const std::string& layer : layers) names.push_back("mha." + layer);
  for (const std::string& layer : layers) {
    if (setup.qkv_bias || layer == "out_proj") {
      names.push_back("mha." + layer + ".bias");
    }
  }
  return names;
}

WrapperParts wrapper_parts(const Setup& setup) {
  WrapperParts parts = {"batch",
                        "mha.W_query",
                        "mha.W_key",
                        "mha.W_value",
                        "mha.attn_weights",
                        "mha.values",
                        "",
                        "",
                        ""};
  if (!setup.qkv_bias) return parts;
  parts.query_bias = "mha.W_query.bias";
  parts.key_bias = "mha.W_key.bias";
  parts.value_bias = "mha.W_value.bias";
  return parts;
}

void equals_the_wrapper(Lesson& lesson, const Setup& setup,
                        MultiHeadAttention mha, const arma::fcube& batch) {
  mha.eval();
  const arma::fcube stacked = by_a_wrapper(setup, mha, batch);
  Recorder evaluated;
  mha.forward(batch, &evaluated);
  const Bounds x = same(setup.inputs);
  const Bounds rounding = causal_attention_bounds(
      {layer_bounds(x, mha.W_query), layer_bounds(x, mha.W_key),
       layer_bounds(x, mha.W_value), setup.heads});
  lesson.section("The same as the wrapper");
  StepWriter step =
      lesson.step("stacked", "Give a wrapper the rows of these weights");
  step.text(
          "Stack the weights of the wrapper's heads and you have the weights "
          "of this class; take its rows apart and you have a wrapper. "
          "Chapter 7's class then gives the merged context vectors, which "
          "leaves out_proj as all that was added. One large product in "
          "place of many small ones is what makes this form the faster." +
          why_not_compared(rounding))
      .formula("W_query = [W_query_0; ...; W_query_{H-1}]")
      .code("stacked")
      .result(stacked, setup.token_rows())
      .computed_by(multi_head_attention_wrapper(wrapper_parts(setup)));
  check_within(step, "without dropout, equals mha.context_vec", stacked,
               evaluated["context_vec"], rounding,
               anew::equals_merged_heads(
                   {"batch", "mha.attn_weights", "mha.values"},
                   names_of_layers(setup, {"W_query", "W_key", "W_value"})));
}

// W_query, W_key, W_value, out_proj, and all of them.
std::vector<WrittenNumber> written_parameters(std::size_t width) {
  const WrittenNumber d = width;
  return {d * d, d * d, d * d, d * d + d, 3 * d * d + d * d + d};
}

void gpt2_size(Lesson& lesson, const Setup& setup,
               const MultiHeadAttention& mha) {
  lesson.section("At GPT-2's size");
  // quote gpt2_parameters
  const std::size_t d = 768;
  const std::size_t without_bias = d * d;
  const std::size_t with_bias = d * d + d;
  const std::size_t together = 3 * without_bias + with_bias;
  // end quote
  const auto number = [](std::size_t n) { return static_cast<float>(n); };
  const arma::frowvec counts = {number(without_bias), number(without_bias),
                                number(without_bias), number(with_bias),
                                number(together)};
  std::size_t here = 3 * setup.d_in * setup.d_out;
  here += setup.d_out * setup.d_out + setup.d_out;
  if (setup.qkv_bias) here += 3 * setup.d_out;
  lesson.step("gpt2_parameters", "What training would adjust")
      .text(fmt::format(
          "The smallest GPT-2 has 12 such modules, each {} wide, in and "
          "out. Three layers have a weight of {} by {}, out_proj a bias "
          "besides: {} parameters in all. The number of heads does not "
          "enter, for they share the same columns. Exercise 3.3 asks you to "
          "build the module.",
          d, d, d, fmt::group_digits(together)))
      .formula("3 d² + (d² + d), d = 768")
      .code("gpt2_parameters")
      .result(counts,
              {{}, {"W_query", "W_key", "W_value", "out_proj", "together"}})
      .computed_by(by_counting_parameters(written_parameters(d)))
      .check(
          fmt::format("counted the same way, the module above has {}", here),
          mha.parameter_count() == here,
          anew::are_so_many(names_of_layers(setup, {"W_query", "W_key",
                                                    "W_value", "out_proj"}),
                            here));
}

void teach(Lesson& lesson, const Setup& setup) {
  const arma::fcube batch = show_batch(lesson, setup);
  const std::uint64_t seed = lesson.seed_for("mha", 123);
  const MultiHeadAttention mha({.d_in = setup.d_in,
                                .d_out = setup.d_out,
                                .context_length = setup.context_length,
                                .dropout = setup.dropout,
                                .qkv_bias = setup.qkv_bias,
                                .dropout_stream = setup.dropout_stream},
                               setup.heads, Generator(seed));
  Recorder recorder;
  mha.forward(batch, &recorder);
  lesson.section("Project once, split into heads");
  Draws draws(seed);
  project_and_split(lesson, setup, draws, recorder,
                    {"queries", "W_query", "Q", mha.W_query},
                    "One layer serves all heads. d_out is now the width of "
                    "all heads together.");
  project_and_split(lesson, setup, draws, recorder,
                    {"keys", "W_key", "K", mha.W_key}, "The second draw.");
  project_and_split(lesson, setup, draws, recorder,
                    {"values", "W_value", "V", mha.W_value}, "The third.");
  attend(lesson, setup, recorder,
         dropout_draw({seed, mha.parameter_count()}, setup.dropout_stream));
  merge(lesson, setup, draws, recorder, mha);
  equals_the_wrapper(lesson, setup, mha, batch);
  gpt2_size(lesson, setup, mha);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter({"08_multi_head_attention",
                            {.d_out = true,
                             .heads = true,
                             .heads_divide_d_out = true,
                             .qkv_bias = true,
                             .dropout = 0.0},
                            teach},
                           argc, argv);
}
