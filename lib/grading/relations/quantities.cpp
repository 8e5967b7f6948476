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

// The number of the other output that is added at the place of number i: of
// the same shape, or one for each column, as a bias.
std::optional<float> summand_at(const Output& other, const Case& one,
                                std::size_t i) {
  const Tensor& value = other.value;
  if (value.shape() == one.expected().shape()) return value.values()[i];
  const std::size_t columns = one.expected().columns();
  if (value.rank() > 2 || value.rows() != 1 || value.columns() != columns) {
    return std::nullopt;
  }
  return value.values()[i % columns];
}

bool is_sum(const Case& one, const Output& other, double sign) {
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  const double largest = largest_of(got);
  for (std::size_t i = 0; i < got.size(); ++i) {
    const std::optional<float> summand = summand_at(other, one, i);
    if (!summand || !near(got[i], expected[i] + sign * *summand, largest)) {
      return false;
    }
  }
  return true;
}

bool is_added(const Cases& cases, const std::string& name, double sign) {
  return all_of(cases, [&](const Case& one) {
    const Output* other = other_output(one, name);
    return other != nullptr && is_sum(one, *other, sign);
  });
}

}  // namespace

std::optional<Finding> quantity_added(const Cases& cases) {
  if (!all_have_the_expected_shape(cases)) return std::nullopt;
  for (const Output& output : cases.list[0].probe->expected.outputs) {
    for (const double sign : {1.0, -1.0}) {
      if (!is_added(cases, output.name, sign)) continue;
      return found(
          cases, sign > 0.0 ? "quantity_added" : "quantity_subtracted",
          fmt::format("your numbers are the expected ones {} {}",
                      sign > 0.0 ? "plus" : "minus", output.name),
          fmt::format("How often does {} belong into the sum?", output.name));
    }
  }
  return std::nullopt;
}

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
