// Grades the exercise scaled_weights.
#include <cmath>

#include "02_trainable_weights/scaled_weights_knobs.hpp"
#include "02_trainable_weights/scaled_weights_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fmat scaled_weights(const arma::fmat& queries, const arma::fmat& keys);
}

namespace {

using namespace graded;

// Weight by weight, in double.
arma::fmat number_by_number(const arma::fmat& queries,
                            const arma::fmat& keys) {
  arma::fmat weights(queries.n_rows, keys.n_rows);
  for (std::size_t t = 0; t < queries.n_rows; ++t) {
    std::vector<double> shares(keys.n_rows);
    double sum = 0.0;
    for (std::size_t s = 0; s < keys.n_rows; ++s) {
      double score = 0.0;
      for (std::size_t j = 0; j < keys.n_cols; ++j) {
        score += static_cast<double>(queries(t, j)) *
                 static_cast<double>(keys(s, j));
      }
      shares[s] =
          std::exp(score / std::sqrt(static_cast<double>(keys.n_cols)));
      sum += shares[s];
    }
    for (std::size_t s = 0; s < keys.n_rows; ++s) {
      weights(t, s) = static_cast<float>(shares[s] / sum);
    }
  }
  return weights;
}

arma::fmat scores_of(const arma::fmat& queries, const arma::fmat& keys,
                     Product product) {
  switch (product) {
    case Product::keys_queries:
      return keys * queries.t();
    case Product::not_transposed:
      return queries * keys;
    case Product::queries_alone:
      return queries * queries.t();
    case Product::keys_alone:
      return keys * keys.t();
    case Product::keys_reread:
      return queries * attn::reread(keys);
    case Product::queries_keys:
      break;
  }
  return queries * keys.t();
}

float size_of(const arma::fmat& queries, const arma::fmat& keys, Size size) {
  const std::size_t sizes[] = {
      keys.n_cols, queries.n_rows, keys.n_rows, keys.n_elem, 2, 3};
  return static_cast<float>(sizes[static_cast<std::size_t>(size)]);
}

float scale_of(float size, Power power) {
  switch (power) {
    case Power::none:
      return 1.0F;
    case Power::whole:
      return size;
    case Power::times_root:
      return 1.0F / std::sqrt(size);
    case Power::square:
      return size * size;
    case Power::whole_root:
      return std::floor(std::sqrt(size));
    case Power::root:
      break;
  }
  return std::sqrt(size);
}

arma::fmat softmax_of(const arma::fmat& scores, const Knobs& knobs) {
  if (knobs.divided == Divided::by_own_sums) {
    return attn::softmax_by_steps(scores, knobs.softmax);
  }
  if (knobs.divided == Divided::twice) {
    return attn::softmax_by_steps(
        attn::softmax_by_steps(scores, knobs.softmax), knobs.softmax);
  }
  attn::SoftmaxSteps undivided = knobs.softmax;
  undivided.share = attn::Share::shifted_exponentials;
  const arma::fmat shares = attn::softmax_by_steps(scores, undivided);
  if (knobs.divided == Divided::by_sum_of_all) {
    return shares / arma::accu(shares);
  }
  return shares.each_row() / arma::sum(shares, 0);
}

arma::fmat hidden_in(const arma::fmat& scores, Hidden hidden) {
  const std::size_t last = scores.n_cols - 1;
  const auto is_hidden = [&](std::size_t t, std::size_t s) {
    return (hidden == Hidden::future && s > t) ||
           (hidden == Hidden::last_key && s == last) ||
           (hidden == Hidden::first_key && s == 0);
  };
  return attn::filled(scores, is_hidden, -arma::fdatum::inf);
}

arma::fmat vectors_of(const arma::fmat& matrix, const Knobs& knobs) {
  arma::fmat vectors = matrix;
  if (knobs.last_feature_left_out) vectors.shed_col(vectors.n_cols - 1);
  if (knobs.lengths_divided) vectors = arma::normalise(vectors, 2, 1);
  return vectors;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& queries,
                 const arma::fmat& keys) -> arma::fmat {
    const float scale =
        scale_of(size_of(queries, keys, knobs.size), knobs.power);
    const arma::fmat scores =
        hidden_in(scores_of(vectors_of(queries, knobs),
                            vectors_of(keys, knobs), knobs.product),
                  knobs.hidden);
    if (knobs.scaled_afterwards) return softmax_of(scores, knobs) / scale;
    return softmax_of(scores / scale, knobs);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "scaled_weights",
          .tests =
              {
                  {"there_is_a_row_for_each_query_and_a_column_for_each_key",
                   {"the shape of the weights"}},
                  {"each_row_sums_to_1", {"the sum of each row"}},
                  {"the_weights_are_the_softmax_of_the_scaled_scores",
                   {"the weights"}},
              },
          .solution = solution::scaled_weights,
          .alternative = number_by_number,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
