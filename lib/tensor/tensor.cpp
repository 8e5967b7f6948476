#include "tensor/tensor.hpp"

#include <armadillo>
#include <functional>
#include <numeric>
#include <stdexcept>
#include <utility>

#include "attention/errors.hpp"
#include "attention/heads.hpp"

namespace attn {
namespace {

template <typename Matrix>
void append_rows(std::vector<float>& values, const Matrix& matrix) {
  for (std::size_t row = 0; row < matrix.n_rows; ++row) {
    for (std::size_t column = 0; column < matrix.n_cols; ++column) {
      values.push_back(static_cast<float>(matrix(row, column)));
    }
  }
}

std::size_t product(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1},
                         std::multiplies<>());
}

}  // namespace

Tensor::Tensor(float scalar) : values_{scalar} {
}

Tensor::Tensor(const arma::frowvec& vector) : shape_{vector.n_elem} {
  append_rows(values_, vector);
}

Tensor::Tensor(const arma::fvec& vector) : shape_{vector.n_elem} {
  append_rows(values_, vector);
}

Tensor::Tensor(const arma::fmat& matrix)
    : shape_{matrix.n_rows, matrix.n_cols} {
  append_rows(values_, matrix);
}

Tensor::Tensor(const arma::umat& mask) : shape_{mask.n_rows, mask.n_cols} {
  append_rows(values_, mask);
}

Tensor::Tensor(const arma::fcube& batch)
    : shape_{batch.n_slices, batch.n_rows, batch.n_cols} {
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    append_rows(values_, batch.slice(b));
  }
}

Tensor::Tensor(const Heads& heads)
    : shape_{heads.n_rows, heads.n_cols,
             heads.n_elem == 0 ? 0 : heads(0, 0).n_rows,
             heads.n_elem == 0 ? 0 : heads(0, 0).n_cols} {
  require_one_shape("Tensor", heads);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      append_rows(values_, heads(b, h));
    }
  }
}

Tensor::Tensor(Shape shape, std::vector<float> values)
    : shape_(std::move(shape)), values_(std::move(values)) {
  if (values_.size() == product(shape_)) return;
  throw ShapeError("Tensor", {"shape", shape_},
                   {"values", Shape{values_.size()}},
                   "a tensor needs one value for each place");
}

std::size_t Tensor::rows() const {
  return rank() < 2 ? 1 : shape_[rank() - 2];
}

std::size_t Tensor::columns() const {
  return rank() < 1 ? 1 : shape_.back();
}

std::size_t Tensor::matrices() const {
  return rank() < 3 ? 1 : product(Shape(shape_.begin(), shape_.end() - 2));
}

float Tensor::at(std::size_t matrix, std::size_t row,
                 std::size_t column) const {
  if (row >= rows() || column >= columns()) {
    throw std::out_of_range("Tensor::at: no such row or column");
  }
  return values_.at((matrix * rows() + row) * columns() + column);
}

std::vector<std::size_t> Tensor::leading_index(std::size_t matrix) const {
  std::vector<std::size_t> index(rank() < 3 ? 0 : rank() - 2);
  for (std::size_t axis = index.size(); axis-- > 0;) {
    index[axis] = matrix % shape_[axis];
    matrix /= shape_[axis];
  }
  return index;
}

}  // namespace attn
