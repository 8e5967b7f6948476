/// The mistakes of an exercise as a model: its reference with choices that
/// can be made wrongly, alone or several at once.
///
/// Singh, Gulwani and Solar-Lezama call it an error model ("Automated
/// feedback generation for introductory programming assignments", PLDI 2013).
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "grading/findings/finding.hpp"
#include "grading/trials/outcome.hpp"

namespace attn {

/// One plausible wrong setting of a knob. `Knobs` is a struct whose defaults
/// are right; `set` makes this choice wrong.
template <typename Knobs>
struct Setting {
  std::string_view id;  // "by_d_k"
  std::string_view text;  // what is wrong, in a sentence or two
  std::string_view question;  // one that leads on
  void (*set)(Knobs&);
};

/// A choice that the reference makes. Its wrong settings exclude each other.
template <typename Knobs>
struct Knob {
  std::string_view choice;  // "the scale of the scores"
  std::vector<Setting<Knobs>> wrong;
};

/// The settings of a knob that stand in several lists, in order.
template <typename Knobs>
std::vector<Setting<Knobs>> joined_settings(
    const std::vector<std::vector<Setting<Knobs>>>& lists) {
  std::vector<Setting<Knobs>> all;
  for (const std::vector<Setting<Knobs>>& list : lists) {
    all.insert(all.end(), list.begin(), list.end());
  }
  return all;
}

/// The same without its types, as the search sees it.
struct Model {
  struct Choice {
    Finding finding;
    std::size_t knob;
  };
  std::vector<Choice> choices;

  /// In how many ways the reference is written that are all right and differ
  /// in how they fail once a choice is wrong: with an exception, with nan.
  std::size_t ways = 1;

  /// What the reference makes of a probe, written in one of the ways, with
  /// these choices made wrongly, none of them on the same knob.
  std::function<Outcome(std::size_t way,
                        const std::vector<std::size_t>& chosen,
                        std::size_t probe)>
      attempt;
};

}  // namespace attn
