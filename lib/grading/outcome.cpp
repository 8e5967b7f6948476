#include "grading/outcome.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <new>
#include <stdexcept>
#include <utility>

#include "grading/unfinished.hpp"

namespace attn {
namespace {

constexpr Tolerance no_tolerance{0.0F, 0.0F};

// A text may be of any length; nobody reads more than this.
std::string beginning(std::string text) {
  constexpr std::size_t most = 1000;
  if (text.size() <= most) return text;
  return text.substr(0, most) + " ...";
}

// "64" or "(2, 4, 768)".
std::string exact_text(const Tensor& value) {
  if (value.rank() == 0) return fmt::format("{:.0f}", value.values()[0]);
  return fmt::format("({:.0f})", fmt::join(value.values(), ", "));
}

Tensor without_nan(const Tensor& value) {
  std::vector<float> values = value.values();
  for (float& number : values) {
    if (std::isnan(number)) number = 0.0F;
  }
  return Tensor(value.shape(), std::move(values));
}

bool nan_at_the_same_places(const Tensor& a, const Tensor& b) {
  return std::equal(a.values().begin(), a.values().end(), b.values().begin(),
                    b.values().end(), [](float left, float right) {
                      return std::isnan(left) == std::isnan(right);
                    });
}

bool same_output(const Output& a, const Output& b) {
  return a.name == b.name && nan_at_the_same_places(a.value, b.value) &&
         agree(without_nan(a.value), without_nan(b.value),
               a.exact ? no_tolerance : Tolerance{});
}

}  // namespace

void Outcome::record(std::string name, Tensor value, Labels labels) {
  outputs.push_back({std::move(name), std::move(value), std::move(labels)});
}

void Outcome::record_count(std::string name, std::size_t count) {
  outputs.push_back(
      {std::move(name), Tensor(static_cast<float>(count)), {}, true});
}

void Outcome::record_shape(std::string name, const Shape& shape) {
  std::vector<float> sizes;
  for (const std::size_t size : shape) {
    sizes.push_back(static_cast<float>(size));
  }
  const Shape length = {sizes.size()};
  outputs.push_back(
      {std::move(name), Tensor(length, std::move(sizes)), {}, true});
}

const Output* Outcome::find(std::string_view name) const {
  for (const Output& output : outputs) {
    if (output.name == name) return &output;
  }
  return nullptr;
}

Outcome outcome_of(const std::function<void(Outcome&)>& action) {
  Outcome outcome;
  try {
    action(outcome);
  } catch (const Unfinished& unfinished) {
    outcome.ending = Ending::unfinished;
    outcome.error = unfinished.what();
  } catch (const std::bad_alloc& error) {
    outcome.ending = Ending::out_of_memory;
    outcome.error = error.what();
  } catch (const std::exception& error) {
    outcome.ending = Ending::threw;
    outcome.error = beginning(error.what());
    outcome.thrown_at = last_throw();
  } catch (...) {
    outcome.ending = Ending::threw;
    outcome.thrown_at = last_throw();
    outcome.error = "something that is no std::exception";
  }
  return outcome;
}

std::optional<std::string> disagreement(const Outcome& got,
                                        const Outcome& expected,
                                        std::string_view name) {
  const Output* want = expected.find(name);
  if (want == nullptr) {
    throw std::out_of_range(fmt::format("the solution has no {}", name));
  }
  const Output* have = got.find(name);
  if (have == nullptr) {
    if (got.ending == Ending::unfinished) return got.error;
    if (got.ending == Ending::out_of_memory) {
      return fmt::format("{}: memory ran out on the way to it", name);
    }
    if (got.ending == Ending::returned) {
      return fmt::format("{}: there is none", name);
    }
    return fmt::format("{}: an exception was thrown on the way to it: {}",
                       name, got.error);
  }
  const std::optional<Difference> difference = first_difference(
      have->value, want->value, want->exact ? no_tolerance : Tolerance{});
  if (!difference) return std::nullopt;
  if (want->exact) {
    return fmt::format("{}: expected {}, got {}", name,
                       exact_text(want->value), exact_text(have->value));
  }
  return fmt::format("{}, {}", name, explain(*difference, want->labels));
}

bool same_outcome(const Outcome& a, const Outcome& b) {
  return a.ending == b.ending &&
         std::equal(a.outputs.begin(), a.outputs.end(), b.outputs.begin(),
                    b.outputs.end(), same_output);
}

}  // namespace attn
