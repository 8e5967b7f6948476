// Grades blocked_attention.
#include "09_long_sequences/blocked_attention.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/grading.hpp"

namespace {

using arma::fmat;
using arma::frowvec;

using Blocked = fmat (*)(const fmat&, const fmat&, const fmat&, std::size_t);

// Two passes over the keys, in double: first the maximum, then the sums.
fmat in_two_passes(const fmat& queries, const fmat& keys, const fmat& values,
                   std::size_t) {
  const double scale = std::sqrt(static_cast<double>(keys.n_cols));
  fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    std::vector<double> scores(t + 1, 0.0);
    for (std::size_t s = 0; s <= t; ++s) {
      for (std::size_t j = 0; j < keys.n_cols; ++j) {
        scores[s] += static_cast<double>(queries(t, j)) *
                     static_cast<double>(keys(s, j)) / scale;
      }
    }
    const double highest = *std::max_element(scores.begin(), scores.end());
    double sum = 0.0;
    arma::rowvec mixed(values.n_cols, arma::fill::zeros);
    for (std::size_t s = t + 1; s-- > 0;) {
      const double power = std::exp(scores[s] - highest);
      sum += power;
      for (std::size_t j = 0; j < values.n_cols; ++j) {
        mixed(j) += power * static_cast<double>(values(s, j));
      }
    }
    result.row(t) = arma::conv_to<frowvec>::from(mixed / sum);
  }
  return result;
}

// How a wrong version goes through the keys and what it does with a block.
struct Way {
  // The end of the block that begins at `first`; the block is passed over if
  // that is not after its begin.
  std::size_t (*end)(std::size_t first, std::size_t block, std::size_t t,
                     std::size_t T);
  // Where the keys end at which the last block may begin.
  std::size_t (*ends_at)(std::size_t t, std::size_t T);
  bool corrects_sum = true;
  bool corrects_context = true;
  bool scales = true;
};

std::size_t at_own_key(std::size_t first, std::size_t block, std::size_t t,
                       std::size_t) {
  return std::min(first + block, t + 1);
}
std::size_t after_own_key(std::size_t t, std::size_t) {
  return t + 1;
}

fmat by_way(const Way& way, const fmat& queries, const fmat& keys,
            const fmat& values, std::size_t block) {
  const std::size_t T = queries.n_rows;
  const float scale =
      way.scales ? std::sqrt(static_cast<float>(keys.n_cols)) : 1.0F;
  fmat result(T, values.n_cols);
  for (std::size_t t = 0; t < T; ++t) {
    float maximum = -arma::fdatum::inf;
    float sum = 0.0F;
    frowvec context(values.n_cols, arma::fill::zeros);
    for (std::size_t first = 0; first < way.ends_at(t, T); first += block) {
      const std::size_t end = way.end(first, block, t, T);
      if (end <= first) continue;
      const frowvec scores =
          queries.row(t) * keys.rows(first, end - 1).t() / scale;
      const float before = maximum;
      maximum = std::max(before, scores.max());
      const float factor = std::exp(before - maximum);
      const frowvec powers = arma::exp(scores - maximum);
      sum = sum * (way.corrects_sum ? factor : 1.0F) + arma::accu(powers);
      context = context * (way.corrects_context ? factor : 1.0F) +
                powers * values.rows(first, end - 1);
    }
    result.row(t) = context / sum;
  }
  return result;
}

fmat short_block_dropped(const fmat& queries, const fmat& keys,
                         const fmat& values, std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t t,
                      std::size_t) {
    return first + size <= t + 1 ? first + size : first;
  };
  return by_way({end, after_own_key}, queries, keys, values, block);
}

fmat last_block_of_the_keys_dropped(const fmat& queries, const fmat& keys,
                                    const fmat& values, std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t t,
                      std::size_t T) {
    return first + size <= T ? std::min(first + size, t + 1) : first;
  };
  return by_way({end, after_own_key}, queries, keys, values, block);
}

