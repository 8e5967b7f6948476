// What can be chosen wrongly in the exercise temperature.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Scale {
  divided,
  none,
  multiplied,
  squared,
  root,
  negative,
  one_more,
  whole
};
enum class Place { before, divides, multiplies, softmax_again };
enum class Cold {
  largest,
  divided,
  shared,
  all_largest,
  last_largest,
  smallest,
  as_1,
  even,
  zeros,
  logit,
  first_place,
  up_to_1
};
enum class Shift { largest, none, before_temperature };
enum class Share { whole, scaled, exponentials, by_largest, logarithms };

struct Knobs {
  Scale scale = Scale::divided;
  Place place = Place::before;
  Cold cold = Cold::largest;
  Shift shift = Shift::largest;
  Share share = Share::whole;
  bool by_hand = false;  // nan where attn::softmax_rows throws
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"what the temperature does to the logits",
     {
         {"temperature_without_effect",
          "The probabilities are those of temperature 1, whatever the "
          "temperature is: it was not used, or it divided the exponentials "
          "or probabilities alike, which sharing out anew undoes.",
          "Does the temperature still show once you divide by the sum?",
          [](Knobs& k) { k.scale = Scale::none; }},
         {"multiplied",
          "The logits were multiplied by the temperature, so that a high one "
          "makes the largest surer and a low one brings all together.",
          "Which way do the probabilities move when the temperature rises?",
          [](Knobs& k) { k.scale = Scale::multiplied; }},
         {"temperature_squared",
          "The logits were divided by the square of the temperature, as when "
          "they are divided twice.",
          "How often does your code divide by the temperature?",
          [](Knobs& k) { k.scale = Scale::squared; }},
         {"root_of_temperature",
          "The logits were divided by the square root of the temperature. A "
          "root stands in attention's scale, and not here.",
          "What does the formula divide the logits by?",
          [](Knobs& k) { k.scale = Scale::root; }},
         {"sign_turned_round",
          "The logits were taken with a minus sign, so that the largest has "
          "the smallest probability.",
          "Which token should be the likeliest?",
          [](Knobs& k) { k.scale = Scale::negative; }},
         {"one_more",
          "The logits were divided by 1 more than the temperature.",
          "What should temperature 1 change?",
          [](Knobs& k) { k.scale = Scale::one_more; }},
         {"whole_temperature",
          "The temperature was cut off to a whole number, so that all below "
          "1 are 0.",
          "Of which type is the temperature that you divide by?",
          [](Knobs& k) { k.scale = Scale::whole; }},
     }},
    {"where the temperature comes in",
     {
         {"probabilities_divided",
          "The probabilities were divided by the temperature, after the "
          "softmax. They no longer sum to 1, and their ratios are as before.",
          "What do your probabilities sum to?",
          [](Knobs& k) { k.place = Place::divides; }},
         {"probabilities_multiplied",
          "The probabilities were multiplied by the temperature, after the "
          "softmax. They no longer sum to 1, and their ratios are as before.",
          "What do your probabilities sum to?",
          [](Knobs& k) { k.place = Place::multiplies; }},
         {"softmax_twice",
          "A softmax was taken of probabilities that had been divided by the "
          "temperature. Probabilities lie between 0 and 1, and after a "
          "second softmax they look nearly equal.",
          "What does your code take the softmax of?",
          [](Knobs& k) { k.place = Place::softmax_again; }},
     }},
    {"what temperature 0 gives",
     {
         {"no_case_for_0",
          "Temperature 0 was no case of its own. A logit over 0 is infinite, "
          "or nan where it is 0, and infinities have no difference or "
          "quotient.",
          "What is 1 / 0 in a float, and what is inf - inf?",
          [](Knobs& k) { k.cold = Cold::divided; }},
         {"shared_at_0",
          "At temperature 0 logits that are equally large share the "
          "probability, as they do where a very small number takes the place "
          "of 0. The first of them should have it all.",
          "Which of several largest logits has the probability 1?",
          [](Knobs& k) { k.cold = Cold::shared; }},
         {"all_largest_at_0",
          "At temperature 0 every logit that equals the largest got a 1, so "
          "that the probabilities can sum to more than 1.",
          "How many places can hold the largest logit?",
          [](Knobs& k) { k.cold = Cold::all_largest; }},
         {"last_largest_at_0",
          "At temperature 0 the last of several largest logits was taken, as "
          "with >= in the search. It is the first.",
          "What does your search do at a logit that equals the largest?",
          [](Knobs& k) { k.cold = Cold::last_largest; }},
         {"smallest_at_0", "At temperature 0 the smallest logit was taken.",
          "Which token should be the likeliest?",
          [](Knobs& k) { k.cold = Cold::smallest; }},
         {"as_1_at_0",
          "At temperature 0 the logits were taken as they are, as at "
          "temperature 1.",
          "Which way do the probabilities go when the temperature falls?",
          [](Knobs& k) { k.cold = Cold::as_1; }},
         {"even_at_0",
          "At temperature 0 all tokens got the same probability. That is "
          "where high temperatures lead.",
          "Which way do the probabilities go when the temperature falls?",
          [](Knobs& k) { k.cold = Cold::even; }},
         {"zeros_at_0", "At temperature 0 all probabilities are 0.",
          "What do your probabilities sum to at temperature 0?",
          [](Knobs& k) { k.cold = Cold::zeros; }},
         {"logit_at_0",
          "At temperature 0 the largest logit kept its own value, where a "
          "probability of 1 belongs.",
          "What do your probabilities sum to at temperature 0?",
          [](Knobs& k) { k.cold = Cold::logit; }},
         {"first_place_at_0",
          "At temperature 0 the 1 stands at the first place, whatever the "
          "logits are.",
          "Which of Armadillo's functions gives the place of the largest?",
          [](Knobs& k) { k.cold = Cold::first_place; }},
         {"largest_alone_up_to_1",
          "The largest alone was taken at temperatures from 0 to below 1, "
          "and not at 0 only.",
          "For which temperatures is your first case?",
          [](Knobs& k) { k.cold = Cold::up_to_1; }},
     }},
    {"what is subtracted before the exponential",
     {
         {"overflow",
          "The exponentials are those of the quotients as they are. That of "
          "a large one is +inf, and inf / inf is nan.",
          "What is exp(1000) in a float?",
          [](Knobs& k) { k.shift = Shift::none; }},
         {"largest_before_the_temperature",
          "The largest logit was subtracted from the quotients. It has to be "
          "divided by the temperature too, or the exponentials overflow, or "
          "all vanish.",
          "Which is the largest of the numbers that you take exp of?",
          [](Knobs& k) { k.shift = Shift::before_temperature; }},
     }},
    {"how far the softmax is taken",
     {
         {"no_softmax", "What came out are the quotients, without a softmax.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.share = Share::scaled; }},
         {"exponentials_alone",
          "The exponentials were not divided by their sum.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.share = Share::exponentials; }},
         {"divided_by_the_largest",
          "The exponentials were divided by the largest of them in place of "
          "their sum, as is the case when the largest logit is subtracted "
          "and no sum is taken.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.share = Share::by_largest; }},
         {"logarithms",
          "What came out are the logarithms of the probabilities.",
          "Can a probability be negative?",
          [](Knobs& k) { k.share = Share::logarithms; }},
     }},
};

}  // namespace graded
