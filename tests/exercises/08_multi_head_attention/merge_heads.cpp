// Grades merge_heads.
#include "08_multi_head_attention/merge_heads.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using attn::Heads;

using Merge = arma::fcube (*)(const Heads&);

// A cube of the right shape, filled with zeros.
arma::fcube room_for(const Heads& heads) {
  return arma::fcube(heads(0, 0).n_rows, heads.n_cols * heads(0, 0).n_cols,
                     heads.n_rows, arma::fill::zeros);
}

// Asks of each number of the result which head it comes from.
arma::fcube number_by_number(const Heads& heads) {
  const std::size_t d_k = heads(0, 0).n_cols;
  arma::fcube merged = room_for(heads);
  for (std::size_t b = 0; b < merged.n_slices; ++b) {
    for (std::size_t i = 0; i < merged.n_cols; ++i) {
      for (std::size_t t = 0; t < merged.n_rows; ++t) {
        merged(t, i, b) = heads(b, i / d_k)(t, i % d_k);
      }
    }
  }
  return merged;
}

arma::fcube heads_below_each_other(const Heads& heads) {
  const std::size_t T = heads(0, 0).n_rows;
  arma::fcube merged(heads.n_cols * T, heads(0, 0).n_cols, heads.n_rows);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      merged.slice(b).rows(h * T, (h + 1) * T - 1) = heads(b, h);
    }
  }
  return merged;
}

// view(B, T, H * d_k), the heads not transposed.
arma::fcube memory_reread(const Heads& heads) {
  const arma::fcube stacked = heads_below_each_other(heads);
  arma::fcube merged = room_for(heads);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    const arma::fmat row_after_row = stacked.slice(b).t();
    merged.slice(b) =
        arma::reshape(row_after_row, merged.n_cols, merged.n_rows).t();
  }
  return merged;
}

arma::fcube interleaved(const Heads& heads) {
  const arma::fcube stacked = heads_below_each_other(heads);
  arma::fcube merged = room_for(heads);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    merged.slice(b) =
        arma::reshape(stacked.slice(b), merged.n_rows, merged.n_cols);
  }
  return merged;
}

arma::fcube field_read_in_a_row(const Heads& heads) {
  const arma::fmat& first = heads(0, 0);
  arma::fcube blocks(first.n_rows, first.n_cols, heads.n_elem);
  for (std::size_t i = 0; i < heads.n_elem; ++i) blocks.slice(i) = heads(i);
  return arma::reshape(blocks, first.n_rows, heads.n_cols * first.n_cols,
                       heads.n_rows);
}

arma::fcube added(const Heads& heads) {
  arma::fcube sum(heads(0, 0).n_rows, heads(0, 0).n_cols, heads.n_rows,
                  arma::fill::zeros);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      sum.slice(b) += heads(b, h);
    }
  }
  return sum;
}

arma::fcube heads_reversed(const Heads& heads) {
  Heads reversed(heads.n_rows, heads.n_cols);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      reversed(b, h) = heads(b, heads.n_cols - 1 - h);
    }
  }
  return solution::merge_heads(reversed);
}

arma::fcube begins_at_column_h(const Heads& heads) {
  arma::fcube merged = room_for(heads);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      merged.slice(b).cols(h, h + heads(b, h).n_cols - 1) = heads(b, h);
    }
  }
  return merged;
}

arma::fcube first_head_repeated(const Heads& heads) {
  Heads repeated(heads.n_rows, heads.n_cols);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      repeated(b, h) = heads(b, 0);
    }
  }
  return solution::merge_heads(repeated);
}

arma::fcube first_sequence_for_all(const Heads& heads) {
  arma::fcube merged = solution::merge_heads(heads);
  const arma::fmat first = merged.slice(0);
  merged.each_slice() = first;
  return merged;
}

