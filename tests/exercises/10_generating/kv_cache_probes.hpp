// The probes of the exercise kv_cache.
#pragma once

#include <fmt/core.h>

#include <array>

#include <algorithm>

#include "10_generating/kv_cache.hpp"
#include "grading/probes.hpp"

namespace graded {

using Functions = std::function<arma::frowvec(
    const arma::frowvec& query, const arma::frowvec& key,
    const arma::frowvec& value, exercise::Cache& cache)>;

inline Functions learner() {
  return exercise::kv_cache;
}

enum class Kind { plain, zeros, low, lowest, high, repeated };

struct Probe {
  std::size_t kept;  // tokens in the cache at the start
  std::size_t more;  // tokens that arrive
  std::size_t d_k;
  std::size_t d_v;
  Kind kind;
  std::uint64_t seed;

  std::string describe() const {
    constexpr std::array<const char*, 6> kinds = {
        "",
        ", zeros among the numbers",
        ", scores below -10000000",
        ", scores below -1e29",
        ", scores of 100000 and more",
        ", the same key each time"};
    return fmt::format("{} kept, {} more, d_k {}, d_v {}{}, seed {}",
                       attn::counted(kept, "token"), more, d_k, d_v,
                       kinds.at(static_cast<std::size_t>(kind)), seed);
  }
};

// Among them an empty cache, one as long as it is wide, keys as wide as
// values, and one longer than the book's sentence. Scores far from 0 are
// equal or far apart, so that no rounding on the way to the weights can show.
inline std::vector<Probe> probes(std::string_view student) {
  attn::ProbeDraw draw(student);
  const std::size_t t = draw.size(2, 5);
  const std::size_t d_k = draw.size(3, 6, {t});
  const std::size_t d_v = draw.size(2, 7, {t, d_k});
  const std::size_t n = draw.size(4, 6);
  return attn::each_twice<Probe>(
      {
          {t, 3, d_k, d_v, Kind::plain, draw.seed()},
          {0, 4, draw.size(7, 11), d_v, Kind::plain, draw.seed()},
          {n + 2, 2, n, n + 3, Kind::plain, draw.seed()},
          {n, 3, n, n, Kind::plain, draw.seed()},
          {2, 5, 1, d_v, Kind::plain, draw.seed()},
          {1, 3, draw.size(2, 6, {d_k}), 1, Kind::plain, draw.seed()},
          {0, 3, n, n, Kind::zeros, draw.seed()},
          {t, 3, d_k, d_v, Kind::zeros, draw.seed()},
          {t, 3, 4, d_v, Kind::low, draw.seed()},
          {0, 4, 4, d_v, Kind::lowest, draw.seed()},
          {t, 2, 4, d_v, Kind::high, draw.seed()},
          {draw.size(20, 30), 4, draw.size(12, 16), d_v, Kind::plain,
           draw.seed()},
          {0, 3, d_k, d_v, Kind::repeated, draw.seed()},
      },
      draw);
}

// Whole numbers times `unit`, the last of each row `last`: products of them
// are exact in float.
inline arma::fmat sized(const arma::fmat& numbers, float unit, float last) {
  arma::fmat whole = unit * arma::round(numbers);
  if (whole.n_rows > 0) whole.tail_cols(1).fill(last);
  return whole;
}

// Queries and keys of a kind, from numbers between -2 and 2.
inline arma::fmat asking(const arma::fmat& numbers, Kind kind, bool is_key) {
  const float sign = is_key ? -1.0F : 1.0F;
  switch (kind) {
    case Kind::zeros: {
      arma::fmat some = numbers;
      for (std::size_t i = 0; i < some.n_elem; i += 2) some(i) = 0.0F;
      return some;
    }
    case Kind::low:
      return sized(numbers, 64.0F, sign * 8192.0F);
    case Kind::lowest:
      return sized(numbers, 1099511627776.0F,  // 2^40
                   sign * 1125899906842624.0F);  // 2^50
    case Kind::high:
      return sized(numbers, 64.0F, 512.0F);
    case Kind::plain:
    case Kind::repeated:
      break;
  }
  return numbers;
}

// The rows as they came, with nan where one is too short.
inline arma::fmat stacked(const std::vector<arma::frowvec>& rows) {
  std::size_t widest = 0;
  for (const arma::frowvec& row : rows) {
    widest = std::max<std::size_t>(widest, row.n_elem);
  }
  arma::fmat matrix(rows.size(), widest);
  matrix.fill(arma::fdatum::nan);
  for (std::size_t t = 0; t < rows.size(); ++t) {
    for (std::size_t i = 0; i < rows[t].n_elem; ++i) {
      matrix(t, i) = rows[t](i);
    }
  }
  return matrix;
}

inline void attempt(const Functions& kv_cache, const Probe& probe,
                    attn::Outcome& outcome) {
  outcome.record_size("tokens kept", probe.kept);
  outcome.record_size("tokens in all", probe.kept + probe.more);
  outcome.record_size("d_k", probe.d_k);
  outcome.record_size("d_v", probe.d_v);
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t rows, std::size_t columns) {
    return generator.uniform(rows, columns, -2.0F, 2.0F);
  };
  exercise::Cache cache = {
      asking(numbers(probe.kept, probe.d_k), probe.kind, true),
      numbers(probe.kept, probe.d_v)};
  std::vector<arma::frowvec> contexts;
  std::vector<arma::frowvec> queries;
  std::vector<arma::frowvec> keys;
  std::vector<arma::frowvec> values;
  for (std::size_t t = 0; t < probe.more; ++t) {
    const arma::frowvec query =
        asking(numbers(1, probe.d_k), probe.kind, false);
    arma::frowvec key = asking(numbers(1, probe.d_k), probe.kind, true);
    if (probe.kind == Kind::repeated && t > 0) key = keys.back();
    const arma::frowvec value = numbers(1, probe.d_v);
    contexts.push_back(kv_cache(query, key, value, cache));
    queries.push_back(query);
    keys.push_back(key);
    values.push_back(value);
  }

  const std::size_t tokens = probe.kept + probe.more;
  outcome.record("the context vectors", stacked(contexts));
  outcome.record("cache.keys", cache.keys, attn::token_rows(tokens));
  outcome.record("cache.values", cache.values, attn::token_rows(tokens));
  outcome.record_input("query", stacked(queries));
  outcome.record_input("key", stacked(keys));
  outcome.record_input("value", stacked(values));
}

}  // namespace graded
