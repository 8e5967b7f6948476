#include "narration/operations/model/transformer_block.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

// A row comes from all rows before it too, by attention.
Places rows_until_here(const Number& number) {
  return {number.rows_up_to(0, number.row())};
}

// x + what attention adds + what feed forward adds
std::string work_out_block(const Number& number, int precision) {
  const auto kept = [&](const char* name) {
    return number.kept(name).at(number.matrix(), number.row(),
                                number.column());
  };
  Sum sum(precision);
  sum.add(number.one_at(number.entry(0, number.row(), number.column())));
  sum.add(kept("att"));
  sum.add(kept("ff"));
  const std::string arithmetic = sum.equals(number.value());
  if (arithmetic.empty()) return "";
  return "what came, what attention adds and what feed forward adds: " +
         arithmetic;
}

}  // namespace

constinit const OperationKind transformer_block_kind =
    OperationKind::computed("transformer_block", rows_until_here,
                            work_out_block);

Operation transformer_block(Source x, Tensor att, Tensor ff,
                            const BlockDraws& draws) {
  Operation operation = {
      transformer_block_kind, {std::move(x)}, parameters_of(draws)};
  operation.kept = {{"att", std::move(att)}, {"ff", std::move(ff)}};
  return operation;
}

std::map<std::string, double> parameters_of(const BlockDraws& draws) {
  return {{"seed", seed_parameter(draws.draw.seed)},
          {"words_before", static_cast<double>(draws.draw.words_before)},
          {"heads", static_cast<double>(draws.heads)},
          {"qkv_bias", draws.qkv_bias ? 1.0 : 0.0}};
}

}  // namespace attn
