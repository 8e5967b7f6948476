#include "narration/overview/columns.hpp"

#include <algorithm>

#include "narration/overview/placing.hpp"

namespace attn::overview {
namespace {

constexpr int settling_rounds = 10;

}  // namespace

Columns::Columns(const LayeredNodes& nodes, const std::vector<Face>& faces,
                 int height)
    : nodes_(nodes), faces_(faces), height_(height) {
  for (const std::vector<Node>& layer : nodes_.layers) {
    std::vector<Wish> wishes;
    const int begin = (height_ - height_of_layer(layer, faces_)) / 2;
    for (const Node& node : layer) wishes.push_back({begin, length(node)});
    y_.push_back(placed(wishes, box_distance, 0, height_));
  }
  for (int round = 0; round < settling_rounds; ++round) {
    for (std::size_t step = 0; step < nodes_.layers.size(); ++step) {
      settle(round % 2 == 0 ? step : nodes_.layers.size() - 1 - step);
    }
  }
}

int Columns::middle(std::size_t layer, std::size_t place) const {
  const Node& node = nodes_.layers[layer][place];
  if (node.is_lane) return y_[layer][place] + lane_height / 2;
  const Face& face = faces_[node.box];
  const int shift = face.sheets * sheet_shift;
  return y_[layer][place] + shift + (face.height() - shift) / 2;
}

int Columns::length(const Node& node) const {
  return node.is_lane ? lane_height : faces_[node.box].height();
}

void Columns::settle(std::size_t layer) {
  const std::vector<Node>& nodes = nodes_.layers[layer];
  std::vector<Wish> wishes;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const int to_middle = middle(layer, i) - y_[layer][i];
    wishes.push_back({wished_middle(layer, i) - to_middle, length(nodes[i])});
  }
  y_[layer] = placed(wishes, box_distance, 0, height_);
}

int Columns::wished_middle(std::size_t layer, std::size_t place) const {
  int sum = 0;
  int count = 0;
  const auto add = [&](std::size_t other_layer, std::size_t other) {
    sum += middle(other_layer, other);
    ++count;
  };
  if (layer > 0) {
    for (const Link& link : nodes_.links[layer - 1]) {
      if (link.to == place) add(layer - 1, link.from);
    }
  }
  if (layer < nodes_.links.size()) {
    for (const Link& link : nodes_.links[layer]) {
      if (link.from == place) add(layer + 1, link.to);
    }
  }
  return count == 0 ? middle(layer, place) : sum / count;
}

}  // namespace attn::overview
