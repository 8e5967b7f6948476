/// How much memory a forward, or forward and backward, takes beyond what it
/// cannot do without.
#pragma once

#include "workload.hpp"

namespace attn::benchmarks {

/// The bytes by which this process grows during a forward beyond what it has
/// before, the inputs and weights among it, and beyond queries, keys, values,
/// the merged context and the output. Right only in a process that computed
/// nothing larger before; one that did gets too much. Throws
/// std::runtime_error where there is no /proc/self/status.
double bytes_above(const Size& size);

/// The same of forward and backward: beyond the inputs, a gradient of the
/// output and the weights, which are there before, and beyond what the
/// forward keeps (queries, keys, values, context, one number for each query
/// and head), the gradient of the input and those of the weights.
double bytes_above_of_training(const Size& size);

/// The same, from a process of its own, in which only this is run: `what` is
/// the request of attention_times, "memory" or "training_memory".
double bytes_above_in_own_process(const char* what, const Size& size);

}  // namespace attn::benchmarks
