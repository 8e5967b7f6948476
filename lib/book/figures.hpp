#pragma once

#include <optional>
#include <string_view>

#include "tensor/tensor.hpp"

namespace attn {

/// The figures that the book prints, to four decimals, for a result of one of
/// this tutorial's chapters: book_figure("03_self_attention_classes",
/// "sa_v1.context_vec"). Nothing where the book prints none.
///
/// The source is the notebook of chapter 3 that belongs to the book. For a
/// batch the figure is that of one sequence: both are the same.
std::optional<Tensor> book_figure(std::string_view chapter,
                                  std::string_view result);

}  // namespace attn
