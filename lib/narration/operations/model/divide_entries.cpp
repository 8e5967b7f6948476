#include "narration/operations/model/divide_entries.hpp"

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

std::string work_out_quotient(const Number& number, int precision) {
  const Places parts = made_from_same_place(number);
  const Quotient quotient(number.one_at(parts[0]), number.one_at(parts[1]),
                          precision);
  return conclude(quotient.text, quotient.from_shown_digits, number.value(),
                  precision);
}

}  // namespace

constinit const OperationKind divide_entries_kind =
    OperationKind::computed("divide_entries", made_from_same_place,
                            work_out_quotient)
        .written("/");

Operation divide_entries(Source a, Source b) {
  return {divide_entries_kind, {std::move(a), std::move(b)}};
}

}  // namespace attn
