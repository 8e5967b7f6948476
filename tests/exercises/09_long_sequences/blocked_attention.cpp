// Grades the exercise blocked_attention.
#include <algorithm>
#include <cmath>

#include "09_long_sequences/blocked_attention_knobs.hpp"
#include "09_long_sequences/blocked_attention_probes.hpp"
#include "09_long_sequences/blocked_attention_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fmat blocked_attention(const arma::fmat& queries,
                             const arma::fmat& keys, const arma::fmat& values,
                             std::size_t block);
}

namespace {

using namespace graded;

using arma::fmat;
using arma::frowvec;

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

void add_block(Sums& sums, const Matrices& given, std::size_t t,
               std::size_t first, std::size_t end, const Knobs& knobs) {
  const std::size_t seen = keys_seen(given, t, knobs.seen);
  const frowvec all = scores_of(given, t, first, end, knobs);
  const frowvec scores = hide(all, first, seen, knobs);
  if (is_block_by_block(knobs.merged)) {
    sums.maximum = first_maximum(knobs.maximum);
  }
  const float maximum =
      maximum_of(sums, knobs.hidden == Hidden::not_in_maximum ? all : scores,
                 knobs.maximum);
  const frowvec exponentials = arma::exp(scores - maximum);
  const bool is_sum_of_all = knobs.hidden == Hidden::not_in_sum;
  const float added = arma::accu(
      is_sum_of_all ? frowvec(arma::exp(all - maximum)) : exponentials);
  const frowvec mixed =
      exponentials * values_of(given, first, end, knobs.values);
  merge(sums, maximum, added, mixed, knobs.merged);
  sums.maximum = maximum;
  sums.blocks += 1.0F;
  if (knobs.divided == Divided::each_time) sums.context /= sums.sum;
}

frowvec divided(const Sums& sums, std::size_t t, const Knobs& knobs) {
  if (knobs.merged == Merged::averaged) return sums.context / sums.blocks;
  if (knobs.merged == Merged::added) return sums.context;
  switch (knobs.divided) {
    case Divided::never:
    case Divided::each_time:
      return sums.context;
    case Divided::by_count:
      return sums.context / static_cast<float>(t + 1);
    case Divided::at_the_end:
      break;
  }
  return sums.context / sums.sum;
}

void add_blocks(Sums& sums, const Matrices& given, std::size_t t,
                const Knobs& knobs) {
  const std::size_t seen = keys_seen(given, t, knobs.seen);
  const std::size_t taken = keys_taken(given, t, knobs);
  const std::size_t begins_end =
      knobs.throws_if_empty ? std::max(taken, t + 1) : taken;
  const std::size_t step =
      knobs.blocks == Blocks::gaps ? given.block + 1 : given.block;
  std::size_t first = knobs.blocks == Blocks::not_first ? given.block : 0;
  for (; first < begins_end; first += step) {
    const std::size_t end =
        block_end(given, first, seen, taken, knobs.blocks);
    if (end <= first && !knobs.throws_if_empty) continue;
    add_block(sums, given, t, first, end, knobs);
  }
}

fmat blocked(const Matrices& given, const Knobs& knobs) {
  const fmat all_scores =
      knobs.has_all_scores ? fmat(given.queries * given.keys.t()) : fmat();
  const bool is_wide_as_keys =
      knobs.values == Values::keys || knobs.values == Values::queries;
  const std::size_t width =
      is_wide_as_keys ? given.keys.n_cols : given.values.n_cols;
  const Sums begin{first_maximum(knobs.maximum), 0.0F,
                   frowvec(width, arma::fill::zeros)};
  fmat result(given.tokens(), width);
  Sums sums = begin;
  for (std::size_t t = 0; t < given.tokens(); ++t) {
    if (!knobs.goes_on) sums = begin;
    add_blocks(sums, given, t, knobs);
    result.row(t) = divided(sums, t, knobs);
  }
  return result;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const fmat& queries, const fmat& keys, const fmat& values,
                 std::size_t block) {
    return blocked({queries, keys, values, block}, knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "blocked_attention",
          .tests =
              {
                  {"each_token_attends_to_itself_and_all_before_it",
                   {"the context vectors"}},
                  {"no_room_is_taken_for_all_pairs_of_tokens",
                   {"matrices with room for all pairs of tokens"}},
              },
          .solution = solution::blocked_attention,
          .alternative = in_two_passes,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {
              [](Knobs& k) { k.is_future_masked = true; },
              [](Knobs& k) { k.throws_if_empty = true; },
          },
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
