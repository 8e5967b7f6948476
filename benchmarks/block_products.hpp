/// What the two products of a block cost without all that is around them: the
/// limit that the BLAS sets for blocks of this size.
#pragma once

namespace attn::benchmarks {

/// Q Kᵀ and weights times V for many blocks of streaming_attention.hpp, on
/// every thread, with nothing between them.
void multiply_blocks();

/// The additions and multiplications of multiply_blocks().
double block_product_operations();

}  // namespace attn::benchmarks
