/// From the plain form of causal attention to the fast one, a rung at a time:
/// five functions with one result, each with one idea more than the one
/// before. Chapter 9 runs them beside each other.
#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

namespace attn {

/// The heads of one sequence, token by token as in fast_attention.hpp.
struct ManyHeads {
  arma::fcube queries;  // (H*d_k, T, 1)
  arma::fcube keys;  // (H*d_k, T, 1)
  arma::fcube values;  // (H*d_v, T, 1)
  std::size_t num_heads;  // H

  std::size_t num_tokens() const { return queries.n_cols; }
  std::size_t d_k() const { return queries.n_rows / num_heads; }
  std::size_t d_v() const { return values.n_rows / num_heads; }
};

// Each is Z_h = softmax(mask(Q_h K_hᵀ) / sqrt(d_k)) V_h for every head h, and
// returns (H*d_v, T, 1). All but the last use one thread. Scores must be
// finite.

/// As the formula reads, with matrices of (T, T).
arma::fcube attend_plain(const ManyHeads& heads);

/// Takes strip_of_queries queries at a time, and of the keys those that the
/// last of them sees: half of the products, and scores of one strip.
arma::fcube attend_visible(const ManyHeads& heads);

/// Blocks of queries and of keys, so that scores never leave the processor's
/// cache. A softmax needs the largest score first, so that all scores are
/// computed twice.
arma::fcube attend_in_blocks(const ManyHeads& heads);

/// Blocks with RunningSoftmax, which corrects what was summed when a larger
/// score comes, so that once is enough: attend() on one thread.
arma::fcube attend_running(const ManyHeads& heads);

/// The same on all threads: attend().
arma::fcube attend_on_all_threads(const ManyHeads& heads);

constexpr std::size_t strip_of_queries = 256;

/// A rung, and what decides how much it computes and keeps.
struct Rung {
  const char* name;
  arma::fcube (*attend)(const ManyHeads& heads);
  std::size_t queries;  // at a time; 0 for all
  std::size_t keys;  // at a time; 0 for all that its queries see
  bool skips_hidden;  // whether keys that none of its queries sees are left
  std::size_t score_products;  // how often each score is computed
  std::size_t kept;  // matrices of scores and weights at a time
};

/// The five, in order.
const std::vector<Rung>& rungs();

/// Multiplications and additions in the products of a rung.
double operations_of(const Rung& rung, const ManyHeads& heads);

/// Bytes of the scores and weights that one thread keeps at a time.
double score_bytes_of(const Rung& rung, const ManyHeads& heads);

/// Operations that cannot be left out: those of scores that no mask hides.
double needed_operations(const ManyHeads& heads);

}  // namespace attn
