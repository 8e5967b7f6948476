// Calls that do not leave things as they were: the same call gives something
// else later on, or an input is changed.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/agreement.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/predicates.hpp"

namespace attn::relations {
namespace {

bool was_called_again(const ProbeResult& result) {
  return !result.again.outputs.empty() ||
         result.again.ending != Ending::returned;
}

bool is_the_same_again(const ProbeResult& result) {
  return !was_called_again(result) || same_outcome(result.got, result.again);
}

// The first difference between the two calls, in the words of a learner.
std::string difference_text(const ProbeResult& result) {
  if (result.again.ending == Ending::threw) {
    return fmt::format("on '{}' the second call throws: {}", result.probe,
                       result.again.error);
  }
  if (result.got.ending == Ending::threw) {
    return fmt::format("on '{}' only the first call throws: {}", result.probe,
                       result.got.error);
  }
  for (const Output& first : result.got.outputs) {
    const Output* second = result.again.find(first.name);
    if (second == nullptr || same_output(first, *second)) continue;
    const auto difference = first_wrong(second->value, first.value);
    if (!difference) continue;
    const Output* wanted = result.expected.find(first.name);
    std::string text = explain(
        *difference, wanted == nullptr ? first.labels : wanted->labels);
    // explain() speaks of the expected and the got number.
    text.replace(text.find("expected "), 9, "first ");
    const std::size_t then = text.find(", got ");
    text.replace(then, 6, ", then ");
    return fmt::format("on '{}', {}, {}", result.probe, first.name, text);
  }
  return fmt::format("on '{}' it does not end in the same way", result.probe);
}

// The inputs of a result that the call changed.
const Output* changed_input(const ProbeResult& result) {
  for (const Output& input : result.got.outputs) {
    const Output* before = result.expected.find(input.name);
    if (before == nullptr || before->kind != OutputKind::input) continue;
    if (!same_output(input, *before)) return before;
  }
  return nullptr;
}

}  // namespace

std::optional<Finding> not_the_same_twice(const Probes& probes) {
  const auto first = std::find_if(
      probes.begin(), probes.end(),
      [](const ProbeResult* p) { return !is_the_same_again(*p); });
  if (first == probes.end()) return std::nullopt;
  const bool right_at_first = std::all_of(
      probes.begin(), probes.end(),
      [](const ProbeResult* p) { return same_outcome(p->got, p->expected); });
  if (right_at_first) {
    return Finding{
        "right_at_first",
        fmt::format("Your code is right until it is called again after calls "
                    "with other inputs: {}.",
                    difference_text(**first)),
        "What does a call leave behind that the next one finds?"};
  }
  return Finding{
      "not_the_same_twice",
      fmt::format("Your code does not do the same when it is called with the "
                  "same inputs again: {}.",
                  difference_text(**first)),
      "Which number is never set, drawn anew, or kept from call to call?"};
}

std::optional<Finding> input_changed(const Probes& probes) {
  const ProbeResult* first = nullptr;
  std::vector<bool> changed;
  for (const ProbeResult* probe : probes) {
    changed.push_back(changed_input(*probe) != nullptr);
    if (changed.back() && first == nullptr) first = probe;
  }
  if (first == nullptr) return std::nullopt;
  const auto count = std::count(changed.begin(), changed.end(), true);
  const auto where = where_so(probes, changed);
  const std::string on =
      where ? "wherever " + *where
            : fmt::format("on {} of {} probes", count, probes.size());
  const Output* input = changed_input(*first);
  return Finding{
      "input_changed",
      fmt::format("Your code changes what it was given, {}: on '{}', {}.",
                  count == static_cast<std::ptrdiff_t>(probes.size())
                      ? "on every probe"
                      : on,
                  first->probe,
                  disagreement(first->got, first->expected, input->name)
                      .value_or(input->name)),
      "Which of your variables is the input itself and not a copy?"};
}

}  // namespace attn::relations
