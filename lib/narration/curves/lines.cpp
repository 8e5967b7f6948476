#include "narration/curves/lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <optional>

#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t usual_rows = 11;
constexpr std::size_t most_rows = 21;
constexpr std::size_t most_plot_columns = 64;
constexpr const char* meeting_mark = "■";

// What stands at one place of the grid.
struct PlotMark {
  std::optional<std::size_t> curve;
  bool is_point = false;  // else it lies between two
  bool is_shared = false;  // by points of two curves
};

struct PlotGrid {
  std::size_t rows;
  std::size_t columns;
  std::vector<PlotMark> marks;  // row by row

  PlotMark& at(std::size_t row, std::size_t column) {
    return marks[row * columns + column];
  }
};

std::size_t column_of(const Plot& plot, std::size_t i, std::size_t columns) {
  if (plot.size() == 1) return 0;
  const std::size_t last = plot.size() - 1;
  return (i * (columns - 1) + last / 2) / last;
}

bool has_both_signs(const Plot& plot) {
  return plot.lowest < 0.0 && plot.highest > 0.0;
}

// More where what lies on one side of 0 would be lost in a row, and more rows
// give it one of its own.
std::size_t rows_of(const Plot& plot) {
  if (!has_both_signs(plot)) return usual_rows;
  const double row = (plot.highest - plot.lowest) / (usual_rows - 1);
  const double side = std::min(plot.highest, -plot.lowest);
  return side < row && side >= row / 4 ? most_rows : usual_rows;
}

std::size_t row_of(const Plot& plot, double number, std::size_t rows) {
  if (plot.lowest == plot.highest) return rows / 2;
  const double share = (plot.highest - number) / (plot.highest - plot.lowest);
  return static_cast<std::size_t>(
      std::lround(share * static_cast<double>(rows - 1)));
}

void add_between(PlotGrid& grid, const Plot& plot, std::size_t curve,
                 std::size_t i) {
  const double from = plot.at(curve, i);
  const double to = plot.at(curve, i + 1);
  const std::size_t begin = column_of(plot, i, grid.columns);
  const std::size_t end = column_of(plot, i + 1, grid.columns);
  for (std::size_t column = begin + 1; column < end; ++column) {
    const double share = static_cast<double>(column - begin) /
                         static_cast<double>(end - begin);
    PlotMark& mark =
        grid.at(row_of(plot, from + (to - from) * share, grid.rows), column);
    if (!mark.curve) mark.curve = curve;
  }
}

void add_point(PlotGrid& grid, const Plot& plot, std::size_t curve,
               std::size_t i) {
  PlotMark& mark = grid.at(row_of(plot, plot.at(curve, i), grid.rows),
                           column_of(plot, i, grid.columns));
  if (mark.is_point && mark.curve != curve) mark.is_shared = true;
  if (!mark.is_point) mark = {curve, true};
}

PlotGrid grid_of(const Plot& plot, std::size_t columns) {
  const std::size_t rows = rows_of(plot);
  PlotGrid grid{rows, columns, std::vector<PlotMark>(rows * columns)};
  const auto is_number = [&](std::size_t curve, std::size_t i) {
    return i < plot.size() && std::isfinite(plot.at(curve, i));
  };
  for (std::size_t curve = 0; curve < plot.results.size(); ++curve) {
    for (std::size_t i = 0; i < plot.size(); ++i) {
      if (!is_number(curve, i)) continue;
      add_point(grid, plot, curve, i);
      if (is_number(curve, i + 1)) add_between(grid, plot, curve, i);
    }
  }
  return grid;
}

std::string row_text(PlotGrid& grid, std::size_t row,
                     const SeriesPaint& paint) {
  std::string text;
  std::string spaces;
  for (std::size_t column = 0; column < grid.columns; ++column) {
    const PlotMark& mark = grid.at(row, column);
    if (!mark.curve) {
      spaces += ' ';
      continue;
    }
    text += spaces;
    spaces.clear();
    if (mark.is_shared) {
      text += meeting_mark;
      continue;
    }
    const std::string sign = mark.is_point ? series_sign(*mark.curve) : "·";
    text += painted(paint, sign, *mark.curve);
  }
  return text;
}

