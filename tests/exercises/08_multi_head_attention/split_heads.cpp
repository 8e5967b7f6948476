// Grades split_heads.
#include "08_multi_head_attention/split_heads.hpp"

#include <fmt/format.h>

#include "grading/grading.hpp"

namespace {

using attn::Heads;

using Split = Heads (*)(const arma::fcube&, std::size_t);

// Where a wrong way of splitting finds entry (t, i) of head h in a sequence.
struct Sizes {
  std::size_t T;
  std::size_t H;
  std::size_t d_k;
};
struct Place {
  std::size_t row;
  std::size_t column;
};
using Find = Place (*)(const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i);

// Heads of the right shape, filled entry by entry.
Heads entry_by_entry(Find find, const arma::fcube& x, std::size_t num_heads) {
  const Sizes sizes{x.n_rows, num_heads, x.n_cols / num_heads};
  Heads heads(x.n_slices, num_heads);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      arma::fmat head(sizes.T, sizes.d_k);
      for (std::size_t t = 0; t < sizes.T; ++t) {
        for (std::size_t i = 0; i < sizes.d_k; ++i) {
          const Place place = find(sizes, h, t, i);
          head(t, i) = x(place.row, place.column, b);
        }
      }
      heads(b, h) = head;
    }
  }
  return heads;
}

