#include "narration/operations/difference.hpp"

#include <fmt/format.h>

#include <utility>

#include "narration/explanation/arithmetic.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// Of a change that is the first sequence, as it was before.
Places places_of_difference(const Number& number) {
  if (number.operands() > 1) return made_from_same_place(number);
  return {number.entry_of(0, 0, number.row(), number.column())};
}

// "a WORDS - b"
std::string subtracted(double a, const char* words, double b,
                       const Number& number, int precision) {
  return conclude(fmt::format("{}{} - {}", short_text(a, precision), words,
                              factor_text(b, precision)),
                  rounded(a, precision) - rounded(b, precision),
                  number.value(), precision);
}

std::string work_out_difference(const Number& number, int precision) {
  if (number.keeps("altered")) {
    const auto at = [&](const char* name) {
      return number.kept(name).at(0, number.row(), number.column());
    };
    return subtracted(at("altered"), " in the altered sequence",
                      at("original"), number, precision);
  }
  const Places places = places_of_difference(number);
  return subtracted(number.one_at(places[0]), "", number.one_at(places[1]),
                    number, precision);
}

}  // namespace

constinit const OperationKind difference_kind =
    OperationKind::computed("difference", places_of_difference,
                            work_out_difference)
        .written("−");

Operation difference_of(Source a, Source b) {
  return {difference_kind, {std::move(a), std::move(b)}};
}

Operation change_of(Source a, std::vector<std::string> parts, Tensor altered,
                    Tensor original) {
  Operation operation = {difference_kind, {std::move(a)}};
  operation.uses = std::move(parts);
  operation.kept = {{"altered", std::move(altered)},
                    {"original", std::move(original)}};
  return operation;
}

}  // namespace attn
