// What can be chosen wrongly in the exercise projections.
#pragma once

#include <string>
#include <vector>

#include "grading/models/feature_choices.hpp"
#include "grading/models/kept_text.hpp"
#include "grading/models/model.hpp"

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
enum class Rows { all, first_alone, not_last, not_first, too_many };

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
std::vector<attn::Setting<Knobs>> products(const std::string& one) {
  const auto id = [&](const std::string& name) {
    return attn::kept(name + "_for_the_" + one);
  };
  const auto text = [&](const std::string& words) {
    return attn::kept("For the " + one + " " + words);
  };
  return {
      {id("operand_order"),
       text("the matrix stands on the left of the inputs, which only fits "
            "where there are as many tokens as d_out, and mixes tokens "
            "there."),
       "On which side stands the matrix that works on the features of each "
       "row?",
       [](Knobs& k) { (k.*line).product = Product::weight_inputs; }},
      {id("weight_transposed"),
       text("the matrix was transposed, which only fits where d_in equals "
            "d_out. It comes as (d_in, d_out)."),
       "Which shapes meet in the product, and do they fit as they are?",
       [](Knobs& k) { (k.*line).product = Product::weight_transposed; }},
      {id("inputs_transposed"),
       text("the inputs were transposed, which only fits where there are as "
            "many tokens as features, and then takes features for tokens."),
       "Which shapes meet in the product, and do they fit as they are?",
       [](Knobs& k) { (k.*line).product = Product::inputs_transposed; }},
      {id("tokens_as_columns"),
       text("the result is transposed, with one token a column."),
       "What does a row of your result belong to?",
       [](Knobs& k) { (k.*line).product = Product::tokens_as_columns; }},
  };
}

inline const std::vector<attn::Knob<Knobs>> knobs = {
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
     {
         {"last_feature_left_out",
          "The last feature of the inputs takes no part.",
          "At which feature does the sum end?",
          [](Knobs& k) { k.features = Features::without_last; }},
         {"first_feature_left_out",
          "The first feature of the inputs takes no part. Armadillo counts "
          "from 0.",
          "At which feature does the sum begin?",
          [](Knobs& k) { k.features = Features::without_first; }},
         {"last_feature_alone",
          "Only the product of the last feature is left, as happens when "
          "each step of a loop overwrites the sum with = in place of +=.",
          "What happens to the product of the first feature when the second "
          "comes?",
          [](Knobs& k) { k.features = Features::last_alone; }},
         {"three_features",
          "Three features were taken, as many as the book's tokens have, and "
          "not all that there are.",
          "Where does your code learn how many features a token has?",
          [](Knobs& k) { k.features = Features::three; }},
     }},
    {"which tokens there are",
     {
         {"first_token_alone",
          "Only the first token was projected, and the rows of the others "
          "are 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::first_alone; }},
         {"index_too_large",
          "An index goes past the last row or column, as with <= in place of "
          "<. The last index is one less than their number.",
          "At which index does each of your loops end?",
          [](Knobs& k) { k.rows = Rows::too_many; }},
         {"last_token_left_out",
          "The last rows of the results were left at 0.",
          "At which row does your loop end?",
          [](Knobs& k) { k.rows = Rows::not_last; }},
         {"first_token_left_out",
          "The first rows of the results were left at 0. Armadillo counts "
          "from 0.",
          "At which row does your loop begin?",
          [](Knobs& k) { k.rows = Rows::not_first; }},
     }},
};

}  // namespace graded
