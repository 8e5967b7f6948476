/// What a page must give for what its reader chooses.
#pragma once

#include <armadillo>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace what_if {

struct Change {
  float temperature;
  std::optional<bool> causal;  // none: as the chapter has it
  std::size_t query;
};

struct Attended {
  arma::fmat weights;
  arma::fmat context;
};

/// Numbers by the name of the result, row after row.
using Results = std::map<std::string, std::vector<float>>;

void add(Results& results, const std::string& name, const arma::fmat& matrix);

/// softmax(scores / divisor) over each row; for 0 the largest score alone.
arma::fmat softmax_over(const arma::fmat& scores, float divisor);

/// q, k (T, d_k) and v (T, d_v) -> weights (T, T) and context (T, d_v).
Attended attend(const arma::fmat& q, const arma::fmat& k, const arma::fmat& v,
                const Change& change, bool causal);

/// Those of models.
void chapter_13(Results& results, const Change& change);
void chapter_14(Results& results, const Change& change);
void chapter_15(Results& results, const Change& change);

}  // namespace what_if
