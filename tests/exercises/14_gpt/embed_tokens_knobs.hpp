// What can be chosen wrongly in the exercise embed_tokens.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/rows.hpp"

namespace graded {

enum class Tokens {
  right,
  none,
  by_place,
  one_less,
  one_more,
  first_id,
  last_id,
  reversed,
  sorted,
  columns
};
enum class Places {
  right,
  none,
  from_1,
  by_id,
  last,
  reversed,
  zero,
  last_of_text,
  columns
};
enum class Joined {
  sum,
  mean,
  product,
  difference,
  side_by_side,
  places_first,
  one_below_the_other,
  scaled_tokens
};
enum class After { nothing, turned_round };
using attn::Rows;

struct Knobs {
  Tokens tokens = Tokens::right;
  Places places = Places::right;
  bool exchanged = false;  // the two tables
  Joined joined = Joined::sum;
  Rows rows = Rows::all;
  After after = After::nothing;
  bool by_loop = false;  // other exceptions
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which rows are the tokens'",
     {
         {"tokens_left_out",
          "Only the rows of the places came back; what the tokens are has no "
          "part in them.",
          "Where does your code use token_weight?",
          [](Knobs& k) { k.tokens = Tokens::none; }},
         {"tokens_by_place",
          "The row of token_weight was taken by the place, and not by the id "
          "that stands there.",
          "Which row of token_weight belongs to the id 5?",
          [](Knobs& k) { k.tokens = Tokens::by_place; }},
         {"ids_from_1",
          "The ids were taken to count from 1: each took the row before its "
          "own, and the id 0 has none.",
          "Which row of token_weight belongs to the id 0?",
          [](Knobs& k) { k.tokens = Tokens::one_less; }},
         {"row_after_the_id",
          "Each id took the row after its own, and the last one has none.",
          "Which row of token_weight belongs to the id 0?",
          [](Knobs& k) { k.tokens = Tokens::one_more; }},
         {"first_id_for_all", "All places took the row of the first id.",
          "Which entry of ids belongs to place t?",
          [](Knobs& k) { k.tokens = Tokens::first_id; }},
         {"last_id_for_all", "All places took the row of the last id.",
          "Which entry of ids belongs to place t?",
          [](Knobs& k) { k.tokens = Tokens::last_id; }},
         {"tokens_reversed",
          "The tokens' rows came in the order from the last to the first.",
          "Which entry of ids belongs to place t?",
          [](Knobs& k) { k.tokens = Tokens::reversed; }},
         {"tokens_sorted",
          "The tokens' rows came in the order of their ids, and not in that "
          "of the text.",
          "Which entry of ids belongs to place t?",
          [](Knobs& k) { k.tokens = Tokens::sorted; }},
         {"columns_of_tokens",
          "Columns of token_weight were taken. A token's vector is a row.",
          "Along which axis of token_weight do the ids count?",
          [](Knobs& k) { k.tokens = Tokens::columns; }},
     }},
    {"which rows are the places'",
     {
         {"places_left_out",
          "Only the rows of the tokens came back, so that a token looks the "
          "same wherever it stands.",
          "Where does your code use position_weight?",
          [](Knobs& k) { k.places = Places::none; }},
         {"places_from_1",
          "The places were numbered from 1. The first has the row 0.",
          "Which row of position_weight belongs to the first token?",
          [](Knobs& k) { k.places = Places::from_1; }},
         {"places_by_id",
          "The row of position_weight was taken by the id, and not by the "
          "place at which it stands.",
          "Which row of position_weight belongs to the first token?",
          [](Knobs& k) { k.places = Places::by_id; }},
         {"last_places",
          "The last T rows of position_weight were taken. A text begins at "
          "place 0, however short it is.",
          "Which row of position_weight belongs to the first token?",
          [](Knobs& k) { k.places = Places::last; }},
         {"places_reversed",
          "The places were numbered from the end of the text.",
          "Which row of position_weight belongs to the first token?",
          [](Knobs& k) { k.places = Places::reversed; }},
         {"place_0_for_all",
          "All tokens got the row of place 0, so that the order of the text "
          "is lost.",
          "Which row of position_weight belongs to the second token?",
          [](Knobs& k) { k.places = Places::zero; }},
         {"last_place_for_all",
          "All tokens got the row of the text's last place, so that the "
          "order of the text is lost.",
          "Which row of position_weight belongs to the second token?",
          [](Knobs& k) { k.places = Places::last_of_text; }},
         {"columns_of_places",
          "Columns of position_weight were taken. A place's vector is a row.",
          "Along which axis of position_weight do the places count?",
          [](Knobs& k) { k.places = Places::columns; }},
     }},
    {"which table is which",
     {
         {"tables_exchanged",
          "The two tables were taken for each other: ids chose rows of "
          "position_weight, and places those of token_weight.",
          "Which of the two tables do the ids belong to?",
          [](Knobs& k) { k.exchanged = true; }},
     }},
    {"how the two rows are joined",
     {
         {"mean",
          "The mean of the two rows was taken, which is half of their sum.",
          "What does the formula do with the two rows?",
          [](Knobs& k) { k.joined = Joined::mean; }},
         {"multiplied", "The two rows were multiplied number by number.",
          "What does the formula do with the two rows?",
          [](Knobs& k) { k.joined = Joined::product; }},
         {"places_subtracted",
          "The rows of the places were subtracted from those of the tokens.",
          "What does the formula do with the two rows?",
          [](Knobs& k) { k.joined = Joined::difference; }},
         {"side_by_side",
          "The two rows were put side by side, so that the result is twice "
          "as wide. They are added, and the width stays D.",
          "Which shape should your result have?",
          [](Knobs& k) { k.joined = Joined::side_by_side; }},
         {"side_by_side_places_first",
          "The two rows were put side by side, the place's first, so that "
          "the result is twice as wide. They are added, and the width stays "
          "D.",
          "Which shape should your result have?",
          [](Knobs& k) { k.joined = Joined::places_first; }},
         {"one_below_the_other",
          "The rows of the places were put below those of the tokens. They "
          "are added, and the result has T rows.",
          "Which shape should your result have?",
          [](Knobs& k) { k.joined = Joined::one_below_the_other; }},
         {"tokens_scaled",
          "The rows of the tokens were multiplied by the square root of D, "
          "as the first transformer did. GPT does not.",
          "What does the formula do with the two rows?",
          [](Knobs& k) { k.joined = Joined::scaled_tokens; }},
     }},
    {"which rows there are",
     {
         attn::first_row_alone<Knobs>(),
         attn::index_too_large<Knobs>(),
         attn::last_left_at_0<Knobs>("token"),
         attn::first_left_at_0<Knobs>("token"),
     }},
    {"what follows",
     {
         {"result_turned_round",
          "The result is transposed: it has a column for each token.",
          "Which shape should your result have?",
          [](Knobs& k) { k.after = After::turned_round; }},
     }},
};

}  // namespace graded
