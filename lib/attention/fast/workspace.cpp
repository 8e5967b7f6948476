#include "attention/fast/workspace.hpp"

namespace attn {

FastWorkspace& fast_workspace() {
  static thread_local FastWorkspace kept;
  return kept;
}

void release_fast_workspace() {
  fast_workspace() = FastWorkspace();
}

Block close_block(std::size_t rows, std::size_t columns) {
  static thread_local std::vector<float> kept;
  if (kept.size() < rows * columns) kept.resize(rows * columns);
  return block_in(kept.data(), rows, columns);
}

}  // namespace attn
