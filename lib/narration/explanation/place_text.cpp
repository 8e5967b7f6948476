#include "narration/explanation/place_text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "narration/layout/labels.hpp"
#include "narration/layout/result_layout.hpp"

namespace attn {
namespace {

std::string index_name(const AxisLabels& labels, std::size_t index) {
  return index < labels.size() ? distinct_label(labels, index)
                               : std::to_string(index);
}

// "row journey", "rows Your to starts", "" where they are all.
std::string range_name(const char* axis, const Range& range, std::size_t size,
                       const AxisLabels& labels) {
  if (range.count == size) return "";
  const std::string first = index_name(labels, range.first);
  if (range.count == 1) return fmt::format("{} {}", axis, first);
  return fmt::format("{}s {} to {}", axis, first,
                     index_name(labels, range.first + range.count - 1));
}

std::string place_name(const Result& result, const Place& place) {
  const bool is_vector = result.values.rank() == 1;
  if (!is_vector && place.rows.count == 1 && place.columns.count == 1) {
    return cell_name(result,
                     {place.matrix, place.rows.first, place.columns.first});
  }
  std::vector<std::string> parts;
  for (const std::string& part :
       {matrix_caption(result.values, place.matrix),
        range_name("row", place.rows, result.values.rows(),
                   result.labels.rows),
        range_name("column", place.columns, result.values.columns(),
                   result.labels.columns)}) {
    if (!part.empty()) parts.push_back(part);
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace

std::string cell_name(const Result& result, const Cell& cell) {
  const std::size_t rank = result.values.rank();
  const std::vector<std::string>& columns = result.labels.columns;
  if (rank == 0) return "";
  if (rank == 1) {
    return (columns.empty() ? "entry " : "") +
           index_name(columns, cell.column);
  }
  const std::string matrix = matrix_caption(result.values, cell.matrix);
  return fmt::format("{}{}row {}, column {}", matrix,
                     matrix.empty() ? "" : ", ",
                     index_name(result.labels.rows, cell.row),
                     index_name(columns, cell.column));
}

std::string places_text(const Number& number, const Places& places) {
  std::vector<std::string> texts;
  for (const Place& place : places) {
    const Result& result = number.operand(place.operand);
    const std::string name = place_name(result, place);
    texts.push_back(result.name + (name.empty() ? "" : ", " + name));
  }
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace attn
