#include "grading/models/search.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "grading/findings/agreement.hpp"

namespace attn {
namespace {

constexpr std::size_t most_at_once = 3;
// A set that is wrong is found out on one of the first probes: so many take
// less than a fifth of a second.
constexpr std::size_t most_sets = 4000;

using Set = std::vector<std::size_t>;

bool gives(const Model& model, std::size_t way, const Set& set,
           const std::vector<Outcome>& got) {
  for (std::size_t probe = 0; probe < got.size(); ++probe) {
    const Outcome made = model.attempt(way, set, probe);
    if (!same_outcome(got[probe], made)) return false;
  }
  return true;
}

bool gives(const Model& model, const Set& set,
           const std::vector<Outcome>& got) {
  for (std::size_t way = 0; way < model.ways; ++way) {
    if (gives(model, way, set, got)) return true;
  }
  return false;
}

bool has_knob(const Model& model, const Set& set, std::size_t knob) {
  for (const std::size_t choice : set) {
    if (model.choices[choice].knob == knob) return true;
  }
  return false;
}

// All sets with one choice more, each in rising order and so once.
std::vector<Set> grown(const Model& model, const std::vector<Set>& sets) {
  std::vector<Set> larger;
  for (const Set& set : sets) {
    const std::size_t next = set.empty() ? 0 : set.back() + 1;
    for (std::size_t choice = next; choice < model.choices.size(); ++choice) {
      if (has_knob(model, set, model.choices[choice].knob)) continue;
      larger.push_back(set);
      larger.back().push_back(choice);
    }
  }
  return larger;
}

// Whether an output of the candidate's own holds nothing but nan and inf.
bool is_void(const Output& output) {
  const std::vector<float>& values = output.value.values();
  return output.kind != OutputKind::input && !values.empty() &&
         std::none_of(values.begin(), values.end(),
                      [](float number) { return std::isfinite(number); });
}

// Whether any probe has numbers to compare: where all end in an exception or
// in nan, too many pairs look the same.
bool has_numbers(const std::vector<Outcome>& got) {
  return std::any_of(got.begin(), got.end(), [](const Outcome& outcome) {
    return outcome.ending == Ending::returned &&
           std::none_of(outcome.outputs.begin(), outcome.outputs.end(),
                        is_void);
  });
}

}  // namespace

std::optional<Set> smallest_mistake(const Model& model,
                                    const std::vector<Outcome>& got) {
  std::vector<Set> sets = {{}};
  for (std::size_t size = 1; size <= most_at_once; ++size) {
    sets = grown(model, sets);
    if (sets.size() * model.ways > most_sets) break;
    if (size > 1 && !has_numbers(got)) break;
    for (const Set& set : sets) {
      if (gives(model, set, got)) return set;
    }
  }
  return std::nullopt;
}

Finding joined(const std::vector<Finding>& findings) {
  if (findings.size() == 1) return findings.front();
  constexpr std::array<std::string_view, most_at_once> ordinals = {
      "First:", "Second:", "Third:"};
  Finding all{"",
              findings.size() == 2 ? "Two mistakes at once."
                                   : "Three mistakes at once.",
              findings.front().question};
  for (std::size_t i = 0; i < findings.size(); ++i) {
    all.id += (i == 0 ? "" : "+") + findings[i].id;
    all.text += fmt::format(" {} {}", ordinals.at(i), findings[i].text);
  }
  return all;
}

}  // namespace attn
