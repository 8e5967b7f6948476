/// Lines of text that lead from result to result, one result below the other.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/overview/graph.hpp"

namespace attn::overview {

/// A result's line: what stands before its name, and before further lines of
/// it. Both are as wide as those of all other results.
struct LaneRow {
  std::size_t box;
  std::string first;
  std::string others;
};

/// The boxes of the graph in its order, each behind a node, ○ where it is
/// made from nothing and ● else. From a node a line goes down in its lane as
/// long as the result is used; ├ ┤ ┼ are where one that uses it branches off,
/// and └ ┘ ┴ where the last one does. A line that crosses others goes below
/// them: ─│─.
std::vector<LaneRow> lane_rows(const Graph& graph);

}  // namespace attn::overview
