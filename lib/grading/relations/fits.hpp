/// Whether numbers are the expected ones times a factor, or with something
/// added: the same for all, for each row, or for each column.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// Whose parameter is one: of all numbers, of each row, or of each column.
enum class Group { all, row, column };

/// One parameter for each group; none where every number leaves it open.
struct Fit {
  std::vector<std::optional<double>> parameters;
  /// How many numbers fit beyond those that the parameters were taken from.
  std::size_t proofs = 0;
};

/// got = factor * expected. Nothing if that is not so.
std::optional<Fit> fit_factors(const Case& one, Group group);

/// got = expected + summand. Nothing if that is not so.
std::optional<Fit> fit_summands(const Case& one, Group group);

}  // namespace attn::relations
