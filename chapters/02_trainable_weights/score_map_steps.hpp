#pragma once

#include <armadillo>

#include "chapter/chapter.hpp"

namespace attn {

/// The matrices behind a score, and the scores that they make.
struct ScoreMatrices {
  arma::fmat W_query;  // (d_in, d_out)
  arma::fmat W_key;  // (d_in, d_out)
  arma::fmat attn_scores;  // (T, T)
};

/// What W_query and W_key are as one matrix, and how much that tells apart.
void show_score_map(Lesson& lesson, const Setup& setup,
                    const ScoreMatrices& matrices);

}  // namespace attn
