#include "attention/multi_head_attention_wrapper.hpp"

#include "../golden/recording.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(multi_head_attention_wrapper)

namespace {

constexpr attn::AttentionOptions sizes = {
    .d_in = 4, .d_out = 2, .context_length = 9};

attn::AttentionOptions options_with_dropout() {
  attn::AttentionOptions options = sizes;
  options.dropout = 0.3;
  return options;
}

attn::MultiHeadAttentionWrapper wrapper() {
  return {sizes, 3, attn::Generator(42)};
}

attn::MultiHeadAttentionWrapper with_dropout() {
  return {options_with_dropout(), 3, attn::Generator(42)};
}

// B 2, T 5, d_in 4
arma::fcube batch() {
  attn::Generator generator(1);
  arma::fcube x(5, 4, 2);
  for (std::size_t b = 0; b < 2; ++b) {
    x.slice(b) = generator.uniform(5, 4, -1, 1);
  }
  return x;
}

std::string error(const arma::fcube& x) {
  return check::thrown<attn::ShapeError>([&] { wrapper().forward(x); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(wrong_shapes_throw_as_in_a_head) {
  BOOST_TEST(check::says(error(arma::fcube(5, 3, 2)),
                         {"CausalAttention: ", "x (2, 5, 3)",
                          "W_query.weight (2, 4)", "x needs 4 features"}));
  BOOST_TEST(check::says(error(arma::fcube(10, 4, 2)),
                         {"CausalAttention: ", "x (2, 10, 4)",
                          "context_length (9)", "at most 9"}));
  BOOST_TEST(check::says(error(arma::fcube(5, 4, 0)),
                         {"CausalAttention: ", "x (0, 5, 4)",
                          "W_query.weight (2, 4)", "at least one"}));
}

BOOST_AUTO_TEST_CASE(no_head_throws) {
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([] {
        attn::MultiHeadAttentionWrapper(sizes, 0, attn::Generator(1));
      }),
      {"MultiHeadAttentionWrapper: ", "num_heads is 0", "from 1"}));
}

BOOST_AUTO_TEST_CASE(every_step_is_pytorchs) {
  for (const golden::Case& expected :
       golden::cases("multi_head_attention_wrapper")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::MultiHeadAttentionWrapper layer(
          {.d_in = expected.size("d_in"),
           .d_out = expected.size("d_out"),
           .context_length = 9,
           .dropout = expected.number("dropout"),
           .qkv_bias = expected.flag("qkv_bias")},
          expected.size("num_heads"), attn::Generator(expected.seed()));
      for (std::size_t h = 0; h < layer.heads.size(); ++h) {
        const std::string head = fmt::format("heads.{}.", h);
        const attn::CausalAttention& got = layer.heads[h];
        check::parameters_agree(got.W_query, expected, head + "W_query");
        check::parameters_agree(got.W_key, expected, head + "W_key");
        check::parameters_agree(got.W_value, expected, head + "W_value");
      }
      check::Recording trace;
      layer.forward(expected.batch("x"), &trace);
      check::trace_agrees(trace, expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_trace_changes_nothing_and_ends_with_the_result) {
  check::Recording trace;
  const arma::fcube traced = with_dropout().forward(batch(), &trace);
  BOOST_TEST(
      check::agrees(traced, with_dropout().forward(batch()), check::exactly));
  BOOST_TEST(check::agrees(trace["context_vec"], traced, check::exactly));
}

BOOST_AUTO_TEST_CASE(
    the_first_columns_are_causal_attention_of_the_same_seed) {
  const attn::CausalAttention head(sizes, attn::Generator(42));
  BOOST_TEST(check::agrees(arma::fcube(wrapper().forward(batch()).cols(0, 1)),
                           head.forward(batch()), check::exactly));
}

BOOST_AUTO_TEST_CASE(heads_stand_side_by_side) {
  const attn::MultiHeadAttentionWrapper layer = wrapper();
  const arma::fcube context_vec = layer.forward(batch());
  for (std::size_t h = 0; h < 3; ++h) {
    BOOST_TEST(check::agrees(arma::fcube(context_vec.cols(2 * h, 2 * h + 1)),
                             layer.heads[h].forward(batch()),
                             check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(one_head_is_causal_attention_in_training_too) {
  const attn::MultiHeadAttentionWrapper one(options_with_dropout(), 1,
                                            attn::Generator(42));
  const attn::CausalAttention head(options_with_dropout(),
                                   attn::Generator(42));
  BOOST_TEST(check::agrees(one.forward(batch()), head.forward(batch()),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(no_two_heads_are_alike) {
  const attn::MultiHeadAttentionWrapper layer = wrapper();
  for (std::size_t h = 1; h < 3; ++h) {
    BOOST_TEST(!attn::agree(layer.heads[h].W_query.weight,
                            layer.heads[h - 1].W_query.weight));
  }
}

BOOST_AUTO_TEST_CASE(train_and_eval_reach_every_head) {
  attn::MultiHeadAttentionWrapper layer = with_dropout();
  layer.eval();
  BOOST_TEST(check::agrees(layer.forward(batch()), wrapper().forward(batch()),
                           check::exactly));
  layer.train();
  for (const attn::CausalAttention& head : layer.heads) {
    BOOST_TEST(head.dropout.active());
  }
  BOOST_TEST(check::agrees(layer.forward(batch()),
                           with_dropout().forward(batch()), check::exactly));
}

BOOST_AUTO_TEST_CASE(changing_a_token_leaves_the_rows_before_it_bit_equal) {
  arma::fcube x = batch();
  for (std::size_t b = 0; b < 2; ++b) x.slice(b).row(3) += 0.5F;
  const arma::fcube before = wrapper().forward(batch());
  const arma::fcube after = wrapper().forward(x);
  BOOST_TEST(check::agrees(arma::fcube(after.rows(0, 2)),
                           arma::fcube(before.rows(0, 2)), check::exactly));
  BOOST_TEST(!attn::agree(arma::fcube(after.rows(3, 3)),
                          arma::fcube(before.rows(3, 3))));
}

BOOST_AUTO_TEST_CASE(parameters_are_those_of_all_heads) {
  BOOST_TEST(wrapper().parameter_count() == 3U * 3 * 2 * 4);
}

BOOST_AUTO_TEST_CASE(one_token_gives_the_values_of_all_heads) {
  const attn::MultiHeadAttentionWrapper layer = wrapper();
  const arma::fcube x = batch().rows(0, 0);
  const arma::fcube context_vec = layer.forward(x);
  for (std::size_t h = 0; h < 3; ++h) {
    BOOST_TEST(check::agrees(arma::fcube(context_vec.cols(2 * h, 2 * h + 1)),
                             layer.heads[h].W_value.forward(x),
                             attn::Tolerance{1e-6F, 1e-6F}));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
