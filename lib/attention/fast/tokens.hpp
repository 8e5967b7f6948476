/// Matrices of the library as blocks.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/fast/block.hpp"

namespace attn {

inline ConstBlock block_of(const arma::fmat& matrix) {
  return {matrix.memptr(), matrix.n_rows, matrix.n_cols, matrix.n_rows};
}

/// The features of some tokens, one token a column, within (d, T, B).
template <typename Number, typename Cube>
BlockOf<Number> tokens_of(Cube& cube, std::size_t b, std::size_t first,
                          std::size_t count) {
  return {cube.slice_memptr(b) + first * cube.n_rows, cube.n_rows, count,
          cube.n_rows};
}

/// Some tokens, one token a row, within (B, T, d).
template <typename Number, typename Cube>
BlockOf<Number> rows_of(Cube& cube, std::size_t b, std::size_t first,
                        std::size_t count) {
  return {cube.slice_memptr(b) + first, count, cube.n_cols, cube.n_rows};
}

}  // namespace attn
