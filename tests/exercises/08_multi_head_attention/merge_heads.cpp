// Grades the exercise merge_heads.
#include "08_multi_head_attention/merge_heads_probes.hpp"
#include "grading/grading.hpp"
#include "grading/models/join_steps.hpp"

namespace solution {
arma::fcube merge_heads(const attn::Heads& heads);
}

namespace {

using attn::Heads;
using attn::JoinedAt;
using attn::JoinedAxes;
using attn::JoinedHead;
using attn::JoinedPart;
using attn::JoinedSequence;
using attn::Joining;
using attn::WrittenBy;
using namespace graded;

// Asks of each number of the result which head it comes from.
arma::fcube number_by_number(const Heads& heads) {
  const std::size_t d_k = heads(0, 0).n_cols;
  arma::fcube merged(heads(0, 0).n_rows, heads.n_cols * d_k, heads.n_rows);
  for (std::size_t b = 0; b < merged.n_slices; ++b) {
    for (std::size_t i = 0; i < merged.n_cols; ++i) {
      for (std::size_t t = 0; t < merged.n_rows; ++t) {
        merged(t, i, b) = heads(b, i / d_k)(t, i % d_k);
      }
    }
  }
  return merged;
}

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
  attn::JoinChoices join{.written_by = WrittenBy::slices};
};

// Head h of all sequences becomes cube h, as `field` says.
attn::HeadList cubes_of(const Heads& heads, Field field) {
  const bool is_turned =
      field == Field::heads_sequences || field == Field::sizes_exchanged;
  const bool is_read_by_heads =
      field == Field::heads_sequences || field == Field::indices_exchanged;
  const std::size_t B = is_turned ? heads.n_cols : heads.n_rows;
  const std::size_t H = is_turned ? heads.n_rows : heads.n_cols;
  const arma::fmat& any = heads(0, 0);
  attn::HeadList cubes(H, arma::fcube(any.n_rows, any.n_cols, B));
  for (std::size_t b = 0; b < B; ++b) {
    for (std::size_t h = 0; h < H; ++h) {
      cubes[h].slice(b) = is_read_by_heads ? heads(h, b) : heads(b, h);
    }
  }
  return cubes;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const Heads& heads) {
    return attn::joined_heads(cubes_of(heads, knobs.field), knobs.join);
  };
}

const std::vector<attn::Knob<Knobs>> all_knobs = {
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
         {"heads_below_each_other",
          "The heads stand below each other, so that there seem to be H "
          "times as many tokens.",
          "How many rows does each token keep?",
          [](Knobs& k) { k.join.joining = Joining::below_each_other; }},
         {"heads_as_sequences",
          "The heads became slices, so that there seem to be H times as many "
          "sequences.",
          "How many slices does each sequence keep?",
          [](Knobs& k) { k.join.joining = Joining::as_sequences; }},
         {"added",
          "The heads were added, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.join.joining = Joining::added; }},
         {"averaged",
          "The heads were averaged, which no longer tells who said what.",
          "How many numbers about one token do the heads hold together?",
          [](Knobs& k) { k.join.joining = Joining::averaged; }},
         {"first_head_only",
          "Only the first head was returned, where the output has columns "
          "for every head.",
          "Where does the second head go?",
          [](Knobs& k) { k.join.joining = Joining::first_alone; }},
     }},
    {"where a head begins",
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
          "Head h begins at column h*T: the number of tokens was taken for "
          "the width of a head.",
          "How many columns does each head before it fill?",
          [](Knobs& k) { k.join.at = JoinedAt::h_times_tokens; }},
         {"begins_by_heads",
          "Head h begins at column h*H: the number of heads was taken for "
          "the width of a head.",
          "How many columns does each head before it fill?",
          [](Knobs& k) { k.join.at = JoinedAt::h_times_heads; }},
     }},
    {"where a head ends",
     {
         {"one_column_too_many",
          "A block ends at column (h + 1)*d_k, which is where the next one "
          "begins.",
          "Is the last column that is named part of the block?",
          [](Knobs& k) { k.join.one_column_more = true; }},
     }},
    {"which head is written",
     {
         {"heads_reversed", "The heads stand in the reverse order.",
          "Which head fills the first columns?",
          [](Knobs& k) { k.join.head = JoinedHead::opposite; }},
         {"next_head",
          "The heads are one place off: the columns of head h hold the head "
          "after it.",
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
     }},
    {"which sequence is written",
     {
         {"first_sequence_for_all",
          "Every sequence got the heads of the first one.",
          "Which row of the field makes slice b of the output?",
          [](Knobs& k) { k.join.sequence = JoinedSequence::first; }},
         {"last_sequence_for_all",
          "Every sequence got the heads of the last one.",
          "Which row of the field makes slice b of the output?",
          [](Knobs& k) { k.join.sequence = JoinedSequence::last; }},
         {"sequences_reversed", "The sequences stand in the reverse order.",
          "Which row of the field makes slice 0 of the output?",
          [](Knobs& k) { k.join.sequence = JoinedSequence::opposite; }},
         {"first_sequence_only",
          "Only the first sequence was filled; the others hold zeros.",
          "How many slices does the output have?",
          [](Knobs& k) { k.join.sequence = JoinedSequence::only_0; }},
         {"last_sequence_left_out",
          "The last sequence was left empty and holds zeros.",
          "At which number does your count of the sequences end?",
          [](Knobs& k) { k.join.sequence = JoinedSequence::not_last; }},
     }},
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
    {"what is taken of a head",
     {
         {"heads_transposed",
          "Tokens and features of each head were exchanged before the heads "
          "were joined.",
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
     }},
    {"the axes of the output",
     {
         {"rows_are_sequences",
          "The cube has a row for each sequence, as (B, T, H*d_k) is "
          "written. Armadillo keeps the sequences as slices.",
          "Which of n_rows, n_cols and n_slices counts the sequences?",
          [](Knobs& k) { k.join.axes = JoinedAxes::rows_are_sequences; }},
         {"output_transposed",
          "The output has a row for each feature and a column for each "
          "token.",
          "What does a row of the output belong to?",
          [](Knobs& k) { k.join.axes = JoinedAxes::turned; }},
     }},
};

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "merge_heads",
          .tests =
              {
                  {"the_row_of_a_token_is_as_wide_as_all_heads_together",
                   {"the shape of the output"}},
                  {"each_head_writes_back_into_its_own_columns",
                   {"the output"}},
              },
          .solution = solution::merge_heads,
          .alternative = number_by_number,
          .model = model,
          .knobs = all_knobs,
          .ways = {[](Knobs& k) { k.join.written_by = WrittenBy::numbers; },
                   [](Knobs& k) { k.join.is_by_sequences = true; }},
          .forbidden = {"attn::merge_heads"},
      },
      graded::probes(student), graded::attempt);
}
