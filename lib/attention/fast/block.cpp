#include "attention/fast/block.hpp"

#include <armadillo>

namespace attn {

namespace {

using arma::blas_int;

blas_int size(std::size_t n) {
  return static_cast<blas_int>(n);
}

// Numbers that lie as far apart: a row or a column of a block.
template <typename Number>
struct Line {
  Number* first;
  std::size_t stride;
};

Line<const float> column_of(const ConstBlock& block) {
  return {block.first, block.transposed ? block.stride : 1};
}

// to = scale A x, or to = to + scale A x.
void multiply_by(const ConstBlock& a, const Line<const float>& x,
                 const Line<float>& to, float before, float scale) {
  const char a_turned = a.transposed ? 'T' : 'N';
  const blas_int m = size(a.transposed ? a.columns : a.rows);
  const blas_int n = size(a.transposed ? a.rows : a.columns);
  const blas_int a_stride = size(a.stride);
  const blas_int x_stride = size(x.stride);
  const blas_int to_stride = size(to.stride);
  arma::blas::gemv(&a_turned, &m, &n, &scale, a.first, &a_stride, x.first,
                   &x_stride, &before, to.first, &to_stride);
}

}  // namespace

void multiply(const ConstBlock& a, const ConstBlock& b, const Block& to,
              bool add, float scale) {
  const float before = add ? 1.0F : 0.0F;
  if (to.columns == 1) {
    return multiply_by(a, column_of(b), {to.first, 1}, before, scale);
  }
  if (to.rows == 1) {  // toᵀ = Bᵀ Aᵀ
    return multiply_by(b.t(), column_of(a.t()), {to.first, to.stride}, before,
                       scale);
  }
  const char a_turned = a.transposed ? 'T' : 'N';
  const char b_turned = b.transposed ? 'T' : 'N';
  const blas_int m = size(to.rows);
  const blas_int n = size(to.columns);
  const blas_int k = size(a.columns);
  const blas_int a_stride = size(a.stride);
  const blas_int b_stride = size(b.stride);
  const blas_int to_stride = size(to.stride);
  arma::blas::gemm(&a_turned, &b_turned, &m, &n, &k, &scale, a.first,
                   &a_stride, b.first, &b_stride, &before, to.first,
                   &to_stride);
}

}  // namespace attn
