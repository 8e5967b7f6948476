/// How a table of printed figures is searched.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "tensor/tensor.hpp"

namespace attn {

/// Figures by chapter and result, "11_gradients/loss".
using Figures = std::map<std::string, Tensor, std::less<>>;

/// The figure of a chapter's result. Nothing where the table has none.
std::optional<Tensor> find_figure(const Figures& figures,
                                  std::string_view chapter,
                                  std::string_view result);

}  // namespace attn
