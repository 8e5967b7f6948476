/// Products that are summed up over sequences: the gradients of a layer.
#pragma once

#include <vector>

#include "attention/fast/block.hpp"
#include "attention/fast/share_out.hpp"

namespace attn {

struct Product {
  ConstBlock a;
  ConstBlock b;
};

/// to = to + Σ A B, in the order of the products. The threads share the
/// entries of `to`, each of which is one sum: in tiles, for smaller ones read
/// A and B more often.
void add_sum(Tasks& tasks, const Block& to,
             const std::vector<Product>& products);

/// to[r] = to[r] + Σ over all columns of block(r, c), in the order of the
/// blocks, which have as many rows as `to` is long.
void add_sum_of_columns(Tasks& tasks, float* to,
                        const std::vector<ConstBlock>& parts);

}  // namespace attn
