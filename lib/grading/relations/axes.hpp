/// Tensors with their axes, or what stands along an axis, in another order.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tensor/tensor.hpp"

namespace attn::relations {

/// Axis i of the result is axis order[i] of the value, as torch.permute.
Tensor with_axes(const Tensor& value, const std::vector<std::size_t>& order);

/// The last two axes swapped; a vector as it is.
Tensor transposed(const Tensor& value);

/// Slice i along the axis is slice from[i] of the value.
Tensor reordered(const Tensor& value, std::size_t axis,
                 const std::vector<std::size_t>& from);

/// The numbers of one slice along the axis.
std::vector<float> slice_of(const Tensor& value, std::size_t axis,
                            std::size_t index);

/// "row", "column", "sequence", "head": what the places along an axis are.
/// A vector has numbers.
std::string name_of_axis(std::size_t axis, std::size_t rank);

}  // namespace attn::relations
