// Where each number stands.
#include <algorithm>
#include <cmath>

#include "grading/relations/regions.hpp"

namespace attn::relations {
namespace {

// The places of one case.
class Counter {
 public:
  Counter(const Case& one, std::size_t probe) {
    const Tensor& value = one.expected();
    const bool has_heads = value.rank() == 4;
    at_.probe = static_cast<std::uint32_t>(probe);
    at_.columns = static_cast<std::uint32_t>(value.columns());
    at_.rows = static_cast<std::uint32_t>(value.rows());
    at_.heads = has_heads ? static_cast<std::uint32_t>(value.shape()[1]) : 1;
    at_.sequences =
        static_cast<std::uint32_t>(value.rank() > 2 ? value.shape()[0] : 1);
  }

  const Place& at() const { return at_; }

  void next() {
    if (++at_.column < at_.columns) return;
    at_.column = 0;
    if (++at_.row < at_.rows) return;
    at_.row = 0;
    if (++at_.head < at_.heads) return;
    at_.head = 0;
    ++at_.sequence;
  }

 private:
  Place at_ = {};
};

void add_places(std::vector<Place>& places, const Case& one,
                std::size_t probe) {
  Counter counter(one, probe);
  for (const float expected : one.expected().values()) {
    places.push_back(counter.at());
    places.back().expected = expected;
    counter.next();
  }
}

}  // namespace

Place first_place(const Case& one, std::size_t probe) {
  return Counter(one, probe).at();
}

Compared compared(const Cases& cases) {
  Compared all = {places_of(cases), {}, {}, {}, kinds_of(cases)};
  for (const Case& one : cases.list) {
    const std::vector<float>& expected = one.expected().values();
    const double largest = largest_of(expected);
    for (std::size_t i = 0; i < expected.size(); ++i) {
      const float got = one.got().values()[i];
      all.got.push_back(got);
      all.right.push_back(one.right || near(got, expected[i], largest));
      all.tiny.push_back(std::abs(expected[i]) <= 1e-5 * largest);
    }
  }
  return all;
}

std::vector<Place> places_of(const Cases& cases) {
  std::vector<Place> places;
  std::size_t count = 0;
  for (const Case& one : cases.list) count += one.expected().values().size();
  places.reserve(count);
  for (std::size_t probe = 0; probe < cases.list.size(); ++probe) {
    add_places(places, cases.list[probe], probe);
  }
  return places;
}

}  // namespace attn::relations
