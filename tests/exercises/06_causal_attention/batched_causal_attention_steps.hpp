// The steps of the exercise batched_causal_attention, each as the knobs say.
#pragma once

#include "06_causal_attention/batched_causal_attention_choices.hpp"
#include "attention/attention.hpp"
#include "grading/steps/by_hand.hpp"

namespace graded {

using attn::Linear;

// What the layers make of one sequence, and the sequence itself.
struct Parts {
  arma::fmat inputs;
  arma::fmat queries;
  arma::fmat keys;
  arma::fmat values;
};

inline arma::fmat forward(const Linear& layer, const arma::fmat& x,
                          Layers layers) {
  if (layers == Layers::no_bias) return x * layer.weight.t();
  if (!layer.bias) return layer.forward(x);
  if (layers == Layers::bias_by_first && (*layer.bias)(0) == 0.0F) {
    return x * layer.weight.t();
  }
  arma::fmat y = layer.forward(x);
  if (layers == Layers::bias_twice) y.each_row() += *layer.bias;
  return y;
}

inline arma::fmat scores_of(const Parts& parts, Product product) {
  switch (product) {
    case Product::keys_queries:
      return parts.keys * parts.queries.t();
    case Product::queries_alone:
      return parts.queries * parts.queries.t();
    case Product::keys_alone:
      return parts.keys * parts.keys.t();
    case Product::inputs:
      return parts.inputs * parts.inputs.t();
    case Product::not_transposed:
      return parts.queries * parts.keys;
    case Product::queries_keys:
      break;
  }
  return parts.queries * parts.keys.t();
}

inline const arma::fmat& mixed_of(const Parts& parts, Mixed mixed) {
  switch (mixed) {
    case Mixed::keys:
      return parts.keys;
    case Mixed::queries:
      return parts.queries;
    case Mixed::inputs:
      return parts.inputs;
    case Mixed::values:
      break;
  }
  return parts.values;
}

inline arma::umat hidden_of(const arma::umat& whole, std::size_t T,
                            const Knobs& knobs) {
  arma::umat mask = whole;
  if (knobs.mask == Mask::none) return arma::umat(T, T, arma::fill::zeros);
  if (knobs.mask == Mask::transposed) mask = whole.t();
  if (knobs.mask == Mask::inverted) mask = 1 - whole;
  if (knobs.mask == Mask::diagonal_too) mask.diag().ones();
  if (knobs.mask == Mask::beyond_the_next && mask.n_cols > 1) {
    mask.diag(1).zeros();
  }
  const std::size_t C = mask.n_rows;
  switch (knobs.cut) {
    case Cut::none:
    case Cut::indices:
      return mask;
    case Cut::last_rows:
      return mask.submat(C - T, 0, C - 1, T - 1);
    case Cut::last_columns:
      return mask.submat(0, C - T, T - 1, C - 1);
    case Cut::first:
      break;
  }
  return mask.submat(0, 0, T - 1, T - 1);
}

inline arma::fmat hide(const arma::fmat& scores, const arma::umat& hidden,
                       Value value, Cut cut) {
  if (cut == Cut::indices) {
    arma::fmat masked = scores;
    masked.elem(arma::find(hidden)).fill(-arma::fdatum::inf);
    return masked;
  }
  if (value == Value::large_added) {
    return scores - 1e4F * arma::conv_to<arma::fmat>::from(hidden);
  }
  if (value == Value::infinity_times_mask) {
    return scores -
           arma::fdatum::inf * arma::conv_to<arma::fmat>::from(hidden);
  }
  return attn::masked_fill(scores, hidden, attn::hidden_score(0.0F, value));
}

// The weights of one sequence, (T, T).
inline arma::fmat weights_of(const arma::fmat& scores,
                             const arma::umat& hidden, float scale,
                             const Knobs& knobs) {
  const float after = knobs.scaled_afterwards ? scale : 1.0F;
  const float before = knobs.scaled_afterwards ? 1.0F : scale;
  if (knobs.order != Order::before) {
    const arma::fmat weights = attn::masked_fill(
        attn::softmax_by_steps(scores / before, knobs.softmax), hidden, 0.0F);
    if (knobs.order == Order::afterwards) return weights / after;
    return attn::divided_by_sums(weights,
                                 knobs.order == Order::guarded_afterwards) /
           after;
  }
  if (knobs.scaled_first) {
    return attn::softmax_by_steps(
               hide(scores / before, hidden, knobs.value, knobs.cut),
               knobs.softmax) /
           after;
  }
  return attn::softmax_by_steps(
             hide(scores, hidden, knobs.value, knobs.cut) / before,
             knobs.softmax) /
         after;
}

inline float scale_of(const Parts& parts, std::size_t sequences,
                      std::size_t context_length, Scale scale) {
  const float root = attn::root_of(parts.keys.n_cols);
  switch (scale) {
    case Scale::none:
      return 1.0F;
    case Scale::whole:
      return root * root;
    case Scale::times_root:
      return 1.0F / root;
    case Scale::context_length:
      return attn::root_of(context_length);
    case Scale::tokens:
      return attn::root_of(parts.keys.n_rows);
    case Scale::d_in:
      return attn::root_of(parts.inputs.n_cols);
    case Scale::sequences:
      return attn::root_of(sequences);
    case Scale::two:
      return attn::root_of(2);
    case Scale::root:
      break;
  }
  return root;
}

// Tokens and sequences exchanged: (B, T, features) -> (T, B, features).
inline arma::fcube turned(const arma::fcube& batch) {
  arma::fcube result(batch.n_slices, batch.n_cols, batch.n_rows);
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    for (std::size_t t = 0; t < batch.n_rows; ++t) {
      result.slice(t).row(b) = batch.slice(b).row(t);
    }
  }
  return result;
}

