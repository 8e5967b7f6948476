// What can be chosen wrongly in the exercise online_softmax.
#pragma once

#include <vector>

#include "grading/models/model.hpp"
#include "grading/settings/blocks.hpp"

namespace graded {

enum class Scores { all, not_last, not_first, not_zeros };
enum class Maximum {
  so_far,
  of_the_block,
  of_the_first_block,
  first_score,
  of_sizes,
  from_0,
  from_minus_1000,
  from_minus_99999,
  from_minus_1e9,
  none
};
enum class Lowered {
  by_maximum,
  divided,
  not_at_all,
  by_block,
  by_old,
  sign
};
enum class Factor {
  old_minus_new,
  one,
  new_minus_old,
  of_the_block,
  difference,
  zero,
  twice
};
enum class Corrected {
  both,
  context,
  sum,
  sum_lost,
  context_lost,
  everything
};
enum class SumAdds { exponentials, count, mean, scores, largest };
enum class ContextAdds { weighted, shares, plain, by_scores, mean };
enum class Divided { never, context, both };
enum class Stored { all, not_maximum, not_sum, not_context, nothing };

struct Knobs {
  Scores scores = Scores::all;
  Maximum maximum = Maximum::so_far;
  Lowered lowered = Lowered::by_maximum;
  Factor factor = Factor::old_minus_new;
  Corrected corrected = Corrected::both;
  SumAdds sum_adds = SumAdds::exponentials;
  ContextAdds context_adds = ContextAdds::weighted;
  Divided divided = Divided::never;
  Stored stored = Stored::all;
  bool is_first_block_apart = false;  // where the old maximum is -inf
};

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which scores count",
     {
         {"last_score_left_out", "The last score of each block was left out.",
          "At which number does your count of the scores end?",
          [](Knobs& k) { k.scores = Scores::not_last; }},
         {"first_score_left_out",
          "The first score of each block was left out.",
          "At which number does your count of the scores begin?",
          [](Knobs& k) { k.scores = Scores::not_first; }},
         {"zeros_left_out",
          "Scores of exactly 0 were left out, as if they were hidden.",
          "What is the exponential of 0?",
          [](Knobs& k) { k.scores = Scores::not_zeros; }},
     }},
    {"the maximum",
     {
         {"maximum_of_the_block",
          "The maximum is that of the block alone, also where an earlier "
          "block had a larger one.",
          "Of which scores should m' be the largest?",
          [](Knobs& k) { k.maximum = Maximum::of_the_block; }},
         attn::maximum_of_the_first_block<Maximum::of_the_first_block,
                                          Knobs>(),
         {"maximum_of_first_scores",
          "Of each block the first score alone was looked at for the "
          "maximum.",
          "Which of the scores of a block can be the largest?",
          [](Knobs& k) { k.maximum = Maximum::first_score; }},
         {"maximum_of_sizes",
          "The maximum was taken of the scores without their signs.",
          "Which of -3 and 1 is the larger score?",
          [](Knobs& k) { k.maximum = Maximum::of_sizes; }},
         {"maximum_from_0",
          "The maximum is never below 0, or below a tiny positive number, "
          "also where all scores are lower.",
          "What is the largest of -7 and -5, and from where do you begin to "
          "look for it?",
          [](Knobs& k) { k.maximum = Maximum::from_0; }},
         attn::maximum_never_below<Maximum::from_minus_1000, Knobs>(
             "maximum_from_minus_1000", "-1000"),
         attn::maximum_never_below<Maximum::from_minus_99999, Knobs>(
             "maximum_from_minus_99999", "-99999"),
         attn::maximum_never_below<Maximum::from_minus_1e9, Knobs>(
             "maximum_from_minus_1e9", "-1e9"),
         {"without_a_maximum",
          "The exponentials were taken of the scores as they are, and "
          "nothing was corrected. Exponentials of large scores overflow.",
          "What can be subtracted from all scores without changing c / l?",
          [](Knobs& k) { k.maximum = Maximum::none; }},
     }},
    {"the exponentials",
     {
         {"exponentials_divided",
          "exp(s - m) was computed as exp(s) / exp(m), which is the same on "
          "paper. Of large scores both overflow, and inf / inf is nan.",
          "Which of the two comes first, the subtraction or the exponential?",
          [](Knobs& k) { k.lowered = Lowered::divided; }},
         {"maximum_not_subtracted",
          "The maximum was not subtracted from the scores of the block, "
          "while the old sums were corrected for it.",
          "What stands in the exponent for a score of the block?",
          [](Knobs& k) { k.lowered = Lowered::not_at_all; }},
         {"lowered_by_the_block",
          "The scores were lowered by the largest of their own block, also "
          "where an earlier block had a larger one.",
          "With which maximum were the old sums made?",
          [](Knobs& k) { k.lowered = Lowered::by_block; }},
         {"lowered_by_the_old_maximum",
          "The scores were lowered by the maximum from before the block.",
          "Which of m and m' belongs to the new scores?",
          [](Knobs& k) { k.lowered = Lowered::by_old; }},
         {"sign_turned_round",
          "The exponent is m' - s, so that the smallest score weighs most.",
          "Which score should have the largest exponential?",
          [](Knobs& k) { k.lowered = Lowered::sign; }},
     }},
    {"the factor",
     {
         {"nothing_corrected",
          "The new block was added to what was there, and neither the old "
          "sum nor the old context was corrected: the factor was left out, "
          "or is 1 where it is used, because the maximum was overwritten "
          "before or an inner variable hides it.",
          "With which maximum was the old sum made?",
          [](Knobs& k) { k.factor = Factor::one; }},
         {"factor_turned_round",
          "The factor is exp(m' - m), so that old sums grow where they "
          "should shrink.",
          "Can the factor ever be above 1?",
          [](Knobs& k) { k.factor = Factor::new_minus_old; }},
         {"factor_of_the_block",
          "The factor was made with the largest score of the block, also "
          "where an earlier block had a larger one.",
          "By what should old sums be multiplied when the maximum stays?",
          [](Knobs& k) { k.factor = Factor::of_the_block; }},
         {"factor_is_the_difference",
          "The factor is m - m' itself, and its exponential was not taken.",
          "By what should old sums be multiplied when the maximum stays?",
          [](Knobs& k) { k.factor = Factor::difference; }},
         {"only_the_last_block",
          "What was there before is lost: sum and context are those of the "
          "last block.",
          "What of the blocks before does c / l need?",
          [](Knobs& k) { k.factor = Factor::zero; }},
         {"corrected_twice",
          "The old sums were corrected twice, by the square of the factor.",
          "By what does exp(s - m) have to be multiplied to become exp(s - "
          "m')?",
          [](Knobs& k) { k.factor = Factor::twice; }},
     }},
    {"what is corrected",
     {
         {"old_sum_not_corrected",
          "The context was corrected for the new maximum, but the old sum "
          "was not.",
          "Which of the numbers that you keep were made with the old "
          "maximum?",
          [](Knobs& k) { k.corrected = Corrected::context; }},
         {"old_context_not_corrected",
          "The old sum was corrected for the new maximum, but the old "
          "context was not.",
          "Which of the numbers that you keep were made with the old "
          "maximum?",
          [](Knobs& k) { k.corrected = Corrected::sum; }},
         {"sum_of_the_block_alone", "The sum is that of the last block.",
          "Over which keys do the weights share out?",
          [](Knobs& k) { k.corrected = Corrected::sum_lost; }},
         {"context_of_the_block_alone",
          "The context is that of the last block.",
          "Whose values does c hold?",
          [](Knobs& k) { k.corrected = Corrected::context_lost; }},
         {"corrected_after_adding",
          "The factor was applied after the new block had been added, and so "
          "to the new exponentials too.",
          "With which maximum were the new exponentials made?",
          [](Knobs& k) { k.corrected = Corrected::everything; }},
     }},
    {"what the sum grows by",
     {
         {"scores_counted", "The sum grew by the number of scores.",
          "What does l add up?",
          [](Knobs& k) { k.sum_adds = SumAdds::count; }},
         {"mean_added_to_sum",
          "The sum grew by the mean of the exponentials.",
          "What does l add up?",
          [](Knobs& k) { k.sum_adds = SumAdds::mean; }},
         {"scores_added", "The sum grew by the scores themselves.",
          "What does l add up?",
          [](Knobs& k) { k.sum_adds = SumAdds::scores; }},
         {"largest_added",
          "The sum grew by the largest exponential of the block alone.",
          "What does l add up?",
          [](Knobs& k) { k.sum_adds = SumAdds::largest; }},
     }},
    {"what the context grows by",
     {
         {"block_divided_by_its_sum",
          "The softmax of each block was taken by itself, so that each "
          "block's weights sum to 1.",
          "When does the division by the sum come?",
          [](Knobs& k) { k.context_adds = ContextAdds::shares; }},
         {"values_not_weighted",
          "The values were added to the context without their weights.",
          "What is each row of the values multiplied by?",
          [](Knobs& k) { k.context_adds = ContextAdds::plain; }},
         {"values_by_scores",
          "The values were multiplied by the scores and not by their "
          "exponentials.",
          "What is each row of the values multiplied by?",
          [](Knobs& k) { k.context_adds = ContextAdds::by_scores; }},
         {"mean_added_to_context",
          "What the context grew by was divided by the number of scores.",
          "When is the context divided, and by what?",
          [](Knobs& k) { k.context_adds = ContextAdds::mean; }},
     }},
    {"what is divided",
     {
         attn::divided_after_each_block<Knobs>(
             "divided_by_the_sum",
             [](Knobs& k) { k.divided = Divided::context; }),
         {"sum_set_to_1",
          "The context was divided by the sum after each block, and the sum "
          "was set to 1, so that all earlier blocks together weigh as much "
          "as one key.",
          "When does the division by the sum come?",
          [](Knobs& k) { k.divided = Divided::both; }},
     }},
    {"what is stored",
     {
         {"maximum_not_stored",
          "The sum and the context were made with the new maximum, but the "
          "old one was left in its place.",
          "What does the next block need to know about the sums?",
          [](Knobs& k) { k.stored = Stored::not_maximum; }},
         {"sum_not_stored", "The sum was left as it was.",
          "Which of the three numbers does your function change?",
          [](Knobs& k) { k.stored = Stored::not_sum; }},
         {"context_not_stored", "The context was left as it was.",
          "Which of the three numbers does your function change?",
          [](Knobs& k) { k.stored = Stored::not_context; }},
         {"nothing_stored",
          "Nothing in running was changed, as where a copy of it is.",
          "Where does your function write what it computed?",
          [](Knobs& k) { k.stored = Stored::nothing; }},
     }},
};

}  // namespace graded
