// Grades kv_cache.
#include "10_generating/kv_cache.hpp"

#include <fmt/format.h>

#include <cmath>

#include "grading/grading.hpp"

namespace {

using arma::frowvec;
using exercise::Cache;

using Step = frowvec (*)(const frowvec&, const frowvec&, const frowvec&,
                         Cache&);

void append(Cache& cache, const frowvec& key, const frowvec& value) {
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(cache.values.n_rows, value);
}

float root_of(std::size_t size) {
  return std::sqrt(static_cast<float>(size));
}

frowvec attend(const frowvec& query, const arma::fmat& keys,
               const arma::fmat& values, float scale) {
  return attn::softmax_rows(query * keys.t() / scale) * values;
}

// Key by key, in double.
frowvec number_by_number(const frowvec& query, const frowvec& key,
                         const frowvec& value, Cache& cache) {
  cache.keys = arma::join_cols(cache.keys, arma::fmat(key));
  cache.values = arma::join_cols(cache.values, arma::fmat(value));
  arma::rowvec mixed(value.n_elem, arma::fill::zeros);
  double sum = 0.0;
  for (std::size_t s = cache.keys.n_rows; s-- > 0;) {
    double score = 0.0;
    for (std::size_t j = 0; j < query.n_elem; ++j) {
      score += static_cast<double>(query(j)) *
               static_cast<double>(cache.keys(s, j));
    }
    const double power =
        std::exp(score / std::sqrt(static_cast<double>(query.n_elem)));
    sum += power;
    for (std::size_t j = 0; j < value.n_elem; ++j) {
      mixed(j) += power * static_cast<double>(cache.values(s, j));
    }
  }
  return arma::conv_to<frowvec>::from(mixed / sum);
}

// Attends to the tokens before, and only then keeps the new one.
frowvec own_key_left_out(const frowvec& query, const frowvec& key,
                         const frowvec& value, Cache& cache) {
  frowvec context(value.n_elem, arma::fill::zeros);
  if (cache.keys.n_rows > 0) {
    context = attend(query, cache.keys, cache.values, root_of(query.n_elem));
  }
  append(cache, key, value);
  return context;
}

frowvec mask_one_too_short(const frowvec& query, const frowvec& key,
                           const frowvec& value, Cache& cache) {
  const frowvec context =
      attend(query, cache.keys, cache.values, root_of(query.n_elem));
  append(cache, key, value);
  return context;
}

frowvec own_key_left_out_but_of_the_first(const frowvec& query,
                                          const frowvec& key,
                                          const frowvec& value,
                                          Cache& cache) {
  if (cache.keys.n_rows == 0) {
    return solution::kv_cache(query, key, value, cache);
  }
  return own_key_left_out(query, key, value, cache);
}

// The row of a mask for another number of tokens: its length is right, what
// it hides is not.
frowvec first_row_of_the_mask(const frowvec& query, const frowvec& key,
                              const frowvec& value, Cache& cache) {
  append(cache, key, value);
  frowvec scores = query * cache.keys.t() / root_of(query.n_elem);
  for (std::size_t s = 1; s < scores.n_elem; ++s) {
    scores(s) = -arma::fdatum::inf;
  }
  return attn::softmax_rows(scores) * cache.values;
}

frowvec newest_first(const frowvec& query, const frowvec& key,
                     const frowvec& value, Cache& cache) {
  cache.keys.insert_rows(0, key);
  cache.values.insert_rows(0, value);
  return attend(query, cache.keys, cache.values, root_of(query.n_elem));
}

frowvec keys_newest_first(const frowvec& query, const frowvec& key,
                          const frowvec& value, Cache& cache) {
  cache.keys.insert_rows(0, key);
  cache.values.insert_rows(cache.values.n_rows, value);
  return attend(query, cache.keys, cache.values, root_of(query.n_elem));
}

frowvec values_newest_first(const frowvec& query, const frowvec& key,
                            const frowvec& value, Cache& cache) {
  cache.keys.insert_rows(cache.keys.n_rows, key);
  cache.values.insert_rows(0, value);
  return attend(query, cache.keys, cache.values, root_of(query.n_elem));
}

frowvec nothing_kept(const frowvec& query, const frowvec& key,
                     const frowvec& value, Cache& cache) {
  Cache copy = cache;
  return solution::kv_cache(query, key, value, copy);
}

frowvec only_the_newest_kept(const frowvec&, const frowvec& key,
                             const frowvec& value, Cache& cache) {
  cache.keys = arma::fmat(key);
  cache.values = arma::fmat(value);
  return value;
}

frowvec not_scaled(const frowvec& query, const frowvec& key,
                   const frowvec& value, Cache& cache) {
  append(cache, key, value);
  return attend(query, cache.keys, cache.values, 1.0F);
}

frowvec scaled_by_the_tokens(const frowvec& query, const frowvec& key,
                             const frowvec& value, Cache& cache) {
  append(cache, key, value);
  return attend(query, cache.keys, cache.values, root_of(cache.keys.n_rows));
}

frowvec key_for_query(const frowvec&, const frowvec& key,
                      const frowvec& value, Cache& cache) {
  append(cache, key, value);
  return attend(key, cache.keys, cache.values, root_of(key.n_elem));
}

const std::vector<attn::Misconception<Step>> misconceptions = {
    {"own_key_left_out",
     "The scores were taken before the new key was in the cache, so the "
     "token does not see itself. Keep its key and value first, then attend.",
     own_key_left_out},
    {"mask_one_too_short",
     "The new token's own key has no part, and the first token finds nothing "
     "at all: a mask as long as the old cache hid the key, or it was put in "
     "after the scores were taken. There is one row more now, and the newest "
     "token may see all of them.",
     mask_one_too_short},
    {"own_key_left_out_but_of_the_first",
     "Only the first token sees itself: for the others the scores were taken "
     "before the new key was in the cache. Keep its key and value first, "
     "then attend, for every token.",
     own_key_left_out_but_of_the_first},
    {"first_row_of_the_mask",
     "All keys but the first were hidden, as the first row of a causal mask "
     "hides them. The newest token's row of the mask is the last one, which "
     "hides nothing, so no mask is needed.",
     first_row_of_the_mask},
    {"newest_first",
     "The new rows went in above the old ones. The context vector is right, "
     "for softmax does not care about the order, but row t of the cache must "
     "be that of token t; put the new rows last.",
     newest_first},
    {"keys_newest_first",
     "The new key went in above the old ones and the new value below, so "
     "that each weight meets another token's value. Row t of both belongs to "
     "token t; put both last.",
     keys_newest_first},
    {"values_newest_first",
     "The new value went in above the old ones and the new key below, so "
     "that each weight meets another token's value. Row t of both belongs to "
     "token t; put both last.",
     values_newest_first},
    {"nothing_kept",
     "The context vector is right, but the cache is as it was: the rows went "
     "into a copy. The next token will not find this one; change `cache` "
     "itself.",
     nothing_kept},
    {"only_the_newest_kept",
     "The new rows took the place of the old ones, so that the token sees "
     "itself alone. Keep all rows and put the new ones below.",
     only_the_newest_kept},
    {"not_scaled",
     "The scores were not divided by sqrt(d_k), so the weights are too "
     "sharp. With a cache the formula is what it was without.",
     not_scaled},
    {"scaled_by_the_tokens",
     "The scores were divided by the square root of the number of keys. It "
     "is the width of a key, d_k, that belongs there, and it does not grow "
     "with the text.",
     scaled_by_the_tokens},
    {"key_for_query",
     "The new token's key was compared with the keys. It is its query that "
     "asks; its key is there for the tokens that come later, and for itself.",
     key_for_query},
};

struct Probe {
  std::size_t kept;  // tokens in the cache at the start
  std::size_t more;  // tokens that arrive
  std::size_t d_k;
  std::size_t d_v;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} tokens kept, {} more, d_k {}, d_v {}, seed {}",
                       kept, more, d_k, d_v, seed);
  }
};

