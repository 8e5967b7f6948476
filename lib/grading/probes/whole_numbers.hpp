/// Whole numbers that are drawn, for the probes of exercises: sums of their
/// products are exact.
#pragma once

#include <armadillo>
#include <cstddef>

#include "attention/generator.hpp"

namespace attn {

/// (rows, columns) with numbers from low to high, both as likely as those
/// between them.
inline arma::fmat whole_numbers(Generator& generator, std::size_t rows,
                                std::size_t columns, float low, float high) {
  return arma::round(
      generator.uniform(rows, columns, low - 0.49F, high + 0.49F));
}

}  // namespace attn
