#include "softmax.hpp"

#include "grading/trials/results.hpp"

void attn::ResultsWriter::write(const Outcome&) {
}

arma::fmat exercise::softmax(const arma::fmat& scores) {
  return scores;
}
