// The right rows, columns, heads or sequences in another order.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

using Order = std::vector<std::size_t>;

// An order of n places: place i holds what is expected at place order(i, n).
struct KnownOrder {
  const char* id;
  const char* text;  // with the name of the places
  std::size_t (*from)(std::size_t, std::size_t);
};

const KnownOrder known_orders[] = {
    {"reversed", "the {0}s are in reverse order: {0} 0 is the expected last",
     [](std::size_t i, std::size_t n) { return n - 1 - i; }},
    {"shifted_back",
     "the {0}s are shifted by one: {0} 0 is the expected {0} 1 and so on, "
     "and "
     "the last is the expected {0} 0",
     [](std::size_t i, std::size_t n) { return (i + 1) % n; }},
    {"shifted_on",
     "the {0}s are shifted by one: {0} 1 is the expected {0} 0 and so on, "
     "and "
     "{0} 0 is the expected last",
     [](std::size_t i, std::size_t n) { return (i + n - 1) % n; }},
};

Order all_places(std::size_t n) {
  Order places(n);
  std::iota(places.begin(), places.end(), std::size_t{0});
  return places;
}

// Slices of one number each are matched too easily, unless the order is one
// that people make.
bool proves_an_order(const Cases& cases, std::size_t axis, bool known) {
  return std::any_of(
      cases.list.begin(), cases.list.end(), [&](const Case& one) {
        const std::size_t n = one.expected().shape()[axis];
        const std::size_t numbers = one.expected().values().size();
        return !one.right && n >= 2 && numbers >= (known ? 3 : 2 * n);
      });
}

bool has_order(const Case& one, std::size_t axis, const KnownOrder& known) {
  const std::size_t n = one.expected().shape()[axis];
  Order from = all_places(n);
  for (std::size_t& place : from) place = known.from(place, n);
  return near(one.got(), reordered(one.expected(), axis, from));
}

// How many wrong numbers it explains that place i holds what is expected at
// i + 1 (or at i - 1), where what has no place any more is lost. Nothing if
// that is not so.
std::optional<std::size_t> pushed(const Case& one, std::size_t axis,
                                  bool back) {
  const std::size_t n = one.expected().shape()[axis];
  std::size_t explained = 0;
  for (std::size_t i = 0; i + 1 < n; ++i) {
    const std::size_t place = back ? i : i + 1;
    const std::vector<float> mine = slice_of(one.got(), axis, place);
    if (!near(mine, slice_of(one.expected(), axis, back ? i + 1 : i))) {
      return std::nullopt;
    }
    const std::vector<float> here = slice_of(one.expected(), axis, place);
    for (std::size_t k = 0; k < mine.size(); ++k) {
      explained += mine[k] != here[k] ? 1U : 0U;
    }
  }
  if (n < 2 && !one.right) return std::nullopt;
  return explained;
}

bool are_pushed(const Cases& cases, std::size_t axis, bool back) {
  std::size_t explained = 0;
  for (const Case& one : cases.list) {
    const auto count = pushed(one, axis, back);
    if (!count) return false;
    explained += *count;
  }
  return explained >= 3;
}

// For each slice the first that it equals and that is not taken.
std::optional<Order> order_of(const Case& one, std::size_t axis) {
  const std::size_t n = one.expected().shape()[axis];
  std::vector<std::vector<float>> expected;
  for (std::size_t i = 0; i < n; ++i) {
    expected.push_back(slice_of(one.expected(), axis, i));
  }
  std::vector<bool> taken(n, false);
  Order order;
  for (std::size_t i = 0; i < n; ++i) {
    const std::vector<float> mine = slice_of(one.got(), axis, i);
    std::size_t j = 0;
    while (j < n && (taken[j] || !near(mine, expected[j]))) ++j;
    if (j == n) return std::nullopt;
    taken[j] = true;
    order.push_back(j);
  }
  return order;
}

std::string order_text(const Order& order, const std::string& name) {
  constexpr std::size_t most = 4;
  std::string text;
  std::size_t shown = 0;
  for (std::size_t i = 0; i < order.size() && shown < most; ++i) {
    if (order[i] == i) continue;
    text += fmt::format("{}{} {} is the expected {}", shown == 0 ? "" : ", ",
                        name, i, order[i]);
    ++shown;
  }
  return text;
}

// Every slice is compared with every other, so not of large results. Right
// numbers have an order too, so all have to be wrong.
std::optional<Finding> any_order(const Cases& cases, std::size_t axis,
                                 const std::string& name) {
  constexpr std::size_t most = 200;
  std::string orders;
  for (const Case& one : cases.list) {
    if (one.expected().shape()[axis] > most) return std::nullopt;
    const std::optional<Order> order = order_of(one, axis);
    if (!order || one.right) return std::nullopt;
    if (orders.empty()) {
      orders = fmt::format("on '{}', {}", shortened(one.probe->probe, 90),
                           order_text(*order, name));
    }
  }
  return found_with(
      orders, cases, "permuted_" + name + "s",
      fmt::format("the {}s are the right ones in another order", name),
      fmt::format("By which index do you take a {}?", name));
}

std::optional<Finding> permuted_along(const Cases& cases, std::size_t axis,
                                      std::size_t rank) {
  if (!proves_an_order(cases, axis, true)) return std::nullopt;
  const std::string name = name_of_axis(axis, rank);
  for (const KnownOrder& known : known_orders) {
    if (all_of(cases, [&](const Case& one) {
          return has_order(one, axis, known);
        })) {
      return found(cases, fmt::format("{}_{}s", known.id, name),
                   fmt::format(fmt::runtime(known.text), name),
                   fmt::format("From which {0} does {0} 0 come, and where "
                               "does the index begin?",
                               name));
    }
  }
  if (are_masks(cases)) return std::nullopt;  // most shifts fit by accident
  for (const bool back : {true, false}) {
    if (are_pushed(cases, axis, back)) {
      const char* way = back ? "after" : "before";
      return found(
          cases, fmt::format("{}_{}s", back ? "early" : "late", name),
          rank == 1
              ? fmt::format("each number is the one expected {} it", way)
              : fmt::format("each {0} holds what is expected in the {0} {1} "
                            "it",
                            name, way),
          fmt::format("Is the index of a {} one too {}?", name,
                      back ? "large" : "small"));
    }
  }
  if (!proves_an_order(cases, axis, false)) return std::nullopt;
  return any_order(cases, axis, name);
}

}  // namespace

std::optional<Finding> permuted(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  const std::size_t rank = cases.list[0].expected().rank();
  if (rank < 1 || !all_of(cases, [&](const Case& one) {
        return one.expected().rank() == rank;
      })) {
    return std::nullopt;
  }
  for (std::size_t axis = 0; axis < rank; ++axis) {
    if (const auto found_here = permuted_along(cases, axis, rank)) {
      return found_here;
    }
  }
  return std::nullopt;
}

}  // namespace attn::relations
