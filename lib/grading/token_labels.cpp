#include "grading/token_labels.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "book/inputs.hpp"

namespace attn {

Labels token_rows(std::size_t num_tokens) {
  Labels labels;
  for (std::size_t t = 0; t < num_tokens; ++t) {
    labels.rows.push_back(t < book_tokens().size()
                              ? book_tokens()[t]
                              : fmt::format("token {}", t + 1));
  }
  return labels;
}

Labels token_pairs(std::size_t num_tokens) {
  Labels labels = token_rows(num_tokens);
  labels.columns = labels.rows;
  return labels;
}

}  // namespace attn
