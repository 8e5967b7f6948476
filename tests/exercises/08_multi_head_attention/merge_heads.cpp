// Grades the exercise merge_heads.
#include "08_multi_head_attention/merge_heads_knobs.hpp"
#include "08_multi_head_attention/merge_heads_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fcube merge_heads(const attn::Heads& heads);
}

namespace {

using attn::Heads;
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
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.join.written_by = WrittenBy::numbers; },
                   [](Knobs& k) { k.join.is_by_sequences = true; }},
          .forbidden = {"attn::merge_heads"},
      },
      graded::probes(student), graded::attempt);
}