Heads feature_by_feature(const arma::fcube& x, std::size_t num_heads) {
  const Find find = [](const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i) {
    return Place{t, h * sizes.d_k + i};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads memory_reread(const arma::fcube& x, std::size_t num_heads) {
  // view(T, H, d_k) of memory that lies column after column.
  const Find find = [](const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i) {
    const std::size_t place = (t * sizes.H + h) * sizes.d_k + i;
    return Place{place % sizes.T, place / sizes.T};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads view_without_transpose(const arma::fcube& x, std::size_t num_heads) {
  // view(H, T, d_k) of memory that lies row after row.
  const Find find = [](const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i) {
    const std::size_t place = (h * sizes.T + t) * sizes.d_k + i;
    const std::size_t d_out = sizes.H * sizes.d_k;
    return Place{place / d_out, place % d_out};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads every_num_heads_th_column(const arma::fcube& x, std::size_t num_heads) {
  const Find find = [](const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i) {
    return Place{t, h + i * sizes.H};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads begins_at_column_h(const arma::fcube& x, std::size_t num_heads) {
  const Find find = [](const Sizes&, std::size_t h, std::size_t t,
                       std::size_t i) {
    return Place{t, h + i};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads heads_reversed(const arma::fcube& x, std::size_t num_heads) {
  const Find find = [](const Sizes& sizes, std::size_t h, std::size_t t,
                       std::size_t i) {
    return Place{t, (sizes.H - 1 - h) * sizes.d_k + i};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads first_columns_for_all(const arma::fcube& x, std::size_t num_heads) {
  const Find find = [](const Sizes&, std::size_t, std::size_t t,
                       std::size_t i) {
    return Place{t, i};
  };
  return entry_by_entry(find, x, num_heads);
}

Heads tokens_split(const arma::fcube& x, std::size_t num_heads) {
  const std::size_t share = x.n_rows / num_heads;
  Heads heads(x.n_slices, num_heads);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      heads(b, h) = x.slice(b).rows(h * share, (h + 1) * share - 1);
    }
  }
  return heads;
}

Heads all_columns_for_each_head(const arma::fcube& x, std::size_t num_heads) {
  Heads heads(x.n_slices, num_heads);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) heads(b, h) = x.slice(b);
  }
  return heads;
}

Heads width_taken_for_the_number(const arma::fcube& x,
                                 std::size_t num_heads) {
  return solution::split_heads(x, x.n_cols / num_heads);
}

Heads batch_and_heads_swapped(const arma::fcube& x, std::size_t num_heads) {
  const Heads heads = solution::split_heads(x, num_heads);
  Heads swapped(num_heads, x.n_slices);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) swapped(h, b) = heads(b, h);
  }
  return swapped;
}

Heads heads_transposed(const arma::fcube& x, std::size_t num_heads) {
  Heads heads = solution::split_heads(x, num_heads);
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      heads(b, h) = arma::fmat(heads(b, h).t());
    }
  }
  return heads;
}

Heads first_sequence_for_all(const arma::fcube& x, std::size_t num_heads) {
  arma::fcube copies(arma::size(x));
  copies.each_slice() = x.slice(0);
  return solution::split_heads(copies, num_heads);
}

Heads field_filled_in_a_row(const arma::fcube& x, std::size_t num_heads) {
  const arma::fcube blocks = arma::reshape(x, x.n_rows, x.n_cols / num_heads,
                                           x.n_slices * num_heads);
  Heads heads(x.n_slices, num_heads);
  for (std::size_t i = 0; i < heads.n_elem; ++i) heads(i) = blocks.slice(i);
  return heads;
}

const std::vector<attn::Misconception<Split>> misconceptions = {
    {"memory_reread",
     "The shape is right, but the memory was read again as view does in "
     "PyTorch, where a matrix lies row after row, while Armadillo's lies "
     "column after column; so tokens and features are mixed. Take a block of "
     "columns for each head, and no memory need be read again.",
     memory_reread},
    {"view_without_transpose",
     "The rows were read on from one head to the next, as "
     "x.view(B, H, T, d_k) does in PyTorch, so that a head gets all features "
     "of a few tokens. Every head sees all tokens: the view is (B, T, H, "
     "d_k) there, and its axes 1 and 2 are then transposed.",
     view_without_transpose},
    {"every_num_heads_th_column",
     "The columns were dealt out like cards: head h got columns h, h + H, "
     "and so on, which is also what arma::reshape to T by H by d_k gives. "
     "The columns of a head are neighbours, from h*d_k on.",
     every_num_heads_th_column},
    {"begins_at_column_h",
     "Head h begins at column h, so that the heads share columns. Each is "
     "d_k wide, so head h begins at column h*d_k.",
     begins_at_column_h},
    {"heads_reversed",
     "The heads stand in the reverse order. Head 0 takes the first columns "
     "and the last head the last ones.",
     heads_reversed},
    {"first_columns_for_all",
     "All heads got the same columns, the first. Head h takes the columns "
     "from h*d_k on, so the block moves with h.",
     first_columns_for_all},
    {"tokens_split",
     "The rows were split, so that each head sees some of the tokens only. "
     "The heads share the features: each sees all T rows, and of each row "
     "its own d_k columns.",
     tokens_split},
    {"all_columns_for_each_head",
     "Every head got all columns. The heads share the d_out columns of the "
     "projection, d_out / num_heads for each.",
     all_columns_for_each_head},
    {"width_taken_for_the_number",
     "num_heads was taken for the width of a head, so that there are d_k "
     "heads of num_heads columns. There are num_heads heads, and each is "
     "d_out / num_heads wide.",
     width_taken_for_the_number},
    {"batch_and_heads_swapped",
     "The field has a row for each head and a column for each sequence. It "
     "is the other way round, (B, H): entry (b, h) is head h of sequence b.",
     batch_and_heads_swapped},
    {"heads_transposed",
     "The matrix of each head was transposed. It keeps a row for each token, "
     "(T, d_k), as x does.",
     heads_transposed},
    {"first_sequence_for_all",
     "Every sequence got the heads of the first one. Row b of the field is "
     "made from slice b of x.",
     first_sequence_for_all},
    {"field_filled_in_a_row",
     "The blocks of columns are right, but they went into the field by one "
     "running index, and a field counts down its columns: all sequences of "
     "head 0 first. Name both indices, heads(b, h).",
     field_filled_in_a_row},
};

struct Probe {
  std::size_t sequences;
  std::size_t tokens;
  std::size_t num_heads;
  std::size_t head_dim;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("x of ({}, {}, {}), {} head{}, seed {}", sequences,
                       tokens, num_heads * head_dim, num_heads,
                       num_heads == 1 ? "" : "s", seed);
  }
};

// Among them as many tokens as columns, one token, and one head.
const std::vector<Probe> probes = {
    {3, 6, 2, 4, 81}, {2, 5, 4, 3, 82}, {2, 6, 3, 2, 83},
    {2, 1, 2, 3, 84}, {3, 4, 1, 5, 85},
};

void attempt(const Split& split_heads, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const std::size_t d_out = probe.num_heads * probe.head_dim;
  arma::fcube x(probe.tokens, d_out, probe.sequences);
  for (std::size_t b = 0; b < probe.sequences; ++b) {
    x.slice(b) = generator.uniform(probe.tokens, d_out, -1.0F, 1.0F);
  }

  const Heads heads = split_heads(x, probe.num_heads);

  outcome.record_shape("the rows and columns of the field",
                       {heads.n_rows, heads.n_cols});
  outcome.record("the heads", heads, attn::token_rows(probe.tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Split>(
      student, "split_heads", probes, attempt,
      {exercise::split_heads, solution::split_heads, feature_by_feature},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(split_heads)

BOOST_AUTO_TEST_CASE(the_field_has_a_matrix_for_each_sequence_and_head) {
  BOOST_TEST(attn::outputs_agree({"the rows and columns of the field"}));
}

BOOST_AUTO_TEST_CASE(each_head_takes_its_own_columns_of_every_token) {
  BOOST_TEST(attn::outputs_agree({"the heads"}));
}

BOOST_AUTO_TEST_SUITE_END()
