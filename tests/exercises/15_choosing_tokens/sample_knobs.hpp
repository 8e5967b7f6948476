// What can be chosen wrongly in the exercise sample.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Way {
  race,
  running_sum,
  running_sum_of_total,

  even_by_number,
  even_by_word,
  largest
};
enum class Source { given, own_123, own_0, copy_of_words };
enum class Numbers {
  exponential,
  uniform,
  uniform_logarithm,
  normal,
  one,
  above_0,
  all_each_time,
  second,
  reversed
};
enum class Quotient { p_over_q, q_over_p, product, difference, sum, q_alone };
enum class Weights { probas, exponentials, logarithms };
enum class Returned { place, from_1, value };

struct Knobs {
  Way way = Way::race;
  Source source = Source::given;
  Numbers numbers = Numbers::exponential;
  Quotient quotient = Quotient::p_over_q;
  Weights weights = Weights::probas;
  Returned returned = Returned::place;
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how a place is drawn",
     {
         {"running_sum",
          "One number from 0 to 1 was drawn and the probabilities added up "
          "until they exceed it. That draws fairly where they sum to 1, and "
          "gives other tokens than PyTorch for the same seed.",
          "How many numbers does one draw of the task take?",
          [](Knobs& k) { k.way = Way::running_sum; }},
         {"running_sum_of_total",
          "One number was drawn, from 0 to the sum of the probabilities, and "
          "they were added up until they exceed it. That draws fairly, and "
          "gives other tokens than PyTorch for the same seed.",
          "How many numbers does one draw of the task take?",
          [](Knobs& k) { k.way = Way::running_sum_of_total; }},
         {"drawn_evenly",
          "A place was drawn by one number from 0 to 1, and the "
          "probabilities had no part in it.",
          "Where does your code use probas?",
          [](Knobs& k) { k.way = Way::even_by_number; }},
         {"drawn_evenly_by_a_word",
          "A place was drawn by one random word, and the probabilities had "
          "no part in it.",
          "Where does your code use probas?",
          [](Knobs& k) { k.way = Way::even_by_word; }},
         {"nothing_drawn",
          "The place of the largest probability was taken, and nothing was "
          "drawn.",
          "Where does your code use the generator?",
          [](Knobs& k) { k.way = Way::largest; }},
     }},
    {"where the numbers come from",
     {
         {"own_generator",
          "The numbers came from a generator of its own with the seed 123, "
          "so that every call draws with the same numbers.",
          "Which generator should have moved on after your call?",
          [](Knobs& k) { k.source = Source::own_123; }},
         {"own_generator_of_seed_0",
          "The numbers came from a generator of its own with the seed 0, so "
          "that every call draws with the same numbers.",
          "Which generator should have moved on after your call?",
          [](Knobs& k) { k.source = Source::own_0; }},
         {"generator_of_a_word",
          "The numbers came from a new generator whose seed is a word of the "
          "given one.",
          "Which generator should the numbers come from?",
          [](Knobs& k) { k.source = Source::copy_of_words; }},
     }},
    {"which numbers are drawn",
     {
         {"uniform_numbers",
          "The numbers were drawn evenly from 0 to 1. With those a place "
          "does not win with its probability.",
          "Which of the generator's functions gives exponential numbers?",
          [](Knobs& k) { k.numbers = Numbers::uniform; }},
         {"own_logarithms",
          "The exponential numbers were made as logarithms of numbers of "
          "rand(), which takes half as many random words as PyTorch does.",
          "Which of the generator's functions gives exponential numbers?",
          [](Knobs& k) { k.numbers = Numbers::uniform_logarithm; }},
         {"normal_numbers",
          "The numbers were drawn from the normal distribution, which has "
          "negative ones too.",
          "Which of the generator's functions gives exponential numbers?",
          [](Knobs& k) { k.numbers = Numbers::normal; }},
         {"one_number_for_all",
          "One number was drawn for all places, so that the largest "
          "probability always wins.",
          "How many numbers does the race of V places need?",
          [](Knobs& k) { k.numbers = Numbers::one; }},
         {"zeros_draw_none",
          "A number was drawn only for places above 0. Each has its own, "
          "whether or not it can win, so that every draw takes as many.",
          "How many numbers does the race of V places need?",
          [](Knobs& k) { k.numbers = Numbers::above_0; }},
         {"all_drawn_for_each",
          "For each place the numbers of all places were drawn anew, and one "
          "of them was used.",
          "How often does your code call generator.exponential?",
          [](Knobs& k) { k.numbers = Numbers::all_each_time; }},
         {"drawn_twice",
          "The numbers of all places were drawn twice, and the second ones "
          "used.",
          "How often does your code call generator.exponential?",
          [](Knobs& k) { k.numbers = Numbers::second; }},
         {"from_the_last_place",
          "The numbers were given to the places from the last to the first.",
          "Which place does the first number belong to?",
          [](Knobs& k) { k.numbers = Numbers::reversed; }},
     }},
    {"what is compared",
     {
         {"q_over_p",
          "The largest q / p was taken, or the smallest p / q: the place "
          "that comes last in the race. A place with the probability 0 wins.",
          "Can a place with the probability 0 win in your race?",
          [](Knobs& k) { k.quotient = Quotient::q_over_p; }},
         {"product",
          "The probabilities were multiplied by the numbers, where they are "
          "divided.",
          "What does the formula do with p and q?",
          [](Knobs& k) { k.quotient = Quotient::product; }},
         {"difference",
          "The numbers were subtracted from the probabilities, where these "
          "are divided by them.",
          "What does the formula do with p and q?",
          [](Knobs& k) { k.quotient = Quotient::difference; }},
         {"sum",
          "The numbers were added to the probabilities, where these are "
          "divided by them.",
          "What does the formula do with p and q?",
          [](Knobs& k) { k.quotient = Quotient::sum; }},
         {"largest_number",
          "The place of the largest q was taken, and the probabilities had "
          "no part in it.",
          "Where does your code use probas?",
          [](Knobs& k) { k.quotient = Quotient::q_alone; }},
     }},
    {"what the probabilities are taken for",
     {
         {"taken_as_logits",
          "The probabilities were taken for logits: a softmax, or exp, came "
          "before the race, after which they are nearly equal, and a place "
          "with 0 can win.",
          "What has been done already to make probabilities of logits?",
          [](Knobs& k) { k.weights = Weights::exponentials; }},
         {"logarithms_taken",
          "The logarithms of the probabilities were divided. Below 1 a "
          "logarithm is negative, which turns the race round.",
          "What stands above q in the quotient?",
          [](Knobs& k) { k.weights = Weights::logarithms; }},
     }},
    {"what is returned",
     {
         {"counted_from_1", "The places were counted from 1.",
          "Which number has the first place?",
          [](Knobs& k) { k.returned = Returned::from_1; }},
         {"quotient_returned",
          "The largest quotient itself came back, cut off to a whole number, "
          "and not its place.",
          "Which of Armadillo's functions gives the place of the largest?",
          [](Knobs& k) { k.returned = Returned::value; }},
     }},
};

}  // namespace graded
