// What every kind of operation has: walks through the list of all kinds.
#include <algorithm>
#include <set>

#include "../../golden/check.hpp"
#include "../page.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/html/assets.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(kinds)

namespace {

using attn::Tensor;

// An operation on results "a", "b", "c", ..., and a result that has its
// shape; of what only moves numbers, the result.
struct Sample {
  attn::Operation operation;
  std::vector<Tensor> operands;
  Tensor result;
};

// 1, 2, 3, ...: no two are the same.
Tensor counting(const attn::Shape& shape) {
  std::size_t count = 1;
  for (const std::size_t size : shape) count *= size;
  std::vector<float> values;
  while (values.size() < count) {
    values.push_back(static_cast<float>(values.size() + 1));
  }
  return {shape, values};
}

std::vector<attn::WrittenNumber> six_numbers() {
  return {1, 2, 3, 4, 5, 6};
}

// A batch of 2, 4 tokens, 3 features, 3 heads of width 2.
std::vector<Tensor> of_a_wrapper() {
  return {counting({2, 4, 3}),    counting({6, 3}),
          counting({6, 3}),       counting({6, 3}),
          counting({2, 3, 4, 4}), counting({2, 3, 4, 2})};
}

std::vector<Tensor> with_biases(std::vector<Tensor> operands) {
  for (int i = 0; i < 3; ++i) operands.push_back(counting({6}));
  return operands;
}

const attn::TrainedLayers layers = {"a", "b", "c", "d"};

std::vector<Tensor> of_trained_layers() {
  return {counting({4, 2}), counting({2, 2}), counting({2, 2}),
          counting({2, 2})};
}

// Every kind in each of its forms, at sizes that differ: one table.
std::vector<Sample> samples() {
  using namespace attn;
  return {
      {given(), {}, counting({2, 3})},
      {drawn({123}, 0.0F, 1.0F), {}, counting({2, 3})},
      {all_ones(), {}, counting({2, 3})},
      {causal_mask(), {}, counting({3, 3})},
      {visible_mask(), {}, counting({3, 3})},
      {causal_attention_weights(
           {counting({3, 2}), 123, 4, false, counting({3, 3})}),
       {},
       counting({3, 3})},
      {blocks(2), {}, counting({3, 3})},
      {by_counting(six_numbers()), {}, counting({2, 3})},
      {by_counting_parameters(six_numbers()), {}, counting({5})},
      {score_statistics({1, 3, counting({2}), counting({2}), counting({2}),
                         counting({2})}),
       {},
       counting({2, 4})},
      {dropout_averages(0.5, 6, counting({2}), counting({2}), {{123}, false}),
       {},
       counting({2, 2})},
      {by_measuring(), {}, counting({2, 3})},
      {product("a", "b"),
       {counting({2, 3}), counting({3, 4})},
       counting({2, 4})},
      {product("a", "b"), {counting({3}), counting({5, 2})}, counting({2})},
      {product("a", transposed("b")),
       {counting({2, 4, 3}), counting({2, 5, 3})},
       counting({2, 4, 5})},
      {product_with_first("a", transposed("b"), 3),
       {counting({1, 2}), counting({5, 2})},
       counting({1, 3})},
      {product(transposed("a"), "b"),
       {counting({2, 4}), counting({2, 3})},
       counting({4, 3})},
      {causal_product("a", transposed("b")),
       {counting({3, 2}), counting({3, 2})},
       counting({3, 3})},
      {linear("a", "b"),
       {counting({4, 3}), counting({5, 3})},
       counting({4, 5})},
      {linear("a", "b", "c"),
       {counting({2, 4, 3}), counting({5, 3}), counting({5})},
       counting({2, 4, 5})},
      {softmax("a", 2.0), {counting({2, 3})}, counting({2, 3})},
      {shifted_softmax("a"), {counting({2, 3})}, counting({2, 3})},
      {unshifted_softmax("a"), {counting({2, 3})}, counting({2, 3})},
      {normalise("a"), {counting({2, 3})}, counting({2, 3})},
      {multiply("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {masked_fill("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {difference_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {change_of("a", {}, counting({4, 3}), counting({4, 3})),
       {counting({2, 4, 3})},
       counting({4, 3})},
      {dropout("a", 0.5, {{123}, false}),
       {counting({2, 3})},
       counting({2, 3})},
      {divide("a", 2.0), {counting({2, 3})}, counting({2, 3})},
      {divide("a", Source("b")),
       {counting({3}), counting({1})},
       counting({3})},
      {maximum("a"), {counting({3})}, counting({1})},
      {maximum("a", "b"), {counting({3}), counting({1})}, counting({1})},
      {exponential("a", "b"), {counting({3}), counting({1})}, counting({3})},
      {rescaled_sum("a"), {counting({3})}, counting({1})},
      {rescaled_sum("a", "b", "c"),
       {counting({3}), counting({1}), counting({1})},
       counting({1})},
      {rescaled_product("a", "b", 1),
       {counting({3}), counting({5, 4})},
       counting({4})},
      {rescaled_product("a", "b", 2, "c", "d"),
       {counting({3}), counting({5, 4}), counting({4}), counting({1})},
       counting({4})},
      {mean_squared_error_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       1.0F},
      {mean_squared_error_backward_of("a", "b"),
       {counting({2, 3}), counting({2, 3})},
       counting({3, 3})},
      {nudged_losses("a", "b", {1, 2, 6, {0.5F, 0.25F}}),
       {1.0F, counting({2, 3})},
       counting({2, 3})},
      {rows_without("a", 1, 1), {counting({4, 2})}, {{2, 2}, {3, 4, 5, 6}}},
      {softmax_backward("a", "b", 2.0),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {sum_of({"a", "b", "c"}),
       {counting({2, 3}), counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {weight_gradient(layers, TrainedWeight::key, counting({3, 2})),
       of_trained_layers(), counting({2, 2})},
      {descent_step("a", "b", 0.5),
       {counting({2, 3}), counting({2, 3})},
       counting({2, 3})},
      {trained_weight(
           layers, TrainedWeight::value, {5, 0.5},
           {counting({2, 2}), counting({2, 2}), counting({2, 2}), 0.5}),
       of_trained_layers(), counting({2, 2})},
      {trained_weight(
           layers, TrainedWeight::query, {5, 0.5, true, 0.25},
           {counting({2, 2}), counting({2, 2}), counting({2, 2}), 0.5}),
       of_trained_layers(), counting({2, 2})},
      {training_losses(layers, {3, 0.5}, 4), of_trained_layers(),
       counting({4})},
      {losses_by_rate(layers, 3, {0.5F, 1.0F}, 4), of_trained_layers(),
       counting({2, 3})},
      {adamw_memory(layers, {5, 0.5, true}), of_trained_layers(),
       counting({3, 4})},
      {attention_of_layers("a", "b", "c", counting({3, 3}), 1.5),
       {counting({3, 2}), counting({2, 2}), counting({2, 2})},
       counting({3, 3})},
      {recall_attention(counting({2, 3, 3}), 20, 1.5), {}, counting({3, 3})},
      {mean_of_many(counting({3}), 10), {}, counting({3})},
      {singular_values("a", counting({2, 2})),
       {counting({3, 2})},
       counting({2})},
      {heads_context("a",
                     {1, false, counting({1, 2, 4, 4}), counting({1, 4, 6})}),
       {counting({4, 3})},
       counting({4, 6})},
      {key_value_cache("a", "b", "c"),
       {counting({4, 3}), counting({4, 2}), counting({5, 2})},
       counting({4, 5})},
      {key_value_cache("a", "b", "c", "d"),
       {counting({4, 3}), counting({4, 2}), counting({5, 2}), counting({5})},
       counting({4, 5})},
      {multi_head_attention_wrapper(
           {"a", "b", "c", "d", "e", "f", "", "", ""}),
       of_a_wrapper(), counting({2, 4, 6})},
      {multi_head_attention_wrapper(
           {"a", "b", "c", "d", "e", "f", "g", "h", "i"}),
       with_biases(of_a_wrapper()), counting({2, 4, 6})},
      {columns_of("a", 1), {counting({4})}, {{2}, {2, 3}}},
      {row_of("a", 1), {counting({2, 3})}, {{3}, {4, 5, 6}}},
      {transpose_of("a"), {counting({2, 3})}, {{3, 2}, {1, 4, 2, 5, 3, 6}}},
      {unchanged("a"), {counting({2, 3})}, counting({2, 3})},
      {concatenate({"a", "b"}),
       {{{2, 1, 2}, {1, 2, 5, 6}}, {{2, 1, 2}, {3, 4, 7, 8}}},
       counting({2, 1, 4})},
      {split_heads("a"),
       {counting({2, 1, 4})},
       {{2, 2, 1, 2}, {1, 2, 3, 4, 5, 6, 7, 8}}},
      {split_heads("a"),
       {counting({1, 2, 6})},
       {{1, 3, 2, 2}, {1, 2, 7, 8, 3, 4, 9, 10, 5, 6, 11, 12}}},
      {merge_heads("a"),
       {counting({1, 3, 2, 2})},
       {{1, 2, 6}, {1, 2, 5, 6, 9, 10, 3, 4, 7, 8, 11, 12}}},
  };
}

attn::Document document_of(const Sample& sample) {
  attn::Document document = page::about({"x", "y"});
  const char* const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i"};
  for (std::size_t i = 0; i < sample.operands.size(); ++i) {
    page::add(document, names[i], sample.operands[i]);
  }
  page::add(document, "result", sample.result, sample.operation);
  return document;
}

// Hands each number of the sample's result to `visit`.
template <typename Visit>
void each_number(const Sample& sample, const Visit& visit) {
  const attn::Document document = document_of(sample);
  const Tensor& values = sample.result;
  for (std::size_t matrix = 0; matrix < values.matrices(); ++matrix) {
    for (std::size_t row = 0; row < values.rows(); ++row) {
      for (std::size_t column = 0; column < values.columns(); ++column) {
        visit(attn::Number(document, document.steps.back(),
                           {matrix, row, column}));
      }
    }
  }
}

bool lies_within(const attn::Place& place, const Tensor& values) {
  return place.matrix < values.matrices() && place.rows.count > 0 &&
         place.columns.count > 0 &&
         place.rows.first + place.rows.count <= values.rows() &&
         place.columns.first + place.columns.count <= values.columns();
}

}  // namespace

BOOST_AUTO_TEST_CASE(every_kind_has_a_sample_here_and_a_name_of_its_own) {
  std::set<const attn::OperationKind*> sampled;
  for (const Sample& sample : samples()) {
    sampled.insert(sample.operation.kind);
  }
  std::set<std::string_view> names;
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    BOOST_TEST(sampled.count(kind) == 1U, kind->name() << " has no sample");
    BOOST_TEST(names.insert(kind->name()).second, kind->name());
  }
  BOOST_TEST(sampled.size() == attn::all_kinds().size());
}

BOOST_AUTO_TEST_CASE(numbers_were_made_from_places_in_every_operand) {
  for (const Sample& sample : samples()) {
    std::set<std::size_t> operands;
    each_number(sample, [&](const attn::Number& number) {
      for (const attn::Place& place : number.kind().made_from(number)) {
        BOOST_TEST(lies_within(place, sample.operands.at(place.operand)),
                   number.kind().name());
        operands.insert(place.operand);
      }
    });
    BOOST_TEST(operands.size() == sample.operands.size(),
               sample.operation.kind->name());
  }
}

BOOST_AUTO_TEST_CASE(what_is_moved_is_the_same_number_in_one_place) {
  for (const Sample& sample : samples()) {
    if (!sample.operation.kind->moves()) continue;
    each_number(sample, [](const attn::Number& number) {
      const attn::Places places = number.kind().made_from(number);
      BOOST_REQUIRE(places.size() == 1U);
      BOOST_TEST(number.at(places[0]).size() == 1U);
      BOOST_TEST(number.one_at(places[0]) == number.value(),
                 number.kind().name());
    });
  }
}

BOOST_AUTO_TEST_CASE(every_number_is_explained_in_one_line) {
  for (const Sample& sample : samples()) {
    each_number(sample, [](const attn::Number& number) {
      const std::string text = number.kind().explain(number, 2);
      BOOST_TEST(!text.empty(), number.kind().name());
      BOOST_TEST(text.find('\n') == std::string::npos, text);
    });
  }
}

BOOST_AUTO_TEST_CASE(what_is_computed_is_worked_out) {
  for (const Sample& sample : samples()) {
    if (!sample.operation.kind->computes()) continue;
    each_number(sample, [](const attn::Number& number) {
      BOOST_TEST(!number.kind().work_out(number, 2).empty(),
                 number.kind().name());
    });
  }
}

// The part of a kind in the script of a page.
std::string script_of(const attn::OperationKind& kind) {
  const std::string script(attn::page_script().text);
  const std::string begin = "\nkinds." + std::string(kind.name()) + " = {";
  const std::size_t at = script.find(begin);
  if (at == std::string::npos) return "";
  return script.substr(at, script.find("\nkinds.", at + 1) - at);
}

BOOST_AUTO_TEST_CASE(the_page_has_a_part_for_every_kind) {
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    const std::string part = script_of(*kind);
    BOOST_TEST(part.find("sign") != std::string::npos, kind->name());
    BOOST_TEST(part.find("compute") != std::string::npos, kind->name());
    BOOST_TEST(part.find("madeFrom") != std::string::npos, kind->name());
  }
}

BOOST_AUTO_TEST_CASE(the_page_takes_what_a_kind_hands_on) {
  const std::string script(attn::page_script().text);
  for (const attn::OperationKind* kind : attn::all_kinds()) {
    const std::string taken = "operation." + std::string(kind->handed_on());
    BOOST_TEST(script.find(taken) != std::string::npos, kind->name());
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
