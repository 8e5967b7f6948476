// Grades the exercise softmax_backward.
#include <algorithm>
#include <cmath>

#include "11_gradients/softmax_backward_knobs.hpp"
#include "11_gradients/softmax_backward_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"

namespace solution {
arma::fmat softmax_backward(const arma::fmat& grad_attn_weights,
                            const arma::fmat& attn_weights);
}

namespace {

using namespace graded;

// For each pair of a score and a weight its derivative, in double.
arma::fmat pair_by_pair(const arma::fmat& grad_attn_weights,
                        const arma::fmat& attn_weights) {
  arma::fmat grad(arma::size(attn_weights));
  for (std::size_t t = 0; t < grad.n_rows; ++t) {
    for (std::size_t s = 0; s < grad.n_cols; ++s) {
      const double p = attn_weights(t, s);
      double sum = 0.0;
      for (std::size_t r = 0; r < grad.n_cols; ++r) {
        const double one = r == s ? 1.0 : 0.0;
        sum += double{grad_attn_weights(t, r)} * p *
               (one - double{attn_weights(t, r)});
      }
      grad(t, s) = static_cast<float>(sum);
    }
  }
  return grad;
}

arma::fmat repeated(const arma::fvec& column, const arma::fmat& like) {
  return arma::repmat(column, 1, like.n_cols);
}

// What is taken from the gradient of each weight where it is one number for
// a row.
arma::fvec taken_of_rows(const arma::fmat& gradient,
                         const arma::fmat& weights, Taken taken) {
  const arma::fmat products = weights % gradient;
  const arma::fvec sums = arma::sum(products, 1);
  switch (taken) {
    case Taken::nothing:
      return arma::fvec(sums.n_elem, arma::fill::zeros);
    case Taken::gradients:
      return arma::sum(gradient, 1);
    case Taken::mean:
      return arma::mean(gradient, 1);
    case Taken::mean_of_products:
      return arma::mean(products, 1);
    case Taken::squares:
      return arma::sum(weights % weights, 1);
    case Taken::all:
      return arma::fvec(sums.n_elem, arma::fill::value(arma::accu(sums)));
    case Taken::not_reset:
      return arma::cumsum(sums);
    case Taken::first_row:
      return arma::fvec(sums.n_elem, arma::fill::value(sums(0)));
    case Taken::without_last:
      return sums - products.col(products.n_cols - 1);
    case Taken::without_first:
      return sums - products.col(0);
    default:
      return sums;
  }
}

// (T, S), or of another shape where nothing repeats it.
arma::fmat taken_of(const arma::fmat& gradient, const arma::fmat& weights,
                    Taken taken) {
  const arma::fmat products = weights % gradient;
  const arma::fvec sums = arma::sum(products, 1);
  switch (taken) {
    case Taken::own_alone:
      return products;
    case Taken::others_alone:
      return repeated(sums, weights) - products;
    case Taken::growing:
      return arma::cumsum(products, 1);
    case Taken::columns:
      return arma::repmat(arma::sum(products, 0), weights.n_rows, 1);
    case Taken::not_repeated:
      return sums;
    case Taken::columns_not_repeated:
      return arma::sum(products, 0);
    case Taken::given_to_each_row: {
      arma::fmat left(arma::size(weights), arma::fill::zeros);
      left.each_row() -= sums;
      return -left;
    }
    default:
      return repeated(taken_of_rows(gradient, weights, taken), weights);
  }
}

arma::fmat with_factor(const arma::fmat& gradient, const arma::fmat& weights,
                       const arma::fmat& taken, Factor factor) {
  switch (factor) {
    case Factor::none:
      return gradient - taken;
    case Factor::gradient_alone:
      return weights % gradient - taken;
    case Factor::sum_alone:
      return gradient - weights % taken;
    case Factor::twice:
      return weights % weights % (gradient - taken);
    case Factor::rest:
      return (1.0F - weights) % (gradient - taken);
    case Factor::gradient:
      return gradient % (gradient - taken);
    case Factor::both:
      break;
  }
  return weights % (gradient - taken);
}

arma::fmat after_of(const arma::fmat& grad, const arma::fmat& gradient,
                    const arma::fmat& weights, const Knobs& k) {
  switch (k.after) {
    case After::root:
      return grad / attn::root_of(grad.n_cols);
    case After::rows:
      return grad / static_cast<float>(grad.n_rows);
    case After::turned_round:
      return grad.t();
    case After::matrix_product:
      return weights * (gradient - taken_of(gradient, weights, k.taken));
    case After::handed_on:
      return gradient;
    case After::difference:
      return weights - gradient;
    case After::nothing:
      break;
  }
  return grad;
}

arma::fmat seen_of(const arma::fmat& matrix, const arma::fmat& gradient,
                   Seen seen, Seen asked) {
  if (seen != asked) return matrix;
  const auto is_hidden = [&](std::size_t t, std::size_t s) {
    return seen == Seen::past ? s > t : gradient(t, s) == 0.0F;
  };
  return attn::filled(matrix, is_hidden, 0.0F);
}

// Rows as long as there are rows: loops leave the weights or end early.
arma::fmat of_square(const arma::fmat& matrix) {
  arma::fmat left(arma::size(matrix), arma::fill::zeros);
  const std::size_t count = matrix.n_rows;
  if (count > matrix.n_cols) {
    return {1, 1, arma::fill::value(left(0, matrix.n_cols))};
  }
  left.head_cols(count) = matrix.head_cols(count);
  return left;
}

arma::fmat weights_of(const arma::fmat& weights, const Knobs& k) {
  const arma::fmat taken = k.square ? of_square(weights) : weights;
  if (k.weights != Weights::scores) return taken;
  return attn::softmax_by_hand(taken);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& given_gradient,
             const arma::fmat& given_weights) -> arma::fmat {
    const bool exchanged = k.weights == Weights::gradient;
    const arma::fmat& gradient = exchanged ? given_weights : given_gradient;
    const arma::fmat weights =
        weights_of(exchanged ? given_gradient : given_weights, k);
    const arma::fmat seen = seen_of(weights, gradient, k.seen, Seen::past);
    arma::fmat taken = taken_of(gradient, seen, k.taken);
    if (k.sign == Sign::plus) taken *= -1.0F;
    arma::fmat grad = with_factor(gradient, seen, taken, k.factor);
    if (k.sign == Sign::turned) grad *= -1.0F;
    grad = seen_of(grad, gradient, k.seen, Seen::not_zeros);
    return with_rows(after_of(grad, gradient, seen, k), k.rows);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "softmax_backward",
          .tests =
              {
                  {"the_gradient_has_the_shape_of_the_weights",
                   {"the shape of the gradient"}},
                  {"what_one_score_gains_the_others_lose",
                   {"the sum of each row"}},
                  {"the_gradient_of_the_scores_is_as_the_formula_says",
                   {"the gradient of the scores"}},
              },
          .solution = solution::softmax_backward,
          .alternative = pair_by_pair,
          .model = model,
          .knobs = graded::all_knobs,
          .forbidden = attention_functions_and(
              {"attn::softmax_rows_backward", "attn::attention_backward"}),
      },
      graded::probes(student), graded::attempt);
}
