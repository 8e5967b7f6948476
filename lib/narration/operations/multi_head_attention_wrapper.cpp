#include "narration/operations/multi_head_attention_wrapper.hpp"

#include <fmt/format.h>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"

namespace attn {
namespace {

enum Part : std::size_t { batch, W_query, W_key, W_value, weights, values };
constexpr std::size_t first_bias = 6;

// Tokens up to the query's own; of the weights the rows of the head, and of
// the values' the row that makes this column; then what the sum is of: the
// query's weights, and a column of the head's values.
Places parts_of_wrapper(const Number& number) {
  const Tensor& split = number.operand(values).values;
  const std::size_t head_dim = split.columns();
  const std::size_t head = number.column() / head_dim;
  const std::size_t matrix = number.matrix() * split.shape()[1] + head;
  const Range of_head = {head * head_dim, head_dim};
  const Range own = {number.column(), 1};
  const Range seen = {0, number.row() + 1};
  const Range features = {0, number.columns(W_query)};
  Places places = {
      number.rows_up_to(batch, number.row()),
      number.block(W_query, of_head, features),
      number.block(W_key, of_head, features),
      number.block(W_value, own, features),
      number.block_of(weights, matrix, {number.row(), 1}, seen),
      number.block_of(values, matrix, seen, {number.column() % head_dim, 1})};
  if (number.operands() > first_bias) {
    places.push_back(number.block(first_bias, {0, 1}, of_head));
    places.push_back(number.block(first_bias + 1, {0, 1}, of_head));
    places.push_back(number.block(first_bias + 2, {0, 1}, own));
  }
  return places;
}

std::string work_out_wrapper(const Number& number, int precision) {
  const Places parts = parts_of_wrapper(number);
  Sum sum(precision);
  sum.add_products(number.at(parts[weights]), number.at(parts[values]));
  const std::string arithmetic = sum.equals(number.value());
  if (arithmetic.empty()) return "";
  return fmt::format("from {}: {}", places_text(number, parts), arithmetic);
}

}  // namespace

constinit const OperationKind multi_head_attention_wrapper_kind =
    OperationKind::computed("multi_head_attention_wrapper", parts_of_wrapper,
                            work_out_wrapper);

Operation multi_head_attention_wrapper(const WrapperParts& parts) {
  Operation operation = {multi_head_attention_wrapper_kind,
                         {parts.batch, parts.W_query, parts.W_key,
                          parts.W_value, parts.attn_weights, parts.values}};
  if (parts.query_bias.empty()) return operation;
  for (const std::string& bias :
       {parts.query_bias, parts.key_bias, parts.value_bias}) {
    operation.operands.emplace_back(bias);
  }
  return operation;
}

}  // namespace attn
