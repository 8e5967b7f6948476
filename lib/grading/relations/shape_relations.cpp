#include "grading/relations/shape_relations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "grading/relations/axes.hpp"

namespace attn::relations {
namespace {

using Told = std::optional<ToldShape>;

bool holds(const std::vector<Shapes>& shapes,
           const std::function<bool(const Shapes&)>& is) {
  return std::all_of(shapes.begin(), shapes.end(), is);
}

std::size_t numbers_in(const Shape& shape) {
  return std::accumulate(shape.begin(), shape.end(), std::size_t{1},
                         std::multiplies<>());
}

Shape without(Shape shape, std::size_t axis) {
  shape.erase(shape.begin() + static_cast<std::ptrdiff_t>(axis));
  return shape;
}

Told empty(const std::vector<Shapes>& shapes) {
  if (!holds(shapes, [](const Shapes& one) {
        return numbers_in(one.got) == 0 && numbers_in(one.expected) > 0;
      })) {
    return std::nullopt;
  }
  return ToldShape{"empty", "it holds no numbers"};
}

Told swapped(const std::vector<Shapes>& shapes) {
  const std::size_t rank = shapes[0].expected.size();
  for (std::size_t a = rank; a-- > 0;) {
    for (std::size_t b = a; b-- > 0;) {
      if (holds(shapes, [&](const Shapes& one) {
            Shape other = one.expected;
            if (other.size() != rank) return false;
            std::swap(other[a], other[b]);
            return one.got == other;
          })) {
        if (rank == 2) {
          const bool shows = holds(shapes, [](const Shapes& one) {
            return one.got != one.expected;
          });
          return ToldShape{"transposed_shape",
                           shows ? "the shape is transposed"
                                 : "the shape is transposed, which one that "
                                   "is square does not show"};
        }
        return ToldShape{
            "swapped_shape",
            fmt::format("the axes {} and {} of the shape are swapped", b, a)};
      }
    }
  }
  return std::nullopt;
}

std::string axis_text(const std::vector<Shapes>& shapes, std::size_t axis) {
  return name_of_axis(axis, shapes[0].expected.size());
}

Told missing_axis(const std::vector<Shapes>& shapes) {
  for (std::size_t axis = 0; axis < shapes[0].expected.size(); ++axis) {
    if (holds(shapes, [&](const Shapes& one) {
          return axis < one.expected.size() &&
                 one.got == without(one.expected, axis);
        })) {
      return ToldShape{
          "missing_axis",
          fmt::format("the axis of the {}s is missing from the shape",
                      axis_text(shapes, axis))};
    }
  }
  for (std::size_t axis = 0; axis < shapes[0].got.size(); ++axis) {
    if (holds(shapes, [&](const Shapes& one) {
          return axis < one.got.size() &&
                 one.expected == without(one.got, axis);
        })) {
      return ToldShape{
          "extra_axis",
          fmt::format("the shape has an axis too many, axis {}", axis)};
    }
  }
  return std::nullopt;
}

bool are(const std::vector<std::size_t>& counts, const Sizes& size) {
  return std::equal(counts.begin(), counts.end(), size.values.begin(),
                    size.values.end(), [](std::size_t count, double value) {
                      return static_cast<double>(count) == value;
                    });
}

bool are_of_one_size(const std::vector<Sizes>& sizes) {
  return std::all_of(sizes.begin(), sizes.end(), [](const Sizes& size) {
    return std::adjacent_find(size.values.begin(), size.values.end(),
                              std::not_equal_to<>()) == size.values.end();
  });
}

// The size that the axis has on all probes: "d_k", "4", "T * d_k".
std::string size_text(const std::vector<std::size_t>& counts,
                      const std::vector<Sizes>& sizes) {
  const bool constant =
      std::all_of(counts.begin(), counts.end(),
                  [&](std::size_t count) { return count == counts[0]; });
  const std::string number = fmt::format("{}", counts[0]);
  if (constant && are_of_one_size(sizes)) return number;
  for (const Sizes& size : sizes) {
    if (are(counts, size)) return size.name;
  }
  if (constant) return number;
  if (counts.size() < 3) return "";
  const auto named = name_numbers({counts.begin(), counts.end()}, sizes);
  return named ? named->text : "";
}

std::string too_many_or_few(const std::string& count, bool one, bool few,
                            const std::string& name) {
  return fmt::format("there {} {} {}{} too {}", one ? "is" : "are", count,
                     name, one ? "" : "s", few ? "few" : "many");
}

// By how many the sizes are off: "there are d_k columns too few".
std::string more_or_fewer(const std::vector<std::size_t>& got,
                          const std::vector<std::size_t>& expected,
                          const std::string& name,
                          const std::vector<Sizes>& sizes) {
  const bool few = got[0] < expected[0];
  std::vector<std::size_t> off;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (few != (got[i] < expected[i])) return "";
    off.push_back(few ? expected[i] - got[i] : got[i] - expected[i]);
  }
  if (std::all_of(off.begin(), off.end(),
                  [&](std::size_t by) { return by == off[0]; })) {
    return too_many_or_few(fmt::format("{}", off[0]), off[0] == 1, few, name);
  }
  for (const Sizes& size : sizes) {
    if (are(off, size)) return too_many_or_few(size.name, false, few, name);
  }
  return "";
}

// "num_heads² times as many columns as expected"; empty if it is no product.
std::string times_as_many(const std::vector<std::size_t>& got,
                          const std::vector<std::size_t>& expected,
                          const std::string& name,
                          const std::vector<Sizes>& sizes) {
  std::vector<std::optional<double>> times;
  for (std::size_t i = 0; i < got.size(); ++i) {
    if (got[i] == 0 || expected[i] == 0) return "";
    times.emplace_back(static_cast<double>(got[i]) /
                       static_cast<double>(expected[i]));
  }
  const auto number = name_numbers(times, sizes);
  if (!number || are_of_one_size(sizes)) return "";
  return fmt::format("there are {} times as many {}s as expected",
                     number->text, name);
}

// The sizes of one axis on all probes.
struct AxisSizes {
  std::vector<std::size_t> got;
  std::vector<std::size_t> expected;
};

AxisSizes sizes_of(const std::vector<Shapes>& shapes, std::size_t axis) {
  AxisSizes all;
  for (const Shapes& one : shapes) {
    all.got.push_back(one.got[axis]);
    all.expected.push_back(one.expected[axis]);
  }
  return all;
}

// What is wrong in the sizes of one axis; empty if nothing is.
std::optional<std::string> axis_is_wrong(const std::vector<Shapes>& shapes,
                                         std::size_t axis,
                                         const std::vector<Sizes>& sizes,
                                         const std::string& wanted) {
  const auto [got, expected] = sizes_of(shapes, axis);
  if (got == expected) return "";
  const std::string name = axis_text(shapes, axis);
  const std::string mine = size_text(got, sizes);
  if (!mine.empty() && !wanted.empty()) {
    const bool one = mine == "1";
    return fmt::format("there {} {} {}{} where {} {} expected",
                       one ? "is" : "are", mine, name, one ? "" : "s", wanted,
                       wanted == "1" ? "is" : "are");
  }
  for (const auto& way : {more_or_fewer, times_as_many}) {
    const std::string text = way(got, expected, name, sizes);
    if (!text.empty()) return text;
  }
  return std::nullopt;
}

// "the shape is (3, 3) where (T, T) is expected", if several sizes are wrong;
// empty if only one is, or a size has no name.
std::string whole_shape(const std::vector<Shapes>& shapes,
                        const std::vector<Sizes>& sizes,
                        const std::vector<std::string>& names) {
  std::string mine;
  std::string wanted;
  std::size_t wrong = 0;
  for (std::size_t axis = 0; axis < names.size(); ++axis) {
    const auto [got, expected] = sizes_of(shapes, axis);
    const std::string name =
        got == expected ? names[axis] : size_text(got, sizes);
    if (name.empty() || names[axis].empty()) return "";
    const char* comma = axis == 0 ? "" : ", ";
    mine += comma + name;
    wanted += comma + names[axis];
    wrong += got == expected ? 0U : 1U;
  }
  if (wrong < 2) return "";
  return fmt::format("the shape is ({}) where ({}) is expected", mine,
                     wanted);
}

Told wrong_sizes(const std::vector<Shapes>& shapes,
                 const std::vector<Sizes>& sizes,
                 const std::vector<std::string>& names) {
  const std::size_t rank = shapes[0].expected.size();
  if (names.size() != rank || !holds(shapes, [&](const Shapes& one) {
        return one.expected.size() == rank && one.got.size() == rank;
      })) {
    return std::nullopt;
  }
  const std::string whole = whole_shape(shapes, sizes, names);
  if (!whole.empty()) return ToldShape{"wrong_sizes", whole};
  std::string text;
  for (std::size_t axis = 0; axis < rank; ++axis) {
    const auto part = axis_is_wrong(shapes, axis, sizes, names[axis]);
    if (!part) return std::nullopt;
    if (part->empty()) continue;
    text += (text.empty() ? "" : " and ") + *part;
  }
  return ToldShape{"wrong_sizes", text};
}

}  // namespace

