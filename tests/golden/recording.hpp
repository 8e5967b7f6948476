/// What the tests of layers assert with: every step of a forward pass and
/// every parameter, against a case of pytorch.json.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "attention/attention.hpp"
#include "check.hpp"
#include "golden.hpp"

namespace check {

/// A trace that keeps all that it is handed.
class Recording : public attn::Trace {
 public:
  void record(std::string_view name, const arma::fmat& value) override;
  void record(std::string_view name, const arma::fcube& value) override;
  void record(std::string_view name, const attn::Heads& value) override;

  const attn::Tensor& operator[](const std::string& name) const;
  std::vector<std::string> names() const;

 private:
  void keep(std::string_view name, const attn::Tensor& value);

  std::map<std::string, attn::Tensor> tensors_;
};

/// Compares the trace of a forward pass with a case of pytorch.json: the same
/// names, the same shapes, the same numbers.
void trace_agrees(const Recording& trace, const golden::Case& expected);

/// Compares a layer's weight and bias with "parameter.NAME.weight" and
/// "parameter.NAME.bias", bit by bit.
void parameters_agree(const attn::Linear& layer, const golden::Case& expected,
                      const std::string& name);

}  // namespace check