fmat no_mask(const fmat& queries, const fmat& keys, const fmat& values,
             std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t,
                      std::size_t T) { return std::min(first + size, T); };
  const auto all = [](std::size_t, std::size_t T) { return T; };
  return by_way({end, all}, queries, keys, values, block);
}

fmat diagonal_block_whole(const fmat& queries, const fmat& keys,
                          const fmat& values, std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t,
                      std::size_t T) { return std::min(first + size, T); };
  return by_way({end, after_own_key}, queries, keys, values, block);
}

fmat own_key_left_out(const fmat& queries, const fmat& keys,
                      const fmat& values, std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t t,
                      std::size_t) { return std::min(first + size, t); };
  return by_way({end, after_own_key}, queries, keys, values, block);
}

fmat first_block_only(const fmat& queries, const fmat& keys,
                      const fmat& values, std::size_t block) {
  const auto end = [](std::size_t first, std::size_t size, std::size_t t,
                      std::size_t) {
    return first == 0 ? std::min(size, t + 1) : first;
  };
  return by_way({end, after_own_key}, queries, keys, values, block);
}

fmat old_sum_not_corrected(const fmat& queries, const fmat& keys,
                           const fmat& values, std::size_t block) {
  return by_way({at_own_key, after_own_key, false}, queries, keys, values,
                block);
}

fmat old_context_not_corrected(const fmat& queries, const fmat& keys,
                               const fmat& values, std::size_t block) {
  return by_way({at_own_key, after_own_key, true, false}, queries, keys,
                values, block);
}

fmat nothing_corrected(const fmat& queries, const fmat& keys,
                       const fmat& values, std::size_t block) {
  return by_way({at_own_key, after_own_key, false, false}, queries, keys,
                values, block);
}

fmat not_scaled(const fmat& queries, const fmat& keys, const fmat& values,
                std::size_t block) {
  return by_way({at_own_key, after_own_key, true, true, false}, queries, keys,
                values, block);
}

// The softmax of each block by itself, and their results added, or averaged.
fmat each_block_by_itself(const fmat& queries, const fmat& keys,
                          const fmat& values, std::size_t block,
                          bool averaged) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  fmat result(queries.n_rows, values.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    float blocks = 0.0F;
    for (std::size_t first = 0; first <= t; first += block) {
      const std::size_t last = std::min(first + block, t + 1) - 1;
      result.row(t) +=
          attn::softmax_rows(queries.row(t) * keys.rows(first, last).t() /
                             scale) *
          values.rows(first, last);
      blocks += 1.0F;
    }
    if (averaged) result.row(t) /= blocks;
  }
  return result;
}

fmat blocks_added(const fmat& queries, const fmat& keys, const fmat& values,
                  std::size_t block) {
  return each_block_by_itself(queries, keys, values, block, false);
}

fmat blocks_averaged(const fmat& queries, const fmat& keys,
                     const fmat& values, std::size_t block) {
  return each_block_by_itself(queries, keys, values, block, true);
}

// Scores as they are, without a maximum: right as long as nothing overflows.
fmat without_a_maximum(const fmat& queries, const fmat& keys,
                       const fmat& values, std::size_t) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    const frowvec powers =
        arma::exp(queries.row(t) * keys.head_rows(t + 1).t() / scale);
    result.row(t) = powers * values.head_rows(t + 1) / arma::accu(powers);
  }
  return result;
}

fmat not_divided(const fmat& queries, const fmat& keys, const fmat& values,
                 std::size_t) {
  const float scale = std::sqrt(static_cast<float>(keys.n_cols));
  fmat result(queries.n_rows, values.n_cols);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    const frowvec scores = queries.row(t) * keys.head_rows(t + 1).t() / scale;
    result.row(t) =
        arma::exp(scores - scores.max()) * values.head_rows(t + 1);
  }
  return result;
}

