// Grades the exercise concatenate_heads.
#include "07_multi_head_wrapper/concatenate_heads_probes.hpp"
#include "grading/grading.hpp"
#include "grading/models/join_steps.hpp"

namespace solution {
arma::fcube concatenate_heads(const std::vector<arma::fcube>& heads);
}

namespace {

using attn::JoinedAt;
using attn::JoinedAxes;
using attn::JoinedHead;
using attn::JoinedPart;
using attn::JoinedSequence;
using attn::Joining;
using attn::WrittenBy;
using namespace graded;

using Knobs = attn::JoinChoices;

// Sequence by sequence, by joining what its heads have.
arma::fcube sequence_by_sequence(const CubeList& heads) {
  arma::fcube joined(heads[0].n_rows, heads.size() * heads[0].n_cols,
                     heads[0].n_slices);
  for (std::size_t b = 0; b < joined.n_slices; ++b) {
    arma::fmat row(joined.n_rows, 0);
    for (const arma::fcube& head : heads) {
      row = arma::join_rows(row, head.slice(b));
    }
    joined.slice(b) = row;
  }
  return joined;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const CubeList& heads) {
    return attn::joined_heads(heads, knobs);
  };
}

const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how the heads are joined",
     {
         {"along_the_tokens",
          "The heads stand below each other, so that there seem to be H "
          "times as many tokens.",
          "Which of the three sizes of a head should grow here?",
          [](Knobs& k) { k.joining = Joining::below_each_other; }},
         {"along_the_batch",
          "The heads became slices, so that there seem to be H times as many "
          "sequences.",
          "Which of the three sizes of a head should grow here?",
          [](Knobs& k) { k.joining = Joining::as_sequences; }},
         {"memory_reread",
          "The memory of the heads was read on from one to the next, as "
          "joining them as slices and reshaping does. The slices of a head "
          "stand together in memory, so that the sequences are mixed.",
          "Which slices of the heads make slice 0 of the output?",
          [](Knobs& k) { k.joining = Joining::memory_read_on; }},
         {"tokens_reread",
          "The heads were read on row after row, as view does in PyTorch if "
          "they stand below each other, so that the tokens are mixed.",
          "Which rows of the heads make row 0 of the output?",
          [](Knobs& k) { k.joining = Joining::rows_read_on; }},
         {"added",
          "The heads were added, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.joining = Joining::added; }},
         {"averaged",
          "The heads were averaged, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.joining = Joining::averaged; }},
         {"interleaved",
          "The features of the heads alternate: the first of each head, then "
          "the second of each, which is also what reshaping heads below each "
          "other gives.",
          "Which columns does head 0 fill?",
          [](Knobs& k) { k.joining = Joining::interleaved; }},
         {"first_head_only",
          "Only the first head was returned, where the output has columns "
          "for every head.",
          "Where does the second head go?",
          [](Knobs& k) { k.joining = Joining::first_alone; }},
     }},
    {"where a head begins",
     {
         {"all_at_column_0",
          "Every head was written to the first columns, where only the last "
          "one is left.",
          "At which column does the second head begin?",
          [](Knobs& k) { k.at = JoinedAt::zero; }},
         {"begins_at_column_h",
          "Head h begins at column h and so overwrites the heads before it.",
          "How many columns does each head before it fill?",
          [](Knobs& k) { k.at = JoinedAt::h; }},
         {"begins_by_tokens",
          "Head h begins at column h*T: the number of tokens, n_rows, was "
          "taken for the width of a head.",
          "How many columns does each head before it fill?",
          [](Knobs& k) { k.at = JoinedAt::h_times_tokens; }},
         {"begins_by_heads",
          "Head h begins at column h*H: the number of heads was taken for "
          "the width of a head.",
          "How many columns does each head before it fill?",
          [](Knobs& k) { k.at = JoinedAt::h_times_heads; }},
     }},
    {"where a head ends",
     {
         {"one_column_too_many",
          "A block ends at column (h + 1)*head_dim, which is where the next "
          "one begins.",
          "Is the last column that is named part of the block?",
          [](Knobs& k) { k.one_column_more = true; }},
     }},
    {"which head is written",
     {
         {"reversed_order", "The heads stand in the reverse order.",
          "Which head fills the first columns?",
          [](Knobs& k) { k.head = JoinedHead::opposite; }},
         {"next_head",
          "The heads are one place off: the columns of head h hold the head "
          "after it.",
          "Which head fills the first columns?",
          [](Knobs& k) { k.head = JoinedHead::next; }},
         {"first_head_repeated",
          "The first head fills the columns of all heads.",
          "Which index should follow the columns?",
          [](Knobs& k) { k.head = JoinedHead::first; }},
         {"last_head_repeated",
          "The last head fills the columns of all heads.",
          "Which index should follow the columns?",
          [](Knobs& k) { k.head = JoinedHead::last; }},
         {"first_head_left_out",
          "The columns of the first head were left empty.",
          "At which number does your count of the heads begin?",
          [](Knobs& k) { k.head = JoinedHead::not_0; }},
         {"last_head_left_out",
          "The columns of the last head were left empty.",
          "At which number does your count of the heads end?",
          [](Knobs& k) { k.head = JoinedHead::not_last; }},
     }},
    {"which sequence is written",
     {
         {"first_sequence_for_all",
          "Every sequence got what the heads found in the first one.",
          "Which slices of the heads make slice b of the output?",
          [](Knobs& k) { k.sequence = JoinedSequence::first; }},
         {"last_sequence_for_all",
          "Every sequence got what the heads found in the last one.",
          "Which slices of the heads make slice b of the output?",
          [](Knobs& k) { k.sequence = JoinedSequence::last; }},
         {"sequences_reversed", "The sequences stand in the reverse order.",
          "Which slices of the heads make slice 0 of the output?",
          [](Knobs& k) { k.sequence = JoinedSequence::opposite; }},
         {"first_sequence_only",
          "Only the first sequence was filled; the others hold zeros.",
          "How many slices does the output have?",
          [](Knobs& k) { k.sequence = JoinedSequence::only_0; }},
         {"last_sequence_left_out",
          "The last sequence was left empty and holds zeros.",
          "At which number does your count of the sequences end?",
          [](Knobs& k) { k.sequence = JoinedSequence::not_last; }},
     }},
    {"what is taken of a head",
     {
         {"heads_transposed",
          "Tokens and features of each head were exchanged before the heads "
          "were joined.",
          "What does a row of a head belong to?",
          [](Knobs& k) { k.part = JoinedPart::turned; }},
         {"tokens_reversed",
          "The tokens of each sequence stand in the reverse order.",
          "Which row of the heads makes row 0 of the output?",
          [](Knobs& k) { k.part = JoinedPart::tokens_reversed; }},
         {"last_column_left_out",
          "The last column of each head is missing and holds zeros.",
          "At which number does your count of the columns end?",
          [](Knobs& k) { k.part = JoinedPart::not_last_column; }},
     }},
    {"the axes of the output",
     {
         {"rows_are_sequences",
          "The cube has a row for each sequence, as (B, T, H*head_dim) is "
          "written. Armadillo keeps the sequences as slices.",
          "Which of n_rows, n_cols and n_slices counts the sequences?",
          [](Knobs& k) { k.axes = JoinedAxes::rows_are_sequences; }},
         {"output_transposed",
          "The output has a row for each feature and a column for each "
          "token.",
          "What does a row of the output belong to?",
          [](Knobs& k) { k.axes = JoinedAxes::turned; }},
     }},
};

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "concatenate_heads",
          .tests =
              {
                  {"the_row_of_a_token_is_as_wide_as_all_heads_together",
                   {"the shape of the output"}},
                  {"each_head_keeps_columns_of_its_own", {"the output"}},
              },
          .solution = solution::concatenate_heads,
          .alternative = sequence_by_sequence,
          .model = model,
          .knobs = all_knobs,
          .ways = {
              [](Knobs& k) { k.written_by = WrittenBy::slices; },
              [](Knobs& k) { k.written_by = WrittenBy::numbers; },
              [](Knobs& k) { k.is_by_sequences = true; },
          },
          .forbidden = {"attn::merge_heads"},
      },
      graded::probes(student), graded::attempt);
}
