// Grades Exercise 3.1.
#include "03_self_attention_classes/weight_transfer.hpp"

#include <fmt/format.h>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using attn::Linear;
using attn::SelfAttentionV1;
using attn::SelfAttentionV2;

using Transfer = void (*)(const SelfAttentionV2&, SelfAttentionV1&);

// Sets each matrix of `to` to what `convert` makes of the layer's weight.
template <typename Convert>
void convert_each(const SelfAttentionV2& from, SelfAttentionV1& to,
                  Convert convert) {
  to.W_query = convert(from.W_query.weight);
  to.W_key = convert(from.W_key.weight);
  to.W_value = convert(from.W_value.weight);
}

arma::fmat turned_round(const arma::fmat& weight) {
  arma::fmat turned(weight.n_cols, weight.n_rows);
  for (std::size_t row = 0; row < weight.n_rows; ++row) {
    for (std::size_t column = 0; column < weight.n_cols; ++column) {
      turned(column, row) = weight(row, column);
    }
  }
  return turned;
}

void number_by_number(const SelfAttentionV2& from, SelfAttentionV1& to) {
  convert_each(from, to, turned_round);
}

void not_transposed(const SelfAttentionV2& from, SelfAttentionV1& to) {
  convert_each(from, to, [](const arma::fmat& weight) { return weight; });
}

void memory_reread(const SelfAttentionV2& from, SelfAttentionV1& to) {
  convert_each(from, to, [](const arma::fmat& weight) -> arma::fmat {
    return arma::reshape(weight, weight.n_cols, weight.n_rows);
  });
}

void memory_reread_by_rows(const SelfAttentionV2& from, SelfAttentionV1& to) {
  convert_each(from, to, [](const arma::fmat& weight) -> arma::fmat {
    const arma::fmat row_after_row = weight.t();
    return arma::reshape(row_after_row, weight.n_rows, weight.n_cols).t();
  });
}

void query_and_key_swapped(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = from.W_key.weight.t();
  to.W_key = from.W_query.weight.t();
  to.W_value = from.W_value.weight.t();
}

void key_and_value_swapped(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = from.W_query.weight.t();
  to.W_key = from.W_value.weight.t();
  to.W_value = from.W_key.weight.t();
}

void only_the_query(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = from.W_query.weight.t();
}

void value_left_out(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = from.W_query.weight.t();
  to.W_key = from.W_key.weight.t();
}

void query_in_all_three(const SelfAttentionV2& from, SelfAttentionV1& to) {
  to.W_query = to.W_key = to.W_value = from.W_query.weight.t();
}

void wrong_direction(const SelfAttentionV2& from, SelfAttentionV1& to) {
  SelfAttentionV2 copy = from;
  copy.W_query.weight = to.W_query.t();
  copy.W_key.weight = to.W_key.t();
  copy.W_value.weight = to.W_value.t();
}

void from_overwritten(const SelfAttentionV2& from, SelfAttentionV1& to) {
  SelfAttentionV2& target = const_cast<SelfAttentionV2&>(from);
  target.W_query.weight = to.W_query.t();
  target.W_key.weight = to.W_key.t();
  target.W_value.weight = to.W_value.t();
}

