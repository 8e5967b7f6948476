#include "narration/operations/model/folded_rows.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

Places id_of_row(const Number& number) {
  if (number.operands() == 0) return {};
  return {number.entry_of(0, 0, 0, number.row())};
}

std::string folded_text(const Number& number, int precision) {
  const Places id = id_of_row(number);
  const double row =
      id.empty() ? static_cast<double>(number.row()) : number.one_at(id[0]);
  return fmt::format(
      "{} is number {} in row {} of {}, counted from 0, in a table that was "
      "drawn and is too large to be shown",
      shown_text(number, precision), number.column(), row,
      number.parameter("rows"));
}

}  // namespace

constinit const OperationKind folded_rows_kind =
    OperationKind::told("folded_rows", id_of_row, folded_text);

Operation folded_rows(Source ids, std::size_t rows) {
  return {folded_rows_kind,
          {std::move(ids)},
          {{"rows", static_cast<double>(rows)}}};
}

Operation first_folded_rows(std::size_t rows) {
  return {folded_rows_kind, {}, {{"rows", static_cast<double>(rows)}}};
}

}  // namespace attn