// The number beside a row, where one stands there.
std::string label_of_row(const Plot& plot, std::size_t row,
                         std::size_t rows) {
  if (plot.lowest == plot.highest) {
    return row == rows / 2 ? plot.digits.text(plot.highest) : "";
  }
  if (row == 0) return plot.digits.text(plot.highest);
  if (row == rows - 1) return plot.digits.text(plot.lowest);
  return has_both_signs(plot) && row == row_of(plot, 0.0, rows) ? "0" : "";
}

// The first place and, where what follows has room behind it, place 0.
std::string axis_begin(const Plot& plot, std::size_t columns,
                       std::size_t room_behind) {
  const std::string first = plot.place_text(0);
  if (plot.place(0) >= 0.0 || plot.last_place() <= 0.0) return first;
  const double share = -plot.place(0) / (plot.last_place() - plot.place(0));
  const auto zero = static_cast<std::size_t>(
      std::lround(share * static_cast<double>(columns - 1)));
  if (zero <= first.size() || zero + 1 + room_behind > columns) return first;
  return pad_right(first, zero) + "0";
}

// The first and the last place at their ends, and what they are between them.
std::string axis_text(const Plot& plot, std::size_t columns) {
  const std::string& counted = plot.curves.horizontal;
  if (plot.size() == 1) return plot.place_text(0) + "  " + counted;
  const std::string last = plot.place_text(plot.size() - 1);
  const std::string first = axis_begin(
      plot, columns, display_width(visible(counted)) + 2 + last.size());
  const std::size_t room = columns - first.size() - last.size();
  const std::string name =
      room < 4 ? "" : shorten(visible(counted), room - 2);
  const std::size_t before = (room - display_width(name)) / 2;
  return first + std::string(before, ' ') + pad_right(name, room - before) +
         last;
}

void add_legend(Lines& lines, const Plot& plot, const PlotGrid& grid,
                std::size_t width, const SeriesPaint& paint) {
  std::vector<SignedWords> entries;
  for (std::size_t curve = 0; curve < plot.results.size(); ++curve) {
    entries.push_back({painted(paint, series_sign(curve), curve),
                       plot.results[curve]->name});
  }
  const bool is_shared =
      std::any_of(grid.marks.begin(), grid.marks.end(),
                  [](const PlotMark& mark) { return mark.is_shared; });
  if (is_shared) entries.push_back({meeting_mark, "several"});
  for (std::string& line : legend_lines(entries, width)) {
    lines.push_back(std::move(line));
  }
}

void add_rows(Lines& lines, const Plot& plot, PlotGrid& grid,
              std::size_t label_width, const SeriesPaint& paint) {
  for (std::size_t row = 0; row < grid.rows; ++row) {
    const std::string label = label_of_row(plot, row, grid.rows);
    lines.push_back(pad_left(label, label_width) +
                    (label.empty() ? " │" : " ┤") +
                    row_text(grid, row, paint));
  }
  std::string axis = std::string(label_width + 1, ' ') + "└";
  for (std::size_t i = 0; i < grid.columns; ++i) axis += "─";
  lines.push_back(axis);
  lines.push_back(std::string(label_width + 2, ' ') +
                  axis_text(plot, grid.columns));
}

}  // namespace

std::vector<std::string> plot_lines(const Plot& plot, std::size_t width,
                                    const SeriesPaint& paint) {
  Lines lines;
  if (plot.has_numbers) {
    const std::size_t label_width =
        std::max(plot.digits.text(plot.lowest).size(),
                 plot.digits.text(plot.highest).size());
    PlotGrid grid =
        grid_of(plot, std::min(most_plot_columns, width - label_width - 2));
    lines.push_back(shorten(visible(plot.curves.vertical), width));
    add_rows(lines, plot, grid, label_width, paint);
    if (plot.results.size() > 1) {
      add_legend(lines, plot, grid, width, paint);
    }
  }
  for (const std::string& note : plot_gap_notes(plot)) {
    for (const std::string& line : wrap(visible(note), width)) {
      lines.push_back(line);
    }
  }
  return lines;
}

}  // namespace attn
