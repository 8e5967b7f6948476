/// Settings that the models of exercises have which go block by block and
/// keep a maximum, a sum and a context.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"

namespace attn {

// Of exercises whose knobs hold a `maximum`, which `choice` is a value of.

template <auto choice, typename Knobs>
Setting<Knobs> maximum_never_below(std::string_view id,
                                   std::string_view number) {
  return {id,
          kept({"The maximum is never below a negative number such as ",
                number, ", and scores may be lower."}),
          "Which number is below every score?",
          [](Knobs& k) { k.maximum = choice; }};
}

template <auto choice, typename Knobs>
Setting<Knobs> maximum_of_the_first_block() {
  return {"maximum_of_the_first_block",
          "The maximum of the first block was kept for all, so that the "
          "exponential of a later, larger score has no limit.",
          "What has to happen when a block holds a larger score than all "
          "before?",
          [](Knobs& k) { k.maximum = choice; }};
}

/// Of any exercise: `set` makes the choice.
template <typename Knobs>
Setting<Knobs> divided_after_each_block(std::string_view id,
                                        void (*set)(Knobs&)) {
  return {id,
          "The context was divided by the sum after each block, and the next "
          "one adds to it what was not divided.",
          "When does the division by the sum come?", set};
}

}  // namespace attn
