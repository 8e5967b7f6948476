// The probes of the exercise blocked_attention.
#pragma once

#include <fmt/core.h>

#include "09_long_sequences/blocked_attention.hpp"
#include "grading/probes.hpp"
#include "grading/trials/memory_meter.hpp"

namespace graded {

using Functions = std::function<arma::fmat(
    const arma::fmat& queries, const arma::fmat& keys,
    const arma::fmat& values, std::size_t block)>;

inline Functions learner() {
  return exercise::blocked_attention;
}

// How large the scores are. `level` puts all of them near a number; of
// `rising` and `falling` ones every second key is 1000 above or below.
enum class Scores { small, with_zeros, level, rising, falling };

struct Probe {
  std::size_t tokens;
  std::size_t d_k;
  std::size_t d_v;
  std::size_t block;
  std::uint64_t seed;
  Scores scores = Scores::small;
  float level = 0.0F;
  bool is_measured = false;  // how much memory is taken

  std::string describe() const {
    return fmt::format("{}, d_k {}, d_v {}, blocks of {}, {}seed {}",
                       attn::counted(tokens, "token"), d_k, d_v, block,
                       about_scores(), seed);
  }
  std::string about_scores() const {
    switch (scores) {
      case Scores::with_zeros:
        return "some scores of 0, ";
      case Scores::level:
        return fmt::format("scores near {}, ", level);
      case Scores::rising:
        return "scores that rise, ";
      case Scores::falling:
        return "scores that fall, ";
      case Scores::small:
        break;
    }
    return "";
  }
};

// Blocks that divide the tokens and blocks that do not, one that takes all
// keys, and blocks of one key. The first probe is small: most mistakes show
// on it, and so the search for them is quick. Where scores are large, they
// are sums of whole numbers and quarters, for which every order of summing
// gives the same.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t block = draw.size(3, 4);
  const std::size_t T = 2 * block + draw.size(1, block - 1);
  const std::size_t d_k = draw.size(2, 6, {block});
  const std::size_t d_v = draw.size(2, 6, {block, d_k});
  const std::size_t same = draw.size(3, 5);
  const auto seed = [&draw] { return draw.seed(); };
  const auto near = [&](float level) {
    return Probe{T, 16, d_v, block, seed(), Scores::level, level};
  };
  std::vector<Probe> all = attn::each_twice<Probe>(
      {
          {draw.size(4, 5), d_k, d_v, 2, seed()},
          {T, d_k, d_v, block, seed()},
          {3 * block, d_v, d_k, block, seed()},
          {same, d_k, d_v, draw.size(6, 9), seed()},
          {same, d_v, d_k, same, seed()},
          {draw.size(4, 6), d_k, d_v, 1, seed()},
          {same, same, same, 2, seed()},
          {1, d_k, d_v, block, seed()},
          {draw.size(17, 22), d_k, draw.size(7, 9), draw.size(5, 6), seed()},
          {T, d_k, d_v, block, seed(), Scores::with_zeros},
          near(1000),
          near(-900),
          near(-3000),
          near(-1e6F),
          near(-0x1p34F),
          {T, 16, d_v, block, seed(), Scores::rising},
          {T, 16, d_v, block, seed(), Scores::falling},
      },
      draw);
  all.push_back(
      {draw.size(256, 300), 4, 3, 4, seed(), Scores::small, 0.0F, true});
  return all;
}

struct Inputs {
  arma::fmat queries;
  arma::fmat keys;
  arma::fmat values;
};

// The first of the 16 numbers of a query is 40 and makes, with that of a key,
// 10 times the latter of the score; the others are small and whole.
inline void put_scores_near(const Probe& probe, Inputs& inputs) {
  inputs.queries = arma::round(inputs.queries);
  inputs.keys = arma::round(inputs.keys);
  inputs.queries.col(0).fill(40.0F);
  for (std::size_t s = 0; s < probe.tokens; ++s) {
    const float steps = 100.0F * static_cast<float>(s / 2);
    inputs.keys(s, 0) = probe.scores == Scores::rising    ? steps
                        : probe.scores == Scores::falling ? -steps
                                                          : probe.level / 10;
  }
}

inline Inputs inputs_of(const Probe& probe) {
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t columns) {
    return generator.uniform(probe.tokens, columns, -2.0F, 2.0F);
  };
  Inputs inputs{numbers(probe.d_k), numbers(probe.d_k), numbers(probe.d_v)};
  if (probe.scores == Scores::small) return inputs;
  if (probe.scores == Scores::with_zeros) {
    inputs.queries.row(probe.tokens - 2).zeros();
    inputs.keys.row(0).zeros();
    inputs.keys.row(2).zeros();
    inputs.values.row(1).zeros();
    return inputs;
  }
  put_scores_near(probe, inputs);
  // Beside such numbers a float has no room for small ones.
  if (probe.level < -1e9F) {
    inputs.keys.tail_cols(probe.d_k - 1).zeros();
    inputs.keys.col(0).fill(-0x1p31F);
  }
  return inputs;
}

// A byte for each pair of a query and a key is too much.
inline std::size_t whether_pairs_have_room(const Probe& probe,
                                           std::size_t bytes) {
  return bytes < probe.tokens * probe.tokens ? 0 : 1;
}

inline void attempt(const Functions& blocked_attention, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("T", probe.tokens);
  outcome.record_size("d_k", probe.d_k);
  outcome.record_size("d_v", probe.d_v);
  outcome.record_size("block", probe.block);
  outcome.record_size("the size of the scores", probe.level);
  const Inputs inputs = inputs_of(probe);

  const attn::MemoryMeter meter;
  const arma::fmat context = blocked_attention(inputs.queries, inputs.keys,
                                               inputs.values, probe.block);
  const std::size_t bytes = meter.most_bytes();

  if (probe.is_measured) {
    outcome.record_count("matrices with room for all pairs of tokens",
                         whether_pairs_have_room(probe, bytes));
  }
  outcome.record("the context vectors", context,
                 attn::token_rows(probe.tokens));
  outcome.record_input("queries", inputs.queries);
  outcome.record_input("keys", inputs.keys);
  outcome.record_input("values", inputs.values);
}

}  // namespace graded
