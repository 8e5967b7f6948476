// What can be chosen wrongly in Exercise 3.1.
#pragma once

#include <string_view>
#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Convert {
  transposed,
  as_it_is,
  reread,
  reread_by_rows,
  resized,
  pseudo_inverse
};
enum Role { query, key, value };
enum class Direction { into_to, nowhere, into_from };
enum class Amount { assigned, added, averaged, scaled, too_many };

// How one matrix of `to` comes about.
struct Line {
  Role from;  // of which layer
  Convert convert = Convert::transposed;
  bool left_out = false;
};

struct Knobs {
  Convert convert = Convert::transposed;  // of all three
  Line W_query{.from = query};
  Line W_key{.from = key};
  Line W_value{.from = value};
  Direction direction = Direction::into_to;
  Amount amount = Amount::assigned;
  bool by_loops = false;

  void take_from(Role of_query, Role of_key, Role of_value) {
    W_query.from = of_query;
    W_key.from = of_key;
    W_value.from = of_value;
  }
  void leave_out(Line Knobs::*one, Line Knobs::*other) {
    (this->*one).left_out = (this->*other).left_out = true;
  }
};

// What can go wrong with one matrix alone: `name` is "query" or the like.
template <auto line>
std::vector<attn::Setting<Knobs>> alone(std::string_view name) {
  const std::string_view matrix = attn::kept({"W_", name});
  return {
      {attn::kept({"not_transposed_", name}),
       attn::kept({"The weight was copied as it is into ", matrix,
                   ". A Linear layer keeps it as (d_out, d_in), and "
                   "SelfAttentionV1 wants (d_in, d_out)."}),
       "Which of the three lines differs from the two others?",
       [](Knobs& k) { (k.*line).convert = Convert::as_it_is; }},
      {attn::kept({"memory_reread_", name}),
       attn::kept({"The numbers of ", matrix,
                   " were read again from memory, as arma::reshape does, and "
                   "so landed in other places."}),
       "Which of the three lines differs from the two others?",
       [](Knobs& k) { (k.*line).convert = Convert::reread; }},
      {attn::kept({name, "_left_out"}),
       attn::kept({matrix,
                   " of `to` still holds the random numbers that it was made "
                   "with."}),
       "Which matrices of `to` does your code assign to?",
       [](Knobs& k) { (k.*line).left_out = true; }},
  };
}

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how a weight is turned",
     {
         {"not_transposed",
          "The weights were copied as they are, but a Linear layer keeps its "
          "weight as (d_out, d_in) while SelfAttentionV1 wants (d_in, "
          "d_out). With d_in equal to d_out the shapes fit and only the "
          "numbers are wrong.",
          "Which product does each of the two classes compute with its "
          "weight?",
          [](Knobs& k) { k.convert = Convert::as_it_is; }},
         {"memory_reread",
          "The numbers were read again from memory, column after column, and "
          "so landed in other places.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.convert = Convert::reread; }},
         {"memory_reread_by_rows",
          "The numbers were read again row after row, as view and reshape do "
          "in PyTorch, and so landed in other places.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.convert = Convert::reread_by_rows; }},
         {"resized",
          "The shape was made as resize makes it, which cuts numbers off and "
          "fills up with 0.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.convert = Convert::resized; }},
         {"pseudo_inverse",
          "The weights were inverted. The two classes multiply by the same "
          "numbers, which only lie differently.",
          "Which operation moves entry (i, j) to (j, i)?",
          [](Knobs& k) { k.convert = Convert::pseudo_inverse; }},
     }},
    {"W_query", alone<&Knobs::W_query>("query")},
    {"W_key", alone<&Knobs::W_key>("key")},
    {"W_value", alone<&Knobs::W_value>("value")},
    {"which weights go where",
     {
         {"query_and_key_swapped",
          "The query's weights went into the key and the key's into the "
          "query. The attention scores are then transposed.",
          "Which layer does each of the three matrices belong to?",
          [](Knobs& k) { k.take_from(key, query, value); }},
         {"key_and_value_swapped",
          "The key's weights went into the value and the value's into the "
          "key.",
          "Which layer does each of the three matrices belong to?",
          [](Knobs& k) { k.take_from(query, value, key); }},
         {"query_and_value_swapped",
          "The query's weights went into the value and the value's into the "
          "query.",
          "Which layer does each of the three matrices belong to?",
          [](Knobs& k) { k.take_from(value, key, query); }},
         {"weights_moved_up",
          "The key's weights went into the query, the value's into the key "
          "and the query's into the value.",
          "Which layer does each of the three matrices belong to?",
          [](Knobs& k) { k.take_from(key, value, query); }},
         {"weights_moved_down",
          "The value's weights went into the query, the query's into the key "
          "and the key's into the value.",
          "Which layer does each of the three matrices belong to?",
          [](Knobs& k) { k.take_from(value, query, key); }},
         {"query_in_all_three",
          "The query's weights are in all three matrices, as happens when a "
          "line is copied and not changed.",
          "Where does your code use the layers of key and value?",
          [](Knobs& k) { k.take_from(query, query, query); }},
         {"key_in_all_three",
          "The key's weights are in all three matrices, as happens when a "
          "line is copied and not changed.",
          "Where does your code use the layers of query and value?",
          [](Knobs& k) { k.take_from(key, key, key); }},
         {"value_in_all_three",
          "The value's weights are in all three matrices, as happens when a "
          "line is copied and not changed.",
          "Where does your code use the layers of query and key?",
          [](Knobs& k) { k.take_from(value, value, value); }},
         {"key_in_the_query", "The key's weights are in W_query.",
          "Which layer does W_query belong to?",
          [](Knobs& k) { k.W_query.from = key; }},
         {"value_in_the_query", "The value's weights are in W_query.",
          "Which layer does W_query belong to?",
          [](Knobs& k) { k.W_query.from = value; }},
         {"query_in_the_key", "The query's weights are in W_key.",
          "Which layer does W_key belong to?",
          [](Knobs& k) { k.W_key.from = query; }},
         {"value_in_the_key", "The value's weights are in W_key.",
          "Which layer does W_key belong to?",
          [](Knobs& k) { k.W_key.from = value; }},
         {"query_in_the_value", "The query's weights are in W_value.",
          "Which layer does W_value belong to?",
          [](Knobs& k) { k.W_value.from = query; }},
         {"key_in_the_value", "The key's weights are in W_value.",
          "Which layer does W_value belong to?",
          [](Knobs& k) { k.W_value.from = key; }},
     }},
    {"how many are transferred",
     {
         {"only_the_query",
          "Only W_query was transferred; W_key and W_value of `to` still "
          "hold the random numbers they were made with.",
          "Which matrices of `to` does your code assign to?",
          [](Knobs& k) { k.leave_out(&Knobs::W_key, &Knobs::W_value); }},
         {"only_the_key",
          "Only W_key was transferred; W_query and W_value of `to` still "
          "hold the random numbers they were made with.",
          "Which matrices of `to` does your code assign to?",
          [](Knobs& k) { k.leave_out(&Knobs::W_query, &Knobs::W_value); }},
         {"only_the_value",
          "Only W_value was transferred; W_query and W_key of `to` still "
          "hold the random numbers they were made with.",
          "Which matrices of `to` does your code assign to?",
          [](Knobs& k) { k.leave_out(&Knobs::W_query, &Knobs::W_key); }},
     }},
    {"the direction",
     {
         {"wrong_direction",
          "`to` is as it was before the call: nothing was assigned to it, or "
          "only to a copy.",
          "What does an assignment change, what stands on its left or on its "
          "right?",
          [](Knobs& k) { k.direction = Direction::nowhere; }},
         {"from_overwritten",
          "The weights went from `to` into `from`, which is const and had to "
          "stay as it was.",
          "What does an assignment change, what stands on its left or on its "
          "right?",
          [](Knobs& k) { k.direction = Direction::into_from; }},
     }},
    {"what becomes of the old numbers",
     {
         {"added",
          "The weights were added to the random numbers that `to` was made "
          "with.",
          "What does += do with what was there before?",
          [](Knobs& k) { k.amount = Amount::added; }},
         {"averaged",
          "`to` got the mean of the weights and of the random numbers that "
          "it was made with.",
          "What should be left of the old numbers of `to`?",
          [](Knobs& k) { k.amount = Amount::averaged; }},
         attn::index_too_large<Knobs>(
             [](Knobs& k) { k.amount = Amount::too_many; }),
         {"scaled",
          "The weights were divided by the square root of d_in. They have "
          "their size already, and the layer multiplies by them as they are.",
          "Which product does each of the two classes compute with its "
          "weight?",
          [](Knobs& k) { k.amount = Amount::scaled; }},
     }},
};

}  // namespace graded
