// What can be chosen wrongly in the exercise concatenate_heads.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/joined_heads.hpp"

namespace graded {

using attn::Joining;

struct Knobs {
  attn::JoinChoices join;
};

inline const attn::JoinWords join_words = {
    .width = "head_dim",
    .tokens = "the number of tokens, n_rows,",
    .reversed_heads = "reversed_order",
    .heads_of = "what the heads found in",
    .which_make = "Which slices of the heads make",
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how the heads are joined",
     {
         attn::heads_below_each_other<Knobs>(
             "along_the_tokens",
             "Which of the three sizes of a head should grow here?"),
         attn::heads_as_sequences<Knobs>(
             "along_the_batch",
             "Which of the three sizes of a head should grow here?"),
         {"memory_reread",
          "The memory of the heads was read on from one to the next, as "
          "joining them as slices and reshaping does. The slices of a head "
          "stand together in memory, so that the sequences are mixed.",
          "Which slices of the heads make slice 0 of the output?",
          [](Knobs& k) { k.join.joining = Joining::memory_read_on; }},
         {"tokens_reread",
          "The heads were read on row after row, as view does in PyTorch if "
          "they stand below each other, so that the tokens are mixed.",
          "Which rows of the heads make row 0 of the output?",
          [](Knobs& k) { k.join.joining = Joining::rows_read_on; }},
         attn::heads_added<Knobs>(),
         attn::heads_averaged<Knobs>(),
         {"interleaved",
          "The features of the heads alternate: the first of each head, then "
          "the second of each, which is also what reshaping heads below each "
          "other gives.",
          "Which columns does head 0 fill?",
          [](Knobs& k) { k.join.joining = Joining::interleaved; }},
         attn::first_head_only<Knobs>(),
     }},
    attn::where_a_head_begins<Knobs>(join_words),
    attn::where_a_head_ends<Knobs>(join_words),
    attn::which_head_is_written<Knobs>(join_words),
    attn::which_sequence_is_written<Knobs>(join_words),
    attn::what_is_taken_of_a_head<Knobs>(),
    attn::axes_of_the_output<Knobs>(join_words),
};

}  // namespace graded
