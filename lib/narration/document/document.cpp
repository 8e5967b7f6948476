#include "narration/document/document.hpp"

#include <algorithm>
#include <stdexcept>

namespace attn {
namespace {

auto find_result(const std::vector<Step>& steps, const std::string& name) {
  return std::find_if(steps.begin(), steps.end(), [&](const Step& step) {
    return step.result && step.result->name == name;
  });
}

}  // namespace

const Result& Document::result(const std::string& name) const {
  const auto step = find_result(steps, name);
  if (step == steps.end()) {
    throw std::out_of_range("the chapter has no result named " + name);
  }
  return *step->result;
}

bool Document::has_result(const std::string& name) const {
  return find_result(steps, name) != steps.end();
}

const char* role_name(Role role) {
  switch (role) {
    case Role::scores:
      return "scores";
    case Role::weights:
      return "weights";
    case Role::mask:
      return "mask";
    case Role::values:
      break;
  }
  return "values";
}

}  // namespace attn
