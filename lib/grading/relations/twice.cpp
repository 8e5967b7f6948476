// Calls that do not leave things as they were: the same call gives something
// else later on, or an input is changed.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "grading/findings/agreement.hpp"
#include "grading/relations/families.hpp"
#include "grading/relations/predicates.hpp"

namespace attn::relations {
namespace {

constexpr std::size_t most_of_a_name = 90;

bool was_called_again(const ProbeResult& result) {
  return !result.again.outputs.empty() ||
         result.again.ending != Ending::returned;
}

bool is_the_same_again(const ProbeResult& result) {
  return !was_called_again(result) || same_outcome(result.got, result.again);
}

bool is_ordinary(float value) {
  return std::isfinite(value) && std::abs(value) < 1e7F;
}

bool are_told_apart(float first, float second) {
  return !agree(Tensor(second), Tensor(first));
}

// The first difference of which both numbers are finite and of ordinary size,
// or the first of all: memory that was never set may hold anything.
std::optional<Difference> telling_difference(const Tensor& first,
                                             const Tensor& second) {
  if (first.shape() != second.shape())
    return first_difference_but_for_nan(second, first);
  std::vector<float> changed = first.values();
  for (std::size_t i = 0; i < changed.size(); ++i) {
    const float then = second.values()[i];
    if (!is_ordinary(changed[i]) || !is_ordinary(then)) continue;
    if (!are_told_apart(changed[i], then)) continue;
    changed[i] = then;
    return first_difference_but_for_nan(
        Tensor(first.shape(), std::move(changed)), first);
  }
  return first_difference_but_for_nan(second, first);
}

// explain() and disagreement() speak of the expected and the got number.
std::string first_and_then(std::string text) {
  text.replace(text.rfind("expected "), 9, "first ");
  text.replace(text.rfind(", got "), 6, ", then ");
  return text;
}

struct Change {
  std::string text;
  bool ordinary;
};

// How an output differs between the two calls; nothing if it does not.
std::optional<Change> change_of(const ProbeResult& result,
                                const Output& first) {
  const Output* second = result.again.find(first.name);
  if (second == nullptr || same_output(first, *second)) return std::nullopt;
  const std::string on =
      fmt::format("on '{}', ", shortened(result.probe, most_of_a_name));
  if (first.kind == OutputKind::exact) {
    const auto text = disagreement(result.again, result.got, first.name);
    return Change{on + first_and_then(text.value_or("")), true};
  }
  const auto difference = telling_difference(first.value, second->value);
  if (!difference) return std::nullopt;
  const Output* wanted = result.expected.find(first.name);
  const Labels& labels = wanted == nullptr ? first.labels : wanted->labels;
  return Change{
      on + first.name + ", " + first_and_then(explained(*difference, labels)),
      difference->in_shape() || (is_ordinary(difference->got) &&
                                 is_ordinary(difference->expected))};
}

// How the calls end differently; empty if they do not.
std::string ending_text(const ProbeResult& result) {
  const std::string probe = shortened(result.probe, most_of_a_name);
  if (result.again.ending == Ending::threw) {
    return fmt::format("on '{}', the second call throws: {}", probe,
                       shortened(result.again.error, 140));
  }
  if (result.got.ending == Ending::threw) {
    return fmt::format("on '{}', only the first call throws: {}", probe,
                       shortened(result.got.error, 140));
  }
  return "";
}

// The difference between the two calls that tells most, in the words of a
// learner.
std::string difference_text(const Probes& probes) {
  std::string text;
  for (const ProbeResult* result : probes) {
    if (is_the_same_again(*result)) continue;
    if (text.empty()) text = ending_text(*result);
    if (!text.empty() && result->got.ending != result->again.ending) {
      return text;
    }
    for (const Output& first : result->got.outputs) {
      // What it is made of differs too.
      if (first.kind == OutputKind::derived) continue;
      const auto change = change_of(*result, first);
      if (!change) continue;
      if (change->ordinary) return change->text;
      if (text.empty()) text = change->text;
    }
    if (text.empty()) {
      text = fmt::format("on '{}', it does not end in the same way",
                         shortened(result->probe, most_of_a_name));
    }
  }
  return text;
}

// "x is not as it was before the call, at row 0, column 0: was 1.3125, is 0".
std::string was_and_is(const ProbeResult& result, const std::string& input) {
  std::string text =
      disagreement(result.got, result.expected, input).value_or("");
  const std::size_t expected = text.rfind("expected ");
  const std::size_t got = text.rfind(", got ");
  if (expected == std::string::npos || got == std::string::npos) return input;
  text.replace(got, 6, ", is ");
  text.replace(expected, 9, "was ");
  const std::size_t place = text.rfind(", at column ");
  const bool is_vector = result.expected.find(input)->value.rank() == 1;
  if (is_vector && place != std::string::npos) {
    text.replace(place, 12, ", at place ");
  }
  return text;
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
  if (std::all_of(probes.begin(), probes.end(), [](const ProbeResult* p) {
        return is_the_same_again(*p);
      })) {
    return std::nullopt;
  }
  const bool right_at_first = std::all_of(
      probes.begin(), probes.end(),
      [](const ProbeResult* p) { return same_outcome(p->got, p->expected); });
  if (right_at_first) {
    return Finding{
        "right_at_first",
        fmt::format("Your code is right until it is called again after calls "
                    "with other inputs: {}.",
                    difference_text(probes)),
        "What does a call leave behind that the next one finds?"};
  }
  return Finding{
      "not_the_same_twice",
      fmt::format("Your code does not do the same when it is called with the "
                  "same inputs again: {}.",
                  difference_text(probes)),
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
                  shortened(first->probe, most_of_a_name),
                  was_and_is(*first, input->name)),
      "Which of your variables is the input itself and not a copy?"};
}

}  // namespace attn::relations
