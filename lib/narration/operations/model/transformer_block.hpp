#pragma once

#include <cstddef>

#include "narration/document/operation.hpp"
#include "narration/operations/random.hpp"

namespace attn {

extern const OperationKind transformer_block_kind;

/// What no step shows of blocks: their layers are drawn one after the other,
/// their norms scale by 1 and shift by 0.
struct BlockDraws {
  Draw draw;  // where the first one begins
  std::size_t heads;
  bool qkv_bias;
};

/// "transformer_block": X + att(norm1(X)), which is Y, + ff(norm2(Y)), (1, T,
/// d). No step shows what attention and feed forward add, of X's shape.
Operation transformer_block(Source x, Tensor att, Tensor ff,
                            const BlockDraws& draws);

/// The draws as parameters of an operation.
std::map<std::string, double> parameters_of(const BlockDraws& draws);

}  // namespace attn
