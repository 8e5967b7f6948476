#include "attention/rungs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "attention/causal_mask.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/fast/streaming_attention.hpp"
#include "attention/fast/threads.hpp"
#include "attention/softmax.hpp"

namespace attn {
namespace {

constexpr float hidden = -std::numeric_limits<float>::infinity();

// Calls attend(Q, K, V) with the matrices (T, d) of each head, one after the
// other and on one thread.
template <typename Attend>
arma::fcube head_by_head(const ManyHeads& heads, const Attend& attend) {
  const SingleThreadedBlas blas;
  arma::fcube context(heads.values.n_rows, heads.num_tokens(), 1);
  const auto head = [](const arma::fcube& tokens, std::size_t h,
                       std::size_t width) -> arma::fmat {
    return tokens.slice(0).rows(h * width, (h + 1) * width - 1).t();
  };
  const std::size_t d_k = heads.d_k();
  const std::size_t d_v = heads.d_v();
  for (std::size_t h = 0; h < heads.num_heads; ++h) {
    const arma::fmat one =
        attend(head(heads.queries, h, d_k), head(heads.keys, h, d_k),
               head(heads.values, h, d_v));  // (T, d_v)
    context.slice(0).rows(h * d_v, (h + 1) * d_v - 1) = one.t();
  }
  return context;
}

float scale_of(const arma::fmat& queries) {
  return std::sqrt(static_cast<float>(queries.n_cols));
}

// Row r belongs to query first_query + r, column c to key first_key + c.
void hide_future(arma::fmat& scores, std::size_t first_query,
                 std::size_t first_key) {
  for (std::size_t c = 0; c < scores.n_cols; ++c) {
    for (std::size_t r = 0; r < scores.n_rows; ++r) {
      if (first_key + c <= first_query + r) break;
      scores(r, c) = hidden;
    }
  }
}

arma::fmat plain(const arma::fmat& queries, const arma::fmat& keys,
                 const arma::fmat& values) {
  const float scale = scale_of(queries);
  // quote plain
  const arma::fmat scores =
      masked_fill(queries * keys.t(), causal_mask(queries.n_rows), hidden);
  const arma::fmat weights = softmax_rows(scores / scale);  // (T, T)
  return weights * values;  // (T, d_v)
  // end quote
}

arma::fmat visible(const arma::fmat& queries, const arma::fmat& keys,
                   const arma::fmat& values) {
  const std::size_t T = queries.n_rows;
  const float scale = scale_of(queries);
  arma::fmat context(T, values.n_cols);
  // quote visible
  for (std::size_t first = 0; first < T; first += strip_of_queries) {
    const std::size_t seen = std::min(first + strip_of_queries, T);
    arma::fmat scores =
        queries.rows(first, seen - 1) * keys.head_rows(seen).t();
    hide_future(scores, first, 0);
    context.rows(first, seen - 1) =
        softmax_rows(scores / scale) * values.head_rows(seen);
  }
  // end quote
  return context;
}

// One block of queries against all keys that it sees, block by block.
arma::fmat in_blocks(const arma::fmat& queries, std::size_t first,
                     const arma::fmat& keys, const arma::fmat& values) {
  const std::size_t seen = first + queries.n_rows;
  const auto last_of = [&](std::size_t key) {
    return std::min(key + block_of_keys, seen) - 1;
  };
  // quote blocks
  const auto scores_of = [&](std::size_t key) {
    arma::fmat scores = queries * keys.rows(key, last_of(key)).t();
    hide_future(scores, first, key);
    return scores;  // (queries, keys of the block)
  };
  arma::fvec largest(queries.n_rows);
  largest.fill(hidden);
  for (std::size_t key = 0; key < seen; key += block_of_keys) {
    largest = arma::max(largest, arma::fvec(arma::max(scores_of(key), 1)));
  }
  arma::fvec sum(queries.n_rows, arma::fill::zeros);
  arma::fmat context(queries.n_rows, values.n_cols, arma::fill::zeros);
  for (std::size_t key = 0; key < seen; key += block_of_keys) {
    arma::fmat exponentials = scores_of(key);  // for the second time
    exponentials.each_col() -= largest;
    exponentials = arma::exp(exponentials);
    sum += arma::sum(exponentials, 1);
    context += exponentials * values.rows(key, last_of(key));
  }
  context.each_col() /= sum;
  // end quote
  return context;
}

// Blocks of how many queries and keys, for a rung that takes all or some.
std::size_t some_or_all(std::size_t some, std::size_t all) {
  return some == 0 ? all : std::min(some, all);
}

class OneThread {
 public:
  OneThread() = default;
  ~OneThread() { set_num_threads(before_); }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  std::size_t before_ = set_num_threads(1);
};

}  // namespace

arma::fcube attend_plain(const ManyHeads& heads) {
  return head_by_head(heads, plain);
}

arma::fcube attend_visible(const ManyHeads& heads) {
  return head_by_head(heads, visible);
}

arma::fcube attend_in_blocks(const ManyHeads& heads) {
  return head_by_head(
      heads, [](const arma::fmat& queries, const arma::fmat& keys,
                const arma::fmat& values) {
        const std::size_t T = queries.n_rows;
        const arma::fmat scaled = queries / scale_of(queries);
        arma::fmat context(T, values.n_cols);
        for (std::size_t first = 0; first < T; first += block_of_queries) {
          const std::size_t last = std::min(first + block_of_queries, T) - 1;
          context.rows(first, last) =
              in_blocks(scaled.rows(first, last), first, keys, values);
        }
        return context;
      });
}

arma::fcube attend_running(const ManyHeads& heads) {
  const OneThread one;
  return attend_on_all_threads(heads);
}

arma::fcube attend_on_all_threads(const ManyHeads& heads) {
  return attend(heads.queries, heads.keys, heads.values, heads.num_tokens(),
                heads.num_heads, true);
}

const std::vector<Rung>& rungs() {
  constexpr std::size_t strip = strip_of_queries;
  constexpr std::size_t rows = block_of_queries;
  constexpr std::size_t keys = block_of_keys;
  static const std::vector<Rung> all = {
      {"plain", attend_plain, 0, 0, false, 1, 2},
      {"visible", attend_visible, strip, 0, true, 1, 2},
      {"blocks", attend_in_blocks, rows, keys, true, 2, 1},
      {"running", attend_running, rows, keys, true, 1, 1},
      {"threads", attend_on_all_threads, rows, keys, true, 1, 1},
  };
  return all;
}

double operations_of(const Rung& rung, const ManyHeads& heads) {
  const std::size_t T = heads.num_tokens();
  const std::size_t rows = some_or_all(rung.queries, T);
  double scores = 0.0;
  for (std::size_t first = 0; first < T; first += rows) {
    const std::size_t end = std::min(first + rows, T);
    const std::size_t keys = rung.skips_hidden ? end : T;
    scores += static_cast<double>((end - first) * keys);
  }
  const std::size_t width = rung.score_products * heads.d_k() + heads.d_v();
  return scores * static_cast<double>(2 * width * heads.num_heads);
}

double score_bytes_of(const Rung& rung, const ManyHeads& heads) {
  const std::size_t T = heads.num_tokens();
  return static_cast<double>(rung.kept * some_or_all(rung.queries, T) *
                             some_or_all(rung.keys, T) * sizeof(float));
}

double needed_operations(const ManyHeads& heads) {
  const std::size_t T = heads.num_tokens();
  const std::size_t width = heads.d_k() + heads.d_v();
  return static_cast<double>(T * (T + 1) / 2) *
         static_cast<double>(2 * width * heads.num_heads);
}

}  // namespace attn
