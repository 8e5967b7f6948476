// Grades online_softmax.
#include "09_long_sequences/online_softmax.hpp"

#include <fmt/format.h>

#include <cmath>

#include "grading/grading.hpp"

namespace {

using arma::fmat;
using arma::frowvec;
using exercise::Running;

using Online = void (*)(Running&, const frowvec&, const fmat&);

// Score by score: a block is several blocks of one.
void score_by_score(Running& running, const frowvec& scores,
                    const fmat& values) {
  for (std::size_t j = 0; j < scores.n_elem; ++j) {
    if (scores(j) > running.maximum) {
      const float factor = std::exp(running.maximum - scores(j));
      running.sum *= factor;
      for (float& number : running.context) number *= factor;
      running.maximum = scores(j);
    }
    const float power = std::exp(scores(j) - running.maximum);
    running.sum += power;
    for (std::size_t i = 0; i < values.n_cols; ++i) {
      running.context(i) += power * values(j, i);
    }
  }
}

// What a wrong version does with a block; the right one is all defaults.
struct Ways {
  float factor_of_sum;
  float factor_of_context;
  float maximum;
};

void with(Running& running, const frowvec& scores, const fmat& values,
          const Ways& ways) {
  const frowvec exponentials = arma::exp(scores - ways.maximum);
  running.sum = running.sum * ways.factor_of_sum + arma::accu(exponentials);
  running.context =
      running.context * ways.factor_of_context + exponentials * values;
  running.maximum = ways.maximum;
}

float new_maximum(const Running& running, const frowvec& scores) {
  return std::fmax(running.maximum, scores.max());
}

float right_factor(const Running& running, const frowvec& scores) {
  return std::exp(running.maximum - new_maximum(running, scores));
}

void old_sum_not_corrected(Running& running, const frowvec& scores,
                           const fmat& values) {
  with(running, scores, values,
       {1.0F, right_factor(running, scores), new_maximum(running, scores)});
}

void old_context_not_corrected(Running& running, const frowvec& scores,
                               const fmat& values) {
  with(running, scores, values,
       {right_factor(running, scores), 1.0F, new_maximum(running, scores)});
}

void nothing_corrected(Running& running, const frowvec& scores,
                       const fmat& values) {
  with(running, scores, values, {1.0F, 1.0F, new_maximum(running, scores)});
}

void factor_turned_round(Running& running, const frowvec& scores,
                         const fmat& values) {
  const float factor =
      running.sum == 0.0F ? 0.0F : 1.0F / right_factor(running, scores);
  with(running, scores, values,
       {factor, factor, new_maximum(running, scores)});
}

void maximum_of_the_block(Running& running, const frowvec& scores,
                          const fmat& values) {
  const float factor = std::exp(running.maximum - scores.max());
  with(running, scores, values, {factor, factor, scores.max()});
}

void maximum_of_the_block_not_corrected(Running& running,
                                        const frowvec& scores,
                                        const fmat& values) {
  with(running, scores, values, {1.0F, 1.0F, scores.max()});
}

void maximum_of_the_first_block(Running& running, const frowvec& scores,
                                const fmat& values) {
  const bool is_first = std::isinf(running.maximum);
  with(running, scores, values,
       {1.0F, 1.0F, is_first ? scores.max() : running.maximum});
}

void without_a_maximum(Running& running, const frowvec& scores,
                       const fmat& values) {
  with(running, scores, values, {1.0F, 1.0F, 0.0F});
  running.maximum = new_maximum(running, scores);
}

void exponentials_divided(Running& running, const frowvec& scores,
                          const fmat& values) {
  const float maximum = new_maximum(running, scores);
  const float divisor = std::exp(maximum);
  const float factor = std::exp(running.maximum) / divisor;
  const frowvec exponentials = arma::exp(scores) / divisor;
  running.sum = running.sum * factor + arma::accu(exponentials);
  running.context = running.context * factor + exponentials * values;
  running.maximum = maximum;
}

void sum_of_the_block_alone(Running& running, const frowvec& scores,
                            const fmat& values) {
  with(running, scores, values,
       {0.0F, right_factor(running, scores), new_maximum(running, scores)});
}

void only_the_last_block(Running& running, const frowvec& scores,
                         const fmat& values) {
  with(running, scores, values, {0.0F, 0.0F, scores.max()});
}

void block_divided_by_its_sum(Running& running, const frowvec& scores,
                              const fmat& values) {
  const frowvec before = running.context;
  const float factor = right_factor(running, scores);
  solution::online_softmax(running, scores, values);
  running.context = before * factor + attn::softmax_rows(scores) * values;
}

void divided_by_the_sum(Running& running, const frowvec& scores,
                        const fmat& values) {
  solution::online_softmax(running, scores, values);
  running.context /= running.sum;
}

void maximum_not_stored(Running& running, const frowvec& scores,
                        const fmat& values) {
  const float before = running.maximum;
  solution::online_softmax(running, scores, values);
  running.maximum = before;
}

const std::vector<attn::Misconception<Online>> misconceptions = {
    {"old_sum_not_corrected",
     "The context was corrected for the new maximum, but the old sum was "
     "not. Both were made of exp(s - m), so both are multiplied by "
     "exp(m - m').",
     old_sum_not_corrected},
    {"old_context_not_corrected",
     "The old sum was corrected for the new maximum, but the old context was "
     "not. Its values were mixed by exp(s - m) too, so it is multiplied by "
     "the same factor.",
     old_context_not_corrected},
    {"nothing_corrected",
     "The new block was added to what was there, and neither the old sum nor "
     "the old context was corrected. Where the maximum grows, both have to "
     "be multiplied by exp(m - m'); take the factor before the maximum is "
     "overwritten, or it is exp(0).",
     nothing_corrected},
    {"factor_turned_round",
     "The factor is exp(m' - m), so that old sums grow where they should "
     "shrink. Old minus new: the factor is never above 1.",
     factor_turned_round},
    {"maximum_of_the_block",
     "The maximum is that of the block alone, also where an earlier block "
     "had a larger one. The quotient may come out right, but the factor can "
     "then overflow; take the larger of the two.",
     maximum_of_the_block},
    {"maximum_of_the_block_not_corrected",
     "Each block was lowered by a maximum of its own, and the sums were "
     "added as they are. Exponentials of different maxima cannot be added: "
     "take the larger of old and new, and correct what came before.",
     maximum_of_the_block_not_corrected},
    {"maximum_of_the_first_block",
     "The maximum of the first block was kept for all. Then the exponential "
     "of a later, larger score has no limit; let the maximum grow, and "
     "correct what came before.",
     maximum_of_the_first_block},
    {"without_a_maximum",
     "The exponentials were taken of the scores as they are. Of large scores "
     "they overflow; subtract the largest so far.",
     without_a_maximum},
    {"exponentials_divided",
     "exp(s - m) was computed as exp(s) / exp(m), which is the same on "
     "paper. "
     "Of large scores both overflow, and inf / inf is nan: subtract first, "
     "then take the exponential.",
     exponentials_divided},
    {"sum_of_the_block_alone",
     "The sum is that of the last block. The old sum, corrected, belongs to "
     "it too, for the weights share out over all keys.",
     sum_of_the_block_alone},
    {"only_the_last_block",
     "What was there before is lost: all three numbers are those of the last "
     "block. Correct the old ones and add.",
     only_the_last_block},
    {"block_divided_by_its_sum",
     "The softmax of each block was taken by itself, so that each block's "
     "weights sum to 1. Add the exponentials undivided; the division comes "
     "at the very end.",
     block_divided_by_its_sum},
    {"divided_by_the_sum",
     "The context was divided by the sum after each block, and the next one "
     "adds to it what was not divided. Leave it undivided; the division "
     "comes at the very end.",
     divided_by_the_sum},
    {"maximum_not_stored",
     "The sum and the context are right for the new maximum, but the old one "
     "was left in its place. The next block needs to know what they were "
     "made with; store it.",
     maximum_not_stored},
};

struct Probe {
  std::string what;
  std::vector<std::size_t> blocks;  // how many keys in each
  std::size_t d_v;
  float low;
  float high;
  float step;  // from each block to the next
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{}, {} blocks, d_v {}, seed {}", what, blocks.size(),
                       d_v, seed);
  }
};

