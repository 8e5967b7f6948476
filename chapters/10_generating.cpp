// A model writes one token at a time. Without a cache it computes the rows of
// all earlier tokens anew for each; with one it keeps their keys and values.
#include "attention/key_value_cache.hpp"
#include "chapter/anew.hpp"
#include "chapter/chapter.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"
#include "chapter/recorder.hpp"
#include "chapter/rounding.hpp"
#include "chapters/10_generating/arrival_steps.hpp"
#include "chapters/10_generating/cache_costs.hpp"

namespace {

using namespace attn;

std::string tokens_text(std::size_t count) {
  return fmt::format("{} token{}", count, count == 1 ? "" : "s");
}

HeadsBounds heads_bounds(const arma::fmat& inputs, const Layers& layers,
                         std::size_t num_heads) {
  const Bounds of_inputs = same(inputs);
  return {layer_bounds(of_inputs, layers.W_query),
          layer_bounds(of_inputs, layers.W_key),
          layer_bounds(of_inputs, layers.W_value), num_heads};
}

void show_layers(Lesson& lesson, const Setup& setup, Draws draws,
                 const Layers& layers) {
  lesson.section("Why generation recomputes");
  lesson.step("inputs", "A text that grows")
      .text(
          "A model writes one token, reads the text with that token at its "
          "end, and writes the next. So attention runs once for each token, "
          "on a text that is one row longer every time. Here the rows are "
          "those of the sentence, and you see " +
          (setup.tokens.size() > most_shown_tokens
               ? fmt::format("the first {} of them", most_shown_tokens)
               : std::string("them")) +
          " arrive. Tokens are counted from 1, in the code from 0.")
      .formula("X = [x_1; ...; x_T], (T, d_in)")
      .code("inputs")
      .result(setup.inputs, setup.token_rows())
      .computed_by(given());
  show_layer(lesson, draws, "W_query", "The layer for queries",
             "The three layers of chapter 6, from the same seed.",
             layers.W_query);
  show_layer(lesson, draws, "W_key", "The layer for keys", "The second draw.",
             layers.W_key);
  show_layer(lesson, draws, "W_value", "The layer for values", "The third.",
             layers.W_value);
}

void show_projections(Lesson& lesson, const Setup& setup,
                      const Layers& layers, const FullForm& full,
                      const arma::fmat& queries) {
  const auto projected = [&](const char* id, const char* text,
                             const char* letter, const char* layer,
                             const Linear& weights,
                             const arma::fmat& result) {
    lesson.step(id, fmt::format("All {} at once", id))
        .text(text)
        .formula(projection_formula(letter, "X", layer, weights))
        .code(id)
        .result(result, setup.token_rows())
        .computed_by(projection("inputs", layer, weights));
  };
  projected("queries", "First the whole text at once, to compare with.", "Q",
            "W_query", layers.W_query, queries);
  projected("keys",
            "Row t is made of row t of X and of nothing else. It is the same "
            "whatever is written after it.",
            "K", "W_key", layers.W_key, full.keys);
  projected("values", "So is each row of the values.", "V", "W_value",
            layers.W_value, full.values);
}

void show_attention(Lesson& lesson, const Setup& setup, const FullForm& full,
                    const arma::fmat& attn_scores,
                    const arma::fmat& attn_weights) {
  lesson.step("attn_scores", "All scores, the future hidden")
      .text(
          "Each token added a row at the bottom of this matrix. The rows "
          "above it stayed as they were, for they do not see it.")
      .formula("A(t, s) = q_t · k_s if s ≤ t, else -inf")
      .code("attn_scores")
      .result(attn_scores, setup.token_pairs(), Role::scores)
      .computed_by(causal_product("queries", transposed("keys")));
  lesson.step("attn_weights", "All weights")
      .text("The softmax takes each row by itself, so this holds for it too.")
      .formula("weights = softmax(A / sqrt(d_k))")
      .code("scale")
      .code("attn_weights")
      .result(attn_weights, setup.token_pairs(), Role::weights)
      .computed_by(softmax("attn_scores", full.scale))
      .check("rows sum to 1", rows_sum_to_one(attn_weights),
             anew::rows_sum_to_one());
  lesson.step("context_vec", "All context vectors")
      .text(
          "What attention returns for the whole text. To write the next "
          "token, a model needs the last row alone.")
      .formula("Z = weights V")
      .code("context_vec")
      .result(full.context_vec, setup.token_rows())
      .computed_by(product("attn_weights", "values"));
}

FullForm show_full_form(Lesson& lesson, const Setup& setup,
                        const Layers& layers) {
  const arma::fmat& inputs = setup.inputs;
  const arma::fmat queries = layers.W_query.forward(inputs);
  const arma::fmat keys = layers.W_key.forward(inputs);
  const arma::fmat values = layers.W_value.forward(inputs);
  const float scale = std::sqrt(static_cast<float>(setup.d_out));
  const arma::fmat attn_scores = masked_fill(
      queries * keys.t(), causal_mask(inputs.n_rows), -arma::fdatum::inf);
  const arma::fmat attn_weights = softmax_rows(attn_scores / scale);
  const arma::fmat context_vec = attn_weights * values;
  const HeadsBounds rounding = heads_bounds(inputs, layers, 1);
  const FullForm full = {keys,  values,   context_vec,
                         scale, rounding, causal_attention_bounds(rounding)};
  show_projections(lesson, setup, layers, full, queries);
  show_attention(lesson, setup, full, attn_scores, attn_weights);
  return full;
}

// Without and with a cache, for each token.
std::vector<WrittenNumber> written_rows(std::size_t tokens) {
  std::vector<WrittenNumber> written;
  for (std::size_t i = 1; i <= tokens; ++i) {
    const WrittenNumber t = i;
    written.push_back(t * (t + 1) / 2);
    written.push_back(t * 1);
  }
  return written;
}

// How many rows of keys are computed until token t is read, with and without
// a cache; and that a row never changes, so that one of the two is in vain.
void count_rows(Lesson& lesson, const Setup& setup, const FullForm& full,
                const CausalAttention& attention) {
  const std::size_t T = setup.tokens.size();
  // quote rows_computed
  arma::fmat rows_computed(T, 2);
  bool rows_stay = true;
  for (std::size_t t = 1; t <= T; ++t) {
    arma::fcube so_far(t, setup.d_in, 1);
    so_far.slice(0) = setup.inputs.head_rows(t);
    const arma::fmat rows = attention.forward(so_far).slice(0);
    rows_stay = rows_stay &&
                agree_within(rows, arma::fmat(full.context_vec.head_rows(t)),
                             full.of_context);
    rows_computed(t - 1, 0) = static_cast<float>(t * (t + 1) / 2);
    rows_computed(t - 1, 1) = static_cast<float>(t);
  }
  // end quote
  StepWriter step =
      lesson.step("rows_computed", "What is computed again and again");
  step.text(fmt::format(
                "Attention on the first t tokens computes t rows of keys and "
                "values, t - 1 of them for one more time. After {} that is "
                "{} row{} in place of {}. Nothing would be lost by keeping "
                "them.{}",
                tokens_text(T), T * (T + 1) / 2, T == 1 ? "" : "s", T,
                why_not_compared(full.of_context)))
      .formula("1 + 2 + ... + t = t (t + 1) / 2")
      .code("rows_computed")
      .result(rows_computed, {setup.tokens, {"without", "with a cache"}})
      .computed_by(by_counting(written_rows(T)));
  step.check_if(tells(full.of_context),
                "attention on the first t tokens gives the first t rows of "
                "context_vec, for every t",
                rows_stay,
                anew::rows_stay("queries", "keys", "values", "context_vec"));
}

bool is_refused(KeyValueCache& cache, const arma::fcube& x) {
  try {
    cache.forward(x);
    return false;
  } catch (const ShapeError&) {
    return true;
  }
}

// What the module computes on its way, and its output layer: what makes the
// output, token by token or all at once.
void show_heads(Lesson& lesson, const Setup& setup,
                const MultiHeadAttention& mha, std::uint64_t seed,
                const Recorder& recorder) {
  lesson.step("mha.context_vec", "What its heads find")
      .text(fmt::format(
          "The module is that of chapter 8, with {} head{} and weights of "
          "its own: queries, keys and values of all heads, scores, weights, "
          "and their context vectors side by side.",
          mha.num_heads, mha.num_heads == 1 ? "" : "s"))
      .formula("Z = [Z_0 ... Z_{H-1}]")
      .code("context_vec", "multi_head_attention.cpp")
      .result(Tensor({setup.tokens.size(), setup.d_out},
                     recorder["context_vec"].values()),
              setup.token_rows())
      .computed_by(heads_context(
          "inputs", {seed, setup.qkv_bias, recorder["attn_weights"],
                     recorder["projected_values"]}));
  Draws draws(seed, mha.parameter_count() - mha.out_proj.parameter_count());
  show_layer(lesson, draws, "mha.out_proj", "Its output layer",
             "Drawn after the layers for queries, keys and values.",
             mha.out_proj);
}

// `refuses_more` says whether the cache, full by now, takes no other token.
void show_cached_output(Lesson& lesson, const Setup& setup,
                        const MultiHeadAttention& mha, std::uint64_t seed,
                        const arma::fmat& cached_output, bool refuses_more) {
  arma::fcube batch(setup.tokens.size(), setup.d_in, 1);
  batch.slice(0) = setup.inputs;
  Recorder recorder;
  const arma::fmat output = mha.forward_plain(batch, &recorder).slice(0);
  show_heads(lesson, setup, mha, seed, recorder);
  const Layers layers = {mha.W_query, mha.W_key, mha.W_value};
  const Bounds rounding =
      layer_bounds(causal_attention_bounds(
                       heads_bounds(setup.inputs, layers, mha.num_heads)),
                   mha.out_proj);
  StepWriter step =
      lesson.step("cached_output", "KeyValueCache, one token at a time");
  step
      .text(fmt::format(
          "The library's cache does this for MultiHeadAttention, here that "
          "of chapter 8 with {} head{}: all heads' keys and values are kept, "
          "in room for context_length tokens. It takes several tokens at "
          "once too, such as a prompt, the text that a user begins with: "
          "one product in place of many.{}",
          mha.num_heads, mha.num_heads == 1 ? "" : "s",
          why_not_compared(rounding)))
      .formula("y_t = [z_0 ... z_{H-1}] W_outᵀ + b")
      .code("cached_output")
      .result(cached_output, setup.token_rows())
      .computed_by(key_value_cache("inputs", "mha.context_vec",
                                   "mha.out_proj", "mha.out_proj.bias"))
      .check("a token beyond context_length is refused", refuses_more);
  check_within(step, "equals what forward gives for all tokens at once",
               cached_output, output, rounding);
}

void show_class(Lesson& lesson, const Setup& setup) {
  lesson.section("The class");
  const std::size_t T = setup.tokens.size();
  const std::size_t num_heads = setup.d_out % 2 == 0 ? 2 : 1;
  const std::uint64_t seed = lesson.seed_for("mha", 123);
  const MultiHeadAttention mha({.d_in = setup.d_in,
                                .d_out = setup.d_out,
                                .context_length = T,
                                .qkv_bias = setup.qkv_bias},
                               num_heads, Generator(seed));
  // quote cached_output
  KeyValueCache cache(mha);
  arma::fmat cached_output(T, setup.d_out);
  arma::fcube next(1, setup.d_in, 1);
  for (std::size_t t = 0; t < T; ++t) {
    next.slice(0) = setup.inputs.row(t);
    cached_output.row(t) = cache.forward(next).slice(0);
  }
  // end quote
  show_cached_output(lesson, setup, mha, seed, cached_output,
                     is_refused(cache, next));
}

void teach(Lesson& lesson, const Setup& setup) {
  const std::uint64_t seed = lesson.seed_for("ca", 123);
  const CausalAttention attention({.d_in = setup.d_in,
                                   .d_out = setup.d_out,
                                   .context_length = setup.context_length,
                                   .qkv_bias = setup.qkv_bias},
                                  Generator(seed));
  const Layers layers = {attention.W_query, attention.W_key,
                         attention.W_value};
  show_layers(lesson, setup, Draws(seed), layers);
  const FullForm full = show_full_form(lesson, setup, layers);
  count_rows(lesson, setup, full, attention);
  show_arrivals(lesson, setup, layers, full);
  show_class(lesson, setup);
  show_cache_costs(lesson, setup);
}

}  // namespace

int main(int argc, char** argv) {
  return attn::run_chapter(
      {"10_generating",
       {.d_out = true,
        .qkv_bias = true,
        .timed = attn::TimedSizes{.tokens = 1024, .width = 192, .heads = 3}},
       teach},
      argc, argv);
}
