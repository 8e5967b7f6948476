/// Settings that the models of several exercises have of the rows that a loop
/// fills in. `rows` is the member of the knobs that they set.
#pragma once

#include <string_view>

#include "grading/models/model.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/settings/place.hpp"
#include "grading/steps/rows.hpp"

namespace attn {

/// For exercises whose knobs keep it in another way, `set` sets it.
template <typename Knobs>
Setting<Knobs> index_too_large(void (*set)(Knobs&), const Place& place = {}) {
  return {place.id("index_too_large"),
          place.text("an index goes past the last row or column, as with <= "
                     "in place of <. The last index is one less than their "
                     "number."),
          "At which index does each of your loops end?", set};
}

template <typename Knobs, auto rows = &Knobs::rows>
Setting<Knobs> index_too_large(const Place& place = {}) {
  return index_too_large<Knobs>([](Knobs& k) { k.*rows = Rows::too_many; },
                                place);
}

/// The ids say what a row belongs to: "token". `row_was` says what is 0, "row
/// of the result was", and `row` what the loop counts.
template <typename Knobs, auto rows = &Knobs::rows>
Setting<Knobs> last_left_at_0(std::string_view whose,
                              std::string_view row_was = "row was",
                              std::string_view row = "row") {
  return {kept({"last_", whose, "_left_out"}),
          kept({"The last ", row_was, " left at 0."}),
          kept({"At which ", row, " does your loop end?"}),
          [](Knobs& k) { k.*rows = Rows::without_last; }};
}

template <typename Knobs, auto rows = &Knobs::rows>
Setting<Knobs> first_left_at_0(std::string_view whose,
                               std::string_view row_was = "row was",
                               std::string_view row = "row") {
  return {
      kept({"first_", whose, "_left_out"}),
      kept({"The first ", row_was, " left at 0. Armadillo counts from 0."}),
      kept({"At which ", row, " does your loop begin?"}),
      [](Knobs& k) { k.*rows = Rows::without_first; }};
}

template <typename Knobs, auto rows = &Knobs::rows>
Setting<Knobs> first_row_alone() {
  return {"first_row_alone", "Only the first row was filled in.",
          "At which row does your loop end?",
          [](Knobs& k) { k.*rows = Rows::first_alone; }};
}

/// Of knobs that keep it as `square`.
template <typename Knobs>
Setting<Knobs> as_many_columns_as_rows() {
  return {"as_many_columns_as_rows",
          "As many columns were taken as there are rows: n_cols counts "
          "columns, and n_rows rows.",
          "Which of n_rows and n_cols does your inner loop count to?",
          [](Knobs& k) { k.square = true; }};
}

}  // namespace attn
