/// How a page computes a chapter's checks anew, of numbers that the reader
/// changed. Each names a test of lib/narration/html/script/checks. Where
/// nothing else is said, it is of the step's own result; a name is that of
/// another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "narration/document/page_check.hpp"

namespace attn::anew {

/// No test of a page's: the program's code is at work, on these results.
PageCheck by_the_program_alone(std::vector<std::string> results);

// Of weights.

PageCheck rows_sum_to_one();

/// Of scores over their sum, where rounding leaves something of it.
PageCheck share_of_the_sum();

/// `naive` is the softmax of `scores` as its formula reads; it may have no
/// finite sum.
PageCheck equals_naive_softmax(std::string naive, std::string scores);

PageCheck future_gets_no_weight();

/// Of the rows whose sum in `masked` is not lost.
PageCheck kept_rows_sum_to_one(std::string masked);
PageCheck first_token_alone(std::string masked);
PageCheck equals_the_first_way(std::string masked, std::string normalised);

// Of gradients.

/// What came to the result was summed from finite terms: `gradient`.
PageCheck rows_sum_to_zero(std::string gradient);
PageCheck zero_above_the_diagonal(std::string gradient);

/// The gradient of `stage` is how "loss" moves with its numbers, while the
/// "targets" stay.
PageCheck slopes_agree(std::string stage);

// Of products.

/// The sums of the product that the result is, added from their other ends.
PageCheck added_from_the_end();

PageCheck is_symmetric();

/// The query's row of `product`, of its own row of the left operand alone.
PageCheck row_by_itself(std::string product);

/// The query's row is `row`; where the result is a product, to rounding.
PageCheck query_row_equals(std::string row);

/// The same of x weighted by the softmax of x xᵀ, where rounding allows it.
PageCheck query_row_is_mixed(std::string row, std::string x);

/// x M xᵀ gives `scores`; M was made of two matrices.
PageCheck map_gives(std::string x, std::string scores);

/// x W + b, of `x` and the result, gives `made`; no bias is "".
PageCheck makes(std::string x, std::string made, std::string bias);

PageCheck rank_is_at_most_width_of(std::string matrix);
PageCheck squares_sum_as_those_of(std::string matrix);

// Of numbers.

PageCheck lies_within(float bound);

/// The result is not 0 everywhere, unless the two are.
PageCheck differs_unless_zero(std::string a, std::string b);

PageCheck has_shape_of(std::string other);

/// To 1e-5, or to the last bit.
PageCheck equals(std::string other);
PageCheck equals_exactly(std::string other);
PageCheck last_row_equals(std::string other);

PageCheck column_grows(std::size_t column);
PageCheck column_lies_within(std::size_t column, double low, double high);

/// The same of its last number, if that `tells` something.
PageCheck last_lies_within(std::size_t column, double low, double high);

/// The results have so many numbers together.
PageCheck are_so_many(std::vector<std::string> results, std::size_t count);

// Of dropout.

PageCheck zero_or_grown(double probability);
PageCheck drawn_again();

/// The last mean of all, of so many masks for a row of `ones`, is near 1
/// where they tell something.
PageCheck mean_settles(double probability, std::size_t masks,
                       std::string ones);

/// Two masks, where it is next to impossible that they are equal.
PageCheck masks_differ(std::string other, double probability);

// Of modules, by the names of what they show without dropout.

struct Module {
  std::string batch;
  std::string attn_weights;
  std::string values;
};

/// Of what another last token changes.
PageCheck earlier_rows_stay();
PageCheck last_row_changes();

/// Head 0 is what the same layers give by themselves, as they were drawn.
PageCheck head_alone(const Module& head, std::string joined);

/// The heads side by side, unless rounding forbids it; `layers` are those for
/// queries, keys and values, and their biases if there are some.
PageCheck equals_merged_heads(const Module& module,
                              std::vector<std::string> layers);

// Of blocks of keys, from `first` on to the last.

PageCheck sum_of_exponentials(std::string scores, std::size_t first);
PageCheck context_of_keys(std::string sum, std::string scores,
                          std::string values, std::size_t first);

/// Where something is to be computed, something is wanted: no key after its
/// query.
PageCheck covers_the_past();

// Of a text that grows.

/// Row t of `context`.
PageCheck is_row_of(std::string context, std::size_t t);

/// Attention on the first t tokens gives the first t rows of `context`.
PageCheck rows_stay(std::string queries, std::string keys, std::string values,
                    std::string context);

}  // namespace attn::anew
