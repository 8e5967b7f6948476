/// Which features take part, for the models of graders whose exercises
/// multiply tokens with a matrix.
#pragma once

#include <armadillo>
#include <cstddef>

namespace attn {

enum class Features { all, without_last, without_first, last_alone, three };

/// x, (T, d_in), with 0 for the features that take no part, which are then as
/// if they were not there.
inline arma::fmat with_features(arma::fmat x, Features features) {
  const std::size_t last = x.n_cols - 1;
  switch (features) {
    case Features::without_last:
      x.col(last).zeros();
      break;
    case Features::without_first:
      x.col(0).zeros();
      break;
    case Features::last_alone:
      x.head_cols(last).zeros();
      break;
    case Features::three:
      if (last < 2) x(0, last + 1) = 0.0F;  // throws, as a loop does
      if (last > 2) x.tail_cols(last - 2).zeros();
      break;
    case Features::all:
      break;
  }
  return x;
}

}  // namespace attn
