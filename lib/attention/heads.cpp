#include "attention/heads.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <vector>

#include "attention/errors.hpp"

namespace attn {
namespace {

std::vector<std::size_t> divisors(std::size_t number) {
  std::vector<std::size_t> found;
  for (std::size_t i = 1; i <= number && found.size() < 12; ++i) {
    if (number % i == 0) found.push_back(i);
  }
  return found;
}

}  // namespace

void require_divisible(const char* operation, std::size_t d_out,
                       std::size_t num_heads) {
  require_size(operation, "d_out", d_out);
  require_size(operation, "num_heads", num_heads);
  if (d_out % num_heads == 0) return;
  throw ShapeError(
      operation, {"d_out", Shape{d_out}}, {"num_heads", Shape{num_heads}},
      fmt::format("d_out must be a multiple of num_heads: num_heads {} fit",
                  fmt::join(divisors(d_out), ", ")));
}

Heads split_heads(const arma::fcube& x, std::size_t num_heads) {
  require_divisible("split_heads", x.n_cols, num_heads);
  const std::size_t d_k = x.n_cols / num_heads;
  Heads heads(x.n_slices, num_heads);  // (B, H) matrices
  for (std::size_t b = 0; b < x.n_slices; ++b) {
    for (std::size_t h = 0; h < num_heads; ++h) {
      heads(b, h) = x.slice(b).cols(h * d_k, (h + 1) * d_k - 1);  // (T, d_k)
    }
  }
  return heads;
}

void require_one_shape(const char* operation, const Heads& heads) {
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      if (arma::size(heads(b, h)) == arma::size(heads(0, 0))) continue;
      throw ShapeError(
          operation, {fmt::format("sequence {}, head {}", b, h), heads(b, h)},
          {"sequence 0, head 0", heads(0, 0)}, "all heads need one shape");
    }
  }
}

arma::fcube merge_heads(const Heads& heads) {
  require_one_shape("merge_heads", heads);
  if (heads.n_elem == 0) return {};
  const std::size_t d_k = heads(0, 0).n_cols;
  arma::fcube merged(heads(0, 0).n_rows, heads.n_cols * d_k, heads.n_rows);
  if (merged.is_empty()) return merged;
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      merged.slice(b).cols(h * d_k, (h + 1) * d_k - 1) = heads(b, h);
    }
  }
  return merged;  // (B, T, H*d_k)
}

}  // namespace attn
