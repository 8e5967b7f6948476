// What common mistakes give on the book's data. Graders recognise a mistake
// by such numbers, so each is made here on purpose, and none of them is ours.
#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "book/inputs.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(wrong_answers)

namespace {

using attn::book_inputs;

// Queries, keys and values of a class.
struct Projected {
  arma::fmat queries;
  arma::fmat keys;
  arma::fmat values;
};

Projected v1() {
  const attn::SelfAttentionV1 layer(3, 2, attn::Generator(123));
  return {book_inputs() * layer.W_query, book_inputs() * layer.W_key,
          book_inputs() * layer.W_value};
}

Projected causal() {
  const attn::CausalAttention layer(
      {.d_in = 3, .d_out = 2, .context_length = 6}, attn::Generator(123));
  return {layer.W_query.forward(book_inputs()),
          layer.W_key.forward(book_inputs()),
          layer.W_value.forward(book_inputs())};
}

arma::fmat scores_of(const Projected& projected) {
  return projected.queries * projected.keys.t();
}

arma::fmat masked(const arma::fmat& scores) {
  return attn::masked_fill(scores, attn::causal_mask(6), -arma::fdatum::inf);
}

arma::fmat softmax_over_queries(const arma::fmat& scores) {
  return attn::softmax_rows(scores.t()).t();
}

arma::fmat right_v1() {
  return attn::SelfAttentionV1(3, 2, attn::Generator(123))
      .forward(book_inputs());
}

arma::fmat right_causal() {
  arma::fcube x(6, 3, 1);
  x.slice(0) = book_inputs();
  return attn::CausalAttention({.d_in = 3, .d_out = 2, .context_length = 6},
                               attn::Generator(123))
      .forward(x)
      .slice(0);
}

void is_the_mistake(const arma::fmat& wrong, const arma::fmat& right,
                    const std::string& name) {
  BOOST_TEST(check::agrees(wrong, golden::figure("wrong_answers/" + name),
                           check::to_four_decimals));
  BOOST_TEST(
      !attn::agree(wrong, right, {.absolute = 1e-3F, .relative = 0.0F}));
}

}  // namespace

BOOST_AUTO_TEST_CASE(v1_without_the_scale) {
  const Projected p = v1();
  is_the_mistake(attn::softmax_rows(scores_of(p)) * p.values, right_v1(),
                 "sa_v1.no_scale");
}

BOOST_AUTO_TEST_CASE(v1_divided_by_d_k_instead_of_its_root) {
  const Projected p = v1();
  is_the_mistake(attn::softmax_rows(scores_of(p) / 2.0F) * p.values,
                 right_v1(), "sa_v1.scale_d_k");
}

BOOST_AUTO_TEST_CASE(v1_with_the_softmax_over_the_queries) {
  const Projected p = v1();
  is_the_mistake(
      softmax_over_queries(scores_of(p) / std::sqrt(2.0F)) * p.values,
      right_v1(), "sa_v1.softmax_over_queries");
}

BOOST_AUTO_TEST_CASE(causal_attention_without_the_scale) {
  const Projected p = causal();
  is_the_mistake(attn::softmax_rows(masked(scores_of(p))) * p.values,
                 right_causal(), "causal.no_scale");
}

BOOST_AUTO_TEST_CASE(causal_attention_with_the_softmax_over_the_queries) {
  const Projected p = causal();
  is_the_mistake(
      softmax_over_queries(masked(scores_of(p)) / std::sqrt(2.0F)) * p.values,
      right_causal(), "causal.softmax_over_queries");
}

BOOST_AUTO_TEST_CASE(causal_attention_masked_after_the_softmax) {
  const Projected p = causal();
  const arma::fmat weights =
      attn::softmax_rows(scores_of(p) / std::sqrt(2.0F));
  is_the_mistake(
      attn::masked_fill(weights, attn::causal_mask(6), 0.0F) * p.values,
      right_causal(), "causal.mask_after_softmax");
}

BOOST_AUTO_TEST_CASE(causal_attention_without_the_mask) {
  is_the_mistake(attn::SelfAttentionV2(3, 2, false, attn::Generator(123))
                     .forward(book_inputs()),
                 right_causal(), "causal.no_mask");
}

BOOST_AUTO_TEST_CASE(a_mask_that_takes_the_diagonal_leaves_row_0_nothing) {
  const Projected p = causal();
  const arma::umat too_much =
      arma::trimatu(arma::umat(6, 6, arma::fill::ones));
  const arma::fmat scores =
      attn::masked_fill(scores_of(p), too_much, -arma::fdatum::inf) /
      std::sqrt(2.0F);
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([&] { attn::softmax_rows(scores); }),
      {"row 0", "-inf in every column"}));

  const arma::fmat others = attn::softmax_rows(scores.rows(1, 5)) * p.values;
  const arma::fmat figure =
      golden::figure_matrix("wrong_answers/causal.diagonal_masked");
  BOOST_TEST(figure.row(0).has_nan());
  BOOST_TEST(check::agrees(others, arma::fmat(figure.rows(1, 5)),
                           check::to_four_decimals));
}

BOOST_AUTO_TEST_CASE(weights_copied_as_raw_memory) {
  // PyTorch's row-major (2, 3) read again as (3, 2).
  const auto reread = [](const arma::fmat& weight) {
    const arma::fmat row_major =
        weight.t();  // column-major, so the same bytes
    return arma::fmat(arma::reshape(row_major, 2, 3).t());
  };
  const attn::SelfAttentionV2 v2(3, 2, false, attn::Generator(123));
  attn::SelfAttentionV1 v1(3, 2, attn::Generator(123));
  v1.W_query = reread(v2.W_query.weight);
  v1.W_key = reread(v2.W_key.weight);
  v1.W_value = reread(v2.W_value.weight);
  is_the_mistake(v1.forward(book_inputs()), v2.forward(book_inputs()),
                 "exercise_3_1.raw_copy");
}

BOOST_AUTO_TEST_CASE(row_major_inputs_loaded_column_by_column) {
  const std::vector<float> row_major = attn::Tensor(book_inputs()).values();
  is_the_mistake(arma::fmat(row_major.data(), 6, 3), book_inputs(),
                 "inputs.column_major");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
