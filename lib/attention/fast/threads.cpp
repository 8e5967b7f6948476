#include "attention/fast/threads.hpp"

#include <omp.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

// OpenBLAS has them; with another BLAS they are null.
extern "C" {
__attribute__((weak)) int openblas_get_num_threads();
__attribute__((weak)) void openblas_set_num_threads(int);
}

namespace attn {
namespace {

std::atomic<std::size_t> chosen_threads = 0;

}  // namespace

std::size_t num_threads() {
  const std::size_t chosen = chosen_threads;
  if (chosen > 0) return chosen;
  return static_cast<std::size_t>(
      std::min(omp_get_max_threads(), std::max(64, omp_get_num_procs())));
}

std::size_t set_num_threads(std::size_t threads) {
  return chosen_threads.exchange(threads);
}

void set_threads_of_program(std::size_t threads) {
  set_num_threads(threads);
  if (openblas_set_num_threads != nullptr) {
    openblas_set_num_threads(static_cast<int>(threads));
  }
}

void let_threads_sleep() {
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
}

SingleThreadedBlas::SingleThreadedBlas()
    : before_(openblas_get_num_threads != nullptr ? openblas_get_num_threads()
                                                  : 1) {
  if (before_ > 1) openblas_set_num_threads(1);
}

SingleThreadedBlas::~SingleThreadedBlas() {
  if (before_ > 1) openblas_set_num_threads(before_);
}

}  // namespace attn
