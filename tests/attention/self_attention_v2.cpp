#include "attention/self_attention_v2.hpp"

#include "../golden/recording.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(self_attention_v2)

namespace {

// d_in 4, d_out 5, with bias
attn::SelfAttentionV2 attention() {
  return {4, 5, true, attn::Generator(42)};
}

// T 7, d_in 4
arma::fmat sequence() {
  return attn::Generator(1).uniform(7, 4, -1, 1);
}

std::string error(const attn::SelfAttentionV2& layer, const arma::fmat& x) {
  return check::thrown<attn::ShapeError>([&] { layer.forward(x); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(x_of_another_width_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fmat(7, 3)),
                         {"SelfAttentionV2: ", "x (7, 3)",
                          "W_query.weight (5, 4)", "x needs 4 features"}));
}

BOOST_AUTO_TEST_CASE(x_without_a_token_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fmat(0, 4)),
                         {"SelfAttentionV2: ", "x (0, 4)",
                          "W_query.weight (5, 4)", "at least one token"}));
}

BOOST_AUTO_TEST_CASE(queries_and_keys_of_different_width_throw) {
  attn::SelfAttentionV2 layer = attention();
  layer.W_key = attn::Linear(4, 6, true, attn::Generator(1));
  BOOST_TEST(check::says(error(layer, sequence()),
                         {"SelfAttentionV2: ", "W_query.weight (5, 4)",
                          "W_key.weight (6, 4)", "the same width"}));
}

BOOST_AUTO_TEST_CASE(a_size_of_0_throws) {
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::SelfAttentionV2(0, 5, false,
                                                 attn::Generator(1));
                         }),
                         {"d_in is 0"}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::SelfAttentionV2(4, 0, false,
                                                 attn::Generator(1));
                         }),
                         {"d_out is 0"}));
}

BOOST_AUTO_TEST_CASE(every_step_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("self_attention_v2")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::SelfAttentionV2 layer(
          expected.size("d_in"), expected.size("d_out"),
          expected.flag("qkv_bias"), attn::Generator(expected.seed()));
      check::parameters_agree(layer.W_query, expected, "W_query");
      check::parameters_agree(layer.W_key, expected, "W_key");
      check::parameters_agree(layer.W_value, expected, "W_value");
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

BOOST_AUTO_TEST_CASE(the_transposed_weights_make_v1_give_the_same) {
  const attn::SelfAttentionV2 v2(4, 5, false, attn::Generator(42));
  attn::SelfAttentionV1 v1(4, 5, attn::Generator(1));
  v1.W_query = v2.W_query.weight.t();
  v1.W_key = v2.W_key.weight.t();
  v1.W_value = v2.W_value.weight.t();
  BOOST_TEST(check::agrees(v1.forward(sequence()), v2.forward(sequence())));
}

BOOST_AUTO_TEST_CASE(a_bias_of_the_keys_changes_nothing) {
  // It adds the same number to every score of a query.
  attn::SelfAttentionV2 layer = attention();
  const arma::fmat before = layer.forward(sequence());
  layer.W_key.bias.reset();
  BOOST_TEST(check::agrees(layer.forward(sequence()), before));
}

BOOST_AUTO_TEST_CASE(a_bias_of_the_values_is_added_to_the_result) {
  attn::SelfAttentionV2 layer = attention();
  arma::fmat expected = layer.forward(sequence());
  expected.each_row() -= *layer.W_value.bias;
  layer.W_value.bias.reset();
  BOOST_TEST(check::agrees(layer.forward(sequence()), expected));
}

BOOST_AUTO_TEST_CASE(one_token_attends_to_itself) {
  const arma::fmat x = sequence().row(2);
  BOOST_TEST(check::agrees(attention().forward(x),
                           attention().W_value.forward(x), check::exactly));
}

BOOST_AUTO_TEST_CASE(scores_of_10000_do_not_overflow) {
  check::Recording trace;
  const arma::fmat x = 500.0F * sequence();
  const arma::fmat context_vec = attention().forward(x, &trace);
  const std::vector<float>& scores = trace["attn_scores"].values();
  BOOST_TEST(*std::max_element(scores.begin(), scores.end()) > 1e4F);
  BOOST_TEST(context_vec.is_finite());
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_form) {
  const attn::SelfAttentionV2 layer(4, 5, false, attn::Generator(42));
  const arma::fmat x = sequence();
  const arma::fmat queries = loops::linear(x, layer.W_query.weight);
  const arma::fmat keys = loops::linear(x, layer.W_key.weight);
  const arma::fmat values = loops::linear(x, layer.W_value.weight);
  BOOST_TEST(check::agrees(layer.forward(x),
                           loops::attention(queries, keys, values, false)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
