#pragma once

namespace attn {

/// From now on a process that this one forks ends at once, and the attempt is
/// remembered: otherwise the tests would run on in two processes.
void end_forked_processes();

/// Whether a fork was tried since.
bool fork_was_tried();

}  // namespace attn
