/// The sizes of the probes, by name.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "grading/relations/cases.hpp"

namespace attn::relations {

/// One size on each of the probes.
struct Sizes {
  std::string name;  // "d_k"
  std::vector<double> values;
};

/// The sizes that all of the probes have.
std::vector<Sizes> common_sizes(const Probes& probes);
std::vector<Sizes> common_sizes(const Cases& cases);

/// What these numbers are, of which each belongs to a probe.
struct NamedNumber {
  std::string text;  // "sqrt(d_k)", "0.5", "0.6931 (log(2))"
  double value;  // on the first probe that has one
  bool constant;
};

/// The simplest that fits them on all probes: a constant, a function of one
/// size, or a product of two such. Probes without a number prove nothing.
std::optional<NamedNumber> name_numbers(
    const std::vector<std::optional<double>>& numbers,
    const std::vector<Sizes>& sizes);

}  // namespace attn::relations
