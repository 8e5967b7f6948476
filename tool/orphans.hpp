/// Processes that a program has started and left behind.
#pragma once

namespace attn::tool {

/// From now on what a child of this process leaves running becomes a child of
/// this process, whatever group or session it has put itself into.
void adopt_orphans();

/// Kills every child of this process, and what those leave, until there is
/// none.
void kill_orphans();

}  // namespace attn::tool
