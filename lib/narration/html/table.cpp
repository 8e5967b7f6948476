#include "narration/html/table.hpp"

#include <fmt/format.h>

#include "narration/layout/escape.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/number_text.hpp"

namespace attn {
namespace {

std::string number_cell(const Shading& shading, double number, int decimals) {
  const std::string name = shading.class_name(static_cast<float>(number));
  const std::string text = fixed_text(number, decimals);
  if (name.empty()) return "<td>" + text + "</td>";
  return fmt::format("<td class=\"{}\">{}</td>", name, text);
}

std::string header_cell(const char* scope, const AxisLabels& labels,
                        std::optional<std::size_t> index) {
  if (!index) return "<td class=\"gap\">…</td>";
  const bool labelled = *index < labels.size();
  return fmt::format("<th scope=\"{}\"{}>{}</th>", scope,
                     labelled ? " dir=\"auto\"" : " class=\"index\"",
                     labelled ? escape_html(distinct_label(labels, *index))
                              : std::to_string(*index));
}

}  // namespace

std::string html_table(const Result& result, std::size_t matrix,
                       const std::string& name, const Shading& shading,
                       int precision, const Fold& fold) {
  const Tensor& values = result.values;
  const auto columns = shown_indices(values.columns(), fold);
  const int decimals = decimals_for(values, precision);
  const bool with_row_names = values.rank() > 1;
  std::string text =
      fmt::format("<table{} aria-label=\"{}\">",
                  is_long_vector(result, fold) ? " class=\"long\"" : "",
                  escape_html(name));
  if (values.rank() > 0) {
    text += "<thead><tr>";
    if (with_row_names) text += "<td></td>";
    for (const auto& column : columns) {
      text += header_cell("col", result.labels.columns, column);
    }
    text += "</tr></thead>";
  }
  text += "<tbody>\n";
  for (const auto& row : shown_indices(values.rows(), fold)) {
    text += "<tr>";
    if (with_row_names) text += header_cell("row", result.labels.rows, row);
    for (const auto& column : columns) {
      text += row && column
                  ? number_cell(shading, result.number(matrix, *row, *column),
                                decimals)
                  : "<td class=\"gap\">…</td>";
    }
    text += "</tr>\n";
  }
  return text + "</tbody></table>";
}

}  // namespace attn
