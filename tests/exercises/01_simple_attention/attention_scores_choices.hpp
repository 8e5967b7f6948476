// The choices that the exercise attention_scores leaves.
#pragma once

#include "grading/steps/features.hpp"
#include "grading/steps/rows.hpp"

namespace graded {

enum class Measure {
  dot_product,
  cosine,
  squared_distance,
  distance,
  scaled,
  scaled_softmax,
  mean,
  softmax
};
using attn::Features;
enum class Product {
  right,
  not_transposed,
  columns_met,
  rows_multiplied,
  other_way_round,
  inputs_query,
  transposed_query,
  each_alone
};
enum class Tokens { all, six, as_many_as_features };
enum class Diagonal { scores, zeros, hidden };
enum class Pairs {
  all,
  later,
  earlier,
  future_hidden,
  diagonal_alone,
  without_last,
  without_first
};
using attn::Rows;
enum class Asks { query, first_token, second_token };

// What is chosen in one of the functions.
struct Scoring {
  Measure measure = Measure::dot_product;
  Features features = Features::all;
  Product product = Product::right;
  Tokens tokens = Tokens::all;
};

struct Knobs {
  Scoring both;
  Scoring query_scores;
  Scoring attention_scores;
  Diagonal diagonal = Diagonal::scores;
  Pairs pairs = Pairs::all;
  Rows rows = Rows::all;
  Asks asks = Asks::query;
  Rows answers = Rows::all;  // of query_scores
  bool by_loops = false;
};

// What is chosen in a function alone, or else in both.
template <typename Choice>
Choice chosen(Choice alone, Choice both) {
  return alone == Choice{} ? both : alone;
}

inline Scoring chosen(const Scoring& alone, const Scoring& both) {
  return {chosen(alone.measure, both.measure),
          chosen(alone.features, both.features),
          chosen(alone.product, both.product),
          chosen(alone.tokens, both.tokens)};
}

}  // namespace graded
