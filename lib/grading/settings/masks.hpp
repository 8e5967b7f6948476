/// Settings that the models of several exercises have of masks. `hidden` is
/// what was done to keys, in a word: "hidden", "zeroed".
///
/// They are of exercises whose knobs hold `Reach reach`; others say by `set`
/// how they keep it.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/steps/hidden_keys.hpp"
#include "grading/steps/hidden_scores.hpp"

namespace attn {

template <typename Knobs>
Setting<Knobs> diagonal_too(std::string_view hidden) {
  return {kept({"diagonal_", hidden}),
          kept({"The diagonal was ", hidden,
                " too, so that no token attends to itself."}),
          "Does a token come after itself?",
          [](Knobs& k) { k.reach = Reach::diagonal_too; }};
}

/// `was_hidden` has the verb too: "was hidden".
template <typename Knobs>
Setting<Knobs> last_column_left_out(
    std::string_view was_hidden, void (*set)(Knobs&) = [](Knobs& k) {
      k.reach = Reach::but_last_column;
    }) {
  return {"last_column_left_out",
          kept({"In the last column nothing ", was_hidden,
                ", as if the loop over the keys ended one too early."}),
          "Which is the last s of your loop over the keys?", set};
}

template <typename Knobs>
Setting<Knobs> first_row_left_out(
    std::string_view was_hidden,
    void (*set)(Knobs&) = [](Knobs& k) { k.reach = Reach::but_first_row; }) {
  return {"first_row_left_out",
          kept({"In the first row nothing ", was_hidden,
                ", as if the loop over the queries began one too late."}),
          "Which is the first t of your loop over the queries?", set};
}

/// Of exercises whose knobs hold `HiddenAs value`.
template <typename Knobs>
Setting<Knobs> large_number_added() {
  return {
      "large_number_added",
      "A number such as -10000 was added to the hidden scores, which does "
      "not hide those that are higher by more than that.",
      "What can be added to any score and leaves nothing of it?",
      [](Knobs& k) { k.value = HiddenAs::large_added; }};
}

}  // namespace attn
