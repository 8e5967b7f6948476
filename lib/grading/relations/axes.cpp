#include "grading/relations/axes.hpp"

#include <fmt/format.h>

#include <numeric>
#include <utility>

namespace attn::relations {
namespace {

// An axis with what lies outside and inside of it, in row-major order.
struct Extent {
  std::size_t outer = 1;
  std::size_t size = 1;
  std::size_t inner = 1;
};

Extent extent_of(const Shape& shape, std::size_t axis) {
  Extent extent;
  extent.size = shape[axis];
  for (std::size_t i = 0; i < axis; ++i) extent.outer *= shape[i];
  for (std::size_t i = axis + 1; i < shape.size(); ++i) {
    extent.inner *= shape[i];
  }
  return extent;
}

void append_slice(std::vector<float>& numbers, const Tensor& value,
                  const Extent& extent, std::size_t outer,
                  std::size_t index) {
  const std::size_t begin = (outer * extent.size + index) * extent.inner;
  for (std::size_t i = 0; i < extent.inner; ++i) {
    numbers.push_back(value.values()[begin + i]);
  }
}

std::vector<std::size_t> strides_of(const Shape& shape) {
  std::vector<std::size_t> strides(shape.size(), 1);
  for (std::size_t axis = shape.size(); axis-- > 1;) {
    strides[axis - 1] = strides[axis] * shape[axis];
  }
  return strides;
}

}  // namespace

Tensor with_axes(const Tensor& value, const std::vector<std::size_t>& order) {
  const std::vector<std::size_t> strides = strides_of(value.shape());
  Shape shape;
  for (const std::size_t axis : order) shape.push_back(value.shape()[axis]);
  std::vector<float> numbers;
  std::vector<std::size_t> index(order.size(), 0);
  while (numbers.size() < value.values().size()) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      from += index[i] * strides[order[i]];
    }
    numbers.push_back(value.values()[from]);
    for (std::size_t axis = order.size(); axis-- > 0;) {
      if (++index[axis] < shape[axis]) break;
      index[axis] = 0;
    }
  }
  return Tensor(std::move(shape), std::move(numbers));
}

Tensor transposed(const Tensor& value) {
  if (value.rank() < 2) return value;
  std::vector<std::size_t> order(value.rank());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::swap(order[value.rank() - 2], order[value.rank() - 1]);
  return with_axes(value, order);
}

Tensor reordered(const Tensor& value, std::size_t axis,
                 const std::vector<std::size_t>& from) {
  const Extent extent = extent_of(value.shape(), axis);
  std::vector<float> numbers;
  for (std::size_t outer = 0; outer < extent.outer; ++outer) {
    for (const std::size_t index : from) {
      append_slice(numbers, value, extent, outer, index);
    }
  }
  return Tensor(value.shape(), std::move(numbers));
}

std::vector<float> slice_of(const Tensor& value, std::size_t axis,
                            std::size_t index) {
  const Extent extent = extent_of(value.shape(), axis);
  std::vector<float> numbers;
  for (std::size_t outer = 0; outer < extent.outer; ++outer) {
    append_slice(numbers, value, extent, outer, index);
  }
  return numbers;
}

std::string name_of_axis(std::size_t axis, std::size_t rank) {
  if (rank == 1) return "number";
  if (axis + 1 == rank) return "column";
  if (axis + 2 == rank) return "row";
  if (rank > 4) return fmt::format("place on axis {}", axis);
  return axis == 0 ? "sequence" : "head";
}

}  // namespace attn::relations
