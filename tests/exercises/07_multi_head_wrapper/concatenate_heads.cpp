// Grades concatenate_heads.
#include "07_multi_head_wrapper/concatenate_heads.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using CubeList = std::vector<arma::fcube>;
using Concatenate = arma::fcube (*)(const CubeList&);

// A cube of the right shape, filled with zeros.
arma::fcube room_for(const CubeList& heads) {
  return arma::fcube(heads[0].n_rows, heads.size() * heads[0].n_cols,
                     heads[0].n_slices, arma::fill::zeros);
}

// Sequence by sequence, by joining what its heads have.
arma::fcube sequence_by_sequence(const CubeList& heads) {
  arma::fcube joined = room_for(heads);
  for (std::size_t b = 0; b < joined.n_slices; ++b) {
    arma::fmat row(joined.n_rows, 0);
    for (const arma::fcube& head : heads) {
      row = arma::join_rows(row, head.slice(b));
    }
    joined.slice(b) = row;
  }
  return joined;
}

arma::fcube along_the_tokens(const CubeList& heads) {
  const std::size_t T = heads[0].n_rows;
  arma::fcube joined(heads.size() * T, heads[0].n_cols, heads[0].n_slices);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    joined.rows(h * T, (h + 1) * T - 1) = heads[h];
  }
  return joined;
}

arma::fcube along_the_batch(const CubeList& heads) {
  arma::fcube joined = heads[0];
  for (std::size_t h = 1; h < heads.size(); ++h) {
    joined = arma::join_slices(joined, heads[h]);
  }
  return joined;
}

arma::fcube memory_reread(const CubeList& heads) {
  const arma::fcube one_after_the_other = along_the_batch(heads);
  return arma::reshape(one_after_the_other, heads[0].n_rows,
                       heads.size() * heads[0].n_cols, heads[0].n_slices);
}

arma::fcube tokens_reread(const CubeList& heads) {
  arma::fcube joined = room_for(heads);
  const arma::fcube stacked = along_the_tokens(heads);
  for (std::size_t b = 0; b < joined.n_slices; ++b) {
    const arma::fmat row_after_row = stacked.slice(b).t();
    joined.slice(b) =
        arma::reshape(row_after_row, joined.n_cols, joined.n_rows).t();
  }
  return joined;
}

arma::fcube added(const CubeList& heads) {
  arma::fcube sum = heads[0];
  for (std::size_t h = 1; h < heads.size(); ++h) sum += heads[h];
  return sum;
}

arma::fcube interleaved(const CubeList& heads) {
  arma::fcube joined = room_for(heads);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    for (std::size_t i = 0; i < heads[h].n_cols; ++i) {
      joined.col(i * heads.size() + h) = heads[h].col(i);
    }
  }
  return joined;
}

arma::fcube reversed_order(const CubeList& heads) {
  return solution::concatenate_heads(CubeList(heads.rbegin(), heads.rend()));
}

arma::fcube first_head_only(const CubeList& heads) {
  return heads[0];
}

arma::fcube first_head_repeated(const CubeList& heads) {
  return solution::concatenate_heads(CubeList(heads.size(), heads[0]));
}

arma::fcube all_at_column_0(const CubeList& heads) {
  arma::fcube joined = room_for(heads);
  joined.cols(0, heads[0].n_cols - 1) = heads.back();
  return joined;
}

arma::fcube begins_at_column_h(const CubeList& heads) {
  arma::fcube joined = room_for(heads);
  for (std::size_t h = 0; h < heads.size(); ++h) {
    joined.cols(h, h + heads[h].n_cols - 1) = heads[h];
  }
  return joined;
}

arma::fcube first_sequence_for_all(const CubeList& heads) {
  arma::fcube joined = solution::concatenate_heads(heads);
  const arma::fmat first = joined.slice(0);
  joined.each_slice() = first;
  return joined;
}

