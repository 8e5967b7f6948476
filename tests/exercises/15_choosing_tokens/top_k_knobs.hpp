// What can be chosen wrongly in the exercise top_k.
#pragma once

#include <vector>

#include "grading/models/model.hpp"

namespace graded {

enum class Number { k, one_more, one_less, one };
enum class Stays {
  largest,
  above_last,
  smallest,
  from_smallest,
  up_to_last,
  below_last,
  first_places,
  last_places,
  first_of_equal,
  last_of_equal,
  everything
};
enum class Hidden { infinity, zero, smallest, hundred, after, after_again };
enum class Few { all_stay, index, head, logits, zeros, even };
enum class Order { as_given, sorted, shortened, sorted_and_shortened };
enum class Share { whole, logits, exponentials, overflow, even, logarithms };

struct Knobs {
  Number number = Number::k;
  Stays stays = Stays::largest;
  Hidden hidden = Hidden::infinity;
  Few few = Few::all_stay;
  Order order = Order::as_given;
  Share share = Share::whole;
  bool by_hand = false;  // nan where attn::softmax_rows throws
  bool guarded = false;  // a case of its own where all stay
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"how many stay",
     {
         {"one_too_many",
          "One more stayed than k: the threshold is the logit after the "
          "k-th largest. Armadillo counts from 0.",
          "Which index has the k-th largest in a sorted row?",
          [](Knobs& k) { k.number = Number::one_more; }},
         {"one_too_few",
          "One less stayed than k: the threshold is the logit before the "
          "k-th largest.",
          "Which index has the k-th largest in a sorted row?",
          [](Knobs& k) { k.number = Number::one_less; }},
         {"largest_alone", "Only the largest logit stayed, whatever k is.",
          "Where does your code use k?",
          [](Knobs& k) { k.number = Number::one; }},
     }},
    {"which logits stay",
     {
         {"kth_dropped",
          "The k-th largest was dropped too, as with <= in place of <. What "
          "equals the threshold stays.",
          "What does your comparison do at the k-th largest itself?",
          [](Knobs& k) { k.stays = Stays::above_last; }},
         {"smallest_stay", "The k smallest logits stayed, not the largest.",
          "Which tokens should still be possible?",
          [](Knobs& k) { k.stays = Stays::smallest; }},
         {"counted_from_the_smallest",
          "The threshold is the k-th smallest logit, as arma::sort has it at "
          "k - 1 unless it is told \"descend\".",
          "In which order does arma::sort give the logits?",
          [](Knobs& k) { k.stays = Stays::from_smallest; }},
         {"comparison_turned_round",
          "The logits above the k-th largest were taken away, and it and "
          "those below stayed.",
          "Which side of the threshold should stay?",
          [](Knobs& k) { k.stays = Stays::up_to_last; }},
         {"largest_taken_away",
          "The k largest logits were taken away, and the rest stayed.",
          "Which side of the threshold should stay?",
          [](Knobs& k) { k.stays = Stays::below_last; }},
         {"first_places",
          "The first k places stayed, whatever their logits are.",
          "In which order are the logits that come in?",
          [](Knobs& k) { k.stays = Stays::first_places; }},
         {"last_places",
          "The last k places stayed, whatever their logits are.",
          "In which order are the logits that come in?",
          [](Knobs& k) { k.stays = Stays::last_places; }},
         {"first_of_equal_alone",
          "Exactly k stayed: of logits that equal the k-th the later ones "
          "were dropped.",
          "What does the task say of logits that are equal to the k-th?",
          [](Knobs& k) { k.stays = Stays::first_of_equal; }},
         {"last_of_equal_alone",
          "Exactly k stayed: of logits that equal the k-th the earlier ones "
          "were dropped.",
          "What does the task say of logits that are equal to the k-th?",
          [](Knobs& k) { k.stays = Stays::last_of_equal; }},
         {"everything_stays", "All logits stayed, whatever k is.",
          "Where does your code use k?",
          [](Knobs& k) { k.stays = Stays::everything; }},
     }},
    {"what the others become",
     {
         {"hidden_by_0",
          "Smaller logits were set to 0. exp(0) is 1, so that they keep a "
          "probability, and beside negative logits a large one.",
          "Which number has the exponential 0?",
          [](Knobs& k) { k.hidden = Hidden::zero; }},
         {"hidden_by_the_smallest",
          "Smaller logits were set to the smallest of all, which still has a "
          "probability.",
          "Which number has the exponential 0?",
          [](Knobs& k) { k.hidden = Hidden::smallest; }},
         {"hidden_by_minus_100",
          "Smaller logits were set to a number such as -100, which is not "
          "low enough for exactly 0.",
          "Which number has the exponential 0?",
          [](Knobs& k) { k.hidden = Hidden::hundred; }},
         {"zeroed_after_the_softmax",
          "Probabilities were set to 0 after the softmax, and those that "
          "stay did not get what the others had.",
          "What do your probabilities sum to?",
          [](Knobs& k) { k.hidden = Hidden::after; }},
         {"softmax_twice",
          "Probabilities were set to 0 after a softmax, and a second softmax "
          "was taken of them, in which a 0 gets a probability again.",
          "How do you make numbers sum to 1 that are positive already?",
          [](Knobs& k) { k.hidden = Hidden::after_again; }},
     }},
    {"where there are no more than k",
     {
         {"index_past_the_end",
          "The k-th largest was looked up where there are fewer than k "
          "logits.",
          "What is the 5th largest of 3 logits?",
          [](Knobs& k) { k.few = Few::index; }},
         {"head_past_the_end",
          "The first k of a sorted row were taken where there are fewer than "
          "k logits.",
          "What are the first 5 of 3 logits?",
          [](Knobs& k) { k.few = Few::head; }},
         {"logits_where_all_stay",
          "Where all stay the logits came back as they were, without a "
          "softmax.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.few = Few::logits; }},
         {"zeros_where_all_stay",
          "Where there are no more than k logits all probabilities are 0.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.few = Few::zeros; }},
         {"even_where_all_stay",
          "Where there are no more than k logits all got the same "
          "probability.",
          "What does k say of the logits that stay?",
          [](Knobs& k) { k.few = Few::even; }},
     }},
    {"in which order the probabilities are",
     {
         {"sorted",
          "The probabilities came out in order of their size. Each belongs "
          "to the place of its logit.",
          "Whose probability is the first number of your result?",
          [](Knobs& k) { k.order = Order::sorted; }},
         {"shortened",
          "The zeros were left out, so that nobody knows which token a "
          "probability belongs to.",
          "How many probabilities come back for V logits?",
          [](Knobs& k) { k.order = Order::shortened; }},
         {"sorted_and_shortened",
          "Only those that stay came back, the largest first, so that nobody "
          "knows which token a probability belongs to.",
          "How many probabilities come back for V logits?",
          [](Knobs& k) { k.order = Order::sorted_and_shortened; }},
     }},
    {"how far the softmax is taken",
     {
         {"no_softmax",
          "What came out are the logits that stay, without a softmax.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.share = Share::logits; }},
         {"exponentials_alone",
          "The exponentials were not divided by their sum.",
          "What do probabilities sum to?",
          [](Knobs& k) { k.share = Share::exponentials; }},
         {"overflow",
          "The exponentials are those of the logits as they are. That of a "
          "large one is +inf, and inf / inf is nan.",
          "What is exp(1000) in a float?",
          [](Knobs& k) { k.share = Share::overflow; }},
         {"shared_evenly", "All logits that stay got the same probability.",
          "Which of those that stay should be the likeliest?",
          [](Knobs& k) { k.share = Share::even; }},
         {"logarithms",
          "What came out are the logarithms of the probabilities.",
          "Can a probability be negative?",
          [](Knobs& k) { k.share = Share::logarithms; }},
     }},
};

}  // namespace graded
