#pragma once

#include <string>

#include "attention/linear.hpp"
#include "chapter/draws.hpp"
#include "narration/document/lesson.hpp"

namespace attn {

/// A step that shows the weight of a Linear layer under the layer's name and,
/// if the layer has a bias, a second one for it under NAME.bias. They are
/// what comes next of `draws`.
void show_layer(Lesson& lesson, Draws& draws, const std::string& name,
                const std::string& title, const std::string& text,
                const Linear& layer);

/// The operation by which layer `name` makes its output from `x`: X Wᵀ, and
/// + b if the layer has a bias.
Operation projection(const std::string& x, const std::string& name,
                     const Linear& layer);

/// "Q = X W_queryᵀ", with "+ b" if the layer has a bias.
std::string projection_formula(const std::string& result,
                               const std::string& x,
                               const std::string& weight,
                               const Linear& layer);

}  // namespace attn
