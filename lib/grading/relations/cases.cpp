#include "grading/relations/cases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "grading/findings/agreement.hpp"

namespace attn::relations {
namespace {

// A nan equals no other number and would be new to a set each time.
std::pair<float, float> comparable(std::pair<float, float> pair) {
  return {std::isnan(pair.first) ? 0.0F : pair.first,
          std::isnan(pair.second) ? 0.0F : pair.second};
}

// What was got where this is so, and what is expected elsewhere.
Tensor wrong_only_where(const Case& one,
                        const std::function<bool(float, float)>& is_so) {
  if (!one.same_shape()) return one.got();
  std::vector<float> values = one.expected().values();
  for (std::size_t i = 0; i < values.size(); ++i) {
    const float got = one.got().values()[i];
    if (is_so(got, values[i])) values[i] = got;
  }
  return Tensor(one.got().shape(), std::move(values));
}

// What the probe made of another output are not the learner's numbers.
std::string impersonal(std::string sentence) {
  const std::string your = "your ";
  for (auto at = sentence.find(your); at != std::string::npos;
       at = sentence.find(your, at)) {
    sentence.replace(at, your.size(), "its ");
  }
  return sentence;
}

}  // namespace

bool all_of(const Cases& cases, const std::function<bool(const Case&)>& is) {
  return std::all_of(cases.list.begin(), cases.list.end(), is);
}

bool all_have_the_expected_shape(const Cases& cases) {
  return all_of(cases, [](const Case& one) { return one.same_shape(); });
}

std::vector<std::size_t> kinds_of(const Cases& cases) {
  using Kind = std::pair<std::vector<double>, Shape>;
  std::vector<Kind> known;
  std::vector<std::size_t> kinds;
  for (const Case& one : cases.list) {
    Kind kind = {{}, one.expected().shape()};
    for (const ProbeSize& size : one.probe->expected.sizes) {
      kind.first.push_back(size.value);
    }
    const auto at = std::find(known.begin(), known.end(), kind);
    kinds.push_back(static_cast<std::size_t>(at - known.begin()));
    if (at == known.end()) known.push_back(std::move(kind));
  }
  return kinds;
}

std::size_t count_kinds(const Cases& cases) {
  const std::vector<std::size_t> kinds = kinds_of(cases);
  return kinds.empty() ? 0
                       : 1 + *std::max_element(kinds.begin(), kinds.end());
}

bool near(double a, double b, double largest) {
  if (a == b || (std::isnan(a) && std::isnan(b))) return true;
  if (!std::isfinite(a) || !std::isfinite(b)) return false;
  constexpr double tolerance = 1e-5;
  return std::abs(a - b) <=
         tolerance * (std::min(1.0, largest) + std::abs(b));
}

double largest_of(const std::vector<float>& values) {
  double largest = 0.0;
  for (const float value : values) {
    if (std::isfinite(value)) {
      largest = std::max(largest, std::abs(static_cast<double>(value)));
    }
  }
  return largest;
}

bool has_different(const std::vector<float>& values, std::size_t count) {
  std::set<float> different;
  for (const float value : values) {
    if (std::isnan(value)) continue;
    different.insert(value);
    if (different.size() >= count) return true;
  }
  return false;
}

bool near(const std::vector<float>& values,
          const std::vector<float>& predicted) {
  if (values.size() != predicted.size()) return false;
  // Most are found to differ by their first number.
  if (!values.empty() && !near(values[0], predicted[0], 1.0)) return false;
  const double largest = largest_of(predicted);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!near(values[i], predicted[i], largest)) return false;
  }
  return true;
}

bool near(const Tensor& value, const Tensor& predicted) {
  return value.shape() == predicted.shape() &&
         near(value.values(), predicted.values());
}

bool are_masks(const Cases& cases) {
  const auto is_bit = [](float value) {
    return value == 0.0F || value == 1.0F;
  };
  return all_have_the_expected_shape(cases) &&
         all_of(cases, [&](const Case& one) {
           const std::vector<float>& got = one.got().values();
           const std::vector<float>& expected = one.expected().values();
           return std::all_of(got.begin(), got.end(), is_bit) &&
                  std::all_of(expected.begin(), expected.end(), is_bit);
         });
}

std::size_t count_right(const Cases& cases) {
  return static_cast<std::size_t>(
      std::count_if(cases.list.begin(), cases.list.end(),
                    [](const Case& one) { return one.right; }));
}

bool enough_evidence(const Cases& cases) {
  // Of 0 and 1 the places are a proof, of which the right ones are many.
  const std::size_t several = are_masks(cases) ? 4 : 6;
  std::set<std::pair<float, float>> different;
  std::size_t count = 0;
  for (const Case& one : cases.list) {
    if (one.right) continue;
    const std::vector<float>& got = one.got().values();
    const double largest = largest_of(one.expected().values());
    for (std::size_t i = 0; i < got.size(); ++i) {
      // Of another shape, every number is wrong.
      const float other =
          one.same_shape() ? one.expected().values()[i] : 0.0F;
      if (near(got[i], other, largest)) continue;
      different.insert(comparable({got[i], other}));
      ++count;
      if (different.size() >= 3 || count >= several) return true;
    }
  }
  return false;
}

std::string example(const Cases& cases) {
  return example_where(cases, [](float, float) { return true; });
}

std::string example_where(const Cases& cases,
                          const std::function<bool(float, float)>& is_so) {
  for (const Case& one : cases.list) {
    if (one.right) continue;
    if (one.wanted->kind == OutputKind::exact) {
      return fmt::format(
          "on '{}', {}", shortened(one.probe->probe, 90),
          disagreement(one.probe->got, one.probe->expected, one.wanted->name)
              .value_or(one.wanted->name));
    }
    const auto difference = first_difference_but_for_nan(
        wrong_only_where(one, is_so), one.expected());
    if (!difference) continue;
    const std::string text = explained(*difference, one.wanted->labels);
    const bool has_place = !one.expected().shape().empty();
    return fmt::format("on '{}'{} {}", shortened(one.probe->probe, 90),
                       has_place ? "," : ":", text);
  }
  return "";
}

Finding found(const Cases& cases, std::string id, const std::string& sentence,
              std::string question) {
  return found_with(example(cases), cases, std::move(id), sentence,
                    std::move(question));
}

Finding found_with(const std::string& example, const Cases& cases,
                   std::string id, const std::string& sentence,
                   std::string question) {
  const std::string what = cases.derived ? impersonal(sentence) : sentence;
  std::string text =
      cases.where.empty()
          ? what + ", " + cases.everywhere
          : fmt::format("{}, {}{}{}", cases.where, what,
                        cases.others.empty() ? "" : "; ", cases.others);
  text = cases.name.empty() ? capitalised(text) : cases.name + ": " + text;
  text = shortened(text, most_letters - 1) + ".";
  if (!example.empty() && text.size() + example.size() + 2 <= most_letters) {
    text += " " + capitalised(example) + ".";
  }
  return {std::move(id), std::move(text), std::move(question)};
}

}  // namespace attn::relations
