/// Settings that the models of several exercises have of the scale. `set`
/// makes the choice, and the question is the exercise's own.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"

namespace attn {

template <typename Knobs>
Setting<Knobs> not_scaled(std::string_view question, void (*set)(Knobs&)) {
  return {"not_scaled",
          "The scores were not divided by sqrt(d_k), so that the weights are "
          "too sharp.",
          question, set};
}

template <typename Knobs>
Setting<Knobs> scaled_by_the_book(std::string_view question,
                                  void (*set)(Knobs&)) {
  return {"by_the_book",
          "The scores were divided by the square root of 2, the width of the "
          "book's keys, whatever the width is.",
          question, set};
}

}  // namespace attn
