#include "attention/fast/block.hpp"

#include <armadillo>

namespace attn {

void multiply(const ConstBlock& a, const ConstBlock& b, const Block& to,
              bool add, float scale) {
  using arma::blas_int;
  const auto size = [](std::size_t n) { return static_cast<blas_int>(n); };
  const char a_turned = a.transposed ? 'T' : 'N';
  const char b_turned = b.transposed ? 'T' : 'N';
  const blas_int m = size(to.rows);
  const blas_int n = size(to.columns);
  const blas_int k = size(a.columns);
  const blas_int a_stride = size(a.stride);
  const blas_int b_stride = size(b.stride);
  const blas_int to_stride = size(to.stride);
  const float before = add ? 1.0F : 0.0F;
  arma::blas::gemm(&a_turned, &b_turned, &m, &n, &k, &scale, a.first,
                   &a_stride, b.first, &b_stride, &before, to.first,
                   &to_stride);
}

}  // namespace attn
