/// Ids as the model takes them, and as results.
#pragma once

#include <armadillo>
#include <cstddef>
#include <vector>

namespace attn {

/// (1, T)
inline arma::umat ids_in(const std::vector<std::size_t>& ids) {
  arma::umat row(1, ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) row(i) = ids[i];
  return row;
}

/// Those of one text, (1, T).
inline std::vector<std::size_t> ids_of(const arma::umat& ids) {
  return {ids.begin(), ids.end()};
}

inline arma::fmat numbers_of(const arma::umat& ids) {
  return arma::conv_to<arma::fmat>::from(ids);
}

/// The first three places of so many, and the last three: what is shown of a
/// vocabulary.
inline arma::uvec ends_of(arma::uword count) {
  if (count <= 6) return arma::regspace<arma::uvec>(0, count - 1);
  return {0, 1, 2, count - 3, count - 2, count - 1};
}

}  // namespace attn
