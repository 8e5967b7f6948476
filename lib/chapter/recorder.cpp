#include "chapter/recorder.hpp"

namespace attn {

void Recorder::record(std::string_view name, const arma::fmat& value) {
  values_.insert_or_assign(std::string(name), Tensor(value));
}

void Recorder::record(std::string_view name, const arma::fcube& value) {
  values_.insert_or_assign(std::string(name), Tensor(value));
}

void Recorder::record(std::string_view name, const Heads& value) {
  values_.insert_or_assign(std::string(name), Tensor(value));
}

const Tensor& Recorder::operator[](const std::string& name) const {
  return values_.at(name);
}

arma::fmat Recorder::matrix(const std::string& name) const {
  const Tensor& tensor = (*this)[name];
  arma::fmat matrix(tensor.rows(), tensor.columns());
  for (std::size_t row = 0; row < tensor.rows(); ++row) {
    for (std::size_t column = 0; column < tensor.columns(); ++column) {
      matrix(row, column) = tensor.at(0, row, column);
    }
  }
  return matrix;
}

}  // namespace attn
