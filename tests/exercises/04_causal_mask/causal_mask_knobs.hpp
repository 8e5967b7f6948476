// What can be chosen wrongly in the exercise causal_mask.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/masks.hpp"

namespace graded {

enum class Side {
  after,
  before,
  both,
  itself,
  everywhere,
  nowhere,
  rows_reversed,
  columns_reversed
};
enum class Reach {
  all,
  nearest_only,
  but_last_column,
  but_first_row,
  first_row_alone
};
enum class Mark { one, exchanged, distance, minus_one };
enum class Size { tokens, one_more, one_less, six, one_row, one_column };

struct Knobs {
  Side side = Side::after;
  long first = 1;  // how far from the diagonal the ones begin
  Reach reach = Reach::all;
  Mark mark = Mark::one;
  Size size = Size::tokens;
  bool throws_for_one = false;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"where hiding begins",
     {
         {"diagonal_masked",
          "Hiding begins one column too early, at the token itself.",
          "Does a token come after itself?", [](Knobs& k) { k.first = 0; }},
         {"one_too_far",
          "Hiding begins one column too late, so that the key right beside "
          "each query's own can be seen.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.first = 2; }},
         {"one_too_early",
          "Hiding reaches two columns too far, over the token itself and its "
          "neighbour on the other side.",
          "Which is the first key that comes after query t?",
          [](Knobs& k) { k.first = -1; }},
     }},
    {"which side is hidden",
     {
         {"upper_for_lower",
          "The ones are below the diagonal, so that the past is hidden and "
          "the future can be seen. Row t is the query and column s the key.",
          "On which side of the diagonal is s greater than t?",
          [](Knobs& k) { k.side = Side::before; }},
         {"all_but_itself",
          "Every key but the token itself is hidden, the past as well, as "
          "happens, for instance, when s - t > 0 is asked of unsigned "
          "numbers, whose difference is never negative.",
          "Which keys may the last query see?",
          [](Knobs& k) { k.side = Side::both; }},
         {"itself_alone",
          "Only the diagonal is 1, so that each token is hidden from itself "
          "and sees all others.",
          "Does a token come after itself?",
          [](Knobs& k) { k.side = Side::itself; }},
         {"all_ones",
          "The mask is 1 everywhere, so that every key is hidden from every "
          "query.",
          "What may the last query see?",
          [](Knobs& k) { k.side = Side::everywhere; }},
         {"all_zeros", "The mask is 0 everywhere, so that nothing is hidden.",
          "Which keys come after the first query?",
          [](Knobs& k) { k.side = Side::nowhere; }},
         {"rows_reversed",
          "The rows stand in reverse, so that the first query sees "
          "everything and the last one only the first key.",
          "How many keys may the first query see, and how many the last?",
          [](Knobs& k) { k.side = Side::rows_reversed; }},
         {"columns_reversed",
          "The columns stand in reverse, so that a query sees the last keys "
          "and not the first ones.",
          "Which key may the first query see?",
          [](Knobs& k) { k.side = Side::columns_reversed; }},
     }},
    {"how far the ones reach",
     {
         {"only_the_next",
          "One key alone is hidden from each query, for instance the one "
          "right after it, and those beyond it can be seen.",
          "How many keys come after the first query?",
          [](Knobs& k) { k.reach = Reach::nearest_only; }},
         attn::last_column_left_out<Knobs>(
             "is hidden", [](Knobs& k) { k.reach = Reach::but_last_column; }),
         attn::first_row_left_out<Knobs>(
             "is hidden", [](Knobs& k) { k.reach = Reach::but_first_row; }),
         {"only_the_first_row", "In the first row alone something is hidden.",
          "What do the other queries not see?",
          [](Knobs& k) { k.reach = Reach::first_row_alone; }},
     }},
    {"what marks a hidden key",
     {
         {"visible_for_hidden",
          "The mask has 0 where a key is hidden and 1 where it may be seen, "
          "which is the form to multiply weights with.",
          "What does a 1 of masked_fill's mask mean?",
          [](Knobs& k) { k.mark = Mark::exchanged; }},
         {"distances",
          "What is hidden is marked with its distance from the diagonal.",
          "Which two numbers does a mask consist of?",
          [](Knobs& k) { k.mark = Mark::distance; }},
         {"minus_one",
          "What is hidden is marked with -1, which an unsigned matrix keeps "
          "as the largest number that it has.",
          "Which two numbers does a mask consist of?",
          [](Knobs& k) { k.mark = Mark::minus_one; }},
     }},
    {"the size",
     {
         {"one_token_more", "The mask has a row and a column too many.",
          "How many queries and keys have num_tokens tokens?",
          [](Knobs& k) { k.size = Size::one_more; }},
         {"one_token_less", "The mask has a row and a column too few.",
          "How many queries and keys have num_tokens tokens?",
          [](Knobs& k) { k.size = Size::one_less; }},
         {"size_of_the_book",
          "The mask is as large as for the book's six tokens, whatever "
          "num_tokens is.",
          "How many rows does the mask of num_tokens tokens have?",
          [](Knobs& k) { k.size = Size::six; }},
         {"one_row_alone",
          "The mask has a single row, that of the first query.",
          "How many queries do num_tokens tokens make?",
          [](Knobs& k) { k.size = Size::one_row; }},
         {"one_column_alone",
          "The mask has a single column, that of the first key.",
          "How many keys do num_tokens tokens make?",
          [](Knobs& k) { k.size = Size::one_column; }},
     }},
    {"one token",
     {
         {"no_diagonal_of_one_token",
          "One token alone ends in an exception, as where "
          "arma::trimatu(ones, 1) looks for diagonal 1, which a single entry "
          "does not have.",
          "What does the mask of a token without a future look like?",
          [](Knobs& k) { k.throws_for_one = true; }},
     }},
};

}  // namespace graded
