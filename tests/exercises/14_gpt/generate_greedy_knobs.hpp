// What can be chosen wrongly in the exercise generate_greedy.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Seen {
  last,
  everything,
  first,
  one_less,
  one_more,
  last_id,
  given,
  given_last,
  kept_short
};
enum class Row {
  last,
  first,
  before_last,
  after_last,
  of_text,
  of_given,
  mean,
  anywhere,
  last_column
};
enum class Chosen { largest, smallest, second, from_1, logit };
enum class Where { end, front, over_last, pushed_out };
enum class Count { all, one_less, one_more, in_all, one, until_full };
enum class Returned { all, new_alone, last_alone };

struct Knobs {
  Seen seen = Seen::last;
  Row row = Row::last;
  Chosen chosen = Chosen::largest;
  Where where = Where::end;
  Count count = Count::all;
  Returned returned = Returned::all;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what the model sees",
     {
         {"not_cropped",
          "The model was given the whole text, also where it is longer than "
          "its context.",
          "How many ids may model.forward be given?",
          [](Knobs& k) { k.seen = Seen::everything; }},
         {"cropped_to_the_first",
          "Of a text that is too long the model was given the first ids. So "
          "it never sees what it has just written.",
          "Which ids does the next one follow?",
          [](Knobs& k) { k.seen = Seen::first; }},
         {"cropped_to_one_less",
          "The model was given at most one id less than it can see.",
          "How many ids may model.forward be given?",
          [](Knobs& k) { k.seen = Seen::one_less; }},
         {"cropped_to_one_more",
          "Of a text that is too long the model was given one id more than "
          "it can see.",
          "How many ids may model.forward be given?",
          [](Knobs& k) { k.seen = Seen::one_more; }},
         {"last_id_alone",
          "The model was given the last id alone, so that it knows neither "
          "what came before nor at which place it stands.",
          "How many ids may model.forward be given?",
          [](Knobs& k) { k.seen = Seen::last_id; }},
         {"not_asked_anew",
          "Every new id is the answer to the ids that came in: what was "
          "appended was never shown to the model.",
          "What is the text after the first id is appended?",
          [](Knobs& k) { k.seen = Seen::given; }},
         {"cropped_once",
          "The text was cut to the context before the first step alone, and "
          "then grew out of it.",
          "How long is what the model sees after each step?",
          [](Knobs& k) { k.seen = Seen::given_last; }},
         {"text_cropped_too",
          "What the model does not see any more was cut off the text too, "
          "and is missing in the result.",
          "How many ids should come back?",
          [](Knobs& k) { k.seen = Seen::kept_short; }},
     }},
    {"whose logits are taken",
     {
         {"first_row",
          "The logits of the first place were taken, which say what follows "
          "the first id.",
          "Which row of the logits speaks of what follows the whole text?",
          [](Knobs& k) { k.row = Row::first; }},
         {"row_before_the_last",
          "The logits of the place before the last were taken, which say "
          "what should stand where the last id is already.",
          "Which index has the last row?",
          [](Knobs& k) { k.row = Row::before_last; }},
         attn::index_too_large<Knobs>(
             [](Knobs& k) { k.row = Row::after_last; }),
         {"row_of_the_whole_text",
          "The row was counted in the whole text, also where the model saw "
          "only a part of it.",
          "How many rows have the logits if the text was cropped?",
          [](Knobs& k) { k.row = Row::of_text; }},
         {"row_where_the_given_ids_end",
          "The row taken is that at which the ids that came in end, also "
          "after others were appended.",
          "Which row is the last after the first id is appended?",
          [](Knobs& k) { k.row = Row::of_given; }},
         {"mean_of_rows",
          "The mean or sum of the logits of all places was taken.",
          "Which row of the logits speaks of what follows the whole text?",
          [](Knobs& k) { k.row = Row::mean; }},
         {"largest_of_all_rows",
          "The largest logit was looked for in the rows of all places.",
          "Which row of the logits speaks of what follows the whole text?",
          [](Knobs& k) { k.row = Row::anywhere; }},
         {"wrong_axis",
          "The place with the largest logit of one id was taken for an id: "
          "the search went over the places, down a column.",
          "Along which axis of the logits do the ids lie?",
          [](Knobs& k) { k.row = Row::last_column; }},
     }},
    {"which id is taken",
     {
         {"smallest_logit", "The id with the smallest logit was taken.",
          "Which id does the model find likeliest?",
          [](Knobs& k) { k.chosen = Chosen::smallest; }},
         {"second_largest", "The id with the second largest logit was taken.",
          "Which id does the model find likeliest?",
          [](Knobs& k) { k.chosen = Chosen::second; }},
         {"ids_from_1", "The new ids were counted from 1.",
          "Which id has the first column of the logits?",
          [](Knobs& k) { k.chosen = Chosen::from_1; }},
         {"logit_for_id",
          "The largest logit itself was taken for an id, cut off to a whole "
          "number.",
          "Which of Armadillo's functions gives the place of the largest?",
          [](Knobs& k) { k.chosen = Chosen::logit; }},
     }},
    {"where the new id goes",
     {
         {"put_in_front",
          "New ids were put in front of the text. It goes on at its end.",
          "After which id does the new one come?",
          [](Knobs& k) { k.where = Where::front; }},
         {"last_id_overwritten",
          "The new id was written over the last one, so that the text does "
          "not grow.",
          "How long is the text after one step?",
          [](Knobs& k) { k.where = Where::over_last; }},
         {"first_id_pushed_out",
          "For each new id the first one was taken away, so that the text "
          "does not grow.",
          "How long is the text after one step?",
          [](Knobs& k) { k.where = Where::pushed_out; }},
     }},
    {"how many ids are appended",
     {
         {"one_too_few", "One id less than new_tokens was appended.",
          "How often does your loop run?",
          [](Knobs& k) { k.count = Count::one_less; }},
         {"one_too_many", "One id more than new_tokens was appended.",
          "How often does your loop run?",
          [](Knobs& k) { k.count = Count::one_more; }},
         {"counted_with_the_given_ones",
          "new_tokens was taken for the length of the whole text.",
          "Which ids does new_tokens count?",
          [](Knobs& k) { k.count = Count::in_all; }},
         {"one_step", "One id was appended, whatever new_tokens is.",
          "How often does your loop run?",
          [](Knobs& k) { k.count = Count::one; }},
         {"stopped_when_full",
          "No id was appended any more once the text was as long as the "
          "context.",
          "What is the model given if the text is too long?",
          [](Knobs& k) { k.count = Count::until_full; }},
     }},
    {"what is returned",
     {
         {"new_ids_alone",
          "Only the new ids came back, without those that came in.",
          "How many ids should come back?",
          [](Knobs& k) { k.returned = Returned::new_alone; }},
         {"last_id_returned", "Only the last id came back.",
          "How many ids should come back?",
          [](Knobs& k) { k.returned = Returned::last_alone; }},
     }},
};

}  // namespace graded
