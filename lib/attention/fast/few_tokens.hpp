#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

#include "attention/fast/block.hpp"

namespace attn {

/// Of fewer tokens than these a layer takes as long as its weight takes to
/// read.
constexpr std::size_t few_tokens = 8;

/// Weights that are applied to few tokens. The threads share the columns of
/// the weights, which lie one after the other in memory, so that each thread
/// reads on and on; sharing the rows is a quarter slower. What the parts come
/// to is added in their order: the result does not depend on the number of
/// threads.
class ProductsOfFew {
 public:
  /// y = W x + b. The numbers of x are read, and y written, by run().
  ///
  ///   weight  W (d_out, d_in)
  ///   x       (d_in, T)
  ///   bias    b, d_out numbers, or null
  ///   y       (d_out, T), transposed or not
  void add(const ConstBlock& weight, const ConstBlock& x, const float* bias,
           const Block& y);

  void run() const;

 private:
  struct Product {
    ConstBlock weight;
    ConstBlock x;
    const float* bias;
    Block y;
    std::size_t first_sum;  // of its parts, one after the other
  };

  static void add_up(const Product& product, const float* sums);

  std::vector<Product> products_;
  std::size_t sums_ = 0;  // of all products
};

}  // namespace attn
