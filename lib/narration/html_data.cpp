#include "narration/html_data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "narration/explain_number.hpp"
#include "narration/number_json.hpp"
#include "narration/operation_json.hpp"
#include "narration/shared_text.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t shortest_shared = 24;
constexpr int digits_for_pages = 7;  // to compute with to 1e-5

Json values_json(const Tensor& tensor) {
  Json list = Json::array();
  for (const float number : tensor.values()) {
    list.push_back(number_json(number, digits_for_pages));
  }
  return list;
}

// One bit for each number, the lowest of a byte first: whether it is zero.
std::string zero_bits(const Tensor& tensor) {
  std::vector<unsigned> bytes((tensor.values().size() + 7) / 8);
  for (std::size_t i = 0; i < tensor.values().size(); ++i) {
    if (tensor.values()[i] == 0.0F) bytes[i / 8] |= 1U << (i % 8);
  }
  return fmt::format("{:02x}", fmt::join(bytes, ""));
}

Json row_json(const std::vector<std::optional<std::string>>& texts) {
  std::string_view shared;
  if (texts.size() > 1 && texts[0] && texts[1]) {
    shared = longest_shared_piece(*texts[0], *texts[1], shortest_shared);
  }
  Json cells = Json::array();
  for (const std::optional<std::string>& text : texts) {
    const std::size_t at =
        text && !shared.empty() ? text->find(shared) : std::string::npos;
    if (!text) {
      cells.push_back(nullptr);
    } else if (at == std::string::npos) {
      cells.push_back(*text);
    } else {
      cells.push_back(
          {text->substr(0, at), text->substr(at + shared.size())});
    }
  }
  return {{"shared", shared}, {"cells", cells}};
}

Json origins_of_matrix(const Document& document, const Step& step,
                       std::size_t matrix, int precision, const Fold& fold) {
  const Tensor& values = step.result->values;
  Json rows = Json::array();
  for (const auto& row : shown_indices(values.rows(), fold)) {
    if (!row) {
      rows.push_back(nullptr);
      continue;
    }
    std::vector<std::optional<std::string>> texts;
    for (const auto& column : shown_indices(values.columns(), fold)) {
      texts.emplace_back();
      if (!column) continue;
      texts.back() =
          explain_number(document, step, {matrix, *row, *column}, precision);
    }
    rows.push_back(row_json(texts));
  }
  return rows;
}

Json origins_json(const Document& document, const Step& step, int precision,
                  const Fold& fold) {
  Json origins = Json::array();
  for (const Block& block : blocks_of(step.result->values)) {
    if (!block.same_as.empty()) continue;
    origins.push_back(
        origins_of_matrix(document, step, block.matrix, precision, fold));
  }
  return origins;
}

Json result_json(const Document& document, const Step& step, int precision,
                 const Fold& fold, std::size_t most_values) {
  const Result& result = *step.result;
  Json json = {{"name", result.name},
               {"step", step.id},
               {"shape", result.values.shape()},
               {"role", role_name(result.role)},
               {"rows", result.labels.rows},
               {"columns", result.labels.columns},
               {"operation", operation_json(step.operation)}};
  if (result.values.values().size() <= most_values) {
    json["values"] = values_json(result.values);
  } else if (step.operation.kind == "dropout" || result.role == Role::mask) {
    json["zeros"] = zero_bits(result.values);
  }
  const Cell first =
      step.worked_cells.empty() ? Cell{} : step.worked_cells.front();
  json["first"] = {
      {"matrix", first.matrix}, {"row", first.row}, {"column", first.column}};
  json["origins"] = origins_json(document, step, precision, fold);
  return json;
}

}  // namespace

std::string html_data(const Document& document, int precision,
                      const Fold& fold, std::size_t most_values) {
  Json json = {
      {"tokens", document.parameters.sentence},
      {"query", document.parameters.query},
      {"precision", precision},
      {"fold",
       {{"most", fold.most}, {"first", fold.first}, {"last", fold.last}}},
      {"results", Json::array()}};
  for (const Step& step : document.steps) {
    if (!step.result) continue;
    json["results"].push_back(
        result_json(document, step, precision, fold, most_values));
  }
  return json.dump();
}

}  // namespace attn
