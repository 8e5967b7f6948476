/// A chapter's results and what they are made from, as layers of boxes.
#pragma once

#include <cstddef>
#include <vector>

#include "narration/overview/stacks.hpp"

namespace attn::overview {

/// A box stands for the results of a stack.
struct Box {
  Stack stack;
  std::vector<std::size_t> operands;  // boxes, each once, itself never
  std::size_t layer = 0;
};

/// Boxes by their indices. What a box is made from lies in layers before its
/// own; what is made from nothing lies in the layer before its first use,
/// and what is not used may lie in a later layer than it has to, with all
/// that only it is made from, where layers have many boxes.
struct Graph {
  std::vector<Box> boxes;  // each behind those that it is made from
  std::vector<Stack> apart;  // made from nothing, and used by none
  std::size_t layers = 0;

  /// The boxes that are made from this one.
  std::vector<std::size_t> uses_of(std::size_t box) const;
};

/// The graph of all steps that have a result. The document must outlive it.
Graph graph_of(const Document& document);

}  // namespace attn::overview