const std::vector<attn::Misconception<Concatenate>> misconceptions = {
    {"along_the_tokens",
     "The heads stand below each other, so that there seem to be H times as "
     "many tokens. Each token keeps one row, and the heads stand side by "
     "side in it.",
     along_the_tokens},
    {"along_the_batch",
     "The heads were joined as slices, so that there seem to be H times as "
     "many sequences. Each sequence keeps one slice, and the heads stand "
     "side by side in its columns.",
     along_the_batch},
    {"memory_reread",
     "The heads were joined as slices and reshaped, which gives the right "
     "shape but mixes the sequences, as the slices of a head stand together "
     "in memory. Each sequence joins the slices that the heads have for this "
     "sequence.",
     memory_reread},
    {"tokens_reread",
     "The heads were joined below each other and read again row after row "
     "into wider rows, as view does in PyTorch, which mixes the tokens. The "
     "row of a token is made of the rows that the heads have for this "
     "token.",
     tokens_reread},
    {"added",
     "The heads were added, which no longer tells who said what. Each head "
     "keeps columns of its own, so that the output is H*head_dim wide.",
     added},
    {"interleaved",
     "The features of the heads alternate: the first of each head, then the "
     "second of each. The features of one head stay together, from column "
     "h*head_dim on.",
     interleaved},
    {"reversed_order",
     "The heads stand in the reverse order. Head 0 fills the first columns "
     "and the last head the last ones.",
     reversed_order},
    {"first_head_only",
     "Only the first head was returned. The output has columns for every "
     "head.",
     first_head_only},
    {"first_head_repeated",
     "The first head fills the columns of all heads, as happens when an "
     "index is left at 0. The columns from h*head_dim on belong to "
     "heads[h].",
     first_head_repeated},
    {"all_at_column_0",
     "Every head was written to the first columns, where only the last one "
     "is left, and the other columns are empty. Head h begins at column "
     "h*head_dim.",
     all_at_column_0},
    {"begins_at_column_h",
     "Head h begins at column h and so overwrites the heads before it. Every "
     "head is head_dim wide, so head h begins at column h*head_dim.",
     begins_at_column_h},
    {"first_sequence_for_all",
     "Every sequence got what the heads found in the first one. Slice b of "
     "the output is made of the slices b of the heads.",
     first_sequence_for_all},
};

struct Probe {
  std::size_t num_heads;
  std::size_t sequences;
  std::size_t tokens;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} head{} of shape ({}, {}, {}), seed {}", num_heads,
                       num_heads == 1 ? "" : "s", sequences, tokens, head_dim,
                       seed);
  }
};

// Among them one token, one sequence, and one head.
const std::vector<Probe> probes = {
    {2, 3, 6, 4, 71}, {3, 2, 5, 4, 72}, {4, 2, 1, 3, 73},
    {5, 1, 4, 2, 74}, {1, 2, 3, 5, 75},
};

void attempt(const Concatenate& concatenate_heads, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  CubeList heads;
  for (std::size_t h = 0; h < probe.num_heads; ++h) {
    arma::fcube head(probe.tokens, probe.head_dim, probe.sequences);
    for (std::size_t b = 0; b < probe.sequences; ++b) {
      head.slice(b) =
          generator.uniform(probe.tokens, probe.head_dim, -1.0F, 1.0F);
    }
    heads.push_back(head);
  }

  const arma::fcube joined = concatenate_heads(heads);

  outcome.record_shape("the shape of the output",
                       {joined.n_slices, joined.n_rows, joined.n_cols});
  outcome.record("the output", joined, attn::token_rows(probe.tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Concatenate>(
      student, "concatenate_heads", probes, attempt,
      {exercise::concatenate_heads, solution::concatenate_heads,
       sequence_by_sequence},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(concatenate_heads)

BOOST_AUTO_TEST_CASE(the_row_of_a_token_is_as_wide_as_all_heads_together) {
  BOOST_TEST(attn::outputs_agree({"the shape of the output"}));
}

BOOST_AUTO_TEST_CASE(each_head_keeps_columns_of_its_own) {
  BOOST_TEST(attn::outputs_agree({"the output"}));
}

BOOST_AUTO_TEST_SUITE_END()
