// Grades the exercise batched_causal_attention.
#include <cmath>

#include "06_causal_attention/batched_causal_attention_knobs.hpp"
#include "06_causal_attention/batched_causal_attention_probes.hpp"
#include "06_causal_attention/batched_causal_attention_steps.hpp"
#include "grading/grading.hpp"

namespace solution {
arma::fcube batched_causal_attention(const arma::fcube& batch,
                                     const attn::Linear& W_query,
                                     const attn::Linear& W_key,
                                     const attn::Linear& W_value,
                                     const arma::umat& mask);
}

namespace {

using attn::Linear;
using namespace graded;

double dot(const arma::fcube& a, std::size_t t, const arma::fcube& b,
           std::size_t s, std::size_t sequence) {
  double sum = 0.0;
  for (std::size_t i = 0; i < a.n_cols; ++i) {
    sum += static_cast<double>(a(t, i, sequence)) *
           static_cast<double>(b(s, i, sequence));
  }
  return sum;
}

// Number by number: a hidden token is passed over, which needs no -inf.
arma::fcube number_by_number(const arma::fcube& batch, const Linear& W_query,
                             const Linear& W_key, const Linear& W_value,
                             const arma::umat& mask) {
  const arma::fcube queries = W_query.forward(batch);
  const arma::fcube keys = W_key.forward(batch);
  const arma::fcube values = W_value.forward(batch);
  const double scale = std::sqrt(static_cast<double>(keys.n_cols));
  arma::fcube context_vec(arma::size(values));
  for (std::size_t b = 0; b < batch.n_slices; ++b) {
    for (std::size_t t = 0; t < batch.n_rows; ++t) {
      double largest = -arma::datum::inf;
      for (std::size_t s = 0; s < batch.n_rows; ++s) {
        if (mask(t, s) != 0) continue;
        largest = std::fmax(largest, dot(queries, t, keys, s, b) / scale);
      }
      arma::rowvec sum(values.n_cols, arma::fill::zeros);
      double total = 0.0;
      for (std::size_t s = 0; s < batch.n_rows; ++s) {
        if (mask(t, s) != 0) continue;
        const double score = dot(queries, t, keys, s, b) / scale;
        const double share = std::exp(score - largest);
        total += share;
        for (std::size_t i = 0; i < values.n_cols; ++i) {
          sum(i) += share * static_cast<double>(values(s, i, b));
        }
      }
      for (std::size_t i = 0; i < values.n_cols; ++i) {
        context_vec(t, i, b) = static_cast<float>(sum(i) / total);
      }
    }
  }
  return context_vec;
}

Functions model(const Knobs& knobs) {
  return Reference{knobs};
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "batched_causal_attention",
          .tests =
              {
                  {"every_token_of_every_sequence_gets_a_context_vector",
                   {"the shape of the output"}},
                  {"each_sequence_attends_to_itself_and_not_to_its_future",
                   {"the output"}},
              },
          .solution = solution::batched_causal_attention,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) {
            k.softmax.library = true;
            k.scaled_first = true;
          }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