// Among them an empty cache, and one as long as it is wide.
const std::vector<Probe> probes = {
    {4, 3, 5, 2, 101},
    {0, 4, 3, 6, 102},
    {7, 2, 8, 7, 103},
    {1, 5, 2, 4, 104},
};

void attempt(const Step& kv_cache, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const auto numbers = [&](std::size_t rows, std::size_t columns) {
    return generator.uniform(rows, columns, -2.0F, 2.0F);
  };
  Cache cache = {numbers(probe.kept, probe.d_k),
                 numbers(probe.kept, probe.d_v)};
  const std::size_t tokens = probe.kept + probe.more;
  arma::fmat context(probe.more, probe.d_v);
  for (std::size_t t = 0; t < probe.more; ++t) {
    const frowvec query = numbers(1, probe.d_k);
    const frowvec key = numbers(1, probe.d_k);
    const frowvec value = numbers(1, probe.d_v);
    context.row(t) = kv_cache(query, key, value, cache);
  }

  outcome.record("the context vectors", context);
  outcome.record("cache.keys", cache.keys, attn::token_rows(tokens));
  outcome.record("cache.values", cache.values, attn::token_rows(tokens));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Step>(
      student, "kv_cache", probes, attempt,
      {exercise::kv_cache, solution::kv_cache, number_by_number},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(kv_cache)

BOOST_AUTO_TEST_CASE(the_new_token_attends_to_all_that_is_kept_and_itself) {
  BOOST_TEST(attn::outputs_agree({"the context vectors"}));
}

BOOST_AUTO_TEST_CASE(its_key_and_value_are_kept_below_those_before) {
  BOOST_TEST(attn::outputs_agree({"cache.keys", "cache.values"}));
}

BOOST_AUTO_TEST_SUITE_END()
