// What the page's "what if" must give, computed with lib/attention.
//
//   what_if CHAPTER QUERY
//
// CHAPTER is a number, QUERY a token of the book's sentence, from 0. Prints
// for several temperatures, and with the future hidden, shown and as the
// chapter has it, weights and what they mix:
// [{"temperature", "causal", "results": {NAME: [numbers]}}].
#include "what_if.hpp"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "attention/attention.hpp"
#include "book/inputs.hpp"
#include "training/recall_training.hpp"

namespace what_if {

using namespace attn;

void add(Results& results, const std::string& name,
         const arma::fmat& matrix) {
  std::vector<float>& numbers = results[name];
  matrix.each_row([&](const arma::frowvec& row) {
    numbers.insert(numbers.end(), row.begin(), row.end());
  });
}

arma::fmat softmax_over(const arma::fmat& scores, float divisor) {
  if (divisor > 0.0F) return softmax_rows(scores / divisor);
  arma::fmat weights(arma::size(scores), arma::fill::zeros);
  for (arma::uword row = 0; row < scores.n_rows; ++row) {
    weights(row, scores.row(row).index_max()) = 1.0F;
  }
  return weights;
}

Attended attend(const arma::fmat& q, const arma::fmat& k, const arma::fmat& v,
                const Change& change, bool causal) {
  const float d_k = static_cast<float>(k.n_cols);
  arma::fmat scores = q * k.t();
  if (change.causal.value_or(causal)) {
    scores = masked_fill(scores, causal_mask(k.n_rows), -arma::fdatum::inf);
  }
  const arma::fmat weights =
      softmax_over(scores, change.temperature * std::sqrt(d_k));
  return {weights, weights * v};
}

}  // namespace what_if

