/// Settings that the models of several exercises have of a softmax.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/steps/softmax.hpp"

namespace attn {

// Of exercises whose knobs hold `SoftmaxSteps softmax`; others say by `set`
// how they keep it.

template <typename Knobs>
Setting<Knobs> values_mixed_by_scores(std::string_view question) {
  return {"no_softmax",
          "The values were mixed by scores. The softmax has still to make "
          "positive weights of them that sum to 1.",
          question, [](Knobs& k) { k.softmax.share = Share::scores; }};
}

template <typename Knobs>
Setting<Knobs> exponentials_alone(
    std::string_view question, void (*set)(Knobs&) = [](Knobs& k) {
      k.softmax.share = Share::exponentials;
    }) {
  return {"exponentials_alone",
          "The exponentials were taken and not divided by their sum.",
          question, set};
}

template <typename Knobs>
Setting<Knobs> logarithms(void (*set)(Knobs&) = [](Knobs& k) {
  k.softmax.share = Share::logarithms;
}) {
  return {"logarithms", "What came out are the logarithms of the weights.",
          "Can a weight be negative?", set};
}

template <typename Knobs>
Setting<Knobs> softmax_over_all(
    std::string_view id = "softmax_over_all",
    void (*set)(Knobs&) = [](Knobs& k) { k.softmax.along = Along::all; }) {
  return {id,
          "The whole matrix was taken for one row, so that all weights "
          "together sum to 1.",
          "What does the first row of your weights sum to?", set};
}

template <typename Knobs>
Setting<Knobs> no_maximum(std::string_view question) {
  return {"no_maximum",
          "The exponentials are those of the scores as they are. The "
          "exponential of a large score is +inf, and that of a very negative "
          "one 0, which leaves inf / inf or 0 / 0.",
          question, [](Knobs& k) { k.softmax.shift = Shift::none; }};
}

template <typename Knobs>
Setting<Knobs> maximum_from_zero(std::string_view id = "maximum_from_zero") {
  return {
      id,
      "Rows of scores far below 0 were not raised: the search for their "
      "largest began at 0 or another number above them, or it was subtracted "
      "only where it is large.",
      "What is subtracted in a row of -200 and -201?",
      [](Knobs& k) { k.softmax.shift = Shift::largest_above_zero; }};
}

template <typename Knobs>
Setting<Knobs> maximum_from_a_billion_below(std::string_view question) {
  return {"maximum_from_a_billion_below",
          "The largest score was looked for from a number such as -1e9 "
          "upwards, and scores may be lower than that.",
          question, [](Knobs& k) {
            k.softmax.shift = Shift::largest_above_a_billion_below;
          }};
}

}  // namespace attn
