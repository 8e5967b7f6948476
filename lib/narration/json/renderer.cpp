#include "narration/json/renderer.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>

#include "narration/explanation/explain_number.hpp"
#include "narration/explanation/place_text.hpp"
#include "narration/json/curves.hpp"
#include "narration/json/number.hpp"
#include "narration/json/operation.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

constexpr int digits = 9;  // so that each float is told from its neighbours

// Nested lists: one level for each axis from `axis` on.
Json values_json(const Result& result, std::size_t axis, std::size_t& next) {
  const Tensor& tensor = result.values;
  if (axis == tensor.rank()) {
    const std::size_t i = next++;
    return result.counted.empty() ? number_json(tensor.values()[i], digits)
                                  : Json(result.counted[i]);
  }
  Json list = Json::array();
  for (std::size_t i = 0; i < tensor.shape()[axis]; ++i) {
    list.push_back(values_json(result, axis + 1, next));
  }
  return list;
}

Json parameters_json(const Parameters& parameters) {
  Json json = {{"seed", parameters.seed},
               {"seeds", parameters.seeds},
               {"sentence", parameters.sentence},
               {"query", parameters.query + 1},
               {"d_in", parameters.d_in}};
  if (parameters.d_out) json["d_out"] = *parameters.d_out;
  if (parameters.heads) json["heads"] = *parameters.heads;
  if (parameters.dropout) json["dropout"] = *parameters.dropout;
  if (parameters.qkv_bias) json["qkv_bias"] = *parameters.qkv_bias;
  if (parameters.steps) json["steps"] = *parameters.steps;
  if (parameters.learning_rate) {
    json["learning_rate"] = *parameters.learning_rate;
  }
  if (parameters.dropout_stream) {
    json["dropout_stream"] = *parameters.dropout_stream;
  }
  for (const auto& [name, value] : parameters.others) {
    if (value == std::floor(value)) {
      json[name] = static_cast<std::int64_t>(value);
    } else {
      json[name] = value;
    }
  }
  return json;
}

Json result_json(const Result& result) {
  std::size_t next = 0;
  return {{"name", result.name},
          {"shape", result.values.shape()},
          {"role", role_name(result.role)},
          {"row_labels", result.labels.rows},
          {"column_labels", result.labels.columns},
          {"values", values_json(result, 0, next)}};
}

Json picture_json(const std::vector<Equation>& picture) {
  Json json = Json::array();
  for (const Equation& equation : picture) {
    json.push_back({{"caption", equation.caption},
                    {"left", equation.left},
                    {"sign", equation.sign},
                    {"right", equation.right},
                    {"becomes", equation.becomes},
                    {"result", equation.result}});
  }
  return json;
}

Json step_json(const Document& document, const Step& step, int precision) {
  Json json = {{"id", step.id},
               {"section", step.section},
               {"title", step.title},
               {"text", step.text},
               {"formula", step.formula},
               {"code", step.code},
               {"operation", operation_json(step.operation)}};
  if (step.result) json["result"] = result_json(*step.result);
  Json worked = Json::array();
  for (const Cell& cell : step.worked_cells) {
    const std::string text = work_out(document, step, cell, precision);
    if (text.empty()) continue;
    worked.push_back(
        {{"cell", cell_name(*step.result, cell)}, {"text", text}});
  }
  if (!worked.empty()) json["worked"] = worked;
  if (!step.picture.empty()) json["picture"] = picture_json(step.picture);
  if (step.curves) json["curves"] = curves_json(*step.curves);
  if (!step.bars.empty()) json["bars"] = step.bars;
  json["checks"] = Json::array();
  for (const Check& check : step.checks) {
    json["checks"].push_back(
        {{"claim", check.claim}, {"holds", check.holds}});
  }
  return json;
}

}  // namespace

std::string render_json(const Document& document, int precision) {
  Json json = {{"chapter", {{"id", document.id}, {"title", document.title}}},
               {"parameters", parameters_json(document.parameters)},
               {"steps", Json::array()}};
  for (const Step& step : document.steps) {
    json["steps"].push_back(step_json(document, step, precision));
  }
  return json.dump() + "\n";
}

}  // namespace attn
