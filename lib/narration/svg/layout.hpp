#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/document.hpp"

namespace attn {

constexpr int heatmap_margin = 16;  // around all
constexpr int heatmap_gap = 8;  // between the labels and the cells

/// What a heatmap shows, and where; sizes are in pixels.
struct HeatmapLayout {
  const Result& result;
  std::size_t matrix;
  bool numbered;
  std::vector<std::string> row_labels;
  std::vector<std::string> column_labels;
  std::vector<std::string> numbers;  // row by row, if numbered
  int font_size = 0;
  int cell_width = 0;
  int cell_height = 0;
  int left = 0;  // where the cells begin
  int top = 0;

  int rows() const { return static_cast<int>(result.values.rows()); }
  int columns() const { return static_cast<int>(result.values.columns()); }
  int right() const { return left + columns() * cell_width; }
  int bottom() const { return top + rows() * cell_height; }
  float at(int row, int column) const {
    return result.values.at(matrix, static_cast<std::size_t>(row),
                            static_cast<std::size_t>(column));
  }
};

/// Sizes and texts of one matrix. With up to 20 rows and columns the cells
/// have room for their numbers. The result must outlive the layout.
HeatmapLayout heatmap_layout(const Result& result, std::size_t matrix,
                             int precision);

}  // namespace attn
