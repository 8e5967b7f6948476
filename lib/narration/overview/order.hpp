/// What lies in a layer, from the top down.
#pragma once

#include <cstddef>
#include <vector>

#include "narration/overview/graph.hpp"

namespace attn::overview {

/// A box, or the lane on which the line of a box passes through a layer.
struct Node {
  std::size_t box;
  bool is_lane = false;

  bool operator==(const Node&) const = default;
};

/// A line from a node of one layer to a node of the next, by their places.
struct Link {
  std::size_t from;
  std::size_t to;

  bool operator==(const Link&) const = default;
};

/// Layers of nodes, and the links from each layer to the next. However many
/// boxes use a box, in each layer that its line passes it has one lane.
struct LayeredNodes {
  std::vector<std::vector<Node>> layers;
  std::vector<std::vector<Link>> links;  // one less than there are layers

  /// How many pairs of links cross.
  std::size_t crossings() const;
};

/// The nodes in an order in which few links cross; in that of the document
/// where that is as good.
LayeredNodes ordered_nodes(const Graph& graph);

}  // namespace attn::overview
