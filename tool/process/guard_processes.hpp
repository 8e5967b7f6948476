#pragma once

namespace attn::tool {

/// From now on this process and what it starts can send signals to itself
/// alone, and trace or change no other process: a graded program cannot stop
/// or kill the tool that watches it. Where the system has no such filter,
/// nothing happens. Called between fork and exec.
void guard_other_processes();

}  // namespace attn::tool
