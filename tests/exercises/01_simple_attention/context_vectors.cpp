// Grades the exercise context_vectors.
#include "01_simple_attention/context_vectors.hpp"

#include <fmt/format.h>

#include "book/inputs.hpp"
#include "grading/grading.hpp"

namespace {

using arma::fmat;

using ContextVectors = fmat (*)(const fmat&, const fmat&);

fmat token_by_token(const fmat& attn_weights, const fmat& inputs) {
  fmat context_vecs(inputs.n_rows, inputs.n_cols, arma::fill::zeros);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    for (std::size_t s = inputs.n_rows; s-- > 0;) {
      context_vecs.row(t) += attn_weights(t, s) * inputs.row(s);
    }
  }
  return context_vecs;
}

fmat weights_transposed(const fmat& attn_weights, const fmat& inputs) {
  return attn_weights.t() * inputs;
}

fmat operands_swapped(const fmat& attn_weights, const fmat& inputs) {
  return inputs * attn_weights;
}

fmat features_as_rows(const fmat& attn_weights, const fmat& inputs) {
  return inputs.t() * attn_weights.t();
}

fmat equal_shares(const fmat&, const fmat& inputs) {
  return arma::repmat(arma::mean(inputs, 0), inputs.n_rows, 1);
}

fmat not_weighted(const fmat&, const fmat& inputs) {
  return arma::repmat(arma::sum(inputs, 0), inputs.n_rows, 1);
}

fmat strongest_only(const fmat& attn_weights, const fmat& inputs) {
  fmat context_vecs(inputs.n_rows, inputs.n_cols);
  for (std::size_t t = 0; t < inputs.n_rows; ++t) {
    context_vecs.row(t) = inputs.row(attn_weights.row(t).index_max());
  }
  return context_vecs;
}

fmat input_added(const fmat& attn_weights, const fmat& inputs) {
  return inputs + attn_weights * inputs;
}

fmat own_share_left_out(const fmat& attn_weights, const fmat& inputs) {
  fmat others = attn_weights;
  others.diag().zeros();
  return others * inputs;
}

fmat own_share_only(const fmat& attn_weights, const fmat& inputs) {
  return arma::diagmat(attn_weights.diag()) * inputs;
}

fmat last_token_only(const fmat& attn_weights, const fmat& inputs) {
  const std::size_t last = inputs.n_rows - 1;
  return attn_weights.col(last) * inputs.row(last);
}

fmat input_of_the_query(const fmat& attn_weights, const fmat& inputs) {
  fmat context_vecs = inputs;
  context_vecs.each_col() %= arma::sum(attn_weights, 1);
  return context_vecs;
}

fmat first_query_for_all(const fmat& attn_weights, const fmat& inputs) {
  return arma::repmat(attn_weights.row(0) * inputs, inputs.n_rows, 1);
}

fmat divided_by_tokens(const fmat& attn_weights, const fmat& inputs) {
  return attn_weights * inputs / static_cast<float>(inputs.n_rows);
}

fmat softmax_twice(const fmat& attn_weights, const fmat& inputs) {
  return attn::softmax_rows(attn_weights) * inputs;
}

