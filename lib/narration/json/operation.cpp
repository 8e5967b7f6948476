#include "narration/json/operation.hpp"

#include <nlohmann/json.hpp>

namespace attn {

nlohmann::ordered_json operation_json(const Operation& operation) {
  nlohmann::ordered_json json = {
      {"kind", operation.kind},
      {"operands", nlohmann::ordered_json::array()}};
  nlohmann::ordered_json transposed = nlohmann::ordered_json::array();
  for (const Source& operand : operation.operands) {
    json["operands"].push_back(operand.name);
    transposed.push_back(operand.transposed);
  }
  json["transposed"] = transposed;
  if (!operation.parameters.empty()) {
    json["parameters"] = operation.parameters;
  }
  return json;
}

}  // namespace attn
