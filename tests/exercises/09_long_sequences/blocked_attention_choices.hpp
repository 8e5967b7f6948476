// The choices that the exercise blocked_attention leaves.
#pragma once

namespace graded {

enum class Operands { queries_keys, keys_queries, queries, keys };
enum class Scale { root_d_k, one, d_k, root_d_v, root_block, root_T, times };
enum class Blocks {
  all,
  whole_alone,
  of_keys_whole,
  first_alone,
  not_first,
  never_shortened,
  not_last_keys,
  overlapping,
  gaps
};
enum class Seen { past, all, whole_block, not_own, next };
enum class Hidden {
  out_of_bounds,
  not_in_sum,
  not_in_maximum,
  as_0,
  as_minus_100,
  as_minus_1000,
  as_minus_99999,
  as_minus_1e9,
  zeros_too
};
enum class Maximum {
  so_far,
  from_0,
  from_minus_1000,
  from_minus_99999,
  from_minus_1e9,
  of_the_block,
  of_the_first_block,
  none
};
enum class Merged {
  corrected,
  sum_not,
  context_not,
  nothing_corrected,
  turned_round,
  infinite_at_first,
  last_block_alone,
  earlier_sums_lost,
  added,
  averaged
};
enum class Divided { at_the_end, never, by_count, each_time };
enum class Values { of_the_block, first_rows, keys, queries };

struct Knobs {
  Operands operands = Operands::queries_keys;
  Scale scale = Scale::root_d_k;
  Blocks blocks = Blocks::all;
  Seen seen = Seen::past;
  Hidden hidden = Hidden::out_of_bounds;
  Maximum maximum = Maximum::so_far;
  Merged merged = Merged::corrected;
  Divided divided = Divided::at_the_end;
  Values values = Values::of_the_block;
  bool goes_on = false;  // from query to query, with sums and maximum
  bool has_all_scores = false;  // in one matrix
  // Ways that are right too.
  bool is_future_masked = false;  // blocks are whole, and go to the last key
  bool throws_if_empty = false;  // a block without a key
};

}  // namespace graded
