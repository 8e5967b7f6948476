#pragma once

#include <cstddef>
#include <vector>

#include "attention/shape.hpp"
#include "tensor/armadillo_types.hpp"

namespace attn {

/// Numbers of any rank, row-major and batch first, as the field writes them:
/// what is shown, compared and graded. The mathematics never uses it.
class Tensor {
 public:
  Tensor(float scalar);  // ()
  Tensor(const arma::Row<float>& vector);  // (n)
  Tensor(const arma::Col<float>& vector);  // (n)
  Tensor(const arma::Mat<float>& matrix);  // (rows, columns)
  Tensor(const arma::Mat<unsigned long long>& mask);  // (rows, columns)
  Tensor(const arma::Cube<float>& batch);  // (B, rows, columns)

  /// (B, H, rows, columns). Throws ShapeError if the heads differ in shape.
  Tensor(const arma::field<arma::Mat<float>>& heads);

  /// Throws ShapeError if there are not as many values as the shape says.
  Tensor(Shape shape, std::vector<float> values);

  const Shape& shape() const { return shape_; }
  const std::vector<float>& values() const { return values_; }
  std::size_t rank() const { return shape_.size(); }

  /// The last two axes; a vector is one row, a scalar one row and one column.
  std::size_t rows() const;
  std::size_t columns() const;

  /// How many matrices the leading axes make: B for a batch, B*H for heads.
  std::size_t matrices() const;

  /// Entry (row, column) of one of the matrices. Throws std::out_of_range.
  float at(std::size_t matrix, std::size_t row, std::size_t column) const;

  /// The leading index of a matrix: {b} in a batch, {b, h} among heads.
  std::vector<std::size_t> leading_index(std::size_t matrix) const;

 private:
  Shape shape_;
  std::vector<float> values_;
};

}  // namespace attn
