#include "training/recall_task.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "attention/errors.hpp"

namespace attn {
namespace {

// A whole number below `count`, of a number from [0, 1).
std::size_t below(std::size_t count, float share) {
  const auto number =
      static_cast<std::size_t>(share * static_cast<float>(count));
  return std::min(number, count - 1);
}

// The first keys of a shuffled row of all of them.
std::vector<std::size_t> distinct_keys(const RecallTask& task,
                                       const arma::fmat& shares) {
  std::vector<std::size_t> keys(task.keys);
  std::iota(keys.begin(), keys.end(), std::size_t{0});
  for (std::size_t i = 0; i < task.pairs; ++i) {
    std::swap(keys[i], keys[i + below(task.keys - i, shares(i))]);
  }
  return keys;
}

}  // namespace

RecallBatch draw_recall(Generator& generator, const RecallTask& task,
                        std::size_t sequences) {
  if (task.pairs == 0 || task.keys < task.pairs || task.values == 0) {
    throw ValueError(
        "draw_recall",
        fmt::format("{} pairs of {} keys and {} values", task.pairs,
                    task.keys, task.values),
        "there must be one pair or more, and no more pairs than keys");
  }
  RecallBatch batch;
  batch.places.zeros(task.tokens(), task.symbols(), sequences);
  batch.answers.set_size(sequences);
  batch.asked.set_size(sequences);
  for (std::size_t b = 0; b < sequences; ++b) {
    const arma::fmat keys_shares = generator.rand(1, task.pairs);
    const arma::fmat values_shares = generator.rand(1, task.pairs);
    const std::size_t asked = below(task.pairs, generator.rand(1, 1)(0));
    const std::vector<std::size_t> keys = distinct_keys(task, keys_shares);
    arma::fmat& places = batch.places.slice(b);
    for (std::size_t p = 0; p < task.pairs; ++p) {
      const std::size_t value = below(task.values, values_shares(p));
      places(p, keys[p]) = 1.0F;
      places(p, task.keys + value) = 1.0F;
      if (p == asked) batch.answers(b) = static_cast<arma::sword>(value);
    }
    places(task.pairs, keys[asked]) = 1.0F;
    places(task.pairs, task.question()) = 1.0F;
    batch.asked(b) = asked;
  }
  return batch;
}

}  // namespace attn
