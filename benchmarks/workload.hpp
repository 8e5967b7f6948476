/// What is timed: multi-head attention at GPT-2's width, with weights and
/// inputs that PyTorch draws too from the same seeds.
#pragma once

#include <armadillo>
#include <chrono>
#include <cstddef>

#include "attention/fast/threads.hpp"
#include "attention/multi_head_attention.hpp"

namespace attn::benchmarks {

constexpr std::size_t d_model = 768;
constexpr std::size_t num_heads = 12;
constexpr std::size_t head_dim = d_model / num_heads;

/// How much is computed at once.
struct Size {
  std::size_t batch;
  std::size_t tokens;

  bool operator==(const Size&) const = default;
};

struct Workload {
  Size size;
  MultiHeadAttention attention;
  arma::fcube x;  // (B, T, d_model)
};

/// The weights are those of torch.manual_seed(123) and four torch.nn.Linear;
/// x is torch.empty(B, T, d_model).uniform_(-1, 1) after
/// torch.manual_seed(7). The last one is kept. Throws ValueError if a size is
/// 0.
const Workload& workload(Size size);

/// Forward and backward as training goes, from a gradient of the output that
/// is given to those of the input and of all weights.
struct Training {
  const Workload& work;
  Size size;
  MultiHeadAttention attention;
  arma::fcube grad_output;  // (B, T, d_model)
  MultiHeadAttention::Kept kept;

  /// The gradient is torch.empty(B, T, d_model).uniform_(-1, 1) after
  /// torch.manual_seed(8).
  explicit Training(const Workload& work);

  /// Returns the gradient of x. Those of the weights are added to what is
  /// there.
  arma::fcube step();
};

/// Additions and multiplications of one projection: 2 B T d_model².
double projection_operations(const Size& size);

/// Those of Q Kᵀ and of the weights times V, of what the mask lets through:
/// 2 B (T² / 2) d_model each.
double attention_operations(const Size& size);

/// Those of a whole forward, with its four projections.
double forward_operations(const Size& size);

/// Those of forward and backward together: each projection's product has two
/// more on its way back, and the two of attention five, one of them Q Kᵀ
/// again: 24 B T d_model² + 7 B T² d_model.
double training_operations(const Size& size);

/// How long body() takes, after let_threads_sleep().
template <typename Body>
double seconds_of(const Body& body) {
  using Clock = std::chrono::steady_clock;
  let_threads_sleep();
  const Clock::time_point begin = Clock::now();
  body();
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// The unit: a product of two 2048 x 2048 matrices, with all threads of the
/// BLAS.
constexpr double unit_operations = 2.0 * 2048 * 2048 * 2048;
double seconds_of_unit();

}  // namespace attn::benchmarks
