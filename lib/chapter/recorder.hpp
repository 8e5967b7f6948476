#pragma once

#include <map>
#include <string>
#include <string_view>

#include "attention/trace.hpp"
#include "tensor/tensor.hpp"

namespace attn {

/// A trace that keeps everything that it is handed.
class Recorder : public Trace {
 public:
  void record(std::string_view name, const arma::fmat& value) override;
  void record(std::string_view name, const arma::fcube& value) override;
  void record(std::string_view name, const Heads& value) override;

  /// Throws std::out_of_range if nothing of that name came.
  const Tensor& operator[](const std::string& name) const;

  /// The first matrix of what came, as of the one sequence of a batch of one:
  /// (rows, columns). Throws as above.
  arma::fmat matrix(const std::string& name) const;

  bool has(const std::string& name) const { return values_.count(name) > 0; }

 private:
  std::map<std::string, Tensor> values_;
};

}  // namespace attn
