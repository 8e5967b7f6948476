/// Operations of every kind, for tests that walk through all of them.
#pragma once

#include <vector>

#include "../page.hpp"

namespace samples {

/// An operation on results "a", "b", "c", ..., and a result that has its
/// shape; of what only moves numbers, the result.
struct Sample {
  attn::Operation operation;
  std::vector<attn::Tensor> operands;
  attn::Tensor result;
};

/// 1, 2, 3, ...: no two are the same.
attn::Tensor counting(const attn::Shape& shape);

/// Every kind in each of its forms, at sizes that differ.
std::vector<Sample> all();

/// Those of gradients and of training.
std::vector<Sample> of_learning();

/// Those of a language model.
std::vector<Sample> of_models();

}  // namespace samples
