#include "narration/svg/layout.hpp"

#include <algorithm>

#include "narration/layout/number_text.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"
#include "narration/svg/legend.hpp"

namespace attn {
namespace {

constexpr std::size_t most_numbered = 20;  // rows, and columns
constexpr int title_height = 44;

using Strings = std::vector<std::string>;

Strings labels_of(const AxisLabels& labels, std::size_t count) {
  Strings shown;
  for (std::size_t i = 0; i < count; ++i) {
    shown.push_back(label_at(labels, i));
  }
  return shown;
}

int widest(const Strings& texts, int font_size) {
  std::size_t most = 0;
  for (const std::string& text : texts) {
    most = std::max(most, display_width(text));
  }
  return static_cast<int>(most) * character_width(font_size);
}

void add_numbers(HeatmapLayout& map, int precision) {
  const int decimals = decimals_for(map.result.values, precision);
  for (int row = 0; row < map.rows(); ++row) {
    for (int column = 0; column < map.columns(); ++column) {
      map.numbers.push_back(fixed_text(map.at(row, column), decimals));
    }
  }
}

// The size of one cell where `count` of them share the usual width.
int small_cell(int count) {
  return std::clamp(800 / std::max(count, 1), 4, 24);
}

}  // namespace

HeatmapLayout heatmap_layout(const Result& result, std::size_t matrix,
                             int precision) {
  const Tensor& values = result.values;
  HeatmapLayout map = {
      result,
      matrix,
      values.rows() <= most_numbered && values.columns() <= most_numbered,
      {},
      {},
      {}};
  if (values.rank() > 1) {
    map.row_labels = labels_of(result.labels.rows, values.rows());
  }
  if (values.rank() > 0) {
    map.column_labels = labels_of(result.labels.columns, values.columns());
  }
  map.font_size = map.numbered ? 14 : 11;
  const int label_width = widest(map.column_labels, map.font_size);
  if (map.numbered) {
    add_numbers(map, precision);
    map.cell_width =
        16 + std::max(widest(map.numbers, map.font_size), label_width);
    map.cell_height = 32;
  } else {
    map.cell_width = small_cell(map.columns());
    map.cell_height = small_cell(map.rows());
  }
  map.left =
      heatmap_margin + widest(map.row_labels, map.font_size) + heatmap_gap;
  map.top = title_height + heatmap_gap +
            (map.numbered ? map.font_size : label_width);
  return map;
}

}  // namespace attn
