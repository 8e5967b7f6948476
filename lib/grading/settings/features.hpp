/// Settings that the models of several exercises have of the features that
/// are added up.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/place.hpp"
#include "grading/steps/features.hpp"

namespace attn {

/// `features(knobs)`, or the member, is what they set. A text says "the last
/// feature" and then `takes_no_part`: " of x takes no part.".
template <typename Knobs, auto features>
std::vector<Setting<Knobs>> feature_settings(std::string_view takes_no_part,
                                             const Place& place = {}) {
  return {
      {place.id("last_feature_left_out"),
       place.text("the last feature", takes_no_part),
       "At which feature does the sum end?",
       [](Knobs& k) { std::invoke(features, k) = Features::without_last; }},
      {place.id("first_feature_left_out"),
       place.text("the first feature", takes_no_part,
                  " Armadillo counts from 0."),
       "At which feature does the sum begin?",
       [](Knobs& k) { std::invoke(features, k) = Features::without_first; }},
      {place.id("last_feature_alone"),
       place.text("only the product of the last feature is left, as happens "
                  "when each step of a loop overwrites the sum with = in "
                  "place of +=."),
       "What happens to the product of the first feature when the second "
       "comes?",
       [](Knobs& k) { std::invoke(features, k) = Features::last_alone; }},
      {place.id("three_features"),
       place.text("three features were taken, as many as the book's tokens "
                  "have, and not all that there are."),
       "Where does your code learn how many features a token has?",
       [](Knobs& k) { std::invoke(features, k) = Features::three; }},
  };
}

}  // namespace attn