const std::vector<Probe> probes = {
    {"larger scores in each block", {2, 3, 4}, 5, -1, 1, 2.5F, 91},
    {"smaller scores in each block", {4, 2}, 3, -1, 1, -2.5F, 92},
    {"a short last block", {3, 3, 1}, 2, -2, 2, 0, 93},
    {"scores near 1000", {2, 4, 3}, 4, 997, 1003, 1.5F, 94},
    {"one block", {6}, 7, -3, 3, 0, 95},
};

void attempt(const Online& online_softmax, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  Running running = {-arma::fdatum::inf, 0.0F,
                     frowvec(probe.d_v, arma::fill::zeros)};
  fmat context(probe.blocks.size(), probe.d_v);
  frowvec maxima(probe.blocks.size());
  frowvec sums(probe.blocks.size());
  for (std::size_t i = 0; i < probe.blocks.size(); ++i) {
    const std::size_t n = probe.blocks[i];
    const frowvec scores = generator.uniform(1, n, probe.low, probe.high) +
                           static_cast<float>(i) * probe.step;
    const fmat values = generator.uniform(n, probe.d_v, -2, 2);
    online_softmax(running, scores, values);
    maxima(i) = running.maximum;
    sums(i) = running.sum;
    context.row(i) = running.context;
  }

  outcome.record("running.maximum after each block", maxima);
  outcome.record("running.sum after each block", sums);
  outcome.record("running.context after each block", context);
  outcome.record("running.context / running.sum",
                 frowvec(running.context / running.sum));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Online>(
      student, "online_softmax", probes, attempt,
      {exercise::online_softmax, solution::online_softmax, score_by_score},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(online_softmax)

BOOST_AUTO_TEST_CASE(the_maximum_is_the_largest_score_so_far) {
  BOOST_TEST(attn::outputs_agree({"running.maximum after each block"}));
}

BOOST_AUTO_TEST_CASE(the_sum_is_corrected_and_grows) {
  BOOST_TEST(attn::outputs_agree({"running.sum after each block"}));
}

BOOST_AUTO_TEST_CASE(the_context_is_corrected_and_grows) {
  BOOST_TEST(attn::outputs_agree({"running.context after each block"}));
}

BOOST_AUTO_TEST_CASE(divided_in_the_end_it_is_attention_to_all_keys) {
  BOOST_TEST(attn::outputs_agree({"running.context / running.sum"}));
}

BOOST_AUTO_TEST_SUITE_END()
