// What can be chosen wrongly in the exercise kv_cache.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/scales.hpp"
#include "grading/settings/softmax.hpp"

namespace graded {

enum class Own { seen, left_out, unseen, by_the_first_alone };
enum class Visible { all, first_row, newest_alone, but_oldest, six_newest };
enum class Place { last, first, keys_first, values_first };
enum class Kept {
  all,
  nothing,
  newest_alone,
  in_place_of_the_last,
  in_place_of_the_oldest,
  six,
  twice,
  keys_alone,
  values_alone,
  query_for_key,
  value_for_key,
  key_for_value,
  context_for_value
};
enum class Scale {
  root,
  none,
  whole,
  times_root,
  tokens,
  tokens_before,
  d_v,
  two
};
enum class Asks { query, key, value };
enum class Answers { keys, values };

struct Knobs {
  Own own = Own::seen;
  Visible visible = Visible::all;
  Place place = Place::last;
  Kept kept = Kept::all;
  Scale scale = Scale::root;
  bool scaled_afterwards = false;
  Asks asks = Asks::query;
  Answers answers = Answers::keys;
  bool keys_mixed = false;
  attn::SoftmaxSteps softmax;
  bool even = false;  // weights, whatever the scores
  bool nothing_is_nan = false;  // the mean of no values: 0 / 0
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"whether a token sees itself",
     {
         {"own_key_left_out",
          "The token's own key takes no part, and the first token gets "
          "zeros, as where the scores are taken before the key is in the "
          "cache.",
          "Which keys take part in the newest token's softmax?",
          [](Knobs& k) { k.own = Own::left_out; }},
         {"mask_one_too_short",
          "The new token's own key takes no part, and the first token finds "
          "nothing at all, as where a mask as long as the old cache hides "
          "the key, or it is put in after the scores are taken.",
          "How many keys may the newest token see?",
          [](Knobs& k) { k.own = Own::unseen; }},
         {"own_key_left_out_but_of_the_first",
          "Only the first token sees itself: for the others their own key "
          "takes no part, as where the scores are taken before it is in the "
          "cache, or where it is hidden.",
          "Which keys take part in the newest token's softmax?",
          [](Knobs& k) { k.own = Own::by_the_first_alone; }},
     }},
    {"what else it sees",
     {
         {"first_row_of_the_mask",
          "All keys but the first were hidden, as the first row of a causal "
          "mask hides them.",
          "Which row of the mask is that of the newest token?",
          [](Knobs& k) { k.visible = Visible::first_row; }},
         {"newest_alone_seen",
          "The new token sees itself alone, and what was kept takes no part.",
          "What are the other rows of the cache kept for?",
          [](Knobs& k) { k.visible = Visible::newest_alone; }},
         {"oldest_left_out",
          "The oldest token was left out where there is more than one.",
          "Which is the first row of the cache that takes part?",
          [](Knobs& k) { k.visible = Visible::but_oldest; }},
         {"six_newest_seen",
          "The new token sees six tokens and no more, as many as the book's "
          "sentence has.",
          "How many tokens may the cache keep?",
          [](Knobs& k) { k.visible = Visible::six_newest; }},
     }},
    {"where the new rows go",
     {
         {"newest_first",
          "The new rows went in above the old ones. A softmax does not care "
          "about the order, but row t of the cache must be that of token t.",
          "Which row of the cache is the newest token's?",
          [](Knobs& k) { k.place = Place::first; }},
         {"keys_newest_first",
          "The new key went in above the old ones and the new value below, "
          "so that weights meet the values of other tokens.",
          "Which row of the cache is the newest token's?",
          [](Knobs& k) { k.place = Place::keys_first; }},
         {"values_newest_first",
          "The new value went in above the old ones and the new key below, "
          "so that weights meet the values of other tokens.",
          "Which row of the cache is the newest token's?",
          [](Knobs& k) { k.place = Place::values_first; }},
     }},
    {"what is kept",
     {
         {"nothing_kept",
          "The cache is as it was, as where the new rows go into a copy, and "
          "the next token will not find this one.",
          "Which object has one row more after the call?",
          [](Knobs& k) { k.kept = Kept::nothing; }},
         {"only_the_newest_kept",
          "The new rows took the place of all old ones, so that the token "
          "sees itself alone.",
          "How many rows has the cache after the call?",
          [](Knobs& k) { k.kept = Kept::newest_alone; }},
         {"last_row_replaced",
          "The new rows took the place of the last ones.",
          "How many rows has the cache after the call?",
          [](Knobs& k) { k.kept = Kept::in_place_of_the_last; }},
         {"oldest_dropped",
          "The oldest rows went out for the new ones, so that the cache does "
          "not grow.",
          "How many rows has the cache after the call?",
          [](Knobs& k) { k.kept = Kept::in_place_of_the_oldest; }},
         {"six_kept",
          "The cache keeps six tokens and no more, as many as the book's "
          "sentence has.",
          "How many tokens may the cache keep?",
          [](Knobs& k) { k.kept = Kept::six; }},
         {"kept_twice",
          "The new rows were put into the cache twice, so that the token "
          "counts double.",
          "How many rows more has the cache after the call?",
          [](Knobs& k) { k.kept = Kept::twice; }},
         {"keys_alone_kept",
          "The new key was kept and the new value was not, or not yet, so "
          "that there are more weights than values.",
          "What does the cache keep of each token?",
          [](Knobs& k) { k.kept = Kept::keys_alone; }},
         {"values_alone_kept",
          "The new value was kept and the new key was not, or not yet, so "
          "that there are fewer weights than values.",
          "What does the cache keep of each token?",
          [](Knobs& k) { k.kept = Kept::values_alone; }},
         {"query_kept_for_key",
          "The query was put among the keys in place of the key.",
          "Who needs a query once its token is done?",
          [](Knobs& k) { k.kept = Kept::query_for_key; }},
         {"value_kept_for_key",
          "The value was put among the keys too, in place of the key.",
          "Which of the three arguments goes into cache.keys?",
          [](Knobs& k) { k.kept = Kept::value_for_key; }},
         {"key_kept_for_value",
          "The key was put among the values too, in place of the value.",
          "Which of the three arguments goes into cache.values?",
          [](Knobs& k) { k.kept = Kept::key_for_value; }},
         {"context_kept_for_value",
          "The context vector was kept among the values, in place of the "
          "value.",
          "Which of the three arguments goes into cache.values?",
          [](Knobs& k) { k.kept = Kept::context_for_value; }},
     }},
    {"the scale",
     {
         attn::not_scaled<Knobs>(
             "What are the scores divided by without a cache?",
             [](Knobs& k) { k.scale = Scale::none; }),
         {"by_d_k", "The scores were divided by d_k itself.",
          "How does the spread of a dot product grow with the width?",
          [](Knobs& k) { k.scale = Scale::whole; }},
         {"multiplied",
          "The scores were multiplied by the square root of d_k.",
          "Should the spread of the scores grow or shrink here?",
          [](Knobs& k) { k.scale = Scale::times_root; }},
         {"scaled_by_the_tokens",
          "The scores were divided by the square root of the number of "
          "keys, which grows with the text.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::tokens; }},
         {"scaled_by_the_tokens_before",
          "The scores were divided by the square root of the number of keys "
          "that were there before, which is 0 for the first token.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::tokens_before; }},
         {"by_d_v",
          "The scores were divided by the square root of d_v, the width of "
          "the values.",
          "How many products does one score add up?",
          [](Knobs& k) { k.scale = Scale::d_v; }},
         attn::scaled_by_the_book<Knobs>(
             "How wide are the keys that you are given?",
             [](Knobs& k) { k.scale = Scale::two; }),
     }},
    {"when the scores are scaled",
     {
         {"scaled_after_softmax",
          "The softmax came first and its weights were scaled, so that they "
          "no longer sum to 1.",
          "Which of the two steps has to come first?",
          [](Knobs& k) { k.scaled_afterwards = true; }},
     }},
    {"who asks",
     {
         {"key_for_query",
          "The new token's key was compared with the keys. Its key is there "
          "for the tokens that come later, and for itself.",
          "Which of the three arguments asks?",
          [](Knobs& k) { k.asks = Asks::key; }},
         {"value_for_query",
          "The new token's value was compared with the keys.",
          "Which of the three arguments asks?",
          [](Knobs& k) { k.asks = Asks::value; }},
     }},
    {"what is asked",
     {
         {"values_asked", "The query was compared with the values.",
          "Which rows of the cache say what a token can be found by?",
          [](Knobs& k) { k.answers = Answers::values; }},
     }},
    {"what is mixed",
     {
         {"keys_mixed", "The weights averaged the keys.",
          "Which rows of the cache does the context vector consist of?",
          [](Knobs& k) { k.keys_mixed = true; }},
     }},
    {"the softmax",
     {
         {"weights_of_1",
          "Every weight is 1, as when the softmax of each score is taken by "
          "itself, along a column of one number.",
          "What do the weights of the newest token sum to?",
          [](Knobs& k) { k.softmax.along = attn::Along::columns; }},
         {"even_weights",
          "All weights are equal, whatever the scores are, so that a mean "
          "comes out.",
          "What decides how large a token's weight is?",
          [](Knobs& k) { k.even = true; }},
         attn::values_mixed_by_scores<Knobs>(
             "Which step comes between the scores and mixing?"),
         attn::exponentials_alone<Knobs>(
             "What do the weights of the newest token sum to?"),
         attn::no_maximum<Knobs>("What can be taken from all scores without "
                                 "changing the weights?"),
         {"maximum_from_zero",
          "Scores far below 0 were not raised: the search for the largest "
          "began at 0 or another number above them, or it was subtracted "
          "only where it is large.",
          "What is subtracted from scores of -200 and -201?",
          [](Knobs& k) {
            k.softmax.shift = attn::Shift::largest_above_zero;
          }},
         attn::maximum_from_a_billion_below<Knobs>(
             "With which number can the search for the largest begin?"),
     }},
};

}  // namespace graded
