// Grades the exercise context_vectors.
#include "01_simple_attention/context_vectors_knobs.hpp"
#include "01_simple_attention/context_vectors_probes.hpp"
#include "grading/grading.hpp"
#include "grading/steps/by_hand.hpp"
#include "grading/steps/products.hpp"

namespace solution {
arma::fmat context_vectors(const arma::fmat& attn_weights,
                           const arma::fmat& inputs);
}

namespace {

using namespace graded;

// Share by share, in double, the last token first.
arma::fmat token_by_token(const arma::fmat& attn_weights,
                          const arma::fmat& inputs) {
  arma::mat context_vecs(inputs.n_rows, inputs.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    for (std::size_t s = inputs.n_rows; s-- > 0;) {
      for (std::size_t i = 0; i < inputs.n_cols; ++i) {
        context_vecs(t, i) += static_cast<double>(attn_weights(t, s)) *
                              static_cast<double>(inputs(s, i));
      }
    }
  }
  return arma::conv_to<arma::fmat>::from(context_vecs);
}

arma::fmat strongest_of(const arma::fmat& weights) {
  arma::fmat strongest(arma::size(weights), arma::fill::zeros);
  for (std::size_t t = 0; t < weights.n_rows; ++t) {
    strongest(t, weights.row(t).index_max()) = 1.0F;
  }
  return strongest;
}

arma::fmat weights_of(const arma::fmat& weights, Weights which) {
  switch (which) {
    case Weights::equal:
      return {arma::size(weights),
              arma::fill::value(1.0F / static_cast<float>(weights.n_rows))};
    case Weights::ones:
      return {arma::size(weights), arma::fill::ones};
    case Weights::strongest:
      return strongest_of(weights);
    case Weights::softmax_again:
      return attn::softmax_by_hand(weights);
    case Weights::columns_to_1:
      return weights.each_row() / arma::sum(weights, 0);
    case Weights::squared:
      return arma::square(weights);
    case Weights::given:
      break;
  }
  return weights;
}

// Whether query t mixes token s in, of so many tokens.
bool is_mixed(Tokens tokens, std::size_t t, std::size_t s,
              std::size_t count) {
  switch (tokens) {
    case Tokens::without_own:
    case Tokens::without_own_to_1:
      return s != t;
    case Tokens::own_alone:
      return s == t;
    case Tokens::last_alone:
      return s + 1 == count;
    case Tokens::without_last:
      return s + 1 < count;
    case Tokens::without_first:
      return s > 0;
    case Tokens::without_later:
    case Tokens::without_later_to_1:
      return s <= t;
    case Tokens::without_earlier:
      return s >= t;
    case Tokens::all:
    case Tokens::as_many_as_features:
      break;
  }
  return true;
}

arma::fmat of_tokens(const arma::fmat& weights, Tokens tokens) {
  if (tokens == Tokens::all) return weights;
  const arma::fmat left = attn::filled(
      weights,
      [&](std::size_t t, std::size_t s) {
        return !is_mixed(tokens, t, s, weights.n_cols);
      },
      0.0F);
  if (tokens == Tokens::without_own_to_1 ||
      tokens == Tokens::without_later_to_1) {
    return left.each_col() / arma::sum(left, 1);
  }
  return left;
}

arma::fmat product_of(const arma::fmat& weights, const arma::fmat& inputs,
                      Product product) {
  switch (product) {
    case Product::weights_transposed:
      return weights.t() * inputs;
    case Product::inputs_weights:
      return inputs * weights;
    case Product::transposed:
      return inputs.t() * weights.t();
    case Product::both_transposed:
      return inputs.t() * weights;
    case Product::indices_swapped:
      if (inputs.n_rows != inputs.n_cols) attn::read_past_the_end(inputs);
      return weights * inputs.t();
    case Product::inputs_transposed:
      return weights * inputs.t();
    case Product::each_alone:
      return weights % inputs;
    case Product::weights_alone:
      return weights * weights;
    case Product::weights_inputs:
      break;
  }
  return weights * inputs;
}

arma::fmat of_queries(const arma::fmat& mixed, const Knobs& k) {
  switch (k.queries) {
    case Queries::second_for_all:
      return arma::repmat(mixed.row(1), mixed.n_rows, 1);
    case Queries::first:
      return mixed.row(0);
    case Queries::second:
      return mixed.row(1);
    case Queries::all:
      break;
  }
  if (k.rows == Rows::too_many && k.by_rows) {
    return mixed.row(mixed.n_rows);  // throws
  }
  return with_rows(mixed, k.rows);
}

arma::fmat result_of(const arma::fmat& mixed, const arma::fmat& inputs,
                     Result result) {
  switch (result) {
    case Result::input_added:
      return inputs + mixed;
    case Result::by_tokens:
      return mixed / static_cast<float>(inputs.n_rows);
    case Result::by_features:
      return mixed / static_cast<float>(inputs.n_cols);
    case Result::by_root:
      return mixed / attn::root_of(inputs.n_cols);
    case Result::running_sum:
      return arma::cumsum(mixed, 0);
    case Result::length_1:
      return arma::normalise(mixed, 2, 1);
    case Result::sum:
      break;
  }
  return mixed;
}

// A loop that counts tokens by features leaves the inputs or ends early.
arma::fmat of_as_many_as_features(const arma::fmat& weights,
                                  const arma::fmat& inputs, bool by_rows) {
  if (inputs.n_cols > inputs.n_rows) {
    if (by_rows) return inputs.row(inputs.n_rows);
    return {1, 1, arma::fill::value(weights(0, weights.n_cols))};
  }
  return weights.head_cols(inputs.n_cols) * inputs.head_rows(inputs.n_cols);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& k) {
  return [k](const arma::fmat& attn_weights, const arma::fmat& inputs) {
    const arma::fmat weights =
        of_tokens(weights_of(attn_weights, k.weights), k.tokens);
    if (k.input_of_the_query) {
      const arma::fmat own = inputs.each_col() % arma::sum(weights, 1);
      return result_of(of_queries(own, k), inputs, k.result);
    }
    const arma::fmat mixed =
        k.tokens == Tokens::as_many_as_features
            ? of_as_many_as_features(weights, inputs, k.by_rows)
            : product_of(weights, inputs, k.product);
    return result_of(of_queries(mixed, k), inputs, k.result);
  };
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<Functions, Knobs>(
      {
          .exercise = "context_vectors",
          .tests =
              {
                  {"each_query_mixes_all_inputs_by_its_weights",
                   {"context_vectors(attn_weights, inputs)"}},
              },
          .solution = solution::context_vectors,
          .alternative = token_by_token,
          .model = model,
          .knobs = graded::all_knobs,
          .ways = {[](Knobs& k) { k.by_rows = true; }},
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
