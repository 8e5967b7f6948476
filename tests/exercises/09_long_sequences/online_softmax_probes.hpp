// The probes of the exercise online_softmax.
#pragma once

#include <fmt/core.h>

#include "09_long_sequences/online_softmax.hpp"
#include "grading/probes.hpp"

namespace graded {

using exercise::Running;
using Functions = std::function<void(
    Running& running, const arma::frowvec& scores, const arma::fmat& values)>;

inline Functions learner() {
  return exercise::online_softmax;
}

struct Probe {
  std::string what;
  std::vector<std::size_t> blocks;  // how many keys in each
  std::size_t d_v;
  float middle;  // of the scores of the first block
  float step;  // from each block to the next
  std::uint64_t seed;
  bool has_zeros = false;
  bool comes_later = false;  // after blocks that the probe does not show
  bool first_is_low = false;  // far below all others of its block

  std::string describe() const {
    return fmt::format("{}, {}, d_v {}, seed {}", what,
                       attn::counted(blocks.size(), "block"), d_v, seed);
  }
};

// Far below 0 no number that a maximum may be set to at first is low enough,
// but for -inf and the lowest of all.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const auto size = [&draw] { return draw.size(2, 5); };
  const auto width = [&draw] { return draw.size(2, 7); };
  const auto seed = [&draw] { return draw.seed(); };
  using Sizes = std::vector<std::size_t>;
  return attn::each_twice<Probe>(
      {
          {"larger scores in each block", Sizes{size(), size(), size()},
           width(), 0, 2.5F, seed()},
          {"smaller scores in each block", Sizes{size(), size(), size()},
           width(), 0, -2.5F, seed()},
          {"a short last block", Sizes{3, size(), 1}, width(), 0, 0, seed()},
          {"a short first block", Sizes{1, size(), size()}, 1, -2, 1.5F,
           seed()},
          {"scores of exactly 0 among others", Sizes{4, 5, 4}, width(), 0, 0,
           seed(), true},
          {"scores near 1000", Sizes{size(), size(), size()}, width(), 997,
           1.5F, seed()},
          {"far larger scores in each block", Sizes{size(), size()}, width(),
           0, 150, seed()},
          {"far smaller scores in each block", Sizes{size(), size(), size()},
           width(), 0, -150, seed()},
          {"scores near -900", Sizes{size(), size()}, width(), -900, 1,
           seed()},
          {"scores near -3000", Sizes{size(), size()}, width(), -3000, -1,
           seed()},
          {"scores near -1e6", Sizes{size(), size()}, width(), -1e6F, 1,
           seed()},
          {"scores near -2e10", Sizes{size(), size()}, width(), -2e10F, 0,
           seed()},
          {"blocks after others", Sizes{size(), size(), size()}, width(), 0,
           1.5F, seed(), false, true},
          {"a score far below in each block", Sizes{4, size(), size()},
           width(), 0, 1, seed(), false, false, true},
          {"one block", Sizes{draw.size(8, 12)}, width(), 0, 0, seed()},
      },
      draw);
}

// What each block left behind in running.context, a row each; all numbers in
// a row if it did not always stay as wide.
inline attn::Tensor rows_or_numbers(const std::vector<arma::frowvec>& rows) {
  std::vector<float> numbers;
  bool have_one_width = true;
  for (const arma::frowvec& row : rows) {
    if (row.n_elem != rows.front().n_elem) have_one_width = false;
    numbers.insert(numbers.end(), row.begin(), row.end());
  }
  const attn::Shape shape = have_one_width
                                ? attn::Shape{rows.size(), rows[0].n_elem}
                                : attn::Shape{numbers.size()};
  return attn::Tensor(shape, std::move(numbers));
}

inline attn::Labels block_rows(std::size_t blocks) {
  attn::Labels labels;
  for (std::size_t i = 0; i < blocks; ++i) {
    labels.rows.push_back(fmt::format("block {}", i + 1));
  }
  return labels;
}

// -inf, 0 and zeros, or what blocks before may have left.
inline Running begin_of(const Probe& probe, attn::Generator& generator) {
  if (!probe.comes_later) {
    return {-arma::fdatum::inf, 0.0F,
            arma::frowvec(probe.d_v, arma::fill::zeros)};
  }
  return {0.5F, 2.75F, generator.uniform(1, probe.d_v, -2.0F, 2.0F)};
}

struct Block {
  arma::frowvec scores;
  arma::fmat values;
};

inline Block block_of(const Probe& probe, std::size_t i,
                      attn::Generator& generator) {
  const std::size_t n = probe.blocks[i];
  Block block;
  block.scores = generator.uniform(1, n, -2.0F, 2.0F) +
                 static_cast<float>(i) * probe.step + probe.middle;
  block.values = generator.uniform(n, probe.d_v, -2.0F, 2.0F);
  if (probe.first_is_low) block.scores(0) -= 200.0F;
  if (probe.has_zeros) {
    block.scores.tail(2).zeros();
    block.values.row(0).zeros();
  }
  return block;
}

inline void attempt(const Functions& online_softmax, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("the number of blocks", probe.blocks.size());
  outcome.record_size("d_v", probe.d_v);
  outcome.record_size("the size of the scores", probe.middle);
  attn::Generator generator(probe.seed);
  Running running = begin_of(probe, generator);
  std::vector<float> maxima;
  std::vector<float> sums;
  std::vector<arma::frowvec> contexts;
  Block all;
  for (std::size_t i = 0; i < probe.blocks.size(); ++i) {
    const Block block = block_of(probe, i, generator);
    online_softmax(running, block.scores, block.values);
    maxima.push_back(running.maximum);
    sums.push_back(running.sum);
    contexts.push_back(running.context);
    all.scores = arma::join_rows(all.scores, block.scores);
    all.values = arma::join_cols(all.values, block.values);
  }

  outcome.record("running.maximum after each block", arma::frowvec(maxima));
  outcome.record("running.sum after each block", arma::frowvec(sums));
  outcome.record("running.context after each block",
                 rows_or_numbers(contexts), block_rows(contexts.size()));
  outcome.record_derived("running.context / running.sum",
                         arma::frowvec(running.context / running.sum));
  outcome.record_input("scores", all.scores);
  outcome.record_input("values", all.values);
}

}  // namespace graded
