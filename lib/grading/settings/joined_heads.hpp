/// Settings that the models of exercises have which join heads: knobs that
/// hold `JoinChoices join`.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/steps/joined_heads.hpp"

namespace attn {

template <typename Knobs>
Setting<Knobs> heads_below_each_other(std::string_view id,
                                      std::string_view question) {
  return {id,
          "The heads stand below each other, so that there seem to be H "
          "times as many tokens.",
          question,
          [](Knobs& k) { k.join.joining = Joining::below_each_other; }};
}

template <typename Knobs>
Setting<Knobs> heads_as_sequences(std::string_view id,
                                  std::string_view question) {
  return {id,
          "The heads became slices, so that there seem to be H times as many "
          "sequences.",
          question, [](Knobs& k) { k.join.joining = Joining::as_sequences; }};
}

template <typename Knobs>
Setting<Knobs> heads_added() {
  return {"added",
          "The heads were added, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.join.joining = Joining::added; }};
}

template <typename Knobs>
Setting<Knobs> heads_averaged() {
  return {"averaged",
          "The heads were averaged, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.join.joining = Joining::averaged; }};
}

template <typename Knobs>
Setting<Knobs> first_head_only() {
  return {"first_head_only",
          "Only the first head was returned, where the output has columns "
          "for every head.",
          "Where does the second head go?",
          [](Knobs& k) { k.join.joining = Joining::first_alone; }};
}

/// What an exercise calls its things.
struct JoinWords {
  std::string_view width;  // of a head: "d_k"
  std::string_view tokens;  // "the number of tokens"
  std::string_view reversed_heads;  // an id
  std::string_view heads_of;  // a sequence: "the heads of"
  std::string_view
      which_make;  // a sequence: "Which slices of the heads make"
};

template <typename Knobs>
Knob<Knobs> where_a_head_begins(const JoinWords& words) {
  return {
      "where a head begins",
      {
          {"all_at_column_0",
           "Every head was written to the first columns, where only the last "
           "one is left.",
           "At which column does the second head begin?",
           [](Knobs& k) { k.join.at = JoinedAt::zero; }},
          {"begins_at_column_h",
           "Head h begins at column h and so overwrites the heads before it.",
           "How many columns does each head before it fill?",
           [](Knobs& k) { k.join.at = JoinedAt::h; }},
          {"begins_by_tokens",
           kept({"Head h begins at column h*T: ", words.tokens,
                 " was taken for the width of a head."}),
           "How many columns does each head before it fill?",
           [](Knobs& k) { k.join.at = JoinedAt::h_times_tokens; }},
          {"begins_by_heads",
           "Head h begins at column h*H: the number of heads was taken for "
           "the width of a head.",
           "How many columns does each head before it fill?",
           [](Knobs& k) { k.join.at = JoinedAt::h_times_heads; }},
      }};
}

template <typename Knobs>
Knob<Knobs> where_a_head_ends(const JoinWords& words) {
  return {"where a head ends",
          {
              {"one_column_too_many",
               kept({"A block ends at column (h + 1)*", words.width,
                     ", which is where the next one begins."}),
               "Is the last column that is named part of the block?",
               [](Knobs& k) { k.join.one_column_more = true; }},
          }};
}

template <typename Knobs>
Knob<Knobs> which_head_is_written(const JoinWords& words) {
  return {"which head is written",
          {
              {words.reversed_heads, "The heads stand in the reverse order.",
               "Which head fills the first columns?",
               [](Knobs& k) { k.join.head = JoinedHead::opposite; }},
              {"next_head",
               "The heads are one place off: the columns of head h hold the "
               "head after it.",
               "Which head fills the first columns?",
               [](Knobs& k) { k.join.head = JoinedHead::next; }},
              {"first_head_repeated",
               "The first head fills the columns of all heads.",
               "Which index should follow the columns?",
               [](Knobs& k) { k.join.head = JoinedHead::first; }},
              {"last_head_repeated",
               "The last head fills the columns of all heads.",
               "Which index should follow the columns?",
               [](Knobs& k) { k.join.head = JoinedHead::last; }},
              {"first_head_left_out",
               "The columns of the first head were left empty.",
               "At which number does your count of the heads begin?",
               [](Knobs& k) { k.join.head = JoinedHead::not_0; }},
              {"last_head_left_out",
               "The columns of the last head were left empty.",
               "At which number does your count of the heads end?",
               [](Knobs& k) { k.join.head = JoinedHead::not_last; }},
          }};
}

template <typename Knobs>
Knob<Knobs> which_sequence_is_written(const JoinWords& words) {
  return {
      "which sequence is written",
      {
          {"first_sequence_for_all",
           kept({"Every sequence got ", words.heads_of, " the first one."}),
           kept({words.which_make, " slice b of the output?"}),
           [](Knobs& k) { k.join.sequence = JoinedSequence::first; }},
          {"last_sequence_for_all",
           kept({"Every sequence got ", words.heads_of, " the last one."}),
           kept({words.which_make, " slice b of the output?"}),
           [](Knobs& k) { k.join.sequence = JoinedSequence::last; }},
          {"sequences_reversed", "The sequences stand in the reverse order.",
           kept({words.which_make, " slice 0 of the output?"}),
           [](Knobs& k) { k.join.sequence = JoinedSequence::opposite; }},
          {"first_sequence_only",
           "Only the first sequence was filled; the others hold zeros.",
           "How many slices does the output have?",
           [](Knobs& k) { k.join.sequence = JoinedSequence::only_0; }},
          {"last_sequence_left_out",
           "The last sequence was left empty and holds zeros.",
           "At which number does your count of the sequences end?",
           [](Knobs& k) { k.join.sequence = JoinedSequence::not_last; }},
      }};
}

template <typename Knobs>
Knob<Knobs> what_is_taken_of_a_head() {
  return {"what is taken of a head",
          {
              {"heads_transposed",
               "Tokens and features of each head were exchanged before the "
               "heads were joined.",
               "What does a row of a head belong to?",
               [](Knobs& k) { k.join.part = JoinedPart::turned; }},
              {"tokens_reversed",
               "The tokens of each sequence stand in the reverse order.",
               "Which row of the heads makes row 0 of the output?",
               [](Knobs& k) { k.join.part = JoinedPart::tokens_reversed; }},
              {"last_column_left_out",
               "The last column of each head is missing and holds zeros.",
               "At which number does your count of the columns end?",
               [](Knobs& k) { k.join.part = JoinedPart::not_last_column; }},
          }};
}

template <typename Knobs>
Knob<Knobs> axes_of_the_output(const JoinWords& words) {
  return {
      "the axes of the output",
      {
          {"rows_are_sequences",
           kept({"The cube has a row for each sequence, as (B, T, H*",
                 words.width,
                 ") is written. Armadillo keeps the sequences as slices."}),
           "Which of n_rows, n_cols and n_slices counts the sequences?",
           [](Knobs& k) { k.join.axes = JoinedAxes::rows_are_sequences; }},
          {"output_transposed",
           "The output has a row for each feature and a column for each "
           "token.",
           "What does a row of the output belong to?",
           [](Knobs& k) { k.join.axes = JoinedAxes::turned; }},
      }};
}

}  // namespace attn
