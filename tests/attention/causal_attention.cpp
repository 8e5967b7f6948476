#include "attention/causal_attention.hpp"

#include "../golden/recording.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(causal_attention)

namespace {

constexpr attn::AttentionOptions sizes = {
    .d_in = 4, .d_out = 6, .context_length = 9};

attn::CausalAttention attention() {
  return {sizes, attn::Generator(42)};
}

attn::CausalAttention with_dropout(attn::Generator generator) {
  attn::AttentionOptions options = sizes;
  options.dropout = 0.3;
  return {options, std::move(generator)};
}

// B 3, T 5, d_in 4
arma::fcube batch() {
  attn::Generator generator(1);
  arma::fcube x(5, 4, 3);
  for (std::size_t b = 0; b < 3; ++b) {
    x.slice(b) = generator.uniform(5, 4, -1, 1);
  }
  return x;
}

std::string error(const attn::CausalAttention& layer, const arma::fcube& x) {
  return check::thrown<attn::ShapeError>([&] { layer.forward(x); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(x_of_another_width_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(5, 3, 2)),
                         {"CausalAttention: ", "x (2, 5, 3)",
                          "W_query.weight (6, 4)", "x needs 4 features"}));
}

BOOST_AUTO_TEST_CASE(x_without_a_token_or_a_sequence_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(0, 4, 2)),
                         {"CausalAttention: ", "x (2, 0, 4)",
                          "W_query.weight (6, 4)", "at least one token"}));
  BOOST_TEST(check::says(error(attention(), arma::fcube(5, 4, 0)),
                         {"CausalAttention: ", "x (0, 5, 4)",
                          "W_query.weight (6, 4)", "at least one"}));
}

BOOST_AUTO_TEST_CASE(more_tokens_than_the_context_throw) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(10, 4, 2)),
                         {"CausalAttention: ", "x (2, 10, 4)",
                          "context_length (9)", "at most 9"}));
  BOOST_CHECK_NO_THROW(
      attention().forward(arma::fcube(9, 4, 2, arma::fill::ones)));
}

BOOST_AUTO_TEST_CASE(queries_and_keys_of_different_width_throw) {
  attn::CausalAttention layer = attention();
  layer.W_query = attn::Linear(4, 7, true, attn::Generator(1));
  BOOST_TEST(check::says(error(layer, batch()),
                         {"CausalAttention: ", "W_query.weight (7, 4)",
                          "W_key.weight (6, 4)", "the same width"}));
}

BOOST_AUTO_TEST_CASE(options_out_of_range_throw) {
  const auto text = [](const attn::AttentionOptions& options) {
    return check::thrown<attn::ValueError>(
        [&] { attn::CausalAttention(options, attn::Generator(1)); });
  };
  BOOST_TEST(check::says(text({0, 6, 9}), {"d_in is 0"}));
  BOOST_TEST(check::says(text({4, 0, 9}), {"d_out is 0"}));
  BOOST_TEST(check::says(text({4, 6, 0}),
                         {"CausalAttention: ", "context_length is 0"}));
  BOOST_TEST(check::says(text({4, 6, 9, 1.0}), {"Dropout: ", "p is 1"}));
}

BOOST_AUTO_TEST_CASE(every_step_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("causal_attention")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::CausalAttention layer(
          {.d_in = expected.size("d_in"),
           .d_out = expected.size("d_out"),
           .context_length = 9,
           .dropout = expected.number("dropout"),
           .qkv_bias = expected.flag("qkv_bias")},
          attn::Generator(expected.seed()));
      check::parameters_agree(layer.W_query, expected, "W_query");
      check::parameters_agree(layer.W_key, expected, "W_key");
      check::parameters_agree(layer.W_value, expected, "W_value");
      check::Recording trace;
      layer.forward(expected.batch("x"), &trace);
      check::trace_agrees(trace, expected);
    }
  }
}

BOOST_AUTO_TEST_CASE(a_trace_changes_nothing_and_ends_with_the_result) {
  check::Recording trace;
  const arma::fcube traced =
      with_dropout(attn::Generator(3)).forward(batch(), &trace);
  BOOST_TEST(check::agrees(traced,
                           with_dropout(attn::Generator(3)).forward(batch()),
                           check::exactly));
  BOOST_TEST(check::agrees(trace["context_vec"], traced, check::exactly));
}

BOOST_AUTO_TEST_CASE(weights_sum_to_one_over_the_keys) {
  check::Recording trace;
  attention().forward(batch(), &trace);
  const attn::Tensor& weights = trace["attn_weights"];
  for (std::size_t b = 0; b < 3; ++b) {
    for (std::size_t t = 0; t < 5; ++t) {
      float sum = 0.0F;
      for (std::size_t s = 0; s < 5; ++s) sum += weights.at(b, t, s);
      BOOST_TEST(check::agrees(sum, 1.0F));
    }
  }
}

