/// How much memory code takes while it runs.
#pragma once

#include <cstddef>

namespace attn {

/// Counts from its making on. Only what this thread allocates through malloc,
/// posix_memalign, new and the like, as matrices and containers do, counts.
class MemoryMeter {
 public:
  MemoryMeter();

  /// The largest number of bytes in use at once since, beyond those that were
  /// in use at the beginning.
  std::size_t most_bytes() const;

 private:
  long long at_start_;
};

}  // namespace attn
