/// How much memory a forward takes beyond what it cannot do without.
#pragma once

#include "workload.hpp"

namespace attn::benchmarks {

/// The bytes by which this process grows during a forward beyond what it has
/// before, the inputs and weights among it, and beyond queries, keys, values,
/// the merged context and the output. Right only in a process that computed
/// nothing larger before; one that did gets too much. Throws
/// std::runtime_error where there is no /proc/self/status.
double bytes_above(const Size& size);

/// The same, from a process of its own, in which only this is run.
double bytes_above_in_own_process(const Size& size);

}  // namespace attn::benchmarks
