#include "attention/fast/workspace.hpp"

namespace attn {

FastWorkspace& fast_workspace() {
  static thread_local FastWorkspace kept;
  return kept;
}

void release_fast_workspace() {
  fast_workspace() = FastWorkspace();
}

}  // namespace attn