const std::vector<attn::Misconception<Blocked>> misconceptions = {
    {"short_block_dropped",
     "Only whole blocks were taken, so that a query loses the keys of its "
     "last, shorter block, its own among them. End a block at the smaller of "
     "first + block and t + 1.",
     short_block_dropped},
    {"last_block_of_the_keys_dropped",
     "Where the block does not divide the number of tokens, the last keys "
     "never come. The last block may be shorter than the others, but it "
     "counts.",
     last_block_of_the_keys_dropped},
    {"no_mask",
     "Every query sees all keys. Query t may see the keys up to t: end its "
     "blocks there.",
     no_mask},
    {"diagonal_block_whole",
     "Blocks in the future are left out, but the block in which the query's "
     "own key lies was taken whole, with keys that come after it. End it "
     "behind key t.",
     diagonal_block_whole},
    {"own_key_left_out",
     "The keys end before the query's own, and the first query has none at "
     "all. Query t sees t + 1 keys, its own the last.",
     own_key_left_out},
    {"first_block_only",
     "Only the first block of keys was used. Go on, block after block, as "
     "long as a block begins at or before key t.",
     first_block_only},
    {"old_sum_not_corrected",
     "The running context was corrected for a new maximum, but the running "
     "sum was not. Both are multiplied by exp(old maximum - new maximum).",
     old_sum_not_corrected},
    {"old_context_not_corrected",
     "The running sum was corrected for a new maximum, but the running "
     "context was not. Both are multiplied by exp(old maximum - new "
     "maximum).",
     old_context_not_corrected},
    {"nothing_corrected",
     "When the maximum grows, what was summed before is left as it was. Sum "
     "and context have to be multiplied by exp(old maximum - new maximum).",
     nothing_corrected},
    {"not_scaled",
     "The scores were not divided by sqrt(d_k), so the weights are too "
     "sharp. Blocks change nothing about the formula.",
     not_scaled},
    {"blocks_added",
     "Each block had a softmax of its own, and the results were added, so "
     "that the weights of a query sum to the number of its blocks. One sum "
     "runs through all blocks, and the division comes at the end.",
     blocks_added},
    {"blocks_averaged",
     "Each block had a softmax of its own, and the results were averaged, as "
     "if all blocks mattered as much. One sum runs through all blocks, and "
     "the division comes at the end.",
     blocks_averaged},
    {"without_a_maximum",
     "The exponentials were taken of the scores as they are, and overflow "
     "where these are large. Subtract the largest so far, and correct what "
     "came before.",
     without_a_maximum},
    {"not_divided",
     "The context was not divided by the sum of the exponentials. Divide "
     "once, after the last block of a query.",
     not_divided},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_k;
  std::size_t d_v;
  std::size_t block;
  float size;  // of queries and keys
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format(
        "{} tokens, d_k {}, d_v {}, blocks of {}, numbers up to {}, seed {}",
        tokens, d_k, d_v, block, size, seed);
  }
};

// Blocks that divide the tokens and blocks that do not; one that takes all,
// one of one key, and scores of which exp overflows.
const std::vector<Probe> probes = {
    {8, 3, 5, 3, 2, 111}, {6, 4, 2, 2, 2, 112},  {5, 2, 3, 7, 2, 113},
    {4, 5, 6, 1, 2, 114}, {7, 6, 4, 3, 20, 115},
};

void attempt(const Blocked& blocked_attention, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t columns, float size) {
    return generator.uniform(probe.tokens, columns, -size, size);
  };
  const fmat queries = numbers(probe.d_k, probe.size);
  const fmat keys = numbers(probe.d_k, probe.size);
  const fmat values = numbers(probe.d_v, 2);
  outcome.record("the context vectors",
                 blocked_attention(queries, keys, values, probe.block),
                 attn::token_rows(probe.tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Blocked>(student, "blocked_attention", probes, attempt,
                              {exercise::blocked_attention,
                               solution::blocked_attention, in_two_passes},
                              misconceptions);
}

BOOST_AUTO_TEST_SUITE(blocked_attention)

BOOST_AUTO_TEST_CASE(each_token_attends_to_itself_and_all_before_it) {
  BOOST_TEST(attn::outputs_agree({"the context vectors"}));
}

BOOST_AUTO_TEST_SUITE_END()
