#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace attn {

/// A result that another was computed from.
struct Source {
  Source(const char* name_) : name(name_) {}
  Source(std::string name_, bool transposed_ = false)
      : name(std::move(name_)), transposed(transposed_) {}

  std::string name;
  bool transposed = false;
};

/// The same result with its last two axes exchanged.
Source transposed(std::string name);

/// How a result came about: what was done, to which results, with which
/// numbers. From this, and the results themselves, any cell can be explained.
struct Operation {
  std::string kind = "none";
  std::vector<Source> operands;
  std::map<std::string, double> parameters;
};

// The kinds. A and B are results; a vector counts as a matrix of one row.

Operation given();  // "input": the reader's numbers
Operation drawn();  // "random": from the generator
Operation product(Source a, Source b);  // "product": A B
/// "product" whose entries above the diagonal became -inf.
Operation causal_product(Source a, Source b);
/// "linear": X Wᵀ, and b added to each row if there is one.
Operation linear(Source x, Source weight, std::string bias = "");
/// "softmax": over each row of A / divisor.
Operation softmax(Source a, double divisor = 1.0);
/// "softmax" that subtracts the row's largest score before the exponential.
Operation shifted_softmax(Source a);
Operation normalise(Source a);  // "normalise": rows over their sum
Operation multiply(Source a, Source b);  // "multiply": entry by entry
Operation masked_fill(Source a, Source mask);  // "masked_fill": -inf at 1
/// "dropout": entries become 0 with `probability`, else grow by 1 / (1 - p).
Operation dropout(Source a, double probability);
Operation divide(Source a, double divisor);  // "divide": each entry
Operation divide(Source a, Source divisor);  // the same, by one number
/// "maximum": the largest of A and, if given, of what was largest before.
Operation maximum(Source a, std::string before = "");
Operation exponential(Source a, Source m);  // "exponential": exp(A - m)
/// "rescaled_sum": the sum of A, and f times the sum before it, if given.
Operation rescaled_sum(Source a);
Operation rescaled_sum(Source a, Source before, Source f);
/// "rescaled_product": A times rows of B from `first` on, and f times the
/// product before it, if given.
Operation rescaled_product(Source a, Source b, std::size_t first);
Operation rescaled_product(Source a, Source b, std::size_t first,
                           Source before, Source f);
/// "columns": columns of A from `first` on.
Operation columns_of(Source a, std::size_t first);
Operation row_of(Source a, std::size_t row);  // "row": one row of A
/// Anything that moves or makes numbers as the name says: "stack",
/// "concatenate", "split_heads", "merge_heads", "causal_mask", "transpose",
/// "singular_values", "sum", "variance".
Operation of_kind(std::string kind, std::vector<Source> operands);

}  // namespace attn
