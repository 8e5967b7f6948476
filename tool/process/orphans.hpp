/// Processes that a program has started and left behind.
#pragma once

namespace attn::tool {

/// While it lives, what a child of this process leaves running becomes a
/// child of this process, whatever group or session it has put itself into.
/// At its end all children are killed, and what those leave, until there is
/// none.
class OrphanGuard {
 public:
  OrphanGuard();
  ~OrphanGuard();
  OrphanGuard(const OrphanGuard&) = delete;
  OrphanGuard& operator=(const OrphanGuard&) = delete;
};

}  // namespace attn::tool
