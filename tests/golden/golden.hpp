/// The figures that the tests compare with: what PyTorch computed
/// (pytorch.json) and what the book prints (figures.json).
#pragma once

#include <cstddef>
#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tensor/armadillo_types.hpp"
#include "tensor/tensor.hpp"

namespace golden {

/// One case of pytorch.json: the options of a computation and its tensors.
class Case {
 public:
  /// The content stays where it is; it must outlive the case.
  Case(std::string name, const nlohmann::json& content);

  const std::string& name() const { return name_; }

  /// Options. Each throws nlohmann::json::exception if the case has none so
  /// called.
  double number(const std::string& option) const;
  std::size_t size(const std::string& option) const;
  bool flag(const std::string& option) const;
  std::uint64_t seed() const;

  bool has(const std::string& tensor) const;
  std::vector<std::string> tensor_names() const;

  /// A tensor in the form that the test needs; each throws std::runtime_error
  /// if it has another rank.
  attn::Tensor tensor(const std::string& tensor) const;
  arma::Row<float> vector(const std::string& tensor) const;
  arma::Mat<float> matrix(const std::string& tensor) const;
  arma::Cube<float> batch(const std::string& tensor) const;
  arma::field<arma::Mat<float>> heads(const std::string& tensor) const;

 private:
  std::string name_;
  const nlohmann::json* content_;
};

/// All cases whose name starts with "GROUP/". Throws std::runtime_error if
/// there are none, so that a test never passes because it compared nothing.
std::vector<Case> cases(std::string_view group);

/// The case of that name.
Case find_case(const std::string& name);

/// A figure of the book that lib/book does not keep.
attn::Tensor figure(const std::string& name);
arma::Mat<float> figure_matrix(const std::string& name);

/// The same where it consists of whole numbers: a count, a shape.
std::uint64_t figure_count(const std::string& name);
std::vector<std::uint64_t> figure_counts(const std::string& name);

}  // namespace golden
