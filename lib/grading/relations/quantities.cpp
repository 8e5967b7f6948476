// The numbers of another quantity of the same task.
#include <fmt/format.h>

#include "grading/relations/axes.hpp"
#include "grading/relations/families.hpp"

namespace attn::relations {
namespace {

const Output* other_output(const Case& one, const std::string& name) {
  const Output* other = one.probe->expected.find(name);
  if (other == nullptr || other == one.wanted) return nullptr;
  return other->kind == OutputKind::exact ? nullptr : other;
}

bool equals(const Cases& cases, const std::string& name, bool is_transposed) {
  return all_of(cases, [&](const Case& one) {
    const Output* other = other_output(one, name);
    if (other == nullptr) return false;
    return near(one.got(),
                is_transposed ? transposed(other->value) : other->value);
  });
}

}  // namespace

std::optional<Finding> other_quantity(const Cases& cases) {
  for (const Output& output : cases.list[0].probe->expected.outputs) {
    for (const bool is_transposed : {false, true}) {
      if (!equals(cases, output.name, is_transposed)) continue;
      const std::string whole =
          output.name + (is_transposed ? ", transposed" : "");
      return found(cases, "other_quantity",
                   "your numbers are those of " + whole,
                   fmt::format("What is to be made of {}, and where do you "
                               "return it as it is?",
                               output.name));
    }
  }
  return std::nullopt;
}

}  // namespace attn::relations
