#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

namespace attn {

/// The figures that PyTorch prints, to four decimals, for a result of a
/// chapter that goes on where the book's chapter 3 ends:
/// pytorch_figure("11_gradients", "loss"). Nothing where none is kept.
///
/// The source is tests/golden/compute.py.
std::optional<Tensor> pytorch_figure(std::string_view chapter,
                                     std::string_view result);

}  // namespace attn
