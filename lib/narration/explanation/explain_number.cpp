#include "narration/explanation/explain_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <stdexcept>

#include "narration/document/result_name.hpp"
#include "narration/explanation/operation_kind.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/result_layout.hpp"
#include "narration/layout/text_layout.hpp"

namespace attn {
namespace {

// "the (1)" or "the (5)"
std::string choice_text(const AxisLabels& labels,
                        const std::vector<std::size_t>& meant) {
  std::string text;
  for (const std::size_t i : meant) {
    if (!text.empty()) text += i == meant.back() ? " or " : ", ";
    text += "\"" + placed_label(labels, i) + "\"";
  }
  return text;
}

// The place that a label or a number names, on an axis of `size` places.
std::size_t place_in(const std::string& axis, const std::string& text,
                     const AxisLabels& labels, std::size_t size) {
  const std::vector<std::size_t> meant = labels_meant(labels, size, text);
  if (meant.size() == 1) return meant[0];
  if (meant.size() > 1) {
    throw std::invalid_argument(
        fmt::format("{} \"{}\" could be {}, counted from 1", axis, text,
                    choice_text(labels, meant)));
  }
  throw std::invalid_argument(
      fmt::format("there is no {} \"{}\"; expected {}a number from 0 to {}",
                  axis, text, labels.empty() ? "" : "a token or ", size - 1));
}

Cell cell_in(const NamedMatrix& named,
             const std::vector<std::string>& places) {
  const Result& result = named.result();
  const std::size_t axes = std::min<std::size_t>(result.values.rank(), 2);
  if (places.size() != axes) {
    const char* expected[] = {"no place, it is one number", "one place",
                              "a row and a column"};
    throw std::invalid_argument(fmt::format(
        "{} {}: expected {}, got {}", result.name,
        shape_text(result.values.shape()), expected[axes], places.size()));
  }
  Cell cell;
  cell.matrix = named.matrix;
  if (axes == 2) {
    cell.row =
        place_in("row", places[0], result.labels.rows, result.values.rows());
  }
  if (axes > 0) {
    cell.column = place_in("column", places.back(), result.labels.columns,
                           result.values.columns());
  }
  return cell;
}

}  // namespace

std::string work_out(const Document& document, const Step& step,
                     const Cell& cell, int precision) {
  if (!step.result || !step.operation) return "";
  const Number number(document, step, cell);
  return number.kind().work_out(number, precision);
}

std::string explain_number(const Document& document, const Step& step,
                           const Cell& cell, int precision) {
  const Number number(document, step, cell);
  return number.kind().explain(number, precision);
}

std::string explain_named(const Document& document, const std::string& result,
                          const std::vector<std::string>& places,
                          int precision, std::size_t width) {
  const NamedMatrix named = matrix_named(document, result);
  const Step& step = named.step;
  const Cell cell = cell_in(named, places);
  const std::string place = cell_name(*step.result, cell);
  const std::string heading = fmt::format("{}{}", caption_of(*step.result),
                                          place.empty() ? "" : ", " + place);
  const std::string explanation =
      explain_number(document, step, cell, precision);
  std::string text = indented(wrap(heading, width), 0);
  std::istringstream formula(step.formula);
  for (std::string line; std::getline(formula, line);) {
    text += indented(wrap(visible(line), width - 2), 2);
  }
  return text + indented(wrap(explanation, width - 2), 2);
}

}  // namespace attn
