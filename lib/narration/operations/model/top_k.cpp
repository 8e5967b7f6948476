#include "narration/operations/model/top_k.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <utility>

#include "narration/explanation/operation_kind.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

double last_of_the_top(std::vector<double> row, std::size_t k) {
  std::ranges::sort(row, std::greater<>());
  return row[std::min(k, row.size()) - 1];
}

std::string top_k_text(const Number& number, int precision) {
  const std::vector<double> row = number.at(made_from_row(number)[0]);
  const double k = number.parameter("k");
  const double own = row[number.column()];
  const double last = last_of_the_top(row, static_cast<std::size_t>(k));
  return own < last
             ? fmt::format(
                   "{} is smaller than {}, the last of the {} "
                   "largest, so it becomes -inf",
                   short_text(own, precision), short_text(last, precision), k)
             : fmt::format(
                   "{} is not smaller than {}, the last of the {} "
                   "largest, so it stays",
                   short_text(own, precision), short_text(last, precision),
                   k);
}

}  // namespace

constinit const OperationKind top_k_kind =
    OperationKind::told("top_k", made_from_row, top_k_text);

Operation top_k(Source a, std::size_t k) {
  return {top_k_kind, {std::move(a)}, {{"k", static_cast<double>(k)}}};
}

}  // namespace attn
