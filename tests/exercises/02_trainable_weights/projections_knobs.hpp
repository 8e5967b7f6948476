// What can be chosen wrongly in the exercise projections.
#pragma once

#include <string_view>
#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/features.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/settings/place.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Product {
  inputs_weight,
  weight_inputs,
  weight_transposed,
  inputs_transposed,
  tokens_as_columns
};
enum Role { query, key, value, none };
using attn::Features;
enum class Way { products, loops, dots };
using attn::Rows;

// How one of the three results is made.
struct Line {
  Product product = Product::inputs_weight;
  Role weight;  // whose matrix; the inputs as they are if it is none
  Role made_of = none;  // of which result; of the inputs if it is none
  bool scaled = false;
};

struct Knobs {
  Product product = Product::inputs_weight;  // of all three
  Line queries{.weight = query};
  Line keys{.weight = key};
  Line values{.weight = value};
  Features features = Features::all;
  Rows rows = Rows::all;
  Way way = Way::products;

  void set_weights(Role of_queries, Role of_keys, Role of_values) {
    queries.weight = of_queries;
    keys.weight = of_keys;
    values.weight = of_values;
  }
};

// The product of one of the three alone: `one` is "queries" or the like.
template <auto line>
std::vector<attn::Setting<Knobs>> products(std::string_view one) {
  const attn::Place place = {attn::kept({"_for_the_", one}),
                             attn::kept({"For the ", one, " "})};
  return {
      {place.id("operand_order"),
       place.text(
           "the matrix stands on the left of the inputs, which only fits "
           "where there are as many tokens as d_out, and mixes tokens "
           "there."),
       "On which side stands the matrix that works on the features of each "
       "row?",
       [](Knobs& k) { (k.*line).product = Product::weight_inputs; }},
      {place.id("weight_transposed"),
       place.text(
           "the matrix was transposed, which only fits where d_in equals "
           "d_out. It comes as (d_in, d_out)."),
       "Which shapes meet in the product, and do they fit as they are?",
       [](Knobs& k) { (k.*line).product = Product::weight_transposed; }},
      {place.id("inputs_transposed"),
       place.text(
           "the inputs were transposed, which only fits where there are as "
           "many tokens as features, and then takes features for tokens."),
       "Which shapes meet in the product, and do they fit as they are?",
       [](Knobs& k) { (k.*line).product = Product::inputs_transposed; }},
      {place.id("tokens_as_columns"),
       place.text("the result is transposed, with one token a column."),
       "What does a row of your result belong to?",
       [](Knobs& k) { (k.*line).product = Product::tokens_as_columns; }},
  };
}

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"the products",
     {
         {"operand_order",
          "The matrices stand on the left of the inputs, W X, which only "
          "fits where there are as many tokens as d_out, and mixes tokens "
          "there.",
          "On which side stands the matrix that works on the features of "
          "each row?",
          [](Knobs& k) { k.product = Product::weight_inputs; }},
         {"weight_transposed",
          "The matrices were transposed, as a Linear layer of PyTorch does "
          "with its weight, which only fits where d_in equals d_out. Here "
          "they come as (d_in, d_out).",
          "Which shapes meet in the product, and do they fit as they are?",
          [](Knobs& k) { k.product = Product::weight_transposed; }},
         {"inputs_transposed",
          "The inputs were transposed, which only fits where there are as "
          "many tokens as features, and then takes features for tokens.",
          "Which shapes meet in the product, and do they fit as they are?",
          [](Knobs& k) { k.product = Product::inputs_transposed; }},
         {"tokens_as_columns",
          "Each result is transposed, with one token a column. Here a token "
          "stays a row, from the inputs to the output.",
          "What does a row of your results belong to?",
          [](Knobs& k) { k.product = Product::tokens_as_columns; }},
     }},
    {"the product of the queries", products<&Knobs::queries>("queries")},
    {"the product of the keys", products<&Knobs::keys>("keys")},
    {"the product of the values", products<&Knobs::values>("values")},
    {"which matrix makes what",
     {
         {"query_and_key_swapped",
          "The queries were made with W_key and the keys with W_query, or "
          "returned in this order. Each token would ask what it should have "
          "answered.",
          "Which matrix is each of the three results named after?",
          [](Knobs& k) { k.set_weights(key, query, value); }},
         {"key_and_value_swapped",
          "The keys were made with W_value and the values with W_key, or "
          "returned in this order. The struct holds queries, keys, values.",
          "Which matrix is each of the three results named after?",
          [](Knobs& k) { k.set_weights(query, value, key); }},
         {"query_and_value_swapped",
          "The queries were made with W_value and the values with W_query, "
          "or returned in this order. The struct holds queries, keys, "
          "values.",
          "Which matrix is each of the three results named after?",
          [](Knobs& k) { k.set_weights(value, key, query); }},
         {"matrices_moved_up",
          "The queries were made with W_key, the keys with W_value and the "
          "values with W_query, or returned in this order.",
          "Which matrix is each of the three results named after?",
          [](Knobs& k) { k.set_weights(key, value, query); }},
         {"matrices_moved_down",
          "The queries were made with W_value, the keys with W_query and the "
          "values with W_key, or returned in this order.",
          "Which matrix is each of the three results named after?",
          [](Knobs& k) { k.set_weights(value, query, key); }},
         {"one_matrix_for_all",
          "Queries, keys and values were all made with W_query, as happens "
          "when a line is copied and not changed.",
          "Where does your code use W_key and W_value?",
          [](Knobs& k) { k.set_weights(query, query, query); }},
         {"inputs_for_all",
          "The inputs were returned as queries, keys and values, as in "
          "chapter 01.",
          "Where does your code use the three matrices?",
          [](Knobs& k) { k.set_weights(none, none, none); }},
         {"W_key_for_all",
          "Queries, keys and values were all made with W_key, as happens "
          "when a line is copied and not changed.",
          "Where does your code use W_query and W_value?",
          [](Knobs& k) { k.set_weights(key, key, key); }},
         {"W_value_for_all",
          "Queries, keys and values were all made with W_value, as happens "
          "when a line is copied and not changed.",
          "Where does your code use W_query and W_key?",
          [](Knobs& k) { k.set_weights(value, value, value); }},
     }},
    {"what the queries are made with",
     {
         {"queries_are_the_keys",
          "The queries were made with W_key. What a token looks for need not "
          "be what it offers.",
          "Where does your code use W_query?",
          [](Knobs& k) { k.queries.weight = key; }},
         {"queries_are_the_values", "The queries were made with W_value.",
          "Where does your code use W_query?",
          [](Knobs& k) { k.queries.weight = value; }},
         {"queries_are_the_inputs",
          "The inputs were returned as the queries, as in chapter 01.",
          "Where does your code use W_query?",
          [](Knobs& k) { k.queries.weight = none; }},
     }},
    {"what the keys are made with",
     {
         {"keys_are_the_queries",
          "The keys were made with W_query. What a token looks for need not "
          "be what it offers.",
          "Where does your code use W_key?",
          [](Knobs& k) { k.keys.weight = query; }},
         {"keys_are_the_values",
          "The keys were made with W_value. What a token is found by need "
          "not be what it hands on.",
          "Where does your code use W_key?",
          [](Knobs& k) { k.keys.weight = value; }},
         {"keys_are_the_inputs",
          "The inputs were returned as the keys, as in chapter 01.",
          "Where does your code use W_key?",
          [](Knobs& k) { k.keys.weight = none; }},
     }},
    {"what the values are made with",
     {
         {"values_are_the_queries", "The values were made with W_query.",
          "Where does your code use W_value?",
          [](Knobs& k) { k.values.weight = query; }},
         {"values_are_the_keys",
          "The values were made with W_key. What a token is found by need "
          "not be what it hands on.",
          "Where does your code use W_value?",
          [](Knobs& k) { k.values.weight = key; }},
         {"values_are_the_inputs",
          "The inputs were returned as the values, as in chapter 01, where "
          "the inputs themselves are mixed.",
          "Where does your code use W_value?",
          [](Knobs& k) { k.values.weight = none; }},
     }},
    {"what they are made of",
     {
         {"one_after_the_other",
          "The keys were made of the queries and the values of the keys, "
          "which only fits where d_in equals d_out.",
          "What stands on the left of each of the three products?",
          [](Knobs& k) {
            k.keys.made_of = query;
            k.values.made_of = key;
          }},
         {"keys_of_the_queries",
          "The keys were made of the queries, which only fits where d_in "
          "equals d_out.",
          "What stands on the left of each of the three products?",
          [](Knobs& k) { k.keys.made_of = query; }},
         {"values_of_the_keys",
          "The values were made of the keys, which only fits where d_in "
          "equals d_out.",
          "What stands on the left of each of the three products?",
          [](Knobs& k) { k.values.made_of = key; }},
         {"values_of_the_queries",
          "The values were made of the queries, which only fits where d_in "
          "equals d_out.",
          "What stands on the left of each of the three products?",
          [](Knobs& k) { k.values.made_of = query; }},
     }},
    {"what is scaled",
     {
         {"queries_scaled",
          "The queries were divided by the square root of d_out. It is the "
          "scores that are scaled, and later.",
          "Which steps does the formula of q have?",
          [](Knobs& k) { k.queries.scaled = true; }},
         {"keys_scaled",
          "The keys were divided by the square root of d_out. It is the "
          "scores that are scaled, and later.",
          "Which steps does the formula of k have?",
          [](Knobs& k) { k.keys.scaled = true; }},
         {"all_scaled",
          "All three were divided by the square root of d_out. It is the "
          "scores that are scaled, and later.",
          "Which steps do the formulas have?",
          [](Knobs& k) {
            k.queries.scaled = k.keys.scaled = k.values.scaled = true;
          }},
     }},
    {"which features are added up",
     attn::feature_settings<Knobs, &Knobs::features>(
         " of the inputs takes no part.")},
    {"which tokens there are",
     {
         {"first_token_alone",
          "Only the first token was projected, and the rows of the others "
          "are 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("token", "rows of the results were"),
         attn::first_left_at_0<Knobs>("token", "rows of the results were"),
     }},
};

}  // namespace graded
