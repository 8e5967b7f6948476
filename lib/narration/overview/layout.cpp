#include "narration/overview/layout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "narration/overview/columns.hpp"
#include "narration/overview/fit.hpp"
#include "narration/overview/order.hpp"

namespace attn::overview {
namespace {

constexpr int most_added_gap = 48;
constexpr int apart_distance = 22;  // between the layers and what is apart

// Where the layers begin: as far apart as there is room, and all in the
// middle.
std::vector<int> lefts_of(const std::vector<int>& widths,
                          const std::vector<int>& gaps) {
  const int used = std::accumulate(widths.begin(), widths.end(), 0) +
                   std::accumulate(gaps.begin(), gaps.end(), 0);
  const int room = std::max(0, picture_width - 2 * margin - used);
  const auto count = static_cast<int>(gaps.size());
  const int more = count == 0 ? 0 : std::min(room / count, most_added_gap);
  int x = margin + (room - more * count) / 2;
  std::vector<int> lefts;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    lefts.push_back(x);
    if (i < gaps.size()) x += widths[i] + gaps[i] + more;
  }
  return lefts;
}

// Makes the pieces of all routes.
class Router {
 public:
  Router(const LayeredNodes& nodes, const Columns& columns,
         const std::vector<int>& lefts, const std::vector<int>& widths,
         Layout& layout)
      : nodes_(nodes),
        columns_(columns),
        lefts_(lefts),
        widths_(widths),
        layout_(layout) {
    for (std::size_t i = 0; i < layout_.boxes.size(); ++i) {
      layout_.routes.push_back({i, {}});
    }
  }

  void run() {
    for (std::size_t l = 0; l < nodes_.layers.size(); ++l) {
      for (std::size_t i = 0; i < nodes_.layers[l].size(); ++i) {
        const Node& node = nodes_.layers[l][i];
        if (node.is_lane) {
          const int y = columns_.middle(l, i);
          add(node.box, {{lefts_[l], y}, {lefts_[l] + widths_[l], y}});
        }
        if (l > 0) enter(l, i);
      }
    }
    std::erase_if(layout_.routes,
                  [](const Route& route) { return route.pieces.empty(); });
  }

 private:
  void add(std::size_t box, const Piece& piece) {
    layout_.routes[box].pieces.push_back(piece);
  }

  // The pieces that end at a node, from the top down, so that none crosses
  // another there.
  void enter(std::size_t layer, std::size_t place) {
    std::vector<std::size_t> sources;
    for (const Link& link : nodes_.links[layer - 1]) {
      if (link.to == place) sources.push_back(link.from);
    }
    std::sort(sources.begin(), sources.end());
    const Node& node = nodes_.layers[layer][place];
    const int right = lefts_[layer - 1] + widths_[layer - 1];
    const auto count = static_cast<int>(sources.size());
    for (int i = 0; i < count; ++i) {
      const std::size_t from = sources[static_cast<std::size_t>(i)];
      int y = columns_.middle(layer, place);
      if (!node.is_lane) {
        const PlacedBox& box = layout_.boxes[node.box];
        y = box.front_y() + box.front_height() * (i + 1) / (count + 1);
      }
      add(nodes_.layers[layer - 1][from].box,
          {{right, columns_.middle(layer - 1, from)},
           {lefts_[layer], y},
           !node.is_lane});
    }
  }

