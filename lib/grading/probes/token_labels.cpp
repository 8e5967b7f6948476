#include "grading/probes/token_labels.hpp"

#include <fmt/format.h>

#include <armadillo>
#include <string>
#include <vector>

#include "book/inputs.hpp"

namespace attn {
namespace {

Labels on_both_axes(Labels labels) {
  labels.columns = labels.rows;
  return labels;
}

bool of_the_book(const arma::fmat& inputs) {
  const arma::fmat& book = book_inputs();
  return arma::size(inputs) == arma::size(book) &&
         arma::accu(inputs != book) == 0;
}

}  // namespace

Labels token_rows(std::size_t num_tokens) {
  Labels labels;
  for (std::size_t t = 0; t < num_tokens; ++t) {
    labels.rows.push_back(fmt::format("token {}", t + 1));
  }
  return labels;
}

Labels token_rows(const arma::fmat& inputs) {
  if (of_the_book(inputs)) return {book_tokens(), {}};
  return token_rows(inputs.n_rows);
}

Labels token_rows(const arma::fcube& batch) {
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    if (!of_the_book(batch.slice(b))) return token_rows(batch.n_rows);
  }
  return {book_tokens(), {}};
}

Labels token_pairs(std::size_t num_tokens) {
  return on_both_axes(token_rows(num_tokens));
}

Labels token_pairs(const arma::fmat& inputs) {
  return on_both_axes(token_rows(inputs));
}

}  // namespace attn
