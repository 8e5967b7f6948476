#include "narration/document/operation.hpp"

#include <utility>

namespace attn {

Source transposed(std::string name) {
  return {std::move(name), true};
}

Operation given() {
  return {"input", {}, {}};
}

Operation drawn() {
  return {"random", {}, {}};
}

Operation product(Source a, Source b) {
  return {"product", {std::move(a), std::move(b)}, {}};
}

Operation causal_product(Source a, Source b) {
  return {"product", {std::move(a), std::move(b)}, {{"causal", 1.0}}};
}

Operation linear(Source x, Source weight, std::string bias) {
  weight.transposed = true;
  Operation operation = {"linear", {std::move(x), std::move(weight)}, {}};
  if (!bias.empty()) operation.operands.emplace_back(std::move(bias));
  return operation;
}

Operation softmax(Source a, double divisor) {
  return {"softmax", {std::move(a)}, {{"divisor", divisor}}};
}

Operation shifted_softmax(Source a) {
  Operation operation = softmax(std::move(a));
  operation.parameters["shifted"] = 1.0;
  return operation;
}

Operation normalise(Source a) {
  return {"normalise", {std::move(a)}, {}};
}

Operation multiply(Source a, Source b) {
  return {"multiply", {std::move(a), std::move(b)}, {}};
}

Operation masked_fill(Source a, Source mask) {
  return {"masked_fill", {std::move(a), std::move(mask)}, {}};
}

Operation dropout(Source a, double probability) {
  return {"dropout", {std::move(a)}, {{"probability", probability}}};
}

Operation divide(Source a, double divisor) {
  return {"divide", {std::move(a)}, {{"divisor", divisor}}};
}

Operation divide(Source a, Source divisor) {
  return {"divide", {std::move(a), std::move(divisor)}, {}};
}

Operation maximum(Source a, std::string before) {
  Operation operation = {"maximum", {std::move(a)}, {}};
  if (!before.empty()) operation.operands.emplace_back(std::move(before));
  return operation;
}

Operation exponential(Source a, Source m) {
  return {"exponential", {std::move(a), std::move(m)}, {}};
}

Operation rescaled_sum(Source a) {
  return {"rescaled_sum", {std::move(a)}, {}};
}

Operation rescaled_sum(Source a, Source before, Source f) {
  return {
      "rescaled_sum", {std::move(a), std::move(before), std::move(f)}, {}};
}

Operation rescaled_product(Source a, Source b, std::size_t first) {
  return {"rescaled_product",
          {std::move(a), std::move(b)},
          {{"first", static_cast<double>(first)}}};
}

Operation rescaled_product(Source a, Source b, std::size_t first,
                           Source before, Source f) {
  Operation operation = rescaled_product(std::move(a), std::move(b), first);
  operation.operands.push_back(std::move(before));
  operation.operands.push_back(std::move(f));
  return operation;
}

Operation columns_of(Source a, std::size_t first) {
  return {"columns", {std::move(a)}, {{"first", static_cast<double>(first)}}};
}

Operation row_of(Source a, std::size_t row) {
  return {"row", {std::move(a)}, {{"row", static_cast<double>(row)}}};
}

Operation of_kind(std::string kind, std::vector<Source> operands) {
  return {std::move(kind), std::move(operands), {}};
}

}  // namespace attn
