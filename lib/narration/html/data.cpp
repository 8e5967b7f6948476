#include "narration/html/data.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "narration/explanation/operation_kind.hpp"
#include "narration/html/origins.hpp"
#include "narration/json/number.hpp"
#include "narration/json/operation.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/shade.hpp"
#include "narration/operations/input.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

constexpr int digits_for_pages = 9;  // all that a float holds

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

bool has_zeros_and_ones_alone(const Tensor& tensor) {
  return std::all_of(
      tensor.values().begin(), tensor.values().end(),
      [](float number) { return number == 0.0F || number == 1.0F; });
}

std::vector<std::string> names_of(const AxisLabels& labels) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    names.push_back(distinct_label(labels, i));
  }
  return names;
}

// How checks are computed anew; see PageCheck.
Json checks_json(const Step& step) {
  Json list = Json::array();
  for (const PageCheck& check : step.page_checks) {
    Json json = {
        {"test", check.test}, {"of", check.of}, {"claim", check.claim}};
    if (!check.numbers.empty()) json["numbers"] = check.numbers;
    if (!check.made) json["made"] = false;
    list.push_back(std::move(json));
  }
  return list;
}

Json result_json(const Document& document, const Step& step, int precision,
                 const Fold& fold, std::size_t most_values,
                 const Operation& operation) {
  const Result& result = *step.result;
  Json json = {
      {"name", result.name},
      {"step", step.id},
      {"shape", result.values.shape()},
      {"role", role_name(result.role)},
      {"scale", number_json(Shading(result).highest(), digits_for_pages)},
      {"rows", names_of(result.labels.rows)},
      {"columns", names_of(result.labels.columns)},
      {"operation", operation_json(operation)}};
  if (result.values.values().size() <= most_values) {
    json["values"] = values_json(result.values);
  } else if (step.operation->kind->draws_zeros() ||
             has_zeros_and_ones_alone(result.values)) {
    json["zeros"] = zero_bits(result.values);
  }
  if (!step.page_checks.empty()) json["checks"] = checks_json(step);
  const Cell first =
      step.worked_cells.empty() ? Cell{} : step.worked_cells.front();
  json["first"] = {
      {"matrix", first.matrix}, {"row", first.row}, {"column", first.column}};
  add_origins(json, document, step, precision, fold);
  return json;
}

// The names of results whose steps are not shown.
std::set<std::string> missing_results(const Document& document,
                                      const std::vector<bool>& shown) {
  std::set<std::string> missing;
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    const Step& step = document.steps[i];
    if (!shown[i] && step.result) missing.insert(step.result->name);
  }
  return missing;
}

Operation without_missing(const Operation& operation,
                          const std::set<std::string>& missing) {
  for (const Source& operand : operation.operands) {
    if (missing.count(operand.name) > 0) return given();
  }
  return operation;
}

}  // namespace

std::string html_data(const Document& document, int precision,
                      const Fold& fold, std::size_t most_values,
                      const std::vector<bool>& shown) {
  const std::set<std::string> missing = missing_results(document, shown);
  Json json = {
      {"tokens", names_of(document.parameters.sentence)},
      {"query", document.parameters.query},
      {"precision", precision},
      {"fold",
       {{"most", fold.most},
        {"first", fold.first},
        {"last", fold.last},
        {"matrices", std::min<std::size_t>(fold.most_matrices, 1U << 30U)}}},
      {"results", Json::array()}};
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    const Step& step = document.steps[i];
    if (!step.result || !shown[i]) continue;
    json["results"].push_back(
        result_json(document, step, precision, fold, most_values,
                    without_missing(step.operation.value(), missing)));
  }
  return json.dump();
}

}  // namespace attn
