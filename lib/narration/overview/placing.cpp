#include "narration/overview/placing.hpp"

#include <algorithm>

namespace attn::overview {
namespace {

// Neighbours that touch, and move as one.
struct Group {
  int sum;  // of the wishes
  int count;

  int place() const {
    const int floor = sum / count;
    return sum % count < 0 ? floor - 1 : floor;
  }
};

}  // namespace

// Without the lengths before each, places must not decrease: neighbours whose
// wishes do are put together, where the mean of their wishes is.
std::vector<int> placed(const std::vector<Wish>& wishes, int distance,
                        int first, int last) {
  std::vector<int> before;
  int length = 0;
  for (const Wish& wish : wishes) {
    before.push_back(length);
    length += wish.length + distance;
  }
  const int latest = std::max(first, last - (length - distance));
  std::vector<Group> groups;
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    groups.push_back(
        {std::clamp(wishes[i].begin - before[i], first, latest), 1});
    while (groups.size() > 1 &&
           groups[groups.size() - 2].place() > groups.back().place()) {
      const Group later = groups.back();
      groups.pop_back();
      groups.back().sum += later.sum;
      groups.back().count += later.count;
    }
  }
  std::vector<int> places;
  for (const Group& group : groups) {
    for (int i = 0; i < group.count; ++i) {
      places.push_back(group.place() + before[places.size()]);
    }
  }
  return places;
}

}  // namespace attn::overview
