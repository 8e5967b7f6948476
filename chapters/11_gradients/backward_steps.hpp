#pragma once

#include "attention/causal_attention.hpp"
#include "chapter/chapter.hpp"
#include "chapter/recorder.hpp"
#include "chapters/11_gradients/slopes.hpp"

namespace attn {

/// What the way back recorded, and what it is compared with.
struct WayBack {
  const CausalAttention& attention;  // with the gradients of its weights
  const Recorder& recorder;
  arma::fmat grad_context_vec;  // (T, d)
  arma::fmat grad_inputs;  // (T, d)
  const LossAgain& again;
};

/// The slope of the loss in one weight, found by nudging it.
void show_slope(Lesson& lesson, const WayBack& back);

/// The steps from the loss back to queries, keys and values.
void show_gradients_of_attention(Lesson& lesson, const Setup& setup,
                                 const WayBack& back);

/// The steps back to the weights, and to the inputs.
void show_gradients_of_layers(Lesson& lesson, const Setup& setup,
                              const WayBack& back);

}  // namespace attn
