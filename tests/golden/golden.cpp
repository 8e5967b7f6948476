#include "golden.hpp"

#include <fmt/format.h>

#include <armadillo>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "attention/heads.hpp"

namespace golden {
namespace {

using nlohmann::json;

json load(const char* file) {
  const std::string path = std::string(GOLDEN_DIRECTORY) + "/" + file;
  std::ifstream stream(path);
  if (!stream) throw std::runtime_error("cannot read " + path);
  return json::parse(stream);
}

const json& all_cases() {
  static const json content = load("pytorch.json").at("cases");
  return content;
}

const json& book_figure(const std::string& name) {
  static const json content = load("figures.json").at("figures");
  return content.at(name).at("values");
}

float number_of(const json& value) {
  constexpr float inf = std::numeric_limits<float>::infinity();
  if (value.is_number()) return value.get<float>();
  if (value == "inf") return inf;
  if (value == "-inf") return -inf;
  if (value == "nan") return std::numeric_limits<float>::quiet_NaN();
  throw std::runtime_error("not a number: " + value.dump());
}

void append(const json& value, std::vector<float>& values) {
  if (!value.is_array()) {
    values.push_back(number_of(value));
    return;
  }
  for (const json& entry : value) append(entry, values);
}

// The nesting gives the shape. Ragged rows make too many or too few values
// for it, which Tensor refuses.
attn::Tensor to_tensor(const json& value) {
  attn::Shape shape;
  for (const json* level = &value; level->is_array(); level = &level->at(0)) {
    shape.push_back(level->size());
  }
  std::vector<float> values;
  append(value, values);
  return {shape, values};
}

void require_rank(const attn::Tensor& tensor, std::size_t rank) {
  if (tensor.rank() == rank) return;
  throw std::runtime_error(fmt::format("the tensor {} is not of rank {}",
                                       attn::shape_text(tensor.shape()),
                                       rank));
}

arma::fmat matrix_at(const attn::Tensor& tensor, std::size_t index) {
  arma::fmat matrix(tensor.rows(), tensor.columns());
  for (std::size_t row = 0; row < tensor.rows(); ++row) {
    for (std::size_t column = 0; column < tensor.columns(); ++column) {
      matrix(row, column) = tensor.at(index, row, column);
    }
  }
  return matrix;
}

}  // namespace

Case::Case(std::string name, const json& content)
    : name_(std::move(name)), content_(&content) {
}

double Case::number(const std::string& option) const {
  return content_->at("parameters").at(option).get<double>();
}

std::size_t Case::size(const std::string& option) const {
  return content_->at("parameters").at(option).get<std::size_t>();
}

bool Case::flag(const std::string& option) const {
  return content_->at("parameters").at(option).get<bool>();
}

std::uint64_t Case::seed() const {
  return content_->at("parameters").at("seed").get<std::uint64_t>();
}

bool Case::has(const std::string& tensor) const {
  return content_->at("tensors").contains(tensor);
}

std::vector<std::string> Case::tensor_names() const {
  std::vector<std::string> names;
  for (const auto& entry : content_->at("tensors").items()) {
    names.push_back(entry.key());
  }
  return names;
}

attn::Tensor Case::tensor(const std::string& tensor) const {
  return to_tensor(content_->at("tensors").at(tensor));
}

arma::frowvec Case::vector(const std::string& name) const {
  const attn::Tensor values = tensor(name);
  require_rank(values, 1);
  return matrix_at(values, 0);
}

arma::fmat Case::matrix(const std::string& name) const {
  const attn::Tensor values = tensor(name);
  require_rank(values, 2);
  return matrix_at(values, 0);
}

arma::fcube Case::batch(const std::string& name) const {
  const attn::Tensor values = tensor(name);
  require_rank(values, 3);
  arma::fcube batch(values.rows(), values.columns(), values.matrices());
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    batch.slice(b) = matrix_at(values, b);
  }
  return batch;
}

attn::Heads Case::heads(const std::string& name) const {
  const attn::Tensor values = tensor(name);
  require_rank(values, 4);
  attn::Heads heads(values.shape()[0], values.shape()[1]);
  for (std::size_t b = 0; b < heads.n_rows; ++b) {
    for (std::size_t h = 0; h < heads.n_cols; ++h) {
      heads(b, h) = matrix_at(values, b * heads.n_cols + h);
    }
  }
  return heads;
}

std::vector<Case> cases(std::string_view group) {
  const std::string prefix = std::string(group) + "/";
  std::vector<Case> found;
  for (const auto& entry : all_cases().items()) {
    if (!entry.key().starts_with(prefix)) continue;
    found.emplace_back(entry.key(), entry.value());
  }
  if (found.empty()) throw std::runtime_error("pytorch.json: no " + prefix);
  return found;
}

Case find_case(const std::string& name) {
  return {name, all_cases().at(name)};
}

attn::Tensor figure(const std::string& name) {
  return to_tensor(book_figure(name));
}

arma::fmat figure_matrix(const std::string& name) {
  const attn::Tensor values = figure(name);
  require_rank(values, 2);
  return matrix_at(values, 0);
}

std::uint64_t figure_count(const std::string& name) {
  return book_figure(name).get<std::uint64_t>();
}

std::vector<std::uint64_t> figure_counts(const std::string& name) {
  return book_figure(name).get<std::vector<std::uint64_t>>();
}

}  // namespace golden