BOOST_AUTO_TEST_CASE(future_tokens_get_no_weight) {
  check::Recording trace;
  attention().forward(batch(), &trace);
  const attn::Tensor& weights = trace["attn_weights"];
  for (std::size_t b = 0; b < 3; ++b) {
    for (std::size_t t = 0; t < 5; ++t) {
      for (std::size_t s = 0; s < 5; ++s) {
        BOOST_TEST((weights.at(b, t, s) > 0.0F) == (s <= t));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(changing_a_token_leaves_the_rows_before_it_bit_equal) {
  const arma::fcube before = attention().forward(batch());
  for (std::size_t changed = 1; changed < 5; ++changed) {
    arma::fcube x = batch();
    for (std::size_t b = 0; b < 3; ++b) x.slice(b).row(changed) += 0.5F;
    const arma::fcube after = attention().forward(x);
    for (std::size_t b = 0; b < 3; ++b) {
      for (std::size_t t = 0; t < 5; ++t) {
        const bool same = attn::agree(arma::frowvec(after.slice(b).row(t)),
                                      arma::frowvec(before.slice(b).row(t)),
                                      check::exactly);
        BOOST_TEST(same == (t < changed));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(appending_a_token_leaves_the_rows_before_it) {
  const arma::fcube longer = attention().forward(batch());
  const arma::fcube shorter = attention().forward(batch().rows(0, 3));
  BOOST_TEST(check::agrees(shorter, arma::fcube(longer.rows(0, 3))));
}

BOOST_AUTO_TEST_CASE(the_first_row_is_the_first_value) {
  check::Recording trace;
  const arma::fcube context_vec = attention().forward(batch(), &trace);
  for (std::size_t b = 0; b < 3; ++b) {
    for (std::size_t k = 0; k < 6; ++k) {
      BOOST_TEST(context_vec(0, k, b) == trace["values"].at(b, 0, k));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_last_row_is_that_without_a_mask) {
  const attn::SelfAttentionV2 unmasked(4, 6, false, attn::Generator(42));
  const arma::fcube context_vec = attention().forward(batch());
  for (std::size_t b = 0; b < 3; ++b) {
    const arma::fmat expected = unmasked.forward(batch().slice(b));
    BOOST_TEST(check::agrees(arma::frowvec(context_vec.slice(b).row(4)),
                             arma::frowvec(expected.row(4))));
  }
}

BOOST_AUTO_TEST_CASE(sequences_of_a_batch_do_not_see_each_other) {
  const arma::fcube together = attention().forward(batch());
  for (std::size_t b = 0; b < 3; ++b) {
    const arma::fcube alone = attention().forward(batch().slices(b, b));
    BOOST_TEST(check::agrees(arma::fmat(alone.slice(0)),
                             arma::fmat(together.slice(b)), check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(dropout_changes_training_alone) {
  const attn::Generator generator(42);
  attn::CausalAttention layer = with_dropout(generator);
  const arma::fcube expected = attention().forward(batch());
  layer.eval();
  BOOST_TEST(check::agrees(layer.forward(batch()), expected, check::exactly));
  layer.train();
  BOOST_TEST(!attn::agree(layer.forward(batch()), expected));
}

BOOST_AUTO_TEST_CASE(evaluation_draws_nothing) {
  attn::CausalAttention evaluated = with_dropout(attn::Generator(42));
  evaluated.eval();
  evaluated.forward(batch());
  evaluated.train();
  BOOST_TEST(check::agrees(evaluated.forward(batch()),
                           with_dropout(attn::Generator(42)).forward(batch()),
                           check::exactly));
}

BOOST_AUTO_TEST_CASE(every_pass_in_training_draws_a_mask_of_its_own) {
  const attn::CausalAttention layer = with_dropout(attn::Generator(42));
  const arma::fcube first = layer.forward(batch());
  BOOST_TEST(!attn::agree(layer.forward(batch()), first));
}

BOOST_AUTO_TEST_CASE(the_streams_share_weights_and_differ_in_masks) {
  attn::AttentionOptions options = sizes;
  options.dropout = 0.5;
  options.dropout_stream = attn::DropoutStream::mkl;
  const attn::CausalAttention mkl(options, attn::Generator(42));
  BOOST_TEST(check::agrees(mkl.W_value.weight, attention().W_value.weight,
                           check::exactly));
  options.dropout_stream = attn::DropoutStream::native;
  const attn::CausalAttention native(options, attn::Generator(42));
  BOOST_TEST(!attn::agree(mkl.forward(batch()), native.forward(batch())));
}

BOOST_AUTO_TEST_CASE(parameters_are_those_of_the_projections) {
  BOOST_TEST(attention().parameter_count() == 3U * 6 * 4);
  attn::AttentionOptions options = sizes;
  options.qkv_bias = true;
  BOOST_TEST(
      attn::CausalAttention(options, attn::Generator(1)).parameter_count() ==
      3U * (6 * 4 + 6));
}

BOOST_AUTO_TEST_CASE(scores_of_10000_do_not_overflow) {
  check::Recording trace;
  const arma::fcube context_vec =
      attention().forward(1000.0F * batch(), &trace);
  const std::vector<float>& scores = trace["attn_scores"].values();
  BOOST_TEST(*std::max_element(scores.begin(), scores.end()) > 1e4F);
  BOOST_TEST(context_vec.is_finite());
}

BOOST_AUTO_TEST_CASE(a_nan_in_x_throws) {
  arma::fcube x = batch();
  x(4, 1, 2) = arma::fdatum::nan;
  BOOST_TEST(check::says(
      check::thrown<attn::ValueError>([&] { attention().forward(x); }),
      {"sequence 2", "row 4", "nan or +inf"}));
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_form) {
  const attn::CausalAttention layer = attention();
  const arma::fcube x = batch();
  const arma::fcube context_vec = layer.forward(x);
  for (std::size_t b = 0; b < 3; ++b) {
    const arma::fmat queries =
        loops::linear(x.slice(b), layer.W_query.weight);
    const arma::fmat keys = loops::linear(x.slice(b), layer.W_key.weight);
    const arma::fmat values = loops::linear(x.slice(b), layer.W_value.weight);
    BOOST_TEST(check::agrees(arma::fmat(context_vec.slice(b)),
                             loops::attention(queries, keys, values, true)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
