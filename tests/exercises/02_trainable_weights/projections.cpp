// Grades the exercise projections.
#include <array>

#include "02_trainable_weights/projections_knobs.hpp"
#include "02_trainable_weights/projections_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace solution {
Projected project_all(const arma::fmat& inputs, const arma::fmat& W_query,
                      const arma::fmat& W_key, const arma::fmat& W_value);
}

namespace {

using namespace graded;

arma::fmat row_by_row(const arma::fmat& inputs, const arma::fmat& weight) {
  arma::fmat projected(inputs.n_rows, weight.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    for (std::size_t i = 0; i < inputs.n_cols; ++i) {
      projected.row(t) += inputs(t, i) * weight.row(i);
    }
  }
  return projected;
}

Projected token_by_token(const arma::fmat& inputs, const arma::fmat& W_query,
                         const arma::fmat& W_key, const arma::fmat& W_value) {
  return {row_by_row(inputs, W_query), row_by_row(inputs, W_key),
          row_by_row(inputs, W_value)};
}

// In loops the indices of a matrix that is transposed leave it, and a dot
// product meets vectors of two lengths.
arma::fmat transposed(const arma::fmat& matrix, Way way) {
  if (way == Way::dots) {
    [[maybe_unused]] const float met =
        arma::dot(matrix.row(0), matrix.col(0));
  }
  if (way == Way::loops && matrix.n_rows != matrix.n_cols) {
    attn::read_past_the_end(matrix);
  }
  return matrix.t();
}

arma::fmat product_of(const arma::fmat& x, const arma::fmat& weight,
                      Product product, Way way) {
  switch (product) {
    case Product::weight_inputs:
      return weight * x;
    case Product::weight_transposed:
      return x * transposed(weight, way);
    case Product::inputs_transposed:
      return transposed(x, way == Way::loops ? Way::loops : Way::products) *
             weight;
    case Product::tokens_as_columns:
      return weight.t() * x.t();
    case Product::inputs_weight:
      break;
  }
  return x * weight;
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& inputs, const arma::fmat& W_query,
             const arma::fmat& W_key, const arma::fmat& W_value) {
    const std::array<const arma::fmat*, 3> weights = {&W_query, &W_key,
                                                      &W_value};
    const arma::fmat x = with_features(inputs, k.features);
    std::array<arma::fmat, 3> made;
    const auto make = [&](const Line& line) -> arma::fmat {
      if (line.weight == none) return inputs;
      const arma::fmat& left =
          line.made_of == none ? x : made.at(line.made_of);
      const Product product =
          line.product == Product::inputs_weight ? k.product : line.product;
      arma::fmat projected =
          product_of(left, *weights.at(line.weight), product, k.way);
      if (line.scaled) projected /= attn::root_of(W_query.n_cols);
      return with_rows(projected, k.rows);
    };
    made[0] = make(k.queries);
    made[1] = make(k.keys);
    made[2] = make(k.values);
    return Projected{made[0], made[1], made[2]};
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "projections",
          .tests =
              {
                  {"every_token_has_its_query", {"queries"}},
                  {"every_token_has_its_key", {"keys"}},
                  {"every_token_has_its_value", {"values"}},
              },
          .solution = solution::project_all,
          .alternative = token_by_token,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.way = Way::loops; },
                   [](Knobs& k) { k.way = Way::dots; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
