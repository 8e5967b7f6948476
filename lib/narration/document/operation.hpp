#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "narration/document/written_number.hpp"
#include "tensor/tensor.hpp"

namespace attn {

class OperationKind;  // narration/explanation/operation_kind.hpp

/// A result that another was computed from.
struct Source {
  Source(const char* name_) : name(name_) {}
  Source(std::string name_, bool transposed_ = false)
      : name(std::move(name_)), transposed(transposed_) {}

  std::string name;
  bool transposed = false;
};

/// The same result with its last two axes exchanged.
inline Source transposed(std::string name) {
  return {std::move(name), true};
}

/// How a result came about: what was done, to which results, with which
/// numbers. From this, and the results themselves, any number can be
/// explained. What it was made from and no step shows is kept with it. The
/// functions of narration/operations make them.
struct Operation {
  Operation(const OperationKind& kind_, std::vector<Source> operands_,
            std::map<std::string, double> parameters_ = {})
      : kind(&kind_),
        operands(std::move(operands_)),
        parameters(std::move(parameters_)) {}

  const OperationKind* kind;
  std::vector<Source> operands;
  std::map<std::string, double> parameters;
  std::map<std::string, Tensor> kept;  // numbers that no step shows
  std::vector<WrittenNumber> written;  // how each number was counted
  // Results that it was computed from on the way, and no number comes from at
  // once.
  std::vector<std::string> uses;
};

}  // namespace attn
