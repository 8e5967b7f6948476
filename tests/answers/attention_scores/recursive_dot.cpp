#include "attention_scores.hpp"

static float dot_from(const arma::frowvec& a, const arma::frowvec& b,
                      arma::uword i) {
  if (i == a.n_elem) return 0.0f;
  return a[i] * b[i] + dot_from(a, b, i + 1);
}

arma::frowvec exercise::query_scores(const arma::frowvec& query,
                                     const arma::fmat& inputs) {
  arma::frowvec out(inputs.n_rows);
  arma::uword t = 0;
  out.imbue([&] { return dot_from(query, inputs.row(t++), 0); });
  return out;
}

arma::fmat exercise::attention_scores(const arma::fmat& inputs) {
  arma::fmat all;
  for (arma::uword t = 0; t < inputs.n_rows; ++t) {
    all.insert_rows(t, exercise::query_scores(inputs.row(t), inputs));
  }
  return all;
}
