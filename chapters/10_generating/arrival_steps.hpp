#pragma once

#include <armadillo>

#include "attention/linear.hpp"
#include "chapter/chapter.hpp"
#include "chapter/rounding.hpp"

namespace attn {

/// Of more tokens than that, the first are shown.
inline constexpr std::size_t most_shown_tokens = 6;

/// Of the attention, whether its tokens come at once or one at a time.
struct Layers {
  Linear W_query;
  Linear W_key;
  Linear W_value;
};

/// All tokens at once, as chapter 6 has it.
struct FullForm {
  arma::fmat keys;  // (T, d_k)
  arma::fmat values;  // (T, d_k)
  arma::fmat context_vec;  // (T, d_k)
  float scale;
  HeadsBounds rounding;  // of queries, keys and values
  Bounds of_context;
};

/// The steps of a text whose tokens arrive one at a time: what a cache keeps
/// of them, and what each computes, checked against the full form.
void show_arrivals(Lesson& lesson, const Setup& setup, const Layers& layers,
                   const FullForm& full);

}  // namespace attn
