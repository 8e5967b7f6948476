// Grades the exercise concatenate_heads.
#include "07_multi_head_wrapper/concatenate_heads_knobs.hpp"
#include "07_multi_head_wrapper/concatenate_heads_probes.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fcube concatenate_heads(const std::vector<arma::fcube>& heads);
}

namespace {

using attn::WrittenBy;
using namespace graded;

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
    return attn::joined_heads(heads, knobs.join);
  };
}

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
          .knobs = graded::all_knobs,
          .ways = {
              [](Knobs& k) { k.join.written_by = WrittenBy::slices; },
              [](Knobs& k) { k.join.written_by = WrittenBy::numbers; },
              [](Knobs& k) { k.join.is_by_sequences = true; },
          },
          .forbidden = {"attn::merge_heads"},
      },
      graded::probes(student), graded::attempt);
}
