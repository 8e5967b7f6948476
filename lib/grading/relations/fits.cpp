#include "grading/relations/fits.hpp"

#include <cmath>

namespace attn::relations {
namespace {

std::size_t group_of(std::size_t i, const Tensor& value, Group group) {
  switch (group) {
    case Group::row:
      return i / value.columns();
    case Group::column:
      return i % value.columns();
    case Group::all:
      break;
  }
  return 0;
}

std::size_t count_of(const Tensor& value, Group group) {
  switch (group) {
    case Group::row:
      return value.matrices() * value.rows();
    case Group::column:
      return value.columns();
    case Group::all:
      break;
  }
  return 1;
}

// The parameter of a group is taken from its number that tells it best: the
// largest for a factor, the smallest, and so most exact, for a summand.
std::vector<std::optional<std::size_t>> anchors(const Tensor& expected,
                                                Group group, bool largest) {
  std::vector<std::optional<std::size_t>> best(count_of(expected, group));
  const std::vector<float>& values = expected.values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) continue;
    if (largest && values[i] == 0.0F) continue;
    auto& anchor = best[group_of(i, expected, group)];
    const bool better = !anchor || (std::abs(values[i]) >
                                    std::abs(values[*anchor])) == largest;
    if (better) anchor = i;
  }
  return best;
}

template <typename Parameter, typename Predicted>
std::optional<Fit> fit(const Case& one, Group group, bool multiplied,
                       const Parameter& parameter,
                       const Predicted& predicted) {
  if (!one.same_shape()) return std::nullopt;
  const std::vector<float>& got = one.got().values();
  const std::vector<float>& expected = one.expected().values();
  Fit fitted;
  for (const auto& anchor : anchors(one.expected(), group, multiplied)) {
    fitted.parameters.emplace_back();
    if (!anchor) continue;
    const double value = parameter(got[*anchor], expected[*anchor]);
    if (!std::isfinite(value)) return std::nullopt;
    fitted.parameters.back() = value;
  }
  const double largest = largest_of(got);
  std::size_t used = 0;
  for (std::size_t i = 0; i < got.size(); ++i) {
    const auto& value = fitted.parameters[group_of(i, one.expected(), group)];
    const double number =
        value ? predicted(*value, expected[i]) : expected[i];
    if (!near(got[i], number, largest)) return std::nullopt;
    if (value && std::isfinite(expected[i])) {
      used += !multiplied || expected[i] != 0.0F ? 1U : 0U;
    }
  }
  for (const auto& value : fitted.parameters) used -= value ? 1U : 0U;
  fitted.proofs = used;
  return fitted;
}

}  // namespace

std::optional<Fit> fit_factors(const Case& one, Group group) {
  return fit(
      one, group, true,
      [](double got, double expected) { return got / expected; },
      [](double factor, double expected) { return factor * expected; });
}

std::optional<Fit> fit_summands(const Case& one, Group group) {
  return fit(
      one, group, false,
      [](double got, double expected) { return got - expected; },
      [](double summand, double expected) { return expected + summand; });
}

}  // namespace attn::relations
