#include "narration/json/operation.hpp"

#include <nlohmann/json.hpp>
#include <string>

#include "narration/explanation/operation_kind.hpp"

namespace attn {
namespace {

using Json = nlohmann::ordered_json;

}  // namespace

Json operation_json(const std::optional<Operation>& operation) {
  Json json = {{"kind", operation ? operation->kind->name() : "none"},
               {"operands", Json::array()},
               {"transposed", Json::array()}};
  if (!operation) return json;
  for (const Source& operand : operation->operands) {
    json["operands"].push_back(operand.name);
    json["transposed"].push_back(operand.transposed);
  }
  if (!operation->parameters.empty()) {
    json["parameters"] = operation->parameters;
  }
  return json;
}

}  // namespace attn
