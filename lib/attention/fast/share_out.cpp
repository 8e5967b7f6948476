#include "attention/fast/share_out.hpp"

#include "attention/fast/threads.hpp"

namespace attn {
namespace {

// A team of threads is not worth its start for fewer multiplications.
constexpr double least_shared_work = 1e6;

}  // namespace

void share_out(std::size_t tasks, double work,
               const std::function<void(std::size_t)>& body) {
  // quote threads
  const SingleThreadedBlas blas;
  const int threads =
      work < least_shared_work ? 1 : static_cast<int>(num_threads());
#pragma omp parallel for schedule(dynamic) num_threads(threads)
  for (std::size_t task = 0; task < tasks; ++task) body(task);
  // end quote
}

}  // namespace attn
