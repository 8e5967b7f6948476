#include "narration/explanation/work_out_running.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>

#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

// A sum of products, and what its shown digits give.
struct Sum {
  std::vector<std::string> terms;
  double from_shown_digits = 0.0;

  void add(double a, double b, int precision) {
    terms.push_back((terms.empty() ? short_text(a, precision)
                                   : factor_text(a, precision)) +
                    "*" + factor_text(b, precision));
    from_shown_digits += rounded(a, precision) * rounded(b, precision);
  }

  void add(double a, int precision) {
    terms.push_back(factor_text(a, precision));
    from_shown_digits += rounded(a, precision);
  }
};

}  // namespace

std::string work_out_divide(const Operands& operands, const Step& step,
                            const Cell& cell, double result, int precision) {
  const double a = operands.entry(0, cell.row, cell.column);
  const double divisor = operands.size() > 1
                             ? operands.entry(1, 0, 0)
                             : step.operation.parameters.at("divisor");
  return conclude(fmt::format("{} / {}", short_text(a, precision),
                              short_text(divisor, precision)),
                  rounded(a, precision) / rounded(divisor, precision), result,
                  precision);
}

std::string work_out_maximum(const Operands& operands, const Step&,
                             const Cell&, double result, int precision) {
  std::vector<std::string> entries;
  for (std::size_t operand = operands.size(); operand-- > 0;) {
    for (std::size_t i = 0; i < operands.columns(operand); ++i) {
      entries.push_back(short_text(operands.entry(operand, 0, i), precision));
    }
  }
  if (entries.size() > 12) {
    entries = {entries[0], entries[1], entries[2], "...", entries.back()};
  }
  return fmt::format("max({}) = {}", fmt::join(entries, ", "),
                     fixed_text(result, precision));
}

std::string work_out_exponential(const Operands& operands, const Step&,
                                 const Cell& cell, double result,
                                 int precision) {
  const double a = operands.entry(0, cell.row, cell.column);
  const double m = operands.entry(1, 0, 0);
  return conclude(fmt::format("exp({} - {})", short_text(a, precision),
                              factor_text(m, precision)),
                  std::exp(rounded(a, precision) - rounded(m, precision)),
                  result, precision);
}

std::string work_out_rescaled_sum(const Operands& operands, const Step&,
                                  const Cell&, double result, int precision) {
  Sum sum;
  if (operands.size() > 1) {
    sum.add(operands.entry(1, 0, 0), operands.entry(2, 0, 0), precision);
  }
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    sum.add(operands.entry(0, 0, i), precision);
  }
  return conclude(sum_text(sum.terms), sum.from_shown_digits, result,
                  precision);
}

std::string work_out_rescaled_product(const Operands& operands,
                                      const Step& step, const Cell& cell,
                                      double result, int precision) {
  Sum sum;
  if (operands.size() > 2) {
    sum.add(operands.entry(2, 0, cell.column), operands.entry(3, 0, 0),
            precision);
  }
  const auto first =
      static_cast<std::size_t>(step.operation.parameters.at("first"));
  for (std::size_t i = 0; i < operands.columns(0); ++i) {
    sum.add(operands.entry(0, 0, i),
            operands.entry(1, first + i, cell.column), precision);
  }
  return conclude(sum_text(sum.terms), sum.from_shown_digits, result,
                  precision);
}

}  // namespace attn
