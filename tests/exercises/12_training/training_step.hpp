/// One step of training.
///
/// A model learns by one step, made again and again: it answers, a loss says
/// how far the answer is from the target, the way back says in which
/// direction each weight has to move, and an optimiser moves it. Write this
/// step for a layer of causal attention.
///
///   attention  the layer, in training or evaluation as it is. In training
///              with dropout each way forward draws another mask: go forward
///              once, and back through the same mask.
///   optimizer  made of attention.parameters(); Sgd or AdamW
///   x          (B, T, d_in)
///   targets    (B, T, d_out), what the layer should answer
///   returns    the loss of the answer, before anything is moved
///
/// This is there to be used, in an order that is yours to find:
///
///   attention.backward(gradient, kept)
///     adds to the gradients of the layer's weights, whatever they hold; the
///     argument is the gradient of what forward returned
///   attention.forward_keeping(x, kept)
///     returns (B, T, d_out) and fills attn::CausalAttention::Kept kept
///   attn::mean_squared_error(outputs, targets)
///     the loss, a float
///   attn::mean_squared_error_backward(outputs, targets)
///     the loss's gradient with respect to the outputs
///   optimizer.step()
///     moves each weight that has a gradient
///   optimizer.zero_grad()
///     empties the gradients. There may be some when your function is called:
///     of the step before, or of others.
///
/// A single token 3 with a single feature attends to itself alone, so that
/// its answer is its value. With W_value 2 that is 6; for the target 5 the
/// loss is 1, its gradient 2, and the gradient of W_value 2 times 3. Sgd with
/// the learning rate 0.1 makes it 1.4, and the next loss is 0.64.
///
/// Chapter 12 makes many such steps: `./attn read 12`.
#pragma once

#include "attention/attention.hpp"
#include "grading/unfinished.hpp"
#include "training/mean_squared_error.hpp"
#include "training/optimizer.hpp"

namespace exercise {

float training_step(attn::CausalAttention& attention,
                    attn::Optimizer& optimizer, const arma::fcube& x,
                    const arma::fcube& targets);

}  // namespace exercise
