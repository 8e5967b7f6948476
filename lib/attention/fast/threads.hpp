/// How many threads the fast path uses, and how it shares them with the BLAS.
#pragma once

#include <cstddef>

namespace attn {

/// The threads of the fast path: as many as set_num_threads said, else as
/// OpenMP has it, which reads OMP_NUM_THREADS and takes all cores otherwise;
/// never more than there are cores, or 64 if these are fewer: a number that
/// is mistyped must not start millions.
std::size_t num_threads();

/// 0 leaves it to OpenMP again. Returns what was set before.
std::size_t set_num_threads(std::size_t threads);

/// The same for all that a program computes: the fast path, and products of
/// their own of OpenBLAS.
void set_threads_of_program(std::size_t threads);

/// Waits until the threads of what ran last have fallen asleep: those of
/// OpenBLAS and OpenMP look for more work for a while, and would take a core
/// from what is to be timed.
void let_threads_sleep();

/// While one lives, each product of the BLAS runs in the thread that asks for
/// it: OpenBLAS would start threads of its own in each of ours. Nothing
/// happens with another BLAS.
class SingleThreadedBlas {
 public:
  SingleThreadedBlas();
  ~SingleThreadedBlas();
  SingleThreadedBlas(const SingleThreadedBlas&) = delete;
  SingleThreadedBlas& operator=(const SingleThreadedBlas&) = delete;

 private:
  int before_;
};

}  // namespace attn