arma::fcube batch_and_heads_swapped(const Heads& heads) {
  Heads swapped(heads.n_cols, heads.n_rows);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h)
      swapped(h, b) = heads(b, h);
  }
  return solution::merge_heads(swapped);
}

const std::vector<attn::Misconception<Merge>> misconceptions = {
    {"memory_reread",
     "The shape is right, but the heads were read on from one to the next "
     "and cut into wider rows, as view(B, T, H * d_k) does in PyTorch if "
     "nothing is transposed, so that tokens are mixed. The row of a token is "
     "made of the rows that the heads have for this token.",
     memory_reread},
    {"interleaved",
     "The features of the heads alternate: the first of each head, then the "
     "second of each, which is what arma::reshape makes of heads below each "
     "other. The features of one head stay together, from column h*d_k on.",
     interleaved},
    {"field_read_in_a_row",
     "The matrices were taken from the field by one running index, and a "
     "field counts down its columns, so that sequences are mixed. Name both "
     "indices: heads(b, h) belongs to slice b.",
     field_read_in_a_row},
    {"heads_below_each_other",
     "The heads stand below each other, so that there seem to be H times as "
     "many tokens. Each token keeps one row, and the heads stand side by "
     "side in it.",
     heads_below_each_other},
    {"added",
     "The heads were added, which no longer tells who said what. Each head "
     "keeps columns of its own, and it is the output layer that mixes them "
     "afterwards.",
     added},
    {"heads_reversed",
     "The heads stand in the reverse order. Head 0 fills the first columns "
     "and the last head the last ones.",
     heads_reversed},
    {"begins_at_column_h",
     "Head h begins at column h and so overwrites the heads before it. Every "
     "head is d_k wide, so head h begins at column h*d_k.",
     begins_at_column_h},
    {"first_head_repeated",
     "The first head fills the columns of all heads, as happens when an "
     "index is left at 0. The columns from h*d_k on belong to heads(b, h).",
     first_head_repeated},
    {"first_sequence_for_all",
     "Every sequence got the heads of the first one. Slice b is made from "
     "row b of the field.",
     first_sequence_for_all},
    {"batch_and_heads_swapped",
     "The rows of the field were taken for the heads and its columns for "
     "the sequences, so that what stands side by side are sequences. A field "
     "of heads is (B, H): entry (b, h) is head h of sequence b.",
     batch_and_heads_swapped},
};

struct Probe {
  std::size_t sequences;
  std::size_t num_heads;
  std::size_t tokens;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("heads of ({}, {}, {}, {}), seed {}", sequences,
                       num_heads, tokens, head_dim, seed);
  }
};

// Among them as many sequences as heads, one token, and one head.
const std::vector<Probe> probes = {
    {3, 2, 6, 4, 91}, {2, 4, 5, 3, 92}, {3, 3, 4, 2, 93},
    {2, 3, 1, 4, 94}, {2, 1, 3, 5, 95},
};

void attempt(const Merge& merge_heads, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  Heads heads(probe.sequences, probe.num_heads);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    for (std::size_t h = 0; h < probe.num_heads; ++h) {
      heads(b, h) =
          generator.uniform(probe.tokens, probe.head_dim, -1.0F, 1.0F);
    }
  }

  const arma::fcube merged = merge_heads(heads);

  outcome.record_shape("the shape of the output",
                       {merged.n_slices, merged.n_rows, merged.n_cols});
  outcome.record("the output", merged, attn::token_rows(probe.tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Merge>(
      student, "merge_heads", probes, attempt,
      {exercise::merge_heads, solution::merge_heads, number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(merge_heads)

BOOST_AUTO_TEST_CASE(the_row_of_a_token_is_as_wide_as_all_heads_together) {
  BOOST_TEST(attn::outputs_agree({"the shape of the output"}));
}

BOOST_AUTO_TEST_CASE(each_head_writes_back_into_its_own_columns) {
  BOOST_TEST(attn::outputs_agree({"the output"}));
}

BOOST_AUTO_TEST_SUITE_END()
