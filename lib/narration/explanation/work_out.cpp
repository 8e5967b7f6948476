#include "narration/explanation/work_out.hpp"

#include <fmt/format.h>

#include <cmath>
#include <functional>
#include <vector>

#include "narration/explanation/work_out_parts.hpp"
#include "narration/explanation/work_out_running.hpp"
#include "narration/layout/number_text.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

std::string work_out_product(const Operands& operands, const Step& step,
                             const Cell& cell, double result, int precision) {
  std::vector<std::string> terms;
  double sum = 0.0;
  for (std::size_t k = 0; k < operands.inner_size(); ++k) {
    const double a = operands.entry(0, cell.row, k);
    const double b = operands.entry(1, k, cell.column);
    terms.push_back(
        (k == 0 ? short_text(a, precision) : factor_text(a, precision)) +
        "*" + factor_text(b, precision));
    sum += rounded(a, precision) * rounded(b, precision);
  }
  if (step.operation.operands.size() > 2) {
    const double bias = operands.entry(2, 0, cell.column);
    terms.push_back(factor_text(bias, precision));
    sum += rounded(bias, precision);
  }
  return conclude(sum_text(terms), sum, result, precision);
}

// exp(s_i) / (exp(s_1) + ... + exp(s_n)), with the largest score subtracted
// where the exponentials would be too long to show, or too small.
std::string work_out_softmax(const Operands& operands, const Step& step,
                             const Cell& cell, double result, int precision) {
  const double divisor = step.operation.parameters.at("divisor");
  double highest = -HUGE_VAL;
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    highest = std::fmax(highest, operands.entry(0, cell.row, i) / divisor);
  }
  const bool shifted = step.operation.parameters.count("shifted") > 0;
  const bool short_as_it_is = highest > -1.0 && highest < 10.0;
  const double shift = !shifted && short_as_it_is ? 0.0 : highest;
  const std::string suffix =
      shift == 0.0 ? "" : " - " + factor_text(shift, precision);
  std::vector<std::string> terms;
  double sum = 0.0;
  std::string numerator;
  double numerator_value = 0.0;
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    const double score = operands.entry(0, cell.row, i);
    if (std::isinf(score)) continue;  // exp(-inf) = 0
    const std::string shown =
        divisor == 1.0 ? short_text(score, precision)
                       : fmt::format("{}/{}", short_text(score, precision),
                                     short_text(divisor, precision));
    const double value = std::exp(score / divisor - shift);
    terms.push_back(fmt::format("exp({}{})", shown, suffix));
    sum += value;
    if (i == cell.column) {
      numerator = terms.back();
      numerator_value = value;
    }
  }
  if (numerator.empty()) return "exp(-inf) = 0, so the weight is 0";
  const double quotient =
      rounded(numerator_value, precision) / rounded(sum, precision);
  return conclude(
      fmt::format("{} / ({}) = {} / {}", numerator, sum_text(terms),
                  fixed_text(numerator_value, precision),
                  fixed_text(sum, precision)),
      quotient, result, precision);
}

std::string work_out_normalise(const Operands& operands, const Step&,
                               const Cell& cell, double result,
                               int precision) {
  double sum = 0.0;
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    sum += operands.entry(0, cell.row, i);
  }
  const double entry = operands.entry(0, cell.row, cell.column);
  if (sum == 0.0) return "";  // the floats' sum was nothing but rounding
  if (rounded(sum, precision) == 0.0) {
    return conclude(
        fmt::format("{:.3e} / {:.3e}, the sum of the row", entry, sum),
        HUGE_VAL, result, precision);
  }
  std::vector<std::string> terms;
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    terms.push_back(factor_text(operands.entry(0, cell.row, i), precision));
  }
  return conclude(
      fmt::format("{} / ({}) = {} / {}", short_text(entry, precision),
                  sum_text(terms), short_text(entry, precision),
                  fixed_text(sum, precision)),
      rounded(entry, precision) / rounded(sum, precision), result, precision);
}

std::string work_out_multiply(const Operands& operands, const Step&,
                              const Cell& cell, double result,
                              int precision) {
  const double a = operands.entry(0, cell.row, cell.column);
  const double b = operands.entry(1, cell.row, cell.column);
  return conclude(short_text(a, precision) + "*" + factor_text(b, precision),
                  rounded(a, precision) * rounded(b, precision), result,
                  precision);
}

std::string work_out_dropout(const Operands& operands, const Step& step,
                             const Cell& cell, double result, int precision) {
  const double p = step.operation.parameters.at("probability");
  const double entry = operands.entry(0, cell.row, cell.column);
  if (result == 0.0 && entry != 0.0) {
    return fmt::format("{} is dropped and becomes 0",
                       short_text(entry, precision));
  }
  return conclude(
      fmt::format("{} / (1 - {})", short_text(entry, precision), p),
      rounded(entry, precision) / (1.0 - p), result, precision);
}

using WorkOut = std::function<std::string(const Operands&, const Step&,
                                          const Cell&, double, int)>;

const std::map<std::string, WorkOut>& by_kind() {
  static const std::map<std::string, WorkOut> functions = {
      {"product", work_out_product},
      {"linear", work_out_product},
      {"softmax", work_out_softmax},
      {"normalise", work_out_normalise},
      {"multiply", work_out_multiply},
      {"dropout", work_out_dropout},
      {"divide", work_out_divide},
      {"maximum", work_out_maximum},
      {"exponential", work_out_exponential},
      {"rescaled_sum", work_out_rescaled_sum},
      {"rescaled_product", work_out_rescaled_product},
  };
  return functions;
}

std::string index_name(const std::vector<std::string>& labels,
                       std::size_t index) {
  return index < labels.size() ? visible(labels[index])
                               : std::to_string(index);
}

}  // namespace

std::string work_out(const Document& document, const Step& step,
                     const Cell& cell, int precision) {
  if (!step.result) return "";
  const auto function = by_kind().find(step.operation.kind);
  if (function == by_kind().end()) return "";
  const float result =
      step.result->values.at(cell.matrix, cell.row, cell.column);
  if (step.operation.parameters.count("causal") > 0 &&
      cell.column > cell.row) {
    return "the key comes after the query: -inf";
  }
  if (!std::isfinite(result)) return "";
  return function->second(Operands(document, step, cell), step, cell, result,
                          precision);
}

std::string cell_name(const Result& result, const Cell& cell) {
  const std::size_t rank = result.values.rank();
  const std::vector<std::string>& columns = result.labels.columns;
  if (rank == 0) return "";
  if (rank == 1) {
    return (columns.empty() ? "entry " : "") +
           index_name(columns, cell.column);
  }
  std::string name;
  const std::vector<std::size_t> leading =
      result.values.leading_index(cell.matrix);
  if (!leading.empty()) name += fmt::format("sequence {}, ", leading[0]);
  if (leading.size() > 1) name += fmt::format("head {}, ", leading[1]);
  return name + "row " + index_name(result.labels.rows, cell.row) +
         ", column " + index_name(columns, cell.column);
}

}  // namespace attn
