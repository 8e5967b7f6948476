#include "attention/self_attention_v1.hpp"

#include "../golden/recording.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(self_attention_v1)

namespace {

// d_in 4, d_out 5
attn::SelfAttentionV1 attention() {
  return {4, 5, attn::Generator(42)};
}

// T 7, d_in 4
arma::fmat sequence() {
  return attn::Generator(1).uniform(7, 4, -1, 1);
}

std::string error(const attn::SelfAttentionV1& layer, const arma::fmat& x) {
  return check::thrown<attn::ShapeError>([&] { layer.forward(x); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(x_of_another_width_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fmat(7, 3)),
                         {"SelfAttentionV1: ", "x (7, 3)", "W_query (4, 5)",
                          "x needs 4 columns"}));
}

BOOST_AUTO_TEST_CASE(x_without_a_token_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fmat(0, 4)),
                         {"SelfAttentionV1: ", "x (0, 4)", "W_query (4, 5)",
                          "at least one row"}));
}

BOOST_AUTO_TEST_CASE(a_matrix_that_does_not_fit_x_is_named) {
  attn::SelfAttentionV1 layer = attention();
  layer.W_value = arma::fmat(5, 4, arma::fill::zeros);
  BOOST_TEST(
      check::says(error(layer, sequence()),
                  {"x (7, 4)", "W_value (5, 4)", "x needs 5 columns"}));
}

BOOST_AUTO_TEST_CASE(queries_and_keys_of_different_width_throw) {
  attn::SelfAttentionV1 layer = attention();
  layer.W_key = arma::fmat(4, 6, arma::fill::zeros);
  BOOST_TEST(check::says(error(layer, sequence()),
                         {"SelfAttentionV1: ", "W_query (4, 5)",
                          "W_key (4, 6)", "the same width"}));
}

BOOST_AUTO_TEST_CASE(a_size_of_0_throws) {
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::SelfAttentionV1(0, 5, attn::Generator(1));
                         }),
                         {"SelfAttentionV1: ", "d_in is 0"}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::SelfAttentionV1(4, 0, attn::Generator(1));
                         }),
                         {"SelfAttentionV1: ", "d_out is 0"}));
}

BOOST_AUTO_TEST_CASE(every_step_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("self_attention_v1")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::SelfAttentionV1 layer(expected.size("d_in"),
                                        expected.size("d_out"),
                                        attn::Generator(expected.seed()));
      for (const auto& [name, weight] :
           {std::pair{"parameter.W_query", layer.W_query},
            std::pair{"parameter.W_key", layer.W_key},
            std::pair{"parameter.W_value", layer.W_value}}) {
        BOOST_TEST(
            check::agrees(weight, expected.tensor(name), check::exactly));
      }
      check::Recording trace;
      layer.forward(expected.matrix("x"), &trace);
      check::trace_agrees(trace, expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_trace_changes_nothing_and_ends_with_the_result) {
  check::Recording trace;
  const arma::fmat traced = attention().forward(sequence(), &trace);
  BOOST_TEST(
      check::agrees(traced, attention().forward(sequence()), check::exactly));
  BOOST_TEST(check::agrees(trace["context_vec"], traced, check::exactly));
}

BOOST_AUTO_TEST_CASE(weights_sum_to_one_over_the_keys) {
  check::Recording trace;
  attention().forward(sequence(), &trace);
  for (std::size_t t = 0; t < 7; ++t) {
    float sum = 0.0F;
    for (std::size_t s = 0; s < 7; ++s)
      sum += trace["attn_weights"].at(0, t, s);
    BOOST_TEST(check::agrees(sum, 1.0F));
  }
}

BOOST_AUTO_TEST_CASE(tokens_in_another_order_give_their_rows_in_that_order) {
  const arma::uvec order = {3, 6, 0, 5, 1, 2, 4};
  const arma::fmat expected = attention().forward(sequence()).rows(order);
  BOOST_TEST(
      check::agrees(attention().forward(sequence().rows(order)), expected));
}

BOOST_AUTO_TEST_CASE(values_may_be_wider_than_keys) {
  attn::SelfAttentionV1 layer = attention();
  layer.W_value = attn::Generator(2).rand(4, 9);
  const arma::fmat x = sequence();
  const arma::fmat expected = loops::attention(
      x * layer.W_query, x * layer.W_key, x * layer.W_value, false);
  BOOST_TEST(check::agrees(layer.forward(x), expected));
}

BOOST_AUTO_TEST_CASE(one_token_attends_to_itself) {
  const arma::fmat x = sequence().row(2);
  const arma::fmat value = x * attention().W_value;
  BOOST_TEST(check::agrees(attention().forward(x), value, check::exactly));
}

BOOST_AUTO_TEST_CASE(scores_of_10000_do_not_overflow) {
  check::Recording trace;
  const arma::fmat x = 100.0F * sequence();
  const arma::fmat context_vec = attention().forward(x, &trace);
  const std::vector<float>& scores = trace["attn_scores"].values();
  BOOST_TEST(*std::max_element(scores.begin(), scores.end()) > 1e4F);
  BOOST_TEST(context_vec.is_finite());
}

BOOST_AUTO_TEST_CASE(a_nan_in_x_throws) {
  arma::fmat x = sequence();
  x(3, 1) = arma::fdatum::nan;
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([&] { attention().forward(x); }),
      {"nan or +inf"}));
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_form) {
  const attn::SelfAttentionV1 layer = attention();
  const arma::fmat x = sequence();
  const arma::fmat queries = loops::linear(x, layer.W_query.t());
  const arma::fmat keys = loops::linear(x, layer.W_key.t());
  const arma::fmat values = loops::linear(x, layer.W_value.t());
  BOOST_TEST(check::agrees(layer.forward(x),
                           loops::attention(queries, keys, values, false)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
