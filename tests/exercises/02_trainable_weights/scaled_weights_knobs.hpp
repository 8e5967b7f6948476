// What can be chosen wrongly in the exercise scaled_weights.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/operands.hpp"
#include "grading/settings/softmax.hpp"

namespace graded {

enum class Product {
  queries_keys,
  keys_queries,
  not_transposed,
  queries_alone,
  keys_alone,
  keys_reread
};
enum class Size { d_k, queries, keys, numbers, two, three };
enum class Power { root, none, whole, times_root, square, whole_root };
enum class Divided { by_own_sums, twice, by_column_sums, by_sum_of_all };
enum class Hidden { nothing, future, last_key, first_key };

struct Knobs {
  Product product = Product::queries_keys;
  Size size = Size::d_k;  // what the scale is made of
  Power power = Power::root;
  attn::SoftmaxSteps softmax;
  Divided divided = Divided::by_own_sums;
  Hidden hidden = Hidden::nothing;
  bool scaled_afterwards = false;
  bool last_feature_left_out = false;
  bool lengths_divided = false;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which vectors meet",
     {
         {"keys_ask",
          "The product was K Qᵀ, in which each row belongs to a key. A row "
          "of the weights belongs to a query, which stands on the left.",
          "Which of the two does row t of your product belong to?",
          [](Knobs& k) { k.product = Product::keys_queries; }},
         {"keys_not_transposed",
          "The product was Q K, which fits only if there are as many keys as "
          "a key is wide. Both hold one vector a row.",
          "Which of the two has to be turned round for rows to meet rows?",
          [](Knobs& k) { k.product = Product::not_transposed; }},
         attn::queries_alone<Knobs>(
             [](Knobs& k) { k.product = Product::queries_alone; }),
         attn::keys_alone<Knobs>(
             [](Knobs& k) { k.product = Product::keys_alone; }),
         {"keys_reread",
          "The keys got the shape (d_k, S) by being read again from memory, "
          "as arma::reshape does, and their numbers landed in other places.",
          "Where does a transpose move the number in row i and column j?",
          [](Knobs& k) { k.product = Product::keys_reread; }},
     }},
    {"which features meet",
     {
         {"last_feature_left_out",
          "The last feature of queries and keys took no part in the scores.",
          "How many terms does one dot product add up, and how many do you?",
          [](Knobs& k) { k.last_feature_left_out = true; }},
     }},
    {"the lengths of the vectors",
     {
         {"lengths_divided",
          "Queries and keys were brought to length 1 before they met, which "
          "makes cosines of the scores.",
          "Does the formula change the length of a query?",
          [](Knobs& k) { k.lengths_divided = true; }},
     }},
    {"which keys may be seen",
     {
         {"future_hidden",
          "Keys that come after the query were hidden, as a causal mask "
          "hides them. Queries and keys come from two sequences here, and "
          "every query sees every key.",
          "Where does the task speak of keys that are hidden?",
          [](Knobs& k) { k.hidden = Hidden::future; }},
         {"last_key_left_out", "The last key took no part.",
          "Where does your loop over the keys end?",
          [](Knobs& k) { k.hidden = Hidden::last_key; }},
         {"first_key_left_out", "The first key took no part.",
          "Where does your loop over the keys begin?",
          [](Knobs& k) { k.hidden = Hidden::first_key; }},
     }},
    {"what the scale is made of",
     {
         {"by_number_of_queries",
          "The scale was made of the number of queries, where the width of a "
          "query and a key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::queries; }},
         {"by_number_of_keys",
          "The scale was made of the number of keys, where the width of a "
          "key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::keys; }},
         {"by_all_numbers",
          "The scale was made of the number of all numbers in the keys, "
          "where the width of one key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::numbers; }},
         {"by_root_of_2",
          "The scale was made of the number 2, whatever the width is.",
          "Which size of the queries was 2 where you found that number?",
          [](Knobs& k) { k.size = Size::two; }},
         {"by_root_of_3",
          "The scale was made of the number 3, whatever the width is.",
          "Which size of the queries was 3 where you found that number?",
          [](Knobs& k) { k.size = Size::three; }},
     }},
    {"how the scale is used",
     {
         {"no_scaling",
          "The scores were not scaled. Those of wide vectors are large, and "
          "the softmax of large scores leaves nearly all weight on one key.",
          "What are the scores divided by before the softmax?",
          [](Knobs& k) { k.power = Power::none; }},
         {"by_d_k",
          "The root was left out of the scale, which makes the weights too "
          "even. The variance of a dot product grows with d_k, and its "
          "spread with the root of that.",
          "What is missing between d_k and the division?",
          [](Knobs& k) { k.power = Power::whole; }},
         {"multiplied",
          "The scores were multiplied by the scale, which makes large scores "
          "larger still.",
          "Should the spread of the scores grow or shrink here?",
          [](Knobs& k) { k.power = Power::times_root; }},
         {"by_square_of_d_k",
          "The scale was a square, where the square root belongs.",
          "How does the spread of a dot product grow with the width?",
          [](Knobs& k) { k.power = Power::square; }},
         {"root_cut_down", "The root was cut down to a whole number.",
          "Of which type is the root of d_k in your code?",
          [](Knobs& k) { k.power = Power::whole_root; }},
     }},
    {"when the scores are scaled",
     {
         {"scaled_after_softmax",
          "The softmax came first and its weights were scaled, so that a row "
          "no longer sums to 1. It is the size of the scores that decides "
          "how sharp the weights are.",
          "Which of the two steps has to come first?",
          [](Knobs& k) { k.scaled_afterwards = true; }},
     }},
    {"the softmax",
     {
         {"softmax_over_queries",
          "The softmax ran down the columns, so that a key shares itself out "
          "among the queries. It is a query that shares one unit of "
          "attention out among the keys.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.softmax.along = attn::Along::columns; }},
         attn::softmax_over_all<Knobs>(),
         {"no_softmax",
          "What came out are scores. The softmax of each row has still to "
          "make positive weights of them that sum to 1.",
          "Which step of the formula comes after the division?",
          [](Knobs& k) { k.softmax.share = attn::Share::scores; }},
         attn::exponentials_alone<Knobs>(
             "What does the first row of your weights sum to?",
             [](Knobs& k) {
               k.softmax.share = attn::Share::shifted_exponentials;
             }),
         attn::logarithms<Knobs>(),
         {"softmax_twice",
          "The softmax was taken of weights once more, which makes them "
          "nearly equal.",
          "How often does the formula take a softmax?",
          [](Knobs& k) { k.divided = Divided::twice; }},
         {"divided_by_column_sums",
          "The exponentials were divided by the sums of their columns.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.divided = Divided::by_column_sums; }},
         {"divided_by_sum_of_all",
          "All exponentials were divided by one sum, that of the whole "
          "matrix.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.divided = Divided::by_sum_of_all; }},
     }},
    {"what is subtracted before the exponential",
     {
         {"no_maximum",
          "The exponentials were taken of the scores as they are, and those "
          "of large scores overflow, or those of far negative ones all "
          "become 0.",
          "What is exp(160) in a float?",
          [](Knobs& k) { k.softmax.shift = attn::Shift::none; }},
         {"largest_of_all",
          "The largest score of the whole matrix was subtracted, so that in "
          "a row far below it all exponentials became 0.",
          "What is left of a row whose scores all lie 300 below the largest?",
          [](Knobs& k) { k.softmax.shift = attn::Shift::largest_of_all; }},
         attn::maximum_from_zero<Knobs>("largest_at_least_0"),
     }},
};

}  // namespace graded
