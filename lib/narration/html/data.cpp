#include "narration/html/data.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "narration/explanation/operation_kind.hpp"
#include "narration/html/origins.hpp"
#include "narration/json/curves.hpp"
#include "narration/json/number.hpp"
#include "narration/json/operation.hpp"
#include "narration/layout/labels.hpp"
#include "narration/layout/shade.hpp"
#include "narration/operations/input.hpp"
#include "narration/operations/random.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

// What is that small is carried by the largest page.
constexpr std::size_t few_values = 16;

constexpr int digits_for_pages = 9;  // all that a float holds

Json values_json(const std::vector<float>& values) {
  Json list = Json::array();
  for (const float number : values) {
    list.push_back(number_json(number, digits_for_pages));
  }
  return list;
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

// What the script computes with that is no result of its own.
Json for_script(const Operation& operation, std::size_t most_values) {
  Json json = operation_json(operation);
  if (!operation.uses.empty()) json["uses"] = operation.uses;
  const std::string name(operation.kind->handed_on());
  const auto found = operation.kept.find(name);
  if (name.empty() || found == operation.kept.end()) return json;
  const Tensor& kept = found->second;
  if (kept.values().size() <= std::max(most_values, few_values)) {
    json[name] = values_json(kept.values());
  }
  return json;
}

// Adds curves and bars that the script can draw anew: it knows all their
// results.
void add_drawings(Json& json, const Document& document,
                  const std::vector<bool>& shown,
                  const std::set<std::string>& missing) {
  const auto are_known = [&](const std::vector<std::string>& results) {
    return std::none_of(
        results.begin(), results.end(),
        [&](const std::string& name) { return missing.count(name) > 0; });
  };
  for (std::size_t i = 0; i < document.steps.size(); ++i) {
    const Step& step = document.steps[i];
    if (!shown[i]) continue;
    if (step.curves && are_known(step.curves->results)) {
      Json curves = curves_json(*step.curves);
      curves["shown_in"] = step.id;
      json["curves"].push_back(std::move(curves));
    }
    if (!step.bars.empty() && are_known(step.bars)) {
      json["bars"].push_back({{"results", step.bars}, {"shown_in", step.id}});
    }
  }
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
      {"unit", result.unit},
      {"rows", names_of(result.labels.rows)},
      {"columns", names_of(result.labels.columns)},
      {"operation", for_script(operation, most_values)}};
  if (result.values.values().size() <= most_values) {
    json["values"] = values_json(result.values.values());
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
  const auto is_missing = [&](const std::string& name) {
    return missing.count(name) > 0;
  };
  for (const Source& operand : operation.operands) {
    if (is_missing(operand.name)) return given();
  }
  const auto& uses = operation.uses;
  return std::any_of(uses.begin(), uses.end(), is_missing) ? given()
                                                           : operation;
}

// The words that the chapters know, whatever the sentence is.
Json known_words_json(const Parameters& parameters) {
  Json words = Json::object();
  for (const auto& [word, vector] : parameters.known_words) {
    words[word] = values_json(vector);
  }
  return words;
}

}  // namespace

std::string html_data(const Document& document, int precision,
                      const Fold& fold, std::size_t most_values,
                      const std::vector<bool>& shown) {
  const std::set<std::string> missing = missing_results(document, shown);
  Json json = {
      {"tokens", names_of(document.parameters.sentence)},
      {"sentence", document.parameters.sentence},
      {"known_words", known_words_json(document.parameters)},
      {"seed", seed_parameter(document.parameters.seed)},
      {"whole", missing.empty()},
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
  add_drawings(json, document, shown, missing);
  return json.dump();
}

}  // namespace attn