  const LayeredNodes& nodes_;
  const Columns& columns_;
  const std::vector<int>& lefts_;
  const std::vector<int>& widths_;
  Layout& layout_;
};

std::vector<Content> contents_of(const Graph& graph, int decimals,
                                 std::size_t most) {
  std::vector<Content> contents;
  for (const Box& box : graph.boxes) {
    contents.push_back(content_of(box.stack, decimals, most));
  }
  return contents;
}

void place_layers(Layout& layout, const Graph& graph, int decimals,
                  std::size_t most, int room) {
  const LayeredNodes nodes = ordered_nodes(graph);
  const Fit fit = fit_into({picture_width - 2 * margin, room}, graph, nodes,
                           contents_of(graph, decimals, most));
  int height = 0;
  for (const std::vector<Node>& layer : nodes.layers) {
    height = std::max(height, height_of_layer(layer, fit.faces));
  }
  height = std::max(height, std::min(room, height * 6 / 5));
  const Columns columns(nodes, fit.faces, height);
  const std::vector<int> lefts = lefts_of(fit.widths, least_gaps(nodes));
  layout.boxes.resize(graph.boxes.size());
  for (std::size_t l = 0; l < nodes.layers.size(); ++l) {
    for (std::size_t i = 0; i < nodes.layers[l].size(); ++i) {
      const Node& node = nodes.layers[l][i];
      if (node.is_lane) continue;
      const Face& face = fit.faces[node.box];
      layout.boxes[node.box] = {&graph.boxes[node.box].stack,
                                face,
                                lefts[l],
                                columns.y(l, i),
                                fit.widths[l],
                                face.height()};
    }
  }
  Router(nodes, columns, lefts, fit.widths, layout).run();
}

int bottom_of(const std::vector<PlacedBox>& boxes) {
  int bottom = 0;
  for (const PlacedBox& box : boxes) bottom = std::max(bottom, box.bottom());
  return bottom;
}

// The small boxes of what is apart, in rows from y = 0 on. Boxes of few rows
// have numbers, and names lie in few lines, unless that takes a row more.
std::vector<PlacedBox> apart_boxes(const Graph& graph, int decimals,
                                   std::size_t most) {
  std::vector<PlacedBox> boxes;
  using Way = std::pair<int, std::size_t>;
  for (const auto& [heading, rows_with_numbers] :
       {Way(160, 5), Way(90, 5), Way(90, 1), Way(90, 0)}) {
    boxes.clear();
    Point place = {margin, 0};
    for (const Stack& stack : graph.apart) {
      const Content content = content_of(stack, decimals, most);
      const bool numbers =
          stack.front->result->values.rows() <= rows_with_numbers;
      Face face = face_of(content, {10, heading}, {numbers});
      if (place.x > margin &&
          place.x + face.width() > picture_width - margin) {
        place = {margin, bottom_of(boxes) + box_distance};
      }
      const int width = face.width();
      const int height = face.height();
      boxes.push_back(
          {&stack, std::move(face), place.x, place.y, width, height});
      place.x += width + box_distance;
    }
    if (place.y == 0) break;
  }
  return boxes;
}

// Moves everything down, and says how large it is.
void finish(Layout& layout) {
  int right = 0;
  int bottom = head_height;
  for (PlacedBox& box : layout.boxes) {
    box.y += head_height;
    right = std::max(right, box.right());
    bottom = std::max(bottom, box.bottom());
  }
  for (Route& route : layout.routes) {
    for (Piece& piece : route.pieces) {
      piece.from.y += head_height;
      piece.to.y += head_height;
      bottom = std::max(bottom, piece.to.y + lane_height / 2);
    }
  }
  const int shift = bottom + (layout.boxes.empty() ? 0 : apart_distance);
  for (PlacedBox& box : layout.apart) box.y += shift;
  bottom = std::max(bottom, bottom_of(layout.apart));
  layout.height = bottom + margin;
  const int width = std::max(picture_width, right + margin);
  layout.percent =
      std::min({100, 100 * picture_width / width,
                100 * highest_picture / std::max(1, layout.height)});
  layout.height = layout.height * layout.percent / 100;
}

}  // namespace

Layout layout_of(const Graph& graph, int decimals, std::size_t most) {
  Layout layout;
  layout.apart = apart_boxes(graph, decimals, most);
  const int apart_height =
      layout.apart.empty() ? 0 : bottom_of(layout.apart) + apart_distance;
  if (!graph.boxes.empty()) {
    place_layers(layout, graph, decimals, most,
                 highest_picture - head_height - margin - apart_height);
  }
  finish(layout);
  return layout;
}

}  // namespace attn::overview
