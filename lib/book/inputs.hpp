#pragma once

#include <string>
#include <vector>

#include "tensor/armadillo_types.hpp"

namespace attn {

/// "Your journey starts with one step", the sentence of the book's chapter 3.
const std::vector<std::string>& book_tokens();

/// The vectors of its six tokens, (6, 3).
const arma::Mat<float>& book_inputs();

}  // namespace attn
