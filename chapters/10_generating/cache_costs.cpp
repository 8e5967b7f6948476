#include "chapters/10_generating/cache_costs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "attention/fast/threads.hpp"
#include "attention/key_value_cache.hpp"
#include "chapter/stopwatch.hpp"

namespace attn {
namespace {

// Lengths at which one more token is looked at.
std::vector<std::size_t> lengths_up_to(std::size_t tokens) {
  std::vector<std::size_t> lengths;
  for (const std::size_t part : {16U, 4U, 1U}) {
    const std::size_t length = tokens / part;
    if (length > 0) lengths.push_back(length);
  }
  return lengths;
}

std::vector<std::string> length_names(
    const std::vector<std::size_t>& lengths) {
  std::vector<std::string> names;
  for (const std::size_t t : lengths) {
    names.push_back(fmt::format("token {}", t));
  }
  return names;
}

// What the code below counts, with the sizes that it follows from.
std::vector<WrittenNumber> written_costs(
    const std::vector<std::size_t>& lengths, std::size_t width) {
  const WrittenNumber d = width;
  const WrittenNumber millions = WrittenNumber::power_of_ten(6);
  std::vector<WrittenNumber> written;
  for (const std::size_t length : lengths) {
    const WrittenNumber t = length;
    written.push_back((8 * t * d * d + 2 * t * (t + 1) * d) / millions);
    written.push_back((8 * d * d + 4 * t * d) / millions);
  }
  return written;
}

void count_operations(Lesson& lesson, const TimedSizes& sizes) {
  const std::vector<std::size_t> lengths = lengths_up_to(sizes.tokens);
  const double d = static_cast<double>(sizes.width);
  // quote cost
  arma::fmat cost(lengths.size(), 2);
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const double t = static_cast<double>(lengths[i]);
    const double projections = 4 * 2 * d * d;  // of one token
    const double row = 2 * 2 * t * d;  // scores of t keys, t values mixed
    const double all_rows = 2 * 2 * d * t * (t + 1) / 2;
    cost(i, 0) = static_cast<float>((t * projections + all_rows) / 1e6);
    cost(i, 1) = static_cast<float>((projections + row) / 1e6);
  }
  // end quote
  lesson.section("What it costs");
  lesson.step("cost", "Operations for one more token")
      .text(fmt::format(
          "In millions of multiplications and additions, at a width of {}. "
          "Without a cache, token t costs t rows of projections and t (t + "
          "1) / 2 scores; with one, a row of projections and t scores. A "
          "whole text of {} tokens costs the sum over all t. The cache pays "
          "in memory: {:.3g} MB for each module at this length.",
          sizes.width, sizes.tokens,
          2 * d * static_cast<double>(sizes.tokens * sizeof(float)) / 1e6))
      .formula(
          "cost_without = 8 t d² + 2 t (t + 1) d, cost_with = 8 d² + 4 t d")
      .code("cost", "cache_costs.cpp")
      .result(cost, {length_names(lengths), {"without", "with a cache"}})
      .computed_by(by_counting(written_costs(lengths, sizes.width)));
}

// What one more token takes at each length: milliseconds without and with a
// cache, and their ratio.
arma::fmat times_of(const std::vector<std::size_t>& lengths,
                    const TimedSizes& sizes) {
  const MultiHeadAttention mha({.d_in = sizes.width,
                                .d_out = sizes.width,
                                .context_length = sizes.tokens},
                               sizes.heads, Generator(1));
  arma::fcube text(sizes.tokens, sizes.width, 1);
  text.slice(0) = Generator(2).uniform(sizes.tokens, sizes.width, -1, 1);
  mha.forward(text);  // starts the threads
  let_threads_sleep();
  // quote measured
  arma::fmat measured(lengths.size(), 3);
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    const std::size_t t = lengths[i];
    const arma::fcube all = text.rows(0, t - 1);
    const arma::fcube last = text.rows(t - 1, t - 1);
    const double without = best_seconds(5, [&] { mha.forward(all); });
    KeyValueCache before(mha);
    if (t > 1) before.forward(text.rows(0, t - 2));
    let_threads_sleep();
    double with = arma::datum::inf;
    for (int run = 0; run < 5; ++run) {
      KeyValueCache cache = before;
      with = std::min(with, best_seconds(1, [&] { cache.forward(last); }));
    }
    measured(i, 0) = static_cast<float>(without * 1e3);
    measured(i, 1) = static_cast<float>(with * 1e3);
    measured(i, 2) = static_cast<float>(without / with);
  }
  // end quote
  return measured;
}

void measure(Lesson& lesson, const TimedSizes& sizes) {
  const std::vector<std::size_t> lengths = lengths_up_to(sizes.tokens);
  const arma::fmat measured = times_of(lengths, sizes);
  lesson.step("measured", "Milliseconds for one more token, on your machine")
      .text(fmt::format(
          "The same module, {} wide with {} head{}, once on all tokens and "
          "once on the last with the others in the cache. The longer the "
          "text, the more the cache saves. What remains grows with the "
          "length, for the new query still meets every key. Other programs "
          "that run now change these times.",
          sizes.width, sizes.heads, sizes.heads == 1 ? "" : "s"))
      .formula("ratio = time_without / time_with")
      .code("measured", "cache_costs.cpp")
      .result(measured, {length_names(lengths),
                         {"without", "with a cache", "times as fast"}})
      .computed_by(by_measuring());
}

}  // namespace

void show_cache_costs(Lesson& lesson, const Setup& setup) {
  count_operations(lesson, setup.timed_sizes);
  if (setup.timing) measure(lesson, setup.timed_sizes);
}

}  // namespace attn
