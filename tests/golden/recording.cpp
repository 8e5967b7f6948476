#include "recording.hpp"

#include <algorithm>
#include <stdexcept>

namespace check {

void Recording::record(std::string_view name, const arma::fmat& value) {
  keep(name, value);
}

void Recording::record(std::string_view name, const arma::fcube& value) {
  keep(name, value);
}

void Recording::record(std::string_view name, const attn::Heads& value) {
  keep(name, value);
}

const attn::Tensor& Recording::operator[](const std::string& name) const {
  const auto found = tensors_.find(name);
  if (found == tensors_.end()) {
    throw std::out_of_range("the trace was not handed " + name);
  }
  return found->second;
}

std::vector<std::string> Recording::names() const {
  std::vector<std::string> names;
  for (const auto& [name, tensor] : tensors_) names.push_back(name);
  return names;
}

void Recording::keep(std::string_view name, const attn::Tensor& value) {
  const bool is_new = tensors_.emplace(name, value).second;
  BOOST_TEST(is_new, "the trace was handed " << name << " twice");
}

void trace_agrees(const Recording& trace, const golden::Case& expected) {
  std::vector<std::string> names;
  for (const std::string& name : expected.tensor_names()) {
    if (name != "x" && !name.starts_with("parameter.")) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  for (const std::string& name : names) {
    BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
      BOOST_TEST(agrees(trace[name], expected.tensor(name)));
    }
  }
}

void parameters_agree(const attn::Linear& layer, const golden::Case& expected,
                      const std::string& name) {
  const std::string parameter = "parameter." + name;
  BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
    BOOST_TEST(agrees(layer.weight, expected.tensor(parameter + ".weight"),
                      exactly));
    BOOST_TEST_REQUIRE(layer.bias.has_value() ==
                       expected.has(parameter + ".bias"));
    if (!layer.bias) return;
    BOOST_TEST(
        agrees(*layer.bias, expected.tensor(parameter + ".bias"), exactly));
  }
}

}  // namespace check