// One after the other: (B, T, features) -> (1, B T, features), or back.
inline arma::fcube joined(const arma::fcube& batch, std::size_t tokens) {
  const std::size_t all = batch.n_rows * batch.n_slices;
  arma::fcube result(tokens, batch.n_cols, all / tokens);
  for (std::size_t i = 0; i < all; ++i) {
    result.slice(i / tokens).row(i % tokens) =
        batch.slice(i / batch.n_rows).row(i % batch.n_rows);
  }
  return result;
}

// The reference, with each choice as the knobs say.
struct Reference {
  Knobs knobs;

  Parts parts(const arma::fmat& x, const Linear& W_query, const Linear& W_key,
              const Linear& W_value) const {
    const bool alone = knobs.layers == Layers::query_alone;
    return {x, forward(W_query, x, knobs.layers),
            forward(alone ? W_query : W_key, x, knobs.layers),
            forward(alone ? W_query : W_value, x, knobs.layers)};
  }

  bool passes_over(std::size_t b, std::size_t sequences) const {
    return (knobs.batch == Batch::but_last && b + 1 == sequences) ||
           (knobs.batch == Batch::first_alone && b > 0);
  }

  // Each slice by itself.
  arma::fcube slices(const arma::fcube& batch, const Linear& W_query,
                     const Linear& W_key, const Linear& W_value,
                     const arma::umat& mask) const {
    const std::size_t T = batch.n_rows;
    const std::size_t B = batch.n_slices;
    const arma::umat hidden = hidden_of(mask, T, knobs);
    arma::fcube context_vec(T, W_value.d_out(), B, arma::fill::zeros);
    for (std::size_t b = 0; b < B; ++b) {
      if (passes_over(b, B)) continue;
      const std::size_t from = knobs.batch == Batch::first_for_all ? 0 : b;
      Parts made = parts(batch.slice(from), W_query, W_key, W_value);
      if (knobs.batch == Batch::keys_of_the_first) {
        const Parts first = parts(batch.slice(0), W_query, W_key, W_value);
        made.keys = first.keys;
        made.values = first.values;
      }
      const float scale = scale_of(made, B, mask.n_rows, knobs.scale);
      const arma::fmat weights =
          weights_of(scores_of(made, knobs.product), hidden, scale, knobs);
      context_vec.slice(knobs.batch == Batch::reversed ? B - 1 - b : b) =
          weights * mixed_of(made, knobs.mixed);
      if (knobs.output == Output::but_last) {
        context_vec.slice(b).tail_rows(1).zeros();
      }
    }
    return context_vec;
  }

  arma::fcube operator()(const arma::fcube& batch, const Linear& W_query,
                         const Linear& W_key, const Linear& W_value,
                         const arma::umat& mask) const {
    if (knobs.batch == Batch::places) {
      return turned(slices(turned(batch), W_query, W_key, W_value, mask));
    }
    if (knobs.batch == Batch::one_long) {
      const arma::fcube whole = joined(batch, batch.n_rows * batch.n_slices);
      return joined(slices(whole, W_query, W_key, W_value,
                           attn::causal_mask(whole.n_rows)),
                    batch.n_rows);
    }
    arma::fcube context_vec = slices(batch, W_query, W_key, W_value, mask);
    if (knobs.output == Output::padded) {
      context_vec.resize(mask.n_rows, context_vec.n_cols,
                         context_vec.n_slices);
    }
    return context_vec;
  }
};

}  // namespace graded
