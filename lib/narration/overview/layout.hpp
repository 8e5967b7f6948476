/// Where everything of the overview lies, in pixels.
#pragma once

#include <cstddef>
#include <vector>

#include "narration/overview/face.hpp"
#include "narration/overview/graph.hpp"

namespace attn::overview {

constexpr int picture_width = 1280;
constexpr int highest_picture = 720;
constexpr int margin = 16;
constexpr int head_height = 44;  // of the heading, which lies above all else

struct Point {
  int x;
  int y;
};

/// A box with all its sheets.
struct PlacedBox {
  const Stack* stack;
  Face face;
  int x;
  int y;
  int width;
  int height;

  int right() const { return x + width; }
  int bottom() const { return y + height; }

  /// The first sheet, without those that look out behind it.
  int front_y() const { return y + face.sheets * sheet_shift; }
  int front_width() const { return width - face.sheets * sheet_shift; }
  int front_height() const { return height - face.sheets * sheet_shift; }
};

/// A piece of a line: from left to right, between two layers as a curve that
/// begins and ends level, through a layer straight.
struct Piece {
  Point from;
  Point to;
  bool is_arrow = false;  // it ends at a box
};

/// All that leads from one box to those that are made from it.
struct Route {
  std::size_t box;
  std::vector<Piece> pieces;
};

struct Layout {
  std::vector<PlacedBox> boxes;  // as in the graph
  std::vector<PlacedBox> apart;
  std::vector<Route> routes;
  int height = 0;
  int percent = 100;  // of its size, if all of this is too large
};

/// What the overview shows of a graph, within 1280 x 720 pixels. The graph
/// must outlive it.
///
///   decimals  of the numbers in the cells
///   most      rows, and columns, that a heatmap without numbers shows
Layout layout_of(const Graph& graph, int decimals, std::size_t most);

}  // namespace attn::overview
