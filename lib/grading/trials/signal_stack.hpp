#pragma once

namespace attn {

/// Gives signal handlers a stack of their own, on which the address sanitizer
/// can report that the other one is full. It has made one itself, but
/// Boost.Test takes it away before each test.
void provide_signal_stack();

}  // namespace attn
