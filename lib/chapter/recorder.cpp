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

}  // namespace attn
