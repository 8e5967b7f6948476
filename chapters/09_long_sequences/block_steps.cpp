#include "chapters/09_long_sequences/block_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "chapter/anew.hpp"
#include "chapter/rounding.hpp"
#include "tensor/compare.hpp"

namespace attn {
namespace {

const std::string source = "block_steps.cpp";

// All that is kept from one block of keys to the next.
struct Running {
  float maximum;
  float sum;
  arma::frowvec context_sum;  // (d_k)
};

// Keys `first` to `last`, and what they make of it.
struct BlockOfKeys {
  std::size_t number;  // from 1
  std::size_t first;
  std::size_t last;
  arma::frowvec scores;
  float factor;
  arma::frowvec exponentials;
  Running after;
};

BlockOfKeys next_block(const Running& before,
                       const SentenceAttention& attention, std::size_t first,
                       std::size_t last) {
  const arma::frowvec scores = attention.scaled_scores.cols(first, last);
  const float maximum = std::max(before.maximum, scores.max());
  const float factor = std::exp(before.maximum - maximum);
  const arma::frowvec exponentials = arma::exp(scores - maximum);
  const float sum = before.sum * factor + arma::accu(exponentials);
  const arma::frowvec context_sum =
      before.context_sum * factor +
      exponentials * attention.values.rows(first, last);
  return {0,
          first,
          last,
          scores,
          factor,
          exponentials,
          {maximum, sum, context_sum}};
}

std::string block_name(std::size_t number) {
  return fmt::format("block_{}.", number);
}

// The largest score so far, and what it corrects.
void show_maximum(Lesson& lesson, const BlockOfKeys& block) {
  const std::string name = block_name(block.number);
  const std::string before = block_name(block.number - 1);
  const bool is_first = block.number == 1;
  StepWriter step = lesson.step(name + "maximum", "The largest so far");
  if (is_first) step.code("start", source);
  step.text(is_first ? "Of this block alone, for there was none before."
                     : "Of this block and of what was the largest before it.")
      .formula("m' = max(m, max_j s_j)")
      .code("maximum", source)
      .result(arma::frowvec{block.after.maximum})
      .computed_by(
          maximum(name + "scores", is_first ? "" : before + "maximum"));
  if (is_first) return;
  lesson.step(name + "factor", "What corrects the sums so far")
      .text(fmt::format(
          "They were made of exp(s_j - m), and should be of exp(s_j - m'). "
          "One is the other times exp(m - m'), for every j at once. {}",
          block.factor == 1.0F
              ? "This block brought no larger score, so the factor is 1."
              : "This block brought a larger score, so the factor is "
                "smaller than 1."))
      .formula("f = exp(m - m')")
      .code("factor", source)
      .result(arma::frowvec{block.factor})
      .computed_by(exponential(before + "maximum", name + "maximum"));
}

void show_block_softmax(Lesson& lesson, const Labels& keys,
                        const BlockOfKeys& block) {
  const std::string name = block_name(block.number);
  const bool is_first = block.number == 1;
  lesson.step(name + "scores", "Its scores")
      .text(is_first
                ? "A block is a few keys. Any order of the blocks will do; "
                  "from the end of the sentence there is more to correct. "
                  "Only these scores are there, the others are not known yet."
                : "The scores of the block before are gone: their place is "
                  "taken by these.")
      .formula(
          fmt::format("s_j, {} ≤ j ≤ {}", block.first + 1, block.last + 1))
      .code("scores", source)
      .result(block.scores, keys, Role::scores)
      .computed_by(columns_of("scaled_scores", block.first));
  show_maximum(lesson, block);
  lesson.step(name + "exponentials", "Its exponentials")
      .text("None is above 1, so that nothing overflows.")
      .formula("p_j = exp(s_j - m')")
      .code("exponentials", source)
      .result(block.exponentials, keys, Role::weights)
      .computed_by(exponential(name + "scores", name + "maximum"));
}

// Whether that is what attention to the keys from `first` on alone gives.
bool is_context_of_the_keys(const arma::frowvec& context,
                            const SentenceAttention& attention,
                            std::size_t first) {
  const std::size_t last = attention.values.n_rows - 1;
  const arma::frowvec weights =
      softmax_rows(attention.scaled_scores.cols(first, last));
  const arma::fmat mixed = attention.values.rows(first, last);
  return agree_within(context, arma::frowvec(weights * mixed),
                      mixture_bounds(weights, mixed));
}

bool sum_is_right(const SentenceAttention& attention,
                  const BlockOfKeys& block) {
  const std::size_t last = attention.values.n_rows - 1;
  const arma::frowvec so_far =
      attention.scaled_scores.cols(block.first, last);
  const float expected = arma::accu(arma::exp(so_far - so_far.max()));
  return agree(block.after.sum, expected);
}

void show_block_sums(Lesson& lesson, const SentenceAttention& attention,
                     const BlockOfKeys& block) {
  const std::string name = block_name(block.number);
  const std::string before = block_name(block.number - 1);
  const bool is_first = block.number == 1;
  lesson.step(name + "sum", "The sum so far")
      .text(is_first
                ? "l: what the weights will be divided by, of this block. "
                  "The factor f corrects what came before, from the next "
                  "block on."
                : "The old sum, corrected, and the new exponentials.")
      .formula("l' = f l + Σ_j p_j")
      .code("sum", source)
      .result(arma::frowvec{block.after.sum})
      .computed_by(is_first ? rescaled_sum(name + "exponentials")
                            : rescaled_sum(name + "exponentials",
                                           before + "sum", name + "factor"))
      .check("equals the sum over all keys so far, taken at once",
             sum_is_right(attention, block),
             anew::sum_of_exponentials("scaled_scores", block.first));
  const arma::frowvec& mixed = block.after.context_sum;
  lesson.step(name + "context_sum", "The values so far, mixed")
      .text(is_first
                ? "c: the values of the block, by their exponentials. They "
                  "are not divided by the sum yet."
                : "The old mix is corrected by the same factor, and the "
                  "values of this block are added. One factor corrects all "
                  "keys that came before, which are no longer there.")
      .formula("c' = f c + Σ_j p_j v_j")
      .code("context_sum", source)
      .result(mixed)
      .computed_by(
          is_first
              ? rescaled_product(name + "exponentials", "values", block.first)
              : rescaled_product(name + "exponentials", "values", block.first,
                                 before + "context_sum", name + "factor"))
      .check("divided by the sum, it is attention to the keys so far",
             is_context_of_the_keys(mixed / block.after.sum, attention,
                                    block.first),
             anew::context_of_keys(name + "sum", "scaled_scores", "values",
                                   block.first));
}

void show_block(Lesson& lesson, const Setup& setup,
                const SentenceAttention& attention,
                const BlockOfKeys& block) {
  const std::size_t count = block.last - block.first + 1;
  const Labels keys = {{},
                       AxisLabels::part_of(setup.tokens, block.first, count)};
  lesson.section(
      block.first == block.last
          ? fmt::format("Block {}: key {}", block.number, block.first + 1)
          : fmt::format("Block {}: keys {} to {}", block.number,
                        block.first + 1, block.last + 1));
  show_block_softmax(lesson, keys, block);
  show_block_sums(lesson, attention, block);
}

// The context vector, from what is kept after the last block. No block has
// more scores than `most`.
void divide_once(Lesson& lesson, const SentenceAttention& attention,
                 const Running& running, std::size_t last_block,
                 std::size_t most) {
  // quote running_context_vec
  const arma::frowvec running_context_vec = running.context_sum / running.sum;
  // end quote
  lesson.section("The end of the keys");
  lesson.step("running_context_vec", "Divide once")
      .text(fmt::format(
          "The same context vector, and at no time were there more than {} "
          "score{}. Of all keys before a block three things are kept: a "
          "maximum, a sum and one row. That is the running, or online, "
          "softmax.",
          most, most == 1 ? "" : "s"))
      .formula("z = c / l")
      .code("running_context_vec", source)
      .result(running_context_vec)
      .computed_by(divide(block_name(last_block) + "context_sum",
                          Source(block_name(last_block) + "sum")))
      .check(
          "equals query_context_vec",
          agree_within(running_context_vec, attention.context_vec,
                       mixture_bounds(softmax_rows(attention.scaled_scores),
                                      attention.values)),
          anew::equals("query_context_vec"));
}

}  // namespace

void block_by_block(Lesson& lesson, const Setup& setup,
                    const SentenceAttention& attention) {
  const std::size_t T = setup.tokens.size();
  const std::size_t size = std::max<std::size_t>(2, (T + 2) / 3);
  // quote start
  Running running = {-arma::fdatum::inf, 0.0F,
                     arma::frowvec(setup.d_out, arma::fill::zeros)};
  // end quote
  std::size_t number = 0;
  for (std::size_t end = T; end > 0; end -= std::min(size, end)) {
    const std::size_t first = end - std::min(size, end);
    const std::size_t last = end - 1;
    BlockOfKeys block = next_block(running, attention, first, last);
    block.number = ++number;
    running = block.after;
    show_block(lesson, setup, attention, block);
  }
  divide_once(lesson, attention, running, number, std::min(size, T));
}

}  // namespace attn
