// Something added: the same everywhere, to each row, to each column.
#include <fmt/format.h>

#include "grading/relations/families.hpp"
#include "grading/relations/fits.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

using Numbers = std::vector<std::optional<double>>;

std::optional<Numbers> summands_of(const Cases& cases) {
  Numbers summands;
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const std::optional<Fit> fit = fit_summands(one, Group::all);
    if (!fit) return std::nullopt;
    summands.push_back(fit->parameters[0]);
    proofs += fit->proofs;
  }
  if (proofs < 3) return std::nullopt;
  return summands;
}

bool each_group_has_a_summand(const Cases& cases, Group group) {
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const auto fit = fit_summands(one, group);
    if (!fit) return false;
    proofs += one.right ? 0 : fit->proofs;
  }
  return proofs >= 3;
}

std::string large_or_small(const NamedNumber& number) {
  if (!number.constant) return fmt::format("off by {}", number.text);
  return number.value > 0 ? fmt::format("{:.4g} too large", number.value)
                          : fmt::format("{:.4g} too small", -number.value);
}

}  // namespace

std::optional<Finding> summand(const Cases& cases) {
  const std::optional<Numbers> summands = summands_of(cases);
  if (!summands) return std::nullopt;
  const auto number = name_numbers(*summands, common_sizes(cases));
  if (number) {
    return found(cases, "constant_summand",
                 "all your numbers are " + large_or_small(*number),
                 "What is added to every number, or was to be subtracted?");
  }
  if (!all_of(cases, [](const Case& one) { return !one.right; })) {
    return std::nullopt;
  }
  return found(cases, "summand_of_each_probe",
               "all your numbers are off by the same amount, which is "
               "another from probe to probe",
               "What is added to every number of a matrix, or was to be "
               "subtracted from it?");
}

std::optional<Finding> summand_of_each_row(const Cases& cases) {
  if (each_group_has_a_summand(cases, Group::column)) {
    return found(cases, "summand_of_each_column",
                 "each column is off by a number of its own, the same in all "
                 "rows",
                 "What has one number for each column and is added to every "
                 "row, as a bias is?");
  }
  if (each_group_has_a_summand(cases, Group::row)) {
    return found(
        cases, "summand_of_each_row",
        "each row is off by a number of its own, the same in all its "
        "columns",
        "What has one number for each row and is added to it, or was "
        "to be subtracted from it?");
  }
  return std::nullopt;
}

}  // namespace attn::relations
