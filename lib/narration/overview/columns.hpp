#pragma once

#include <cstddef>
#include <vector>

#include "narration/overview/fit.hpp"

namespace attn::overview {

/// Where the nodes of all layers lie between 0 and a height: in their order,
/// without an overlap, and each near to those that it is linked to. What it
/// is made from must outlive it.
class Columns {
 public:
  Columns(const LayeredNodes& nodes, const std::vector<Face>& faces,
          int height);

  /// Where a node begins.
  int y(std::size_t layer, std::size_t place) const {
    return y_[layer][place];
  }

  /// Where lines leave it: in the middle of the first sheet.
  int middle(std::size_t layer, std::size_t place) const;

 private:
  int length(const Node& node) const;
  void settle(std::size_t layer);
  int wished_middle(std::size_t layer, std::size_t place) const;

  const LayeredNodes& nodes_;
  const std::vector<Face>& faces_;
  int height_;
  std::vector<std::vector<int>> y_;  // of each node
};

}  // namespace attn::overview