std::vector<std::string> names_of_sizes(const std::vector<Shape>& shapes,
                                        const std::vector<Sizes>& sizes) {
  std::vector<std::string> names;
  for (std::size_t axis = 0; axis < shapes[0].size(); ++axis) {
    std::vector<std::size_t> counts;
    for (const Shape& shape : shapes) {
      if (shape.size() != shapes[0].size()) return {};
      counts.push_back(shape[axis]);
    }
    names.push_back(size_text(counts, sizes));
  }
  return names;
}

std::optional<ToldShape> relation_of_shapes(
    const std::vector<Shapes>& shapes, const std::vector<Sizes>& sizes,
    const std::vector<std::string>& names, ShapeKind kind) {
  if (kind == ShapeKind::of_numbers) {
    if (const Told here = empty(shapes)) return here;
  }
  for (const auto& find : {swapped, missing_axis}) {
    if (const Told here = find(shapes)) return here;
  }
  return wrong_sizes(shapes, sizes, names);
}

std::optional<ToldShape> other_rank(const std::vector<Shapes>& shapes,
                                    ShapeKind kind) {
  const std::size_t got = shapes[0].got.size();
  const std::size_t expected = shapes[0].expected.size();
  if (got == expected || !holds(shapes, [&](const Shapes& one) {
        return one.got.size() == got && one.expected.size() == expected;
      })) {
    return std::nullopt;
  }
  const char* name = kind == ShapeKind::told ? "size" : "axis";
  const char* names = kind == ShapeKind::told ? "sizes" : "axes";
  return ToldShape{
      "other_rank",
      fmt::format("there {} {} {} where {} {} expected",
                  got == 1 ? "is" : "are", got, got == 1 ? name : names,
                  expected, expected == 1 ? "is" : "are")};
}

}  // namespace attn::relations
