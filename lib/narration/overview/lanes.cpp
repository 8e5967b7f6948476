#include "narration/overview/lanes.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "narration/layout/text_layout.hpp"

namespace attn::overview {
namespace {

constexpr std::size_t nobody = std::numeric_limits<std::size_t>::max();

bool is_among(const std::vector<std::size_t>& indices, std::size_t index) {
  return std::find(indices.begin(), indices.end(), index) != indices.end();
}

// A lane: whose line it is, and whether it was so in the row before.
struct Lane {
  std::size_t box = nobody;
  bool was_used = false;
};

// Goes down the boxes, one row each.
class Weaver {
 public:
  explicit Weaver(const Graph& graph) : graph_(graph) {
    for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
      uses_left_.push_back(graph.uses_of(i).size());
    }
  }

  // Both ends of a row for the next box: its own line, and further ones.
  LaneRow row(std::size_t box) {
    for (const std::size_t from : graph_.boxes[box].operands) {
      --uses_left_[from];
    }
    const std::size_t node = lane_for(box);
    const auto [begin, end] = reach(box, node);
    LaneRow row = {box, "", ""};
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      row.first += i == node
                       ? (graph_.boxes[box].operands.empty() ? "○" : "●")
                       : joint(box, i, begin, end);
      row.first += i >= begin && i < end ? "─" : " ";
    }
    for (Lane& lane : lanes_) lane.was_used = lane.box != nobody;
    for (Lane& lane : lanes_) {
      if (lane.box != nobody && uses_left_[lane.box] == 0) lane.box = nobody;
    }
    lanes_[node] = {uses_left_[box] > 0 ? box : nobody, true};
    for (const Lane& lane : lanes_) {
      row.others += lane.box == nobody ? "  " : "│ ";
    }
    return row;
  }

 private:
  // Where the box's line begins: below an operand that ends here, else where
  // nothing was in the row before, so that nothing seems to lead to it.
  std::size_t lane_for(std::size_t box) {
    for (std::size_t i = lanes_.size(); i-- > 0;) {
      const std::size_t from = lanes_[i].box;
      if (from != nobody && uses_left_[from] == 0 &&
          is_among(graph_.boxes[box].operands, from)) {
        return i;
      }
    }
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      if (lanes_[i].box == nobody && !lanes_[i].was_used) return i;
    }
    lanes_.emplace_back();
    return lanes_.size() - 1;
  }

  // The first and the last lane of those that the row joins.
  std::pair<std::size_t, std::size_t> reach(std::size_t box,
                                            std::size_t node) const {
    std::pair<std::size_t, std::size_t> ends = {node, node};
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      if (!is_among(graph_.boxes[box].operands, lanes_[i].box)) continue;
      ends = {std::min(ends.first, i), std::max(ends.second, i)};
    }
    return ends;
  }

  const char* joint(std::size_t box, std::size_t lane, std::size_t begin,
                    std::size_t end) const {
    const std::size_t from = lanes_[lane].box;
    const bool inside = lane > begin && lane < end;
    if (from == nobody) return inside ? "─" : " ";
    if (!is_among(graph_.boxes[box].operands, from)) return "│";
    const bool goes_on = uses_left_[from] > 0;
    if (lane == begin) return goes_on ? "├" : "└";
    if (lane == end) return goes_on ? "┤" : "┘";
    return goes_on ? "┼" : "┴";
  }

  const Graph& graph_;
  std::vector<std::size_t> uses_left_;
  std::vector<Lane> lanes_;
};

}  // namespace

std::vector<LaneRow> lane_rows(const Graph& graph) {
  Weaver weaver(graph);
  std::vector<LaneRow> rows;
  for (std::size_t i = 0; i < graph.boxes.size(); ++i) {
    rows.push_back(weaver.row(i));
  }
  // Lanes that came later are missing in the rows before.
  std::size_t widest = 0;
  for (const LaneRow& row : rows) {
    widest = std::max(widest, display_width(row.first));
  }
  for (LaneRow& row : rows) {
    row.first = pad_right(row.first, widest);
    row.others = pad_right(row.others, widest);
  }
  return rows;
}

}  // namespace attn::overview
