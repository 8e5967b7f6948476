// What can be chosen wrongly in the exercise blocked_attention.
#pragma once

#include <string_view>
#include <vector>

#include "09_long_sequences/blocked_attention_choices.hpp"
#include "grading/models/model.hpp"
#include "grading/settings/blocks.hpp"
#include "grading/settings/kept_text.hpp"
#include "grading/settings/operands.hpp"
#include "grading/settings/scales.hpp"

namespace graded {

// Scores of the future became minus `number`.
template <Hidden hidden>
attn::Setting<Knobs> hidden_by(std::string_view number) {
  return {attn::kept({"mask_of_minus_", number}),
          attn::kept({"Scores of the future were set to a number such as -",
                      number, ", and scores that are seen may be lower."}),
          "Which number is below every score?",
          [](Knobs& k) { k.hidden = hidden; }};
}

inline const std::vector<attn::Knob<Knobs>> all_knobs = {
    {"which vectors meet",
     {
         {"keys_ask",
          "Keys and queries were exchanged: row t was made with key t and "
          "the queries up to t.",
          "Which of the two does row t of the result belong to?",
          [](Knobs& k) { k.operands = Operands::keys_queries; }},
         attn::queries_alone<Knobs>(
             [](Knobs& k) { k.operands = Operands::queries; }),
         attn::keys_alone<Knobs>(
             [](Knobs& k) { k.operands = Operands::keys; }),
     }},
    {"the scale",
     {
         attn::not_scaled<Knobs>("What do blocks change about the formula?",
                                 [](Knobs& k) { k.scale = Scale::one; }),
         {"by_d_k",
          "The scores were divided by d_k itself, where its square root "
          "belongs.",
          "What is missing between d_k and the division?",
          [](Knobs& k) { k.scale = Scale::d_k; }},
         {"by_root_of_d_v",
          "The scale was made of the width of the values, where that of the "
          "keys belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.scale = Scale::root_d_v; }},
         {"by_root_of_block",
          "The scale was made of the size of a block, where the width of the "
          "keys belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.scale = Scale::root_block; }},
         {"by_root_of_tokens",
          "The scale was made of the number of tokens, where the width of "
          "the keys belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.scale = Scale::root_T; }},
         {"multiplied", "The scores were multiplied by sqrt(d_k).",
          "Should the spread of the scores grow or shrink here?",
          [](Knobs& k) { k.scale = Scale::times; }},
     }},
    {"which blocks are taken",
     {
         {"short_block_dropped",
          "Only whole blocks were taken, so that a query loses the keys of "
          "its last, shorter block, its own among them.",
          "Where does the last block of a query end?",
          [](Knobs& k) { k.blocks = Blocks::whole_alone; }},
         {"last_block_of_the_keys_dropped",
          "Where the block does not divide the number of tokens, the last "
          "one fails: for instance it is left out, or taken whole and so "
          "beyond the last key.",
          "How many blocks do 7 keys make if 3 are taken at a time?",
          [](Knobs& k) { k.blocks = Blocks::of_keys_whole; }},
         {"first_block_only", "Only the first block of keys was used.",
          "Where does the second block begin?",
          [](Knobs& k) { k.blocks = Blocks::first_alone; }},
         {"first_block_left_out", "The first block of keys was left out.",
          "At which key does the first block begin?",
          [](Knobs& k) { k.blocks = Blocks::not_first; }},
         {"block_never_shortened",
          "Every block was taken whole, also where it goes beyond key t or "
          "beyond the last key.",
          "Where does the last block of a query end?",
          [](Knobs& k) { k.blocks = Blocks::never_shortened; }},
         {"last_key_of_a_block_left_out",
          "The last key of each block was left out.",
          "Is the last row that is named part of the block?",
          [](Knobs& k) { k.blocks = Blocks::not_last_keys; }},
         {"blocks_overlap",
          "Each block goes one key too far, so that the first key of the "
          "next one counts twice.",
          "Is the last row that is named part of the block?",
          [](Knobs& k) { k.blocks = Blocks::overlapping; }},
         {"gaps_between_blocks",
          "A key is left out between each block and the next.",
          "Where does the second block begin?",
          [](Knobs& k) { k.blocks = Blocks::gaps; }},
     }},
    {"what a query sees",
     {
         {"no_mask", "Every query sees all keys.",
          "Which keys may query t see?",
          [](Knobs& k) { k.seen = Seen::all; }},
         {"diagonal_block_whole",
          "Blocks in the future are left out, but the block in which the "
          "query's own key lies was taken whole, with keys that come after "
          "it.",
          "Behind which key does the last block of query t end?",
          [](Knobs& k) { k.seen = Seen::whole_block; }},
         {"own_key_left_out",
          "The keys end before the query's own, and the first query has none "
          "at all.",
          "How many keys does query t see?",
          [](Knobs& k) { k.seen = Seen::not_own; }},
         {"next_key_seen",
          "Each query sees one key too many, the one after its own.",
          "How many keys does query t see?",
          [](Knobs& k) { k.seen = Seen::next; }},
     }},
    {"how the future is hidden",
     {
         {"future_in_the_sum",
          "Keys of the future add nothing to the context, but their "
          "exponentials were added to the sum.",
          "What do the weights of a query sum to?",
          [](Knobs& k) { k.hidden = Hidden::not_in_sum; }},
         {"future_in_the_maximum",
          "Keys of the future add nothing, but the maximum was taken over "
          "them too. Where they are far above, all that is seen becomes 0.",
          "When do scores have to be hidden, before the maximum or after it?",
          [](Knobs& k) { k.hidden = Hidden::not_in_maximum; }},
         {"future_scores_0",
          "Scores of the future were set to 0, and the exponential of 0 is "
          "1.",
          "Of which score is the exponential 0?",
          [](Knobs& k) { k.hidden = Hidden::as_0; }},
         hidden_by<Hidden::as_minus_100>("100"),
         hidden_by<Hidden::as_minus_1000>("1000"),
         hidden_by<Hidden::as_minus_99999>("99999"),
         hidden_by<Hidden::as_minus_1e9>("1e9"),
         {"zeros_hidden", "Scores of exactly 0 were hidden too.",
          "How can a score of 0 come from a key that is seen?",
          [](Knobs& k) { k.hidden = Hidden::zeros_too; }},
     }},
    {"the maximum",
     {
         {"maximum_from_0",
          "The maximum is never below a number such as 0 or -100, and all "
          "scores of a query may be lower. Their exponentials are then all "
          "0.",
          "Which number is below every score?",
          [](Knobs& k) { k.maximum = Maximum::from_0; }},
         attn::maximum_never_below<Maximum::from_minus_1000, Knobs>(
             "maximum_from_minus_1000", "-1000"),
         attn::maximum_never_below<Maximum::from_minus_99999, Knobs>(
             "maximum_from_minus_99999", "-99999"),
         attn::maximum_never_below<Maximum::from_minus_1e9, Knobs>(
             "maximum_from_minus_1e9", "-1e9"),
         {"maximum_of_the_block",
          "The maximum is that of the block alone, also where an earlier "
          "block had a larger one, so that the factor for earlier sums "
          "overflows where their scores were far larger.",
          "Of which scores should the maximum be the largest?",
          [](Knobs& k) { k.maximum = Maximum::of_the_block; }},
         attn::maximum_of_the_first_block<Maximum::of_the_first_block,
                                          Knobs>(),
         {"without_a_maximum",
          "The exponentials were taken of the scores as they are, and "
          "overflow where these are large.",
          "What can be subtracted from all scores without changing the "
          "weights?",
          [](Knobs& k) { k.maximum = Maximum::none; }},
     }},
    {"how the blocks are merged",
     {
         {"old_sum_not_corrected",
          "The running context was corrected for a new maximum, but the "
          "running sum was not.",
          "Which of the numbers that you keep were made with the old "
          "maximum?",
          [](Knobs& k) { k.merged = Merged::sum_not; }},
         {"old_context_not_corrected",
          "The running sum was corrected for a new maximum, but the running "
          "context was not.",
          "Which of the numbers that you keep were made with the old "
          "maximum?",
          [](Knobs& k) { k.merged = Merged::context_not; }},
         {"nothing_corrected",
          "When the maximum grows, what was summed before is left as it was: "
          "the factor was left out, or is 1 where it is used, for instance "
          "because the maximum was overwritten before.",
          "With which maximum was the old sum made?",
          [](Knobs& k) { k.merged = Merged::nothing_corrected; }},
         {"factor_turned_round",
          "The factor is exp(new maximum - old maximum), so that old sums "
          "grow where they should shrink.",
          "Can the factor ever be above 1?",
          [](Knobs& k) { k.merged = Merged::turned_round; }},
         {"factor_of_the_first_block_infinite",
          "Every number is nan, as where the factor is exp(new maximum - old "
          "maximum): for the first block that is infinite, and inf times 0 "
          "is nan.",
          "What is the factor when the first block comes and the old maximum "
          "is -inf?",
          [](Knobs& k) { k.merged = Merged::infinite_at_first; }},
         {"only_the_last_block",
          "Of the blocks of a query the last alone counts.",
          "What of the blocks before does the next one need?",
          [](Knobs& k) { k.merged = Merged::last_block_alone; }},
         {"earlier_sums_lost",
          "The sums are those of the last block alone, made with the maximum "
          "of all blocks.",
          "What of the blocks before does the next one need?",
          [](Knobs& k) { k.merged = Merged::earlier_sums_lost; }},
         {"blocks_added",
          "Each block had a softmax of its own, and the results were added, "
          "so that the weights of a query sum to the number of its blocks.",
          "When does the division by the sum come?",
          [](Knobs& k) { k.merged = Merged::added; }},
         {"blocks_averaged",
          "Each block had a softmax of its own, and the results were "
          "averaged, as if all blocks mattered as much.",
          "When does the division by the sum come?",
          [](Knobs& k) { k.merged = Merged::averaged; }},
     }},
    {"the division",
     {
         {"not_divided",
          "The context was not divided by the sum of the exponentials.",
          "What do the weights of a query sum to?",
          [](Knobs& k) { k.divided = Divided::never; }},
         {"divided_by_the_keys",
          "The context was divided by the number of keys, where the sum of "
          "the exponentials belongs.",
          "What do the weights of a query sum to?",
          [](Knobs& k) { k.divided = Divided::by_count; }},
         attn::divided_after_each_block<Knobs>(
             "divided_after_each_block",
             [](Knobs& k) { k.divided = Divided::each_time; }),
     }},
    {"which values are mixed",
     {
         {"first_values",
          "Every block was multiplied by the first rows of the values, where "
          "those of its own keys belong.",
          "Which rows of the values belong to the second block?",
          [](Knobs& k) { k.values = Values::first_rows; }},
         {"keys_for_values", "The keys were mixed in place of the values.",
          "How wide is the result?",
          [](Knobs& k) { k.values = Values::keys; }},
         {"queries_for_values",
          "The queries were mixed in place of the values.",
          "How wide is the result?",
          [](Knobs& k) { k.values = Values::queries; }},
     }},
    {"with what a query begins",
     {
         {"query_goes_on",
          "A query goes on with the maximum, the sum and the context of the "
          "query before it.",
          "Where do the three numbers get their first values?",
          [](Knobs& k) { k.goes_on = true; }},
     }},
    {"the memory",
     {
         {"all_scores_at_once",
          "Room was taken for scores of all pairs of tokens, or for a mask "
          "of them.",
          "How many scores are needed at a time?",
          [](Knobs& k) { k.has_all_scores = true; }},
     }},
};

}  // namespace graded
