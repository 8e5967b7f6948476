#include "tensor/axis_labels.hpp"

namespace attn {

AxisLabels AxisLabels::part_of(const std::vector<std::string>& whole,
                               std::size_t first, std::size_t count) {
  AxisLabels part;
  for (std::size_t i = first; i < first + count; ++i) {
    part.push_back(whole.at(i));
  }
  part.whole_ = whole;
  part.first_ = first;
  return part;
}

}  // namespace attn
