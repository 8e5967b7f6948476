// What can be chosen wrongly in the exercise split_heads.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Split {
  columns,
  tokens,
  nothing,
  memory_read_on,  // Armadillo's, in the order of PyTorch's view
  rows_read_on,
  dealt_out
};
enum class Begin { h_times_d_k, zero, h, h_times_heads, h_times_tokens };
enum class Width { d_k, exchanged, one_more, one_less };
enum class Head { same, opposite, next, last };
enum class Sequence { same, first, last, opposite, only_0, not_last };
enum class Field { sequences_heads, heads_sequences, running_index };
enum class Part { all, turned, tokens_reversed, not_last_token };

struct Knobs {
  Split split = Split::columns;
  Begin begin = Begin::h_times_d_k;
  Width width = Width::d_k;
  Head head = Head::same;
  Sequence sequence = Sequence::same;
  Field field = Field::sequences_heads;
  Part part = Part::all;
  bool is_by_numbers = false;  // and not by blocks of columns
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what is split",
     {
         {"memory_reread",
          "The memory was read again as view does in PyTorch, where a matrix "
          "lies row after row. Armadillo's lies column after column, so that "
          "tokens and features are mixed.",
          "Which columns of x does head 0 need?",
          [](Knobs& k) { k.split = Split::memory_read_on; }},
         {"view_without_transpose",
          "The rows were read on from one head to the next, as x.view(B, H, "
          "T, d_k) does in PyTorch, so that a head gets all features of a "
          "few tokens.",
          "How many tokens does each head see?",
          [](Knobs& k) { k.split = Split::rows_read_on; }},
         {"every_num_heads_th_column",
          "The columns were dealt out like cards: head h got columns h, h + "
          "H, and so on, which is also what arma::reshape to T by H by d_k "
          "gives.",
          "Which column comes second in head 0?",
          [](Knobs& k) { k.split = Split::dealt_out; }},
         {"tokens_split",
          "The rows were split, so that each head sees some of the tokens "
          "only.",
          "What do the heads share, the tokens or the features?",
          [](Knobs& k) { k.split = Split::tokens; }},
         {"all_columns_for_each_head", "Every head got all columns.",
          "How many columns are left for each if the heads share d_out?",
          [](Knobs& k) { k.split = Split::nothing; }},
     }},
    {"where a head begins",
     {
         {"first_columns_for_all",
          "All heads got the same columns, the first.",
          "How does the block of columns move with h?",
          [](Knobs& k) { k.begin = Begin::zero; }},
         {"begins_at_column_h",
          "Head h begins at column h, so that the heads share columns.",
          "How many columns does each head before it take?",
          [](Knobs& k) { k.begin = Begin::h; }},
         {"begins_by_heads",
          "Head h begins at column h*H: the number of heads was taken for "
          "their width.",
          "How many columns does each head before it take?",
          [](Knobs& k) { k.begin = Begin::h_times_heads; }},
         {"begins_by_tokens",
          "Head h begins at column h*T: the number of tokens was taken for "
          "the width of a head.",
          "How many columns does each head before it take?",
          [](Knobs& k) { k.begin = Begin::h_times_tokens; }},
     }},
    {"how wide a head is",
     {
         {"width_taken_for_the_number",
          "num_heads was taken for the width of a head, so that there are "
          "d_k heads of num_heads columns.",
          "Which of the two numbers is given, and which follows from it?",
          [](Knobs& k) { k.width = Width::exchanged; }},
         {"one_column_too_many",
          "A block ends at column (h + 1)*d_k, which is where the next one "
          "begins.",
          "Is the last column that is named part of the block?",
          [](Knobs& k) { k.width = Width::one_more; }},
         {"last_column_left_out", "The last column of each head is missing.",
          "Which is the last column of head 0?",
          [](Knobs& k) { k.width = Width::one_less; }},
     }},
    {"which head it is",
     {
         {"heads_reversed", "The heads stand in the reverse order.",
          "Which head takes the first columns?",
          [](Knobs& k) { k.head = Head::opposite; }},
         {"next_head",
          "The heads are one place off: head h got the columns of the head "
          "after it.",
          "Which head takes the first columns?",
          [](Knobs& k) { k.head = Head::next; }},
         {"last_columns_for_all", "All heads got the same columns, the last.",
          "How does the block of columns move with h?",
          [](Knobs& k) { k.head = Head::last; }},
     }},
    {"which sequence it is of",
     {
         {"first_sequence_for_all",
          "Every sequence got the heads of the first one.",
          "From which slice of x is row b of the field made?",
          [](Knobs& k) { k.sequence = Sequence::first; }},
         {"last_sequence_for_all",
          "Every sequence got the heads of the last one.",
          "From which slice of x is row b of the field made?",
          [](Knobs& k) { k.sequence = Sequence::last; }},
         {"sequences_reversed", "The sequences stand in the reverse order.",
          "From which slice of x is row 0 of the field made?",
          [](Knobs& k) { k.sequence = Sequence::opposite; }},
         {"first_sequence_only",
          "Only the first sequence was split; the matrices of the others are "
          "empty.",
          "How many slices has x?",
          [](Knobs& k) { k.sequence = Sequence::only_0; }},
         {"last_sequence_left_out",
          "The last sequence was not split; its matrices are empty.",
          "At which number does your count of the sequences end?",
          [](Knobs& k) { k.sequence = Sequence::not_last; }},
     }},
    {"where it goes in the field",
     {
         {"batch_and_heads_swapped",
          "The field has a row for each head and a column for each sequence, "
          "where it is the other way round.",
          "Which of the two indices of a field is that of its rows?",
          [](Knobs& k) { k.field = Field::heads_sequences; }},
         {"field_filled_in_a_row",
          "The blocks of columns went into the field by one running index, "
          "and a field counts down its columns: all sequences of head 0 "
          "first.",
          "Which sequence and which head does heads(1) belong to?",
          [](Knobs& k) { k.field = Field::running_index; }},
     }},
    {"what is taken of a head",
     {
         {"heads_transposed", "The matrix of each head was transposed.",
          "What does a row of a head belong to?",
          [](Knobs& k) { k.part = Part::turned; }},
         {"tokens_reversed",
          "The tokens of each head stand in the reverse order.",
          "Which row of x makes row 0 of a head?",
          [](Knobs& k) { k.part = Part::tokens_reversed; }},
         {"last_token_left_out", "The last token of each head is missing.",
          "At which number does your count of the tokens end?",
          [](Knobs& k) { k.part = Part::not_last_token; }},
     }},
};

}  // namespace graded
