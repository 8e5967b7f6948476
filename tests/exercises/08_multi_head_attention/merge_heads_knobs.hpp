// What can be chosen wrongly in the exercise merge_heads.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/joined_heads.hpp"

namespace graded {

using attn::Joining;

// What the rows and columns of the field are taken for.
// Exchanged sizes alone name matrices that are not there, unless there are as
// many sequences as heads.
enum class Field {
  sequences_heads,
  heads_sequences,
  sizes_exchanged,
  indices_exchanged
};

struct Knobs {
  Field field = Field::sequences_heads;
  attn::JoinChoices join{.written_by = attn::WrittenBy::slices};
};

inline const attn::JoinWords join_words = {
    .width = "d_k",
    .tokens = "the number of tokens",
    .reversed_heads = "heads_reversed",
    .heads_of = "the heads of",
    .which_make = "Which row of the field makes",
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how the heads are joined",
     {
         {"memory_reread",
          "The heads were read on from one to the next, row after row, as "
          "view(B, T, H * d_k) does in PyTorch if nothing is transposed, so "
          "that tokens are mixed.",
          "Which rows of the heads make row 0 of the output?",
          [](Knobs& k) { k.join.joining = Joining::rows_read_on; }},
         {"interleaved",
          "The features of the heads alternate: the first of each head, then "
          "the second of each, which is also what arma::reshape makes of "
          "heads below each other.",
          "Which columns does head 0 fill?",
          [](Knobs& k) { k.join.joining = Joining::interleaved; }},
         {"field_read_in_a_row",
          "Sequences are mixed, as where the matrices are taken from the "
          "field by one running index: a field counts down its columns.",
          "Which sequence does heads(1) belong to?",
          [](Knobs& k) { k.join.joining = Joining::memory_read_on; }},
         attn::heads_below_each_other<Knobs>(
             "heads_below_each_other", "How many rows does each token keep?"),
         attn::heads_as_sequences<Knobs>(
             "heads_as_sequences",
             "How many slices does each sequence keep?"),
         attn::heads_added<Knobs>(),
         attn::heads_averaged<Knobs>(),
         attn::first_head_only<Knobs>(),
     }},
    attn::where_a_head_begins<Knobs>(join_words),
    attn::where_a_head_ends<Knobs>(join_words),
    attn::which_head_is_written<Knobs>(join_words),
    attn::which_sequence_is_written<Knobs>(join_words),
    {"what the field is taken for",
     {
         {"batch_and_heads_swapped",
          "The rows of the field were counted as heads and its columns as "
          "sequences.",
          "What does heads.n_rows count?",
          [](Knobs& k) { k.field = Field::heads_sequences; }},
         {"sizes_exchanged",
          "The rows of the field were counted as heads and its columns as "
          "sequences.",
          "What does heads.n_rows count?",
          [](Knobs& k) { k.field = Field::sizes_exchanged; }},
         {"indices_exchanged",
          "The matrix of head h in sequence b was looked for at heads(h, b).",
          "Which of the two indices of a field is that of its rows?",
          [](Knobs& k) { k.field = Field::indices_exchanged; }},
     }},
    attn::what_is_taken_of_a_head<Knobs>(),
    attn::axes_of_the_output<Knobs>(join_words),
};

}  // namespace graded
