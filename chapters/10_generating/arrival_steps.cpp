#include "chapters/10_generating/arrival_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "attention/softmax.hpp"
#include "chapter/anew.hpp"
#include "chapter/claims.hpp"
#include "chapter/layer_steps.hpp"

namespace attn {
namespace {

const std::string source = "arrival_steps.cpp";

// What stays from one token to the next.
struct Cache {
  arma::fmat keys;  // (t, d_k), a row more for each token
  arma::fmat values;  // (t, d_k)
};

// What is computed when a token arrives.
struct Arrival {
  arma::frowvec x;  // (d_in)
  arma::frowvec query;  // (d_k)
  arma::frowvec scores;  // (t)
  arma::frowvec weights;  // (t)
  arma::frowvec context;  // (d_k)
};

Arrival arrive(const arma::fmat& inputs, std::size_t t, const Layers& layers,
               float scale, Cache& cache) {
  const arma::frowvec x = inputs.row(t);
  const arma::frowvec query = layers.W_query.forward(x);
  // quote new_rows
  cache.keys.insert_rows(t, layers.W_key.forward(x));  // (t + 1, d_k)
  cache.values.insert_rows(t, layers.W_value.forward(x));
  // end quote
  const arma::frowvec scores = query * cache.keys.t();  // (t + 1)
  const arma::frowvec weights = softmax_rows(scores / scale);
  const arma::frowvec context = weights * cache.values;  // (d_k)
  return {x, query, scores, weights, context};
}

void show_cache(Lesson& lesson, const Setup& setup, const Layers& layers,
                const FullForm& full, const Cache& cache) {
  lesson.section("What a cache keeps");
  lesson.step("cache.keys", "The keys so far")
      .text(
          "Each token that arrives adds one row, and no row is written "
          "twice. This is the cache after the last token; the steps below "
          "use the rows that were there at the time.")
      .formula(projection_formula("k_t", "x_t", "W_key", layers.W_key))
      .code("new_rows", source)
      .result(cache.keys, setup.token_rows())
      .computed_by(projection("inputs", "W_key", layers.W_key))
      .check("equals the keys that were computed at once",
             agree_within(cache.keys, full.keys, full.rounding.keys),
             anew::equals("keys"));
  lesson.step("cache.values", "The values so far")
      .text(
          "Queries need no cache: the query of a token is used once, when "
          "the token arrives. Keys and values are used by all that come "
          "after it.")
      .formula(projection_formula("v_t", "x_t", "W_value", layers.W_value))
      .code("new_rows", source)
      .result(cache.values, setup.token_rows())
      .computed_by(projection("inputs", "W_value", layers.W_value))
      .check("equals the values that were computed at once",
             agree_within(cache.values, full.values, full.rounding.values),
             anew::equals("values"));
}

std::string arrival_text(std::size_t t) {
  if (t == 0) {
    return "The first token finds an empty cache. Its row goes through the "
           "three layers, and its key and value are the first rows that are "
           "kept.";
  }
  return fmt::format(
      "Its row alone goes through the three layers. The key and the value "
      "of {} before it are in the cache.",
      t == 1 ? "the token" : fmt::format("each of the {} tokens", t));
}

std::string step_name(std::size_t t) {
  return fmt::format("step_{}.", t + 1);
}

void show_query(Lesson& lesson, const Setup& setup, const Layers& layers,
                std::size_t t, const Arrival& arrival) {
  const std::string step = step_name(t);
  lesson.step(step + "x", fmt::format("\"{}\" arrives", setup.token_name(t)))
      .text(arrival_text(t))
      .formula("x_t = X[t]")
      .code("x", source)
      .result(arrival.x)
      .computed_by(row_of("inputs", t));
  lesson.step(step + "queries", "Its query")
      .text("One row, whatever the length of the text.")
      .formula(projection_formula("q_t", "x_t", "W_query", layers.W_query))
      .code("query", source)
      .result(arrival.query)
      .computed_by(projection(step + "x", "W_query", layers.W_query));
}

void show_attention(Lesson& lesson, const Setup& setup, const FullForm& full,
                    std::size_t t, const Arrival& arrival) {
  const std::string step = step_name(t);
  const AxisLabels seen = AxisLabels::part_of(setup.tokens, 0, t + 1);
  lesson.step(step + "attn_scores", "Its scores")
      .text(fmt::format(
          "The query meets {}. No mask is needed: what comes later is not "
          "there yet.",
          t == 0 ? std::string("the one key of the cache, its own")
                 : fmt::format("the {} keys of the cache, its own the last",
                               t + 1)))
      .formula("a_t = q_t Kᵀ, K = [k_1; ...; k_t]")
      .code("scores", source)
      .result(arrival.scores, {{}, seen}, Role::scores)
      .computed_by(product_with_first(step + "queries",
                                      transposed("cache.keys"), t + 1));
  lesson.step(step + "attn_weights", "Its weights")
      .text("The softmax of one row.")
      .formula("weights_t = softmax(a_t / sqrt(d_k))")
      .code("weights", source)
      .result(arrival.weights, {{}, seen}, Role::weights)
      .computed_by(softmax(step + "attn_scores", full.scale))
      .check("they sum to 1", rows_sum_to_one(arrival.weights),
             anew::rows_sum_to_one());
  StepWriter last = lesson.step(step + "context_vec", "Its context vector");
  last.text("The values of the cache, mixed by these weights.")
      .formula("z_t = weights_t V, V = [v_1; ...; v_t]")
      .code("context", source)
      .result(arrival.context)
      .computed_by(product(step + "attn_weights", "cache.values"));
  const Bounds of_row = {full.of_context.size.row(t),
                         full.of_context.error.row(t)};
  check_within(last, "equals its row of context_vec", arrival.context,
               arma::frowvec(full.context_vec.row(t)), of_row,
               anew::is_row_of("context_vec", t));
}

}  // namespace

void show_arrivals(Lesson& lesson, const Setup& setup, const Layers& layers,
                   const FullForm& full) {
  Cache cache;
  std::vector<Arrival> arrivals;
  for (std::size_t t = 0; t < setup.tokens.size(); ++t) {
    arrivals.push_back(arrive(setup.inputs, t, layers, full.scale, cache));
  }
  show_cache(lesson, setup, layers, full, cache);
  for (std::size_t t = 0; t < std::min(arrivals.size(), most_shown_tokens);
       ++t) {
    lesson.section(fmt::format("Token {}", t + 1));
    show_query(lesson, setup, layers, t, arrivals[t]);
    show_attention(lesson, setup, full, t, arrivals[t]);
  }
}

}  // namespace attn