namespace {

using namespace attn;
using namespace what_if;

constexpr std::size_t d_in = 3;
constexpr std::size_t d_out = 2;
constexpr std::size_t tokens = 6;
constexpr std::size_t sequences = 2;
constexpr std::size_t heads = 2;
const AttentionOptions options{
    .d_in = d_in, .d_out = d_out, .context_length = tokens};

// The same for one query, which sees every key.
Attended attend_one(const arma::frowvec& q, const arma::fmat& k,
                    const arma::fmat& v, float divisor) {
  const arma::fmat weights = softmax_over(q * k.t(), divisor);
  return {weights, weights * v};
}

void chapter_1(Results& results, const Change& change) {
  const arma::fmat& x = book_inputs();
  Change scaled = change;  // this chapter divides by no sqrt(d_k) yet
  scaled.temperature /= std::sqrt(static_cast<float>(d_in));
  const Attended all = attend(x, x, x, scaled, false);
  const arma::frowvec query = x.row(change.query);
  const Attended one = attend_one(query, x, x, change.temperature);
  add(results, "query_attn_weights_naive", one.weights);
  add(results, "query_attn_weights", one.weights);
  add(results, "query_context_vec", one.context);
  add(results, "attn_weights", all.weights);
  add(results, "context_vecs", all.context);
}

void chapter_2(Results& results, const Change& change) {
  const arma::fmat& x = book_inputs();
  const SelfAttentionV1 layers(d_in, d_out, Generator(123));
  const arma::frowvec query = x.row(change.query) * layers.W_query;
  const Attended one =
      attend_one(query, x * layers.W_key, x * layers.W_value,
                 change.temperature * std::sqrt(float{d_out}));
  add(results, "query_attn_weights", one.weights);
  add(results, "query_context_vec", one.context);
}

void chapter_3(Results& results, const Change& change) {
  const arma::fmat& x = book_inputs();
  const SelfAttentionV1 v1(d_in, d_out, Generator(123));
  const SelfAttentionV2 v2(d_in, d_out, false, Generator(789));
  const Attended first =
      attend(x * v1.W_query, x * v1.W_key, x * v1.W_value, change, false);
  const Attended second = attend(v2.W_query.forward(x), v2.W_key.forward(x),
                                 v2.W_value.forward(x), change, false);
  add(results, "sa_v1.attn_weights", first.weights);
  add(results, "sa_v1.context_vec", first.context);
  add(results, "sa_v2.attn_weights", second.weights);
  add(results, "sa_v2.context_vec", second.context);
}

// The weights of chapters 4 and 5; they mix nothing.
arma::fmat weights_of_v2(const Change& change, bool causal) {
  const arma::fmat& x = book_inputs();
  const SelfAttentionV2 v2(d_in, d_out, false, Generator(789));
  return attend(v2.W_query.forward(x), v2.W_key.forward(x), x, change, causal)
      .weights;
}

void chapter_4(Results& results, const Change& change) {
  add(results, "attn_weights", weights_of_v2(change, false));
  // Both ways of hiding the future give the same.
  add(results, "masked_simple_norm", weights_of_v2(change, true));
  add(results, "masked_attn_weights", weights_of_v2(change, true));
}

void chapter_5(Results& results, const Change& change) {
  const arma::fmat weights = weights_of_v2(change, true);
  const Dropout dropout(0.5, Generator(123));
  add(results, "attn_weights", weights);
  add(results, "dropped_attn_weights", dropout.forward(weights));
  add(results, "evaluated", weights);
}

// Both sequences of the batch are the book's.
void add_causal(Results& results, const std::string& prefix,
                const CausalAttention& layers, const Change& change) {
  const arma::fmat& x = book_inputs();
  const Attended found =
      attend(layers.W_query.forward(x), layers.W_key.forward(x),
             layers.W_value.forward(x), change, true);
  for (std::size_t b = 0; b < sequences; ++b) {
    add(results, prefix + "attn_weights", found.weights);
    add(results, prefix + "context_vec", found.context);
  }
}

void chapter_6(Results& results, const Change& change) {
  add_causal(results, "ca.", CausalAttention(options, Generator(123)),
             change);
}

void chapter_7(Results& results, const Change& change) {
  const MultiHeadAttentionWrapper wrapper(options, heads, Generator(123));
  for (std::size_t h = 0; h < heads; ++h) {
    add_causal(results, "mha_wrapper.head_" + std::to_string(h) + ".",
               wrapper.heads[h], change);
  }
}

void chapter_8(Results& results, const Change& change) {
  const MultiHeadAttention mha(options, heads, Generator(123));
  arma::fcube batch(tokens, d_in, sequences);
  batch.each_slice() = book_inputs();
  const Heads q = split_heads(mha.W_query.forward(batch), heads);
  const Heads k = split_heads(mha.W_key.forward(batch), heads);
  const Heads v = split_heads(mha.W_value.forward(batch), heads);
  for (std::size_t b = 0; b < sequences; ++b) {
    for (std::size_t h = 0; h < heads; ++h) {
      const Attended found = attend(q(b, h), k(b, h), v(b, h), change, true);
      add(results, "mha.attn_weights", found.weights);
      add(results, "mha.head_context_vec", found.context);
    }
  }
}

// Token 3 sees the keys that are there when it arrives, whatever is changed.
void chapter_10(Results& results, const Change& change) {
  const arma::fmat& x = book_inputs();
  const CausalAttention layers(options, Generator(123));
  const arma::fmat q = layers.W_query.forward(x);
  const arma::fmat k = layers.W_key.forward(x);
  const arma::fmat v = layers.W_value.forward(x);
  const Attended all = attend(q, k, v, change, true);
  const Attended third =
      attend_one(q.row(2), k.head_rows(3), v.head_rows(3),
                 change.temperature * std::sqrt(float{d_out}));
  add(results, "attn_weights", all.weights);
  add(results, "context_vec", all.context);
  add(results, "step_3.attn_weights", third.weights);
  add(results, "step_3.context_vec", third.context);
}

// The loss is of all context vectors but the last, against the next tokens.
void chapter_11(Results& results, const Change& change) {
  const arma::fmat& x = book_inputs();
  const CausalAttention layers(
      {.d_in = d_in, .d_out = d_in, .context_length = tokens},
      Generator(123));
  const arma::fmat q = layers.W_query.forward(x);
  const arma::fmat k = layers.W_key.forward(x);
  const arma::fmat v = layers.W_value.forward(x);
  const Attended found = attend(q, k, v, change, true);
  arma::fmat grad_context(tokens, d_in, arma::fill::zeros);
  grad_context.head_rows(tokens - 1) =
      2.0F / float{(tokens - 1) * d_in} *
      (found.context.head_rows(tokens - 1) - x.tail_rows(tokens - 1));
  const float scale = change.temperature * std::sqrt(float{d_in});
  const arma::fmat moved =
      softmax_rows_backward(grad_context * v.t(), found.weights);
  const arma::fmat grad_scores =
      scale > 0.0F ? arma::fmat(moved / scale)
                   : arma::fmat(tokens, tokens, arma::fill::zeros);
  add(results, "attn_weights", found.weights);
  add(results, "context_vec", found.context);
  add(results, "grad.context_vec", grad_context);
  add(results, "grad.attn_scores", grad_scores);
  add(results, "grad.W_query", (grad_scores * k).t() * x);
  add(results, "grad.W_key", (grad_scores.t() * q).t() * x);
  add(results, "grad.W_value", (found.weights.t() * grad_context).t() * x);
}

constexpr std::size_t shown_step = 100;

// Scores of a sequence that the head of chapter 12 was not trained with, when
// it has taken some steps.
const arma::fmat& recall_scores() {
  static const arma::fmat scores = [] {
    const RecallOptions learning;
    Generator generator(123);
    RecallModel model(learning.task, learning.width, generator);
    const RecallBatch unseen = draw_recall(generator, learning.task, 1000);
    arma::fmat found;
    train_to_recall(model, generator, learning, [&](std::size_t step) {
      if (step != shown_step) return;
      const arma::fmat x = model.embedding.forward(unseen.places.slice(0));
      found = model.attention.W_query.forward(x) *
              model.attention.W_key.forward(x).t();
    });
    return found;
  }();
  return scores;
}

void chapter_12(Results& results, const Change& change) {
  const bool causal = change.causal.value_or(true);
  arma::fmat scores = recall_scores();
  if (causal) {
    scores =
        masked_fill(scores, causal_mask(scores.n_rows), -arma::fdatum::inf);
  }
  const float d_k = static_cast<float>(RecallOptions().width);
  add(results, "recall.attn_weights_after",
      softmax_over(scores, change.temperature * std::sqrt(d_k)));
}

using Compute = void (*)(Results&, const Change&);
const std::map<std::size_t, Compute> chapters = {
    {1, chapter_1},   {2, chapter_2},   {3, chapter_3},
    {4, chapter_4},   {5, chapter_5},   {6, chapter_6},
    {7, chapter_7},   {8, chapter_8},   {9, chapter_2},  // the same query
    {10, chapter_10}, {11, chapter_11}, {12, chapter_12},
    {13, chapter_13}, {14, chapter_14}, {15, chapter_15}};

}  // namespace

int main(int, char** argv) {
  const std::size_t chapter = std::stoul(argv[1]);
  const std::size_t query = std::stoul(argv[2]);
  if (!chapters.contains(chapter)) {
    std::fprintf(stderr, "what_if: there is no chapter %zu here\n", chapter);
    return 2;
  }
  nlohmann::json cases = nlohmann::json::array();
  for (const float temperature : {0.0F, 0.3F, 1.0F, 2.7F}) {
    for (const std::optional<bool> causal :
         {std::optional<bool>(), std::optional(true), std::optional(false)}) {
      Results results;
      chapters.at(chapter)(results, {temperature, causal, query});
      nlohmann::json entry = {{"temperature", temperature},
                              {"results", results}};
      if (chapter == 12) entry["trained"] = shown_step;
      entry["causal"] = causal ? nlohmann::json(*causal) : nullptr;
      cases.push_back(entry);
    }
  }
  std::puts(cases.dump().c_str());
}
