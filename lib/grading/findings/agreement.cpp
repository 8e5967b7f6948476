#include "grading/findings/agreement.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>
#include <vector>

namespace attn {
namespace {

Tolerance tolerance_of(OutputKind kind) {
  const bool is_computed =
      kind == OutputKind::numbers || kind == OutputKind::derived;
  return is_computed ? Tolerance{} : Tolerance{0.0F, 0.0F};
}

// "64" or "(2, 4, 768)".
std::string exact_text(const Output& output) {
  const Tensor& value = output.value;
  if (value.rank() == 0) return fmt::format("{}", output.count);
  return fmt::format("({:.0f})", fmt::join(value.values(), ", "));
}

// Why there is no output of this name.
std::string way_to_it(const Outcome& got, std::string_view name) {
  switch (got.ending) {
    case Ending::unfinished:
      return got.error;
    case Ending::out_of_memory:
      return fmt::format("{}: memory ran out on the way to it", name);
    case Ending::threw:
      return fmt::format("{}: an exception was thrown on the way to it: {}",
                         name, got.error);
    case Ending::returned:
      break;
  }
  return fmt::format("{}: there is none", name);
}

}  // namespace

std::optional<Difference> first_difference_but_for_nan(const Tensor& got,
                                                       const Tensor& expected,
                                                       Tolerance tolerance) {
  const auto difference = first_difference(got, expected, tolerance);
  const bool is_nan = difference && !difference->in_shape() &&
                      std::isnan(difference->got) &&
                      std::isnan(difference->expected);
  if (!is_nan) return difference;
  std::vector<float> mine = got.values();
  std::vector<float> other = expected.values();
  for (std::size_t i = 0; i < mine.size(); ++i) {
    if (std::isnan(mine[i]) && std::isnan(other[i])) mine[i] = other[i] = 0;
  }
  return first_difference(Tensor(got.shape(), std::move(mine)),
                          Tensor(got.shape(), std::move(other)), tolerance);
}

bool same_output(const Output& a, const Output& b) {
  return a.name == b.name && a.count == b.count &&
         !first_difference_but_for_nan(a.value, b.value,
                                       tolerance_of(a.kind));
}

std::optional<std::string> disagreement(const Outcome& got,
                                        const Outcome& expected,
                                        std::string_view name) {
  const Output* want = expected.find(name);
  if (want == nullptr) {
    throw std::out_of_range(fmt::format("the solution has no {}", name));
  }
  const Output* have = got.find(name);
  if (have == nullptr) return way_to_it(got, name);
  const std::optional<Difference> difference =
      first_difference(have->value, want->value, tolerance_of(want->kind));
  const bool is_exact = want->kind == OutputKind::exact;
  const bool same_count = !is_exact || have->count == want->count;
  if (!difference && same_count) return std::nullopt;
  if (is_exact) {
    return fmt::format("{}: expected {}, got {}", name, exact_text(*want),
                       exact_text(*have));
  }
  const std::string text = explain(*difference, want->labels);
  if (want->kind == OutputKind::input) {
    return fmt::format("{} is not as it was before the call, {}", name, text);
  }
  return fmt::format("{}, {}", name, text);
}

bool same_outcome(const Outcome& a, const Outcome& b) {
  return a.ending == b.ending && a.thrown == b.thrown && a.error == b.error &&
         std::equal(a.outputs.begin(), a.outputs.end(), b.outputs.begin(),
                    b.outputs.end(), same_output);
}

}  // namespace attn
