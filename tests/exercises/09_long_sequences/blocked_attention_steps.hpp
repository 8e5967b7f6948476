// The steps of the exercise blocked_attention, each as the knobs say.
#pragma once

#include <algorithm>
#include <armadillo>
#include <cmath>
#include <cstddef>

#include "09_long_sequences/blocked_attention_choices.hpp"
#include "grading/steps/by_hand.hpp"

namespace graded {

struct Matrices {
  const arma::fmat& queries;
  const arma::fmat& keys;
  const arma::fmat& values;
  std::size_t block;
  std::size_t tokens() const { return queries.n_rows; }
};

// What runs from block to block.
struct Sums {
  float maximum;
  float sum = 0.0F;
  arma::frowvec context;
  float blocks = 0.0F;
};

inline float first_maximum(Maximum choice) {
  switch (choice) {
    case Maximum::from_0:
    case Maximum::none:
      return 0.0F;
    case Maximum::from_minus_1000:
      return -1000.0F;
    case Maximum::from_minus_99999:
      return -99999.0F;
    case Maximum::from_minus_1e9:
      return -1e9F;
    default:
      return -arma::fdatum::inf;
  }
}

inline float scale_of(const Matrices& given, Scale choice) {
  const float root = attn::root_of(given.keys.n_cols);
  const float scales[] = {root,
                          1.0F,
                          root * root,
                          attn::root_of(given.values.n_cols),
                          attn::root_of(given.block),
                          attn::root_of(given.tokens()),
                          1.0F / root};
  return scales[static_cast<int>(choice)];
}

inline std::size_t end_of_own_block(const Matrices& given, std::size_t t) {
  return std::min((t / given.block + 1) * given.block, given.tokens());
}

// How many keys query t sees.
inline std::size_t keys_seen(const Matrices& given, std::size_t t,
                             Seen seen) {
  switch (seen) {
    case Seen::all:
      return given.tokens();
    case Seen::whole_block:
      return end_of_own_block(given, t);
    case Seen::not_own:
      return t;
    case Seen::next:
      return std::min(t + 2, given.tokens());
    case Seen::past:
      break;
  }
  return t + 1;
}

// Whether scores of the future are computed first and hidden then.
inline bool is_masked(const Knobs& knobs) {
  return knobs.is_future_masked || (knobs.hidden != Hidden::out_of_bounds &&
                                    knobs.hidden != Hidden::zeros_too);
}

// Where the keys end at which blocks of query t may begin.
inline std::size_t keys_taken(const Matrices& given, std::size_t t,
                              const Knobs& knobs) {
  const std::size_t seen = keys_seen(given, t, knobs.seen);
  if (knobs.is_future_masked) return given.tokens();
  if (is_masked(knobs)) return std::max(seen, end_of_own_block(given, t));
  return seen;
}

// The end of the block that begins at `first`; no later than that if it is
// passed over.
inline std::size_t block_end(const Matrices& given, std::size_t first,
                             std::size_t seen, std::size_t taken,
                             Blocks choice) {
  const std::size_t whole = first + given.block;
  switch (choice) {
    case Blocks::whole_alone:
      return whole <= seen ? whole : first;
    case Blocks::of_keys_whole:
      return whole <= given.tokens() ? std::min(whole, taken) : first;
    case Blocks::first_alone:
      return first == 0 ? std::min(whole, taken) : first;
    case Blocks::never_shortened:
      return whole;
    case Blocks::not_last_keys:
      return std::min(whole, taken) - 1;
    case Blocks::overlapping:
      return std::min(whole + 1, taken);
    default:
      return std::min(whole, taken);
  }
}

inline arma::frowvec scores_of(const Matrices& given, std::size_t t,
                               std::size_t first, std::size_t end,
                               const Knobs& knobs) {
  const bool do_queries_ask = knobs.operands == Operands::queries_keys ||
                              knobs.operands == Operands::queries;
  const bool are_keys_asked = knobs.operands == Operands::queries_keys ||
                              knobs.operands == Operands::keys;
  const arma::fmat& asking = do_queries_ask ? given.queries : given.keys;
  const arma::fmat& asked = are_keys_asked ? given.keys : given.queries;
  return asking.row(t) * asked.rows(first, end - 1).t() /
         scale_of(given, knobs.scale);
}

// What takes the place of a score that is hidden.
inline float hidden_score(Hidden choice) {
  switch (choice) {
    case Hidden::as_0:
      return 0.0F;
    case Hidden::as_minus_100:
      return -100.0F;
    case Hidden::as_minus_1000:
      return -1000.0F;
    case Hidden::as_minus_99999:
      return -99999.0F;
    case Hidden::as_minus_1e9:
      return -1e9F;
    default:
      return -arma::fdatum::inf;
  }
}

// The scores of a block that begins at `first`, after what is hidden was.
inline arma::frowvec hide(const arma::frowvec& scores, std::size_t first,
                          std::size_t seen, const Knobs& knobs) {
  const bool is_future_hidden = is_masked(knobs);
  return attn::filled(
      scores,
      [&](std::size_t, std::size_t s) {
        if (is_future_hidden && first + s >= seen) return true;
        return knobs.hidden == Hidden::zeros_too && scores(s) == 0.0F;
      },
      hidden_score(knobs.hidden));
}

inline float maximum_of(const Sums& sums, const arma::frowvec& scores,
                        Maximum choice) {
  switch (choice) {
    case Maximum::none:
      return 0.0F;
    case Maximum::of_the_block:
      return scores.max();
    case Maximum::of_the_first_block:
      return std::isinf(sums.maximum) ? scores.max() : sums.maximum;
    default:
      return std::max(sums.maximum, scores.max());
  }
}

// Whether the maximum, too, is that of each block alone.
inline bool is_block_by_block(Merged choice) {
  return choice == Merged::last_block_alone || choice == Merged::added ||
         choice == Merged::averaged;
}

// Adds a block's exponentials and what they make of the values.
inline void merge(Sums& sums, float maximum, float added,
                  const arma::frowvec& mixed, Merged choice) {
  const float factor = std::exp(sums.maximum - maximum);
  float of_sum = factor;
  float of_context = factor;
  switch (choice) {
    case Merged::sum_not:
      of_sum = 1.0F;
      break;
    case Merged::context_not:
      of_context = 1.0F;
      break;
    case Merged::nothing_corrected:
      of_sum = of_context = 1.0F;
      break;
    case Merged::turned_round:
      of_sum = of_context = sums.blocks == 0.0F ? 1.0F : 1.0F / factor;
      break;
    case Merged::infinite_at_first:
      of_sum = of_context = std::exp(maximum - sums.maximum);
      break;
    case Merged::last_block_alone:
    case Merged::earlier_sums_lost:
      of_sum = of_context = 0.0F;
      break;
    case Merged::added:
    case Merged::averaged:
      sums.context += mixed / added;
      return;
    case Merged::corrected:
      break;
  }
  sums.sum = sums.sum * of_sum + added;
  sums.context = sums.context * of_context + mixed;
}

inline arma::fmat values_of(const Matrices& given, std::size_t first,
                            std::size_t end, Values choice) {
  if (choice == Values::first_rows) {
    return given.values.rows(0, end - first - 1);
  }
  if (choice == Values::keys) return given.keys.rows(first, end - 1);
  if (choice == Values::queries) return given.queries.rows(first, end - 1);
  return given.values.rows(first, end - 1);
}

}  // namespace graded
