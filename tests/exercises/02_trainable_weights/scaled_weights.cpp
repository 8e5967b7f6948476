// Grades the exercise scaled_weights.
#include <cmath>

#include "02_trainable_weights/scaled_weights_probes.hpp"
#include "grading/grading.hpp"
#include "grading/library_functions.hpp"
#include "grading/plain_steps.hpp"

namespace solution {
arma::fmat scaled_weights(const arma::fmat& queries, const arma::fmat& keys);
}

namespace {

using graded::Functions;

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

enum class Product {
  queries_keys,
  keys_queries,
  not_transposed,
  queries_alone,
  keys_alone
};
enum class Size { d_k, queries, keys, numbers };
enum class Power { root, none, whole, times_root, square };
enum class Softmax { rows, columns, all, none, exponentials, logarithms };

struct Knobs {
  Product product = Product::queries_keys;
  Size size = Size::d_k;  // what the scale is made of
  Power power = Power::root;
  Softmax softmax = Softmax::rows;
  bool scaled_afterwards = false;
};

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
    case Product::queries_keys:
      break;
  }
  return queries * keys.t();
}

float scale_of(const arma::fmat& queries, const arma::fmat& keys,
               const Knobs& knobs) {
  const std::size_t sizes[] = {keys.n_cols, queries.n_rows, keys.n_rows,
                               keys.n_elem};
  const float root = attn::root_of(sizes[static_cast<int>(knobs.size)]);
  switch (knobs.power) {
    case Power::none:
      return 1.0F;
    case Power::whole:
      return root * root;
    case Power::times_root:
      return 1.0F / root;
    case Power::square:
      return root * root * root * root;
    case Power::root:
      break;
  }
  return root;
}

arma::fmat softmax_of(const arma::fmat& scores, Softmax softmax) {
  switch (softmax) {
    case Softmax::columns:
      return attn::softmax_by_hand(scores.t()).t();
    case Softmax::all:
      return arma::reshape(attn::softmax_by_hand(arma::vectorise(scores).t()),
                           scores.n_rows, scores.n_cols);
    case Softmax::none:
      return scores;
    case Softmax::exponentials:
      return arma::exp(scores);
    case Softmax::logarithms:
      return arma::log(attn::softmax_by_hand(scores));
    case Softmax::rows:
      break;
  }
  return attn::softmax_by_hand(scores);
}

// The reference, with each choice as the knobs say.
Functions model(const Knobs& knobs) {
  return [knobs](const arma::fmat& queries, const arma::fmat& keys) {
    const float scale = scale_of(queries, keys, knobs);
    const arma::fmat scores = scores_of(queries, keys, knobs.product);
    if (knobs.scaled_afterwards) {
      return arma::fmat(softmax_of(scores, knobs.softmax) / scale);
    }
    return softmax_of(scores / scale, knobs.softmax);
  };
}

const std::vector<attn::Knob<Knobs>> knobs = {
    {"which vectors meet",
     {
         {"keys_ask",
          "The product was K Qᵀ, in which each row belongs to a key. A row "
          "of "
          "the weights belongs to a query, which stands on the left.",
          "Which of the two does row t of your product belong to?",
          [](Knobs& k) { k.product = Product::keys_queries; }},
         {"keys_not_transposed",
          "The product was Q K, which fits only if there are as many keys as "
          "a key is wide. Both hold one vector a row.",
          "Which of the two has to be turned round for rows to meet rows?",
          [](Knobs& k) { k.product = Product::not_transposed; }},
         {"queries_alone",
          "The queries met the queries, and the keys took no part in the "
          "scores.",
          "Which two matrices stand in the product of your scores?",
          [](Knobs& k) { k.product = Product::queries_alone; }},
         {"keys_alone",
          "The keys met the keys, and the queries took no part in the "
          "scores.",
          "Which two matrices stand in the product of your scores?",
          [](Knobs& k) { k.product = Product::keys_alone; }},
     }},
    {"what the scale is made of",
     {
         {"by_number_of_queries",
          "The scale was made of the number of queries, n_rows, where the "
          "width of a query and a key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::queries; }},
         {"by_number_of_keys",
          "The scale was made of the number of keys, n_rows, where the width "
          "of a key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::keys; }},
         {"by_all_numbers",
          "The scale was made of all numbers of the keys, n_elem, where the "
          "width of one key belongs.",
          "How many terms does one dot product add up?",
          [](Knobs& k) { k.size = Size::numbers; }},
     }},
    {"how the scale is used",
     {
         {"no_scaling",
          "The scores went into the softmax as they are. A dot product of "
          "wide vectors is large, and the softmax of large scores leaves "
          "nearly all weight on one key.",
          "What are the scores divided by before the softmax?",
          [](Knobs& k) { k.power = Power::none; }},
         {"by_d_k",
          "The scores were divided by d_k itself, which makes the weights "
          "too "
          "even. The variance of a dot product grows with d_k, and its "
          "spread "
          "with the root of that.",
          "What is missing between d_k and the division?",
          [](Knobs& k) { k.power = Power::whole; }},
         {"multiplied",
          "The scores were multiplied by the scale, which makes large scores "
          "larger still.",
          "Should the spread of the scores grow or shrink here?",
          [](Knobs& k) { k.power = Power::times_root; }},
         {"by_square_of_d_k",
          "The scores were divided by the square of d_k, where its square "
          "root belongs.",
          "How does the spread of a dot product grow with the width?",
          [](Knobs& k) { k.power = Power::square; }},
     }},
    {"when the scores are scaled",
     {
         {"scaled_after_softmax",
          "The softmax came first and its weights were scaled, so that a row "
          "no longer sums to 1. It is the size of the scores that decides "
          "how "
          "sharp the weights are.",
          "Which of the two steps has to come first?",
          [](Knobs& k) { k.scaled_afterwards = true; }},
     }},
    {"the softmax",
     {
         {"softmax_over_queries",
          "The softmax ran down the columns, so that a key shares itself out "
          "among the queries. It is a query that shares one unit of "
          "attention out among the keys.",
          "Which of the two sums to 1 in your weights, a row or a column?",
          [](Knobs& k) { k.softmax = Softmax::columns; }},
         {"softmax_over_all",
          "The whole matrix was taken for one row, so that all weights "
          "together sum to 1.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.softmax = Softmax::all; }},
         {"no_softmax",
          "What came out are scores. The softmax of each row has still to "
          "make positive weights of them that sum to 1.",
          "Which step of the formula comes after the division?",
          [](Knobs& k) { k.softmax = Softmax::none; }},
         {"exponentials_alone",
          "The exponentials were taken and not divided by their sum.",
          "What does the first row of your weights sum to?",
          [](Knobs& k) { k.softmax = Softmax::exponentials; }},
         {"logarithms", "What came out are the logarithms of the weights.",
          "Can a weight be negative?",
          [](Knobs& k) { k.softmax = Softmax::logarithms; }},
     }},
};

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
          .knobs = knobs,
          .forbidden = attention_functions(),
      },
      graded::probes(student), graded::attempt);
}
