// A factor: the same everywhere, of each probe, of each row or column.
#include <fmt/format.h>

#include <cmath>

#include "grading/relations/families.hpp"
#include "grading/relations/fits.hpp"
#include "grading/relations/sizes.hpp"

namespace attn::relations {
namespace {

using Numbers = std::vector<std::optional<double>>;

// The factor on each probe; none where all numbers are 0. Nothing if a probe
// has no factor, or too few numbers prove the factors.
std::optional<Numbers> factors_of(const Cases& cases) {
  Numbers factors;
  std::size_t proofs = 0;
  std::size_t probes = 0;
  for (const Case& one : cases.list) {
    const std::optional<Fit> fit = fit_factors(one, Group::all);
    if (!fit) return std::nullopt;
    if (fit->parameters[0] == 0.0) return std::nullopt;  // all is lost
    factors.push_back(fit->parameters[0]);
    proofs += fit->proofs;
    probes += fit->parameters[0] ? 1U : 0U;
  }
  // Single numbers are a proof too, if one factor fits them all.
  if (proofs + probes < 4 ||
      probes < std::min<std::size_t>(2, factors.size())) {
    return std::nullopt;
  }
  return factors;
}

bool is(double value, double other) {
  return std::abs(value - other) <= 3e-5 * std::abs(other);
}

std::string times(const NamedNumber& number) {
  if (!number.constant) {
    return fmt::format("are the expected ones times {}", number.text);
  }
  if (is(number.value, 0.5)) return "are half of the expected ones";
  if (is(number.value, 2.0)) return "are twice the expected ones";
  if (is(number.value, -1.0)) {
    return "are the expected ones with the other sign";
  }
  return fmt::format("are the expected ones times {}", number.text);
}

Finding constant_factor(const Cases& cases, const NamedNumber& number) {
  if (is(number.value, -1.0)) {
    return found(cases, "other_sign", "your numbers " + times(number),
                 "Where is something subtracted the wrong way round?");
  }
  return found(cases, "constant_factor", "your numbers " + times(number),
               fmt::format("Which factor of the formula is {} whatever the "
                           "sizes are, and where should it stand?",
                           number.text));
}

// Whether each row's factor is this function of its number, from 1 on.
bool is_of_the_row(const Cases& cases, double (*function)(double)) {
  std::size_t rows = 0;
  for (const Case& one : cases.list) {
    const auto fit = fit_factors(one, Group::row);
    if (!fit) return false;
    for (std::size_t i = 0; i < fit->parameters.size(); ++i) {
      if (!fit->parameters[i]) continue;
      const std::size_t row = i % one.expected().rows();
      if (!is(*fit->parameters[i], function(static_cast<double>(row) + 1))) {
        return false;
      }
      rows += row > 0 ? 1U : 0U;
    }
  }
  return rows >= 3;
}

bool each_group_has_a_factor(const Cases& cases, Group group) {
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    const auto fit = fit_factors(one, group);
    if (!fit) return false;
    proofs += one.right ? 0 : fit->proofs;
  }
  return proofs >= 3;
}

std::optional<Finding> factor_of_the_rows_number(const Cases& cases) {
  if (is_of_the_row(cases, [](double n) { return n; })) {
    return found(cases, "factor_of_row_number",
                 "each row is the expected one times its number, counted "
                 "from 1: row 1 is twice as large, row 2 three times",
                 "What was added up over the rows so far and not averaged?");
  }
  if (is_of_the_row(cases, [](double n) { return 1.0 / n; })) {
    return found(
        cases, "divided_by_row_number",
        "each row is the expected one divided by its number, counted "
        "from 1: row 1 is half as large, row 2 a third",
        "What was divided by the number of rows so far?");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Finding> factor(const Cases& cases) {
  const std::optional<Numbers> factors = factors_of(cases);
  if (!factors) return std::nullopt;
  const auto number = name_numbers(*factors, common_sizes(cases));
  if (!number) return std::nullopt;
  if (number->constant) return constant_factor(cases, *number);
  return found(cases, "factor_of_size", "your numbers " + times(*number),
               fmt::format("Where does the formula multiply or divide by a "
                           "size, and how does {} come in?",
                           number->text));
}

std::optional<Finding> factor_of_each_probe(const Cases& cases) {
  const std::optional<Numbers> factors = factors_of(cases);
  if (!factors || cases.list.size() < 2) return std::nullopt;
  std::size_t proofs = 0;
  for (const Case& one : cases.list) {
    proofs += fit_factors(one, Group::all)->proofs;
  }
  if (proofs < 3) return std::nullopt;
  std::string text =
      "your numbers are the expected ones times one factor, which is another "
      "from probe to probe (";
  std::size_t shown = 0;
  for (std::size_t i = 0; i < factors->size() && shown < 2; ++i) {
    if (!(*factors)[i]) continue;
    text += fmt::format("{}{:.4g} on '{}'", shown == 0 ? "" : ", ",
                        *(*factors)[i],
                        shortened(cases.list[i].probe->probe, 60));
    ++shown;
  }
  return found(
      cases, "factor_of_each_probe", text + ")",
      "What do you multiply or divide by that depends on the probe?");
}

std::optional<Finding> factor_of_each_row(const Cases& cases) {
  if (const auto number = factor_of_the_rows_number(cases)) return number;
  if (each_group_has_a_factor(cases, Group::row)) {
    return found(cases, "factor_of_each_row",
                 "each row is the expected one times a factor of its own",
                 "What is each row to be divided by, and is that taken over "
                 "the right numbers?");
  }
  if (each_group_has_a_factor(cases, Group::column)) {
    return found(cases, "factor_of_each_column",
                 "each column is the expected one times a factor of its own, "
                 "the same in all rows",
                 "What do you multiply or divide each column by?");
  }
  return std::nullopt;
}

}  // namespace attn::relations
