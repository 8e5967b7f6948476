/// How large all may be, so that it fits.
#pragma once

#include <vector>

#include "narration/overview/face.hpp"
#include "narration/overview/order.hpp"

namespace attn::overview {

constexpr int lane_height = 10;  // where a line passes through a layer
constexpr int box_distance = 9;  // between boxes of a layer, at least

/// The room for the layers.
struct Room {
  int width;
  int height;
};

/// Faces that fit, or those nearest to it.
struct Fit {
  std::vector<Face> faces;  // of the boxes
  std::vector<int> widths;  // of the layers
  bool fits = false;
};

/// How far each layer is from the next, at least: the more links, the
/// further.
std::vector<int> least_gaps(const LayeredNodes& nodes);

/// The height of a layer in which nothing has room to spare.
int height_of_layer(const std::vector<Node>& layer,
                    const std::vector<Face>& faces);

/// The faces of boxes that have these contents. Of what fits it takes what
/// can be read best: large letters, numbers in the cells, labels at the rows;
/// boxes whose numbers take too much room have small cells without. Letters
/// are 14 to 10 pixels high, and down to 7 where nothing else fits.
Fit fit_into(const Room& room, const Graph& graph, const LayeredNodes& nodes,
             const std::vector<Content>& contents);

}  // namespace attn::overview
