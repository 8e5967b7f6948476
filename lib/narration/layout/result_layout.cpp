#include "narration/layout/result_layout.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "narration/layout/labels.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

constexpr std::size_t widest_label = 14;
constexpr std::size_t shortest_long_vector = 12;
constexpr const char* ellipsis = "…";

using Indices = std::vector<std::optional<std::size_t>>;

bool same_numbers(const Tensor& tensor, std::size_t a, std::size_t b) {
  const std::size_t size = tensor.rows() * tensor.columns();
  const auto begin = tensor.values().begin();
  const auto from = [&](std::size_t matrix) {
    return begin + static_cast<std::ptrdiff_t>(matrix * size);
  };
  return std::equal(from(a), from(a + 1), from(b));
}

struct GridCell {
  std::string text;
  std::optional<float> number = std::nullopt;  // that the text shows, if any
};

// The matrix as text, one vector a shown row, before it is folded.
struct Grid {
  std::vector<GridCell> header;
  std::vector<std::string> row_labels;
  std::vector<std::vector<GridCell>> rows;
  std::size_t label_width = 0;
  std::size_t column_width = 0;
  std::size_t gap = 0;
};

Grid make_grid(const Result& result, const Labels& labels, std::size_t matrix,
               int precision) {
  Grid grid;
  const Indices rows = shown_indices(result.values.rows());
  const Indices columns = shown_indices(result.values.columns());
  for (const auto& column : columns) {
    grid.header.push_back({label_at(labels.columns, column)});
  }
  for (const auto& row : rows) {
    grid.row_labels.push_back(
        labels.rows.empty() ? "" : label_at(labels.rows, row));
    grid.rows.emplace_back();
    for (const auto& column : columns) {
      if (!row || !column) {
        grid.rows.back().push_back({ellipsis});
        continue;
      }
      grid.rows.back().push_back(
          {fixed_text(result.number(matrix, *row, *column), precision),
           result.values.at(matrix, *row, *column)});
    }
  }
  for (const std::string& label : grid.row_labels) {
    grid.label_width = std::max(grid.label_width, display_width(label));
  }
  for (const auto& row : grid.rows) {
    for (const GridCell& cell : row) {
      grid.column_width =
          std::max(grid.column_width, display_width(cell.text));
    }
  }
  return grid;
}

// Cells behind a label. A colour begins one space before its cell, so that it
// neither touches the number nor the cell before.
std::string grid_line(const Grid& grid, const std::string& label,
                      const std::vector<GridCell>& cells, std::size_t begin,
                      std::size_t end, const CellPaint& paint) {
  std::string line = pad_left(label, grid.label_width);
  for (std::size_t i = begin; i < end; ++i) {
    const bool first = i == begin && grid.label_width == 0;
    const std::size_t spaces = first ? 0 : grid.gap;
    const std::size_t painted = std::min<std::size_t>(spaces, 1);
    const std::string text = std::string(painted, ' ') +
                             pad_left(cells[i].text, grid.column_width);
    line += std::string(spaces - painted, ' ');
    line += paint && cells[i].number ? paint(text, *cells[i].number) : text;
  }
  return line;
}

}  // namespace

std::string matrix_caption(const Tensor& tensor, std::size_t matrix) {
  const std::vector<std::size_t> leading = tensor.leading_index(matrix);
  if (leading.empty()) return "";
  std::string caption = fmt::format("sequence {}", leading[0]);
  if (leading.size() > 1) caption += fmt::format(", head {}", leading[1]);
  return caption;
}

std::string label_at(const AxisLabels& labels,
                     std::optional<std::size_t> index) {
  if (!index) return ellipsis;
  if (*index >= labels.size()) return std::to_string(*index);
  return distinct_label(labels, *index, widest_label);
}

std::vector<Block> blocks_of(const Tensor& tensor, std::size_t most) {
  std::vector<Block> blocks;
  const std::size_t count = std::min(tensor.matrices(), most);
  for (std::size_t matrix = 0; matrix < count; ++matrix) {
    Block block = {matrix_caption(tensor, matrix), matrix, matrix, ""};
    for (const Block& earlier : blocks) {
      if (!same_numbers(tensor, earlier.matrix, matrix)) continue;
      block.shown_by = earlier.shown_by;
      block.same_as = earlier.caption;
      break;
    }
    blocks.push_back(std::move(block));
  }
  return blocks;
}

Indices shown_indices(std::size_t count, const Fold& fold) {
  Indices indices;
  for (std::size_t i = 0; i < count; ++i) {
    const bool in_the_middle = i >= fold.first && i < count - fold.last;
    if (count <= fold.most || !in_the_middle) {
      indices.emplace_back(i);
    } else if (i == fold.first) {
      indices.emplace_back(std::nullopt);
    }
  }
  return indices;
}

bool is_long_vector(const Result& result, const Fold& fold) {
  return result.values.rank() == 1 && result.labels.columns.empty() &&
         shown_indices(result.values.columns(), fold).size() >
             shortest_long_vector;
}

std::string left_out(const Tensor& tensor, const Fold& fold) {
  std::string text;
  const auto add = [&](const char* axis, std::size_t count) {
    if (count <= fold.most) return;
    text += fmt::format("{}{} {} to {} of {}", text.empty() ? "" : " and ",
                        axis, fold.first, count - fold.last - 1, count);
  };
  add("rows", tensor.rows());
  add("columns", tensor.columns());
  std::string sentences;
  if (!text.empty()) {
    sentences = fmt::format("… stands for {}, counted from 0; ", text);
  }
  if (tensor.matrices() > fold.most_matrices) {
    sentences += fmt::format("{} of {} matrices are shown; ",
                             fold.most_matrices, tensor.matrices());
  }
  return sentences.empty() ? "" : sentences + "--format json has all.";
}

std::string caption_of(const Result& result) {
  if (result.values.rank() == 0) return result.name + " (one number)";
  return result.name + " " + shape_text(result.values.shape());
}

std::vector<std::string> matrix_lines(const Result& result,
                                      const Labels& labels,
                                      std::size_t matrix,
                                      const MatrixStyle& style) {
  Grid grid = make_grid(result, labels, matrix,
                        decimals_for(result.values, style.precision));
  grid.gap = style.gap;
  const std::size_t columns = grid.header.size();
  const auto fitting = [&] {
    const std::size_t room =
        style.width > grid.label_width ? style.width - grid.label_width : 0;
    return std::max<std::size_t>(1, room / (grid.column_width + grid.gap));
  };
  const bool with_header = !labels.columns.empty() || fitting() < columns;
  if (with_header) {
    for (const GridCell& cell : grid.header) {
      grid.column_width =
          std::max(grid.column_width, display_width(cell.text));
    }
  }
  const std::size_t at_once = fitting();
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < columns; begin += at_once) {
    const std::size_t end = std::min(columns, begin + at_once);
    if (begin > 0) lines.emplace_back();
    if (with_header) {
      lines.push_back(grid_line(grid, "", grid.header, begin, end, {}));
    }
    for (std::size_t row = 0; row < grid.rows.size(); ++row) {
      lines.push_back(grid_line(grid, grid.row_labels[row], grid.rows[row],
                                begin, end, style.paint));
    }
  }
  return lines;
}

}  // namespace attn
