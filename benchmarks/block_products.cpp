#include "block_products.hpp"

#include <vector>

#include "attention/fast/block.hpp"
#include "attention/fast/streaming_attention.hpp"
#include "attention/fast/threads.hpp"
#include "workload.hpp"

namespace attn::benchmarks {
namespace {

constexpr std::size_t num_blocks = 20'000;
constexpr std::size_t rows = block_of_queries;
constexpr std::size_t keys = block_of_keys;

// As they lie in the fast path: queries, scores and context row by row of the
// block, keys and values within the features of all heads.
struct Matrices {
  std::vector<float> queries = std::vector<float>(rows * head_dim, 1.0F);
  std::vector<float> scores = std::vector<float>(rows * keys, 0.0F);
  std::vector<float> context = std::vector<float>(rows * head_dim, 0.0F);
  std::vector<float> tokens = std::vector<float>(2 * keys * d_model, 1.0F);
};

void multiply_one(Matrices& of) {
  const Block scores = {of.scores.data(), rows, keys, rows};
  const Block context = {of.context.data(), rows, head_dim, rows};
  const ConstBlock queries = {of.queries.data(), rows, head_dim, rows};
  const ConstBlock weights = {of.scores.data(), rows, keys, rows};
  const ConstBlock key = {of.tokens.data(), head_dim, keys, d_model};
  const ConstBlock value = {of.tokens.data() + keys * d_model, head_dim, keys,
                            d_model};
  multiply(queries, key, scores);  // (rows, keys)
  multiply(weights, value.t(), context);  // (rows, head_dim)
}

}  // namespace

void multiply_blocks() {
  const SingleThreadedBlas blas;
  const int threads = static_cast<int>(num_threads());
#pragma omp parallel num_threads(threads)
  {
    Matrices own;
#pragma omp for
    for (std::size_t i = 0; i < num_blocks; ++i) multiply_one(own);
  }
}

double block_product_operations() {
  return 4.0 * static_cast<double>(num_blocks * rows * keys * head_dim);
}

}  // namespace attn::benchmarks