const std::vector<attn::Misconception<ContextVectors>> misconceptions = {
    {"weights_transposed",
     "The weights were transposed, or their two indices swapped, so that "
     "each token was mixed by what the others give to it. Row t holds what "
     "query t gives to every token, and w(t, s) goes with x_s.",
     weights_transposed},
    {"operands_swapped",
     "The inputs stand on the left of the weights, which only fits where "
     "there are as many tokens as features, and mixes features there. What "
     "stands on the left works on rows, and the rows of the inputs are the "
     "tokens: the weights come first.",
     operands_swapped},
    {"features_as_rows",
     "The numbers are right, but the result is transposed, with one token a "
     "column. One token a row, as in the inputs, is what the next step "
     "expects: the weights times the inputs, neither of them transposed.",
     features_as_rows},
    {"equal_shares",
     "Every query got the mean of the inputs, as if all weights were equal. "
     "Each input has to be multiplied by the weight that the query gives to "
     "it.",
     equal_shares},
    {"not_weighted",
     "Every query got the plain sum of the inputs, without the weights. Each "
     "input has to be multiplied by the weight that the query gives to it.",
     not_weighted},
    {"strongest_only",
     "Each query got the one input of its largest weight. Attention takes "
     "all inputs, each as much as its weight says; the largest only has the "
     "largest share.",
     strongest_only},
    {"input_added",
     "The input of each query was added to its context vector. Blocks of a "
     "whole model do so around attention, but a context vector is the "
     "weighted sum alone, in which the query's own input has its share "
     "already.",
     input_added},
    {"own_share_left_out",
     "Each query left its own input out of the sum. A token attends to "
     "itself as to any other, and w(t, t) is its share.",
     own_share_left_out},
    {"own_share_only",
     "Each query got its own input times w(t, t) and nothing of the other "
     "tokens. The sum goes over all tokens, which is how a context vector "
     "comes to know of its neighbours.",
     own_share_only},
    {"last_token_only",
     "Only the last token's share is left, as happens when each step of the "
     "loop overwrites the row with = in place of +=. Start from zeros and "
     "add every share.",
     last_token_only},
    {"input_of_the_query",
     "Each weight was multiplied by the query's own input, so that the "
     "inputs come out again. w(t, s) goes with x_s, the input of the token "
     "that is attended to, not with x_t.",
     input_of_the_query},
    {"first_query_for_all",
     "All rows were mixed with the weights of the first query. Row t of the "
     "result takes row t of the weights.",
     first_query_for_all},
    {"divided_by_tokens",
     "The sums were divided by the number of tokens. The weights of a row "
     "sum to 1 already, so the weighted sum is the average.",
     divided_by_tokens},
    {"softmax_twice",
     "The softmax was applied to the weights once more, which makes them "
     "nearly equal. They come as weights, each row summing to 1, and are "
     "used as they are.",
     softmax_twice},
};

struct Probe {
  std::size_t tokens;
  std::size_t d_in;
  std::uint64_t seed;

  bool of_the_book() const { return tokens == 6 && d_in == 3; }
  std::string describe() const {
    return fmt::format("{} tokens, d_in {}, {}seed {}", tokens, d_in,
                       of_the_book() ? "the book's inputs, " : "", seed);
  }
};

// As many tokens as features hide swapped operands from the shapes.
const std::vector<Probe> probes = {
    {6, 3, 123}, {5, 4, 11}, {3, 7, 12}, {4, 4, 13}, {1, 2, 14},
};

void attempt(const ContextVectors& context_vectors, const Probe& probe,
             attn::Outcome& outcome) {
  attn::Generator generator(probe.seed);
  const fmat attn_weights = attn::softmax_rows(
      generator.uniform(probe.tokens, probe.tokens, -2.0F, 2.0F));
  const fmat inputs =
      probe.of_the_book()
          ? attn::book_inputs()
          : generator.uniform(probe.tokens, probe.d_in, -1.0F, 1.0F);
  outcome.record("context_vectors(attn_weights, inputs)",
                 context_vectors(attn_weights, inputs),
                 attn::token_rows(inputs));
}

}  // namespace

attn::Grader attn::grader(std::string_view student) {
  return make_grader<ContextVectors>(
      student, "context_vectors", probes, attempt,
      {exercise::context_vectors, solution::context_vectors, token_by_token},
      misconceptions);
}

BOOST_AUTO_TEST_SUITE(context_vectors)

BOOST_AUTO_TEST_CASE(each_query_mixes_all_inputs_by_its_weights) {
  BOOST_TEST(attn::outputs_agree({"context_vectors(attn_weights, inputs)"}));
}

BOOST_AUTO_TEST_SUITE_END()
