// Grades the exercise split_heads.
#include "08_multi_head_attention/split_heads_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
attn::Heads split_heads(const arma::fcube& x, std::size_t num_heads);
}

namespace {

using attn::Heads;
using graded::Functions;

// Number by number, each to its own place.
Heads number_by_number(const arma::fcube& x, std::size_t num_heads) {
  const std::size_t d_k = x.n_cols / num_heads;
  Heads heads(x.n_slices, num_heads);
  for (std::size_t i = 0; i < heads.n_elem; ++i) {
    heads(i).set_size(x.n_rows, d_k);
  }
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t i = 0; i < x.n_cols; ++i) {
      for (std::size_t t = 0; t < x.n_rows; ++t) {
        heads(b, i / d_k)(t, i % d_k) = x(t, i, b);
      }
    }
  }
  return heads;
}

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

struct Sizes {
  std::size_t T;
  std::size_t H;
  std::size_t d_k;
};

std::size_t first_column(const Sizes& sizes, std::size_t h, Begin begin) {
  const std::size_t firsts[] = {h * sizes.d_k, 0, h, h * sizes.H,
                                h * sizes.T};
  return firsts[static_cast<int>(begin)];
}

// The entry of x in the place (t, i) of head h, where memory is read again.
float read_on(const arma::fmat& x, const Sizes& sizes, std::size_t h,
              std::size_t t, std::size_t i, Split split) {
  if (split == Split::dealt_out) return x(t, h + i * sizes.H);
  if (split == Split::memory_read_on) {
    // view(T, H, d_k) of memory that lies column after column.
    const std::size_t place = (t * sizes.H + h) * sizes.d_k + i;
    return x(place % sizes.T, place / sizes.T);
  }
  // view(H, T, d_k) of memory that lies row after row.
  const std::size_t place = (h * sizes.T + t) * sizes.d_k + i;
  return x(place / x.n_cols, place % x.n_cols);
}

arma::fmat columns_of(const arma::fcube& x, std::size_t b, std::size_t h,
                      const Sizes& sizes, const Knobs& knobs) {
  const std::size_t first = first_column(sizes, h, knobs.begin);
  std::size_t count = sizes.d_k;
  if (knobs.width == Width::one_more) ++count;
  if (knobs.width == Width::one_less) --count;
  if (!knobs.is_by_numbers) return x.slice(b).cols(first, first + count - 1);
  arma::fmat head(sizes.T, sizes.d_k);
  for (std::size_t t = 0; t < sizes.T; ++t) {
    for (std::size_t i = 0; i < count; ++i) head(t, i) = x(t, first + i, b);
  }
  return head;
}

arma::fmat split_off(const arma::fcube& x, std::size_t b, std::size_t h,
                     const Sizes& sizes, const Knobs& knobs) {
  if (knobs.split == Split::columns) {
    return columns_of(x, b, h, sizes, knobs);
  }
  if (knobs.split == Split::nothing) return x.slice(b);
  if (knobs.split == Split::tokens) {
    const std::size_t share = sizes.T / sizes.H;
    return x.slice(b).rows(h * share, (h + 1) * share - 1);
  }
  arma::fmat head(sizes.T, sizes.d_k);
  for (std::size_t t = 0; t < sizes.T; ++t) {
    for (std::size_t i = 0; i < sizes.d_k; ++i) {
      head(t, i) = read_on(x.slice(b), sizes, h, t, i, knobs.split);
    }
  }
  return head;
}

arma::fmat part_of(const arma::fmat& head, Part part) {
  switch (part) {
    case Part::turned:
      return head.t();
    case Part::tokens_reversed:
      return arma::flipud(head);
    case Part::not_last_token:
      return head.head_rows(head.n_rows - 1);
    case Part::all:
      break;
  }
  return head;
}

std::size_t head_in_place(std::size_t h, std::size_t H, Head choice) {
  const std::size_t others[] = {h, H - 1 - h, (h + 1) % H, H - 1};
  return others[static_cast<int>(choice)];
}

std::size_t sequence_in_place(std::size_t b, std::size_t B, Sequence choice) {
  if (choice == Sequence::first) return 0;
  if (choice == Sequence::last) return B - 1;
  if (choice == Sequence::opposite) return B - 1 - b;
  return b;
}

// Where the model puts the head that belongs to (b, h).
arma::fmat& place_in(Heads& heads, std::size_t b, std::size_t h,
                     std::size_t H, Field field) {
  if (field == Field::heads_sequences) return heads(h, b);
  if (field == Field::running_index) return heads(b * H + h);
  return heads(b, h);
}

Heads split_as(const arma::fcube& x, std::size_t num_heads,
               const Knobs& knobs) {
  Sizes sizes{x.n_rows, num_heads, x.n_cols / num_heads};
  if (knobs.width == Width::exchanged) std::swap(sizes.H, sizes.d_k);
  const std::size_t B = x.n_slices;
  const bool is_turned = knobs.field == Field::heads_sequences;
  Heads heads(is_turned ? sizes.H : B, is_turned ? B : sizes.H);
  for (std::size_t b = 0; b < B; ++b) {
    if (knobs.sequence == Sequence::only_0 && b > 0) continue;
    if (knobs.sequence == Sequence::not_last && b + 1 == B) continue;
    for (std::size_t h = 0; h < sizes.H; ++h) {
      const arma::fmat head =
          split_off(x, sequence_in_place(b, B, knobs.sequence),
                    head_in_place(h, sizes.H, knobs.head), sizes, knobs);
      place_in(heads, b, h, sizes.H, knobs.field) = part_of(head, knobs.part);
    }
  }
  return heads;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fcube& x, std::size_t num_heads) {
    return split_as(x, num_heads, knobs);
  };
}

const std::vector<attn::Knob<Knobs>> knobs = {
    {"what is split",
     {
         {"memory_reread",
          "The shape is right, but the memory was read again as view does in "
          "PyTorch, where a matrix lies row after row. Armadillo's lies "
          "column after column, so that tokens and features are mixed.",
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
          "The blocks of columns are right, but they went into the field by "
          "one running index, and a field counts down its columns: all "
          "sequences of head 0 first.",
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

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "split_heads",
          .tests =
              {
                  {"the_field_has_a_matrix_for_each_sequence_and_head",
                   {"the rows and columns of the field"}},
                  {"each_head_takes_its_own_columns_of_every_token",
                   {"the number of rows of each head",
                    "the number of columns of each head", "the heads"}},
              },
          .solution = solution::split_heads,
          .alternative = number_by_number,
          .model = model,
          .knobs = knobs,
          .ways = {[](Knobs& k) { k.is_by_numbers = true; }},
          .forbidden = {"attn::split_heads"},
      },
      graded::probes(student), graded::attempt);
}