const std::vector<attn::Misconception<Transfer>> misconceptions = {
    {"not_transposed",
     "The weights were copied as they are, but a Linear layer keeps its "
     "weight as (d_out, d_in) while SelfAttentionV1 wants (d_in, d_out). "
     "With d_in equal to d_out the shapes fit and only the numbers are "
     "wrong, so ask of each layer which product it computes.",
     not_transposed},
    {"memory_reread",
     "The shape is right, but the numbers were read again from memory, "
     "column after column, and so landed in other places. A transpose moves "
     "entry (i, j) to (j, i); arma::reshape and a copy of the memory do not.",
     memory_reread},
    {"memory_reread_by_rows",
     "The shape is right, but the numbers were read again row after row, as "
     "view and reshape do in PyTorch, and so landed in other places. A "
     "transpose moves entry (i, j) to (j, i).",
     memory_reread_by_rows},
    {"query_and_key_swapped",
     "The query's weights went into the key and the key's into the query. "
     "The attention scores are then transposed: each token asks what it "
     "should have answered.",
     query_and_key_swapped},
    {"key_and_value_swapped",
     "The key's weights went into the value and the value's into the key. "
     "The attention weights are then computed from what should only be "
     "averaged by them.",
     key_and_value_swapped},
    {"only_the_query",
     "Only W_query was transferred; W_key and W_value of `to` still hold "
     "the random numbers they were made with. All three matrices take part "
     "in the output.",
     only_the_query},
    {"value_left_out",
     "W_query and W_key were transferred, but W_value of `to` still holds "
     "the random numbers it was made with. The attention weights are right "
     "then, and what they average is not.",
     value_left_out},
    {"query_in_all_three",
     "The query's weights are in all three matrices, as happens when a line "
     "is copied and not changed. W_key and W_value come from the layers of "
     "the same name.",
     query_in_all_three},
    {"wrong_direction",
     "`to` is as it was before the call: nothing was assigned to it, or "
     "only to a copy. The weights go from `from` into `to`, and an "
     "assignment changes what stands on its left.",
     wrong_direction},
    {"from_overwritten",
     "The weights went from `to` into `from`, which is const and had to "
     "stay as it was. They go the other way: an assignment changes what "
     "stands on its left.",
     from_overwritten},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::size_t d_out;
  std::uint64_t seed;

  std::string describe() const {
    return fmt::format("{} tokens, d_in {}, d_out {}, {}seed {}", tokens,
                       d_in, d_out,
                       of_the_book() ? "the book's inputs, " : "", seed);
  }
  bool of_the_book() const { return tokens == 6 && d_in == 3; }
};

// The book's own, then other sizes; a square weight hides a missing transpose
// from the shapes, so one is among them.
const std::vector<Probe> probes = {
    {6, 3, 2, 123}, {5, 4, 3, 11}, {4, 2, 5, 12},
    {7, 3, 3, 13},  {2, 6, 4, 14},
};

void attempt(const Transfer& transfer, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const arma::fmat x = probe.of_the_book()
                           ? attn::book_inputs()
                           : generator.rand(probe.tokens, probe.d_in);
  // Not const, so that a const_cast is harmless and can be seen.
  SelfAttentionV2 from(probe.d_in, probe.d_out, false,
                       attn::Generator(probe.seed));
  SelfAttentionV1 to(probe.d_in, probe.d_out, attn::Generator(probe.seed));

  transfer(from, to);

  outcome.record("from.W_query.weight", from.W_query.weight);
  outcome.record("from.W_key.weight", from.W_key.weight);
  outcome.record("from.W_value.weight", from.W_value.weight);
  outcome.record("to.W_query", to.W_query);
  outcome.record("to.W_key", to.W_key);
  outcome.record("to.W_value", to.W_value);
  outcome.record("to.forward(x)", to.forward(x), attn::token_rows(x));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Transfer>(student, "weight_transfer", probes, attempt,
                               {exercise::transfer_weights,
                                solution::transfer_weights, number_by_number},
                               misconceptions);
}

BOOST_AUTO_TEST_SUITE(weight_transfer)

BOOST_AUTO_TEST_CASE(each_matrix_holds_the_weight_of_its_layer) {
  BOOST_TEST(attn::outputs_agree({"to.W_query", "to.W_key", "to.W_value"}));
}

BOOST_AUTO_TEST_CASE(to_gives_the_outputs_of_from) {
  BOOST_TEST(attn::outputs_agree({"to.forward(x)"}));
}

BOOST_AUTO_TEST_CASE(from_stays_as_it_was) {
  BOOST_TEST(attn::outputs_agree(
      {"from.W_query.weight", "from.W_key.weight", "from.W_value.weight"}));
}

BOOST_AUTO_TEST_SUITE_END()
