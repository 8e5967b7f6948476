/// Labels of rows and columns, which are tokens, as a person tells them
/// apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "tensor/axis_labels.hpp"

namespace attn {

/// What tells label `index` from the others: " (5)", its place in the
/// sentence counted from 1, where the same label stands in another place of
/// it too, or where it could be taken for a place itself, as "7" and "the
/// (5)" could. Else empty. Throws std::out_of_range if there is no such
/// label.
std::string label_place(const AxisLabels& labels, std::size_t index);

/// The label with its place where that tells it apart: "the (5)"; what cannot
/// be seen is spelled out. A label that is wider than `widest` cells is
/// shortened, and has its place where two would look the same. Throws as
/// label_place.
std::string distinct_label(const AxisLabels& labels, std::size_t index,
                           std::size_t widest = SIZE_MAX);

/// The label with its place, whether that is needed or not.
std::string placed_label(const AxisLabels& labels, std::size_t index);

/// Which of `size` rows or columns a person may mean by the text, in order:
/// that of "the (5)"; or those whose label is equal to it, and that which it
/// counts from 0 if it is a number.
std::vector<std::size_t> labels_meant(const AxisLabels& labels,
                                      std::size_t size,
                                      std::string_view text);

}  // namespace attn
