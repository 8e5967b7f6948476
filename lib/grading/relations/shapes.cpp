// Another shape than the expected one.
#include "grading/relations/families.hpp"
#include "grading/relations/shape_relations.hpp"

namespace attn::relations {
namespace {

using Told = std::optional<ToldShape>;

Told shape_of_another(const Cases& cases) {
  for (const Output& output : cases.list[0].probe->expected.outputs) {
    if (output.kind == OutputKind::exact) continue;
    if (all_of(cases, [&](const Case& one) {
          const Output* other = one.probe->expected.find(output.name);
          return other != nullptr &&
                 other->value.shape() == one.got().shape();
        })) {
      return ToldShape{"shape_of_another",
                       "the shape is that of " + output.name};
    }
  }
  return std::nullopt;
}

Finding finding(const Cases& cases, const Told& what) {
  // "It holds no numbers" has to say what.
  Cases named = cases;
  if (what->id == "empty") named.name = cases.list[0].wanted->name;
  return found(named, what->id, what->sentence,
               "Which sizes does each step of the formula have, from the "
               "inputs on?");
}

bool same_numbers(const Cases& cases) {
  return all_of(cases, [](const Case& one) {
    return near(one.got().values(), one.expected().values());
  });
}

Shape counted(const Tensor& value) {
  Shape shape;
  for (const float size : value.values()) {
    shape.push_back(static_cast<std::size_t>(size));
  }
  return shape;
}

// From all probes, of which only some may be wrong.
std::vector<std::string> names_of_expected(const Cases& cases,
                                           ShapeKind kind) {
  Cases all = cases;
  all.list = cases.known;
  std::vector<Shape> shapes;
  for (const Case& one : all.list) {
    shapes.push_back(kind == ShapeKind::told ? counted(one.expected())
                                             : one.expected().shape());
  }
  return names_of_sizes(shapes, common_sizes(all));
}

}  // namespace

std::optional<Finding> wrong_shape(const Cases& cases) {
  if (all_have_the_expected_shape(cases)) return std::nullopt;
  std::vector<Shapes> shapes;
  for (const Case& one : cases.list) {
    shapes.push_back({one.got().shape(), one.expected().shape()});
  }
  const bool has_evidence = enough_evidence(cases);
  if (has_evidence) {
    if (const auto quantity = other_quantity(cases)) return quantity;
  }
  if (same_numbers(cases) && has_evidence) {
    return found(cases, "right_numbers_in_another_shape",
                 "your numbers are the right ones in the right order, but in "
                 "another shape",
                 "Which axes does the result have, in which order?");
  }
  if (has_evidence) {
    if (const auto axes = axes_swapped(cases)) return axes;
  }
  const ShapeKind kind = ShapeKind::of_numbers;
  if (const Told what =
          relation_of_shapes(shapes, common_sizes(cases),
                             names_of_expected(cases, kind), kind)) {
    return finding(cases, what);
  }
  if (const Told what = shape_of_another(cases)) return finding(cases, what);
  if (const Told what = other_rank(shapes, kind)) return finding(cases, what);
  return std::nullopt;
}

std::optional<Finding> counted_shape(const Cases& cases) {
  if (!all_of(cases, [](const Case& one) {
        return one.expected().rank() == 1 && one.got().rank() == 1;
      })) {
    return std::nullopt;
  }
  std::vector<Shapes> shapes;
  for (const Case& one : cases.list) {
    shapes.push_back({counted(one.got()), counted(one.expected())});
  }
  const ShapeKind kind = ShapeKind::told;
  if (const Told what =
          relation_of_shapes(shapes, common_sizes(cases),
                             names_of_expected(cases, kind), kind)) {
    return finding(cases, what);
  }
  if (const Told what = other_rank(shapes, kind)) return finding(cases, what);
  return std::nullopt;
}

}  // namespace attn::relations
