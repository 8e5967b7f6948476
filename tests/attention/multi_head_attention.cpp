#include "attention/multi_head_attention.hpp"

#include "../golden/recording.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(multi_head_attention)

namespace {

constexpr attn::AttentionOptions sizes = {
    .d_in = 5, .d_out = 6, .context_length = 9};

attn::AttentionOptions options_with_dropout() {
  attn::AttentionOptions options = sizes;
  options.dropout = 0.3;
  return options;
}

attn::MultiHeadAttention attention() {
  return {sizes, 3, attn::Generator(42)};
}

attn::MultiHeadAttention with_dropout() {
  return {options_with_dropout(), 3, attn::Generator(42)};
}

// B 2, T 4, d_in 5
arma::fcube batch() {
  attn::Generator generator(1);
  arma::fcube x(4, 5, 2);
  for (std::size_t b = 0; b < 2; ++b) {
    x.slice(b) = generator.uniform(4, 5, -1, 1);
  }
  return x;
}

std::string error(const attn::MultiHeadAttention& layer,
                  const arma::fcube& x) {
  return check::thrown<attn::ShapeError>([&] { layer.forward(x); });
}

// A Linear whose weight is the weights of one projection of all heads, one
// under the other.
attn::Linear stacked(const attn::MultiHeadAttentionWrapper& wrapper,
                     attn::Linear attn::CausalAttention::*projection) {
  arma::fmat weight;
  for (const attn::CausalAttention& head : wrapper.heads) {
    weight = arma::join_cols(weight, (head.*projection).weight);
  }
  return attn::Linear(weight);
}

}  // namespace

BOOST_AUTO_TEST_CASE(x_of_another_width_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(4, 3, 2)),
                         {"MultiHeadAttention: ", "x (2, 4, 3)",
                          "W_query.weight (6, 5)", "x needs 5 features"}));
}

BOOST_AUTO_TEST_CASE(x_without_a_token_or_a_sequence_throws) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(0, 5, 2)),
                         {"MultiHeadAttention: ", "x (2, 0, 5)",
                          "W_query.weight (6, 5)", "at least one token"}));
  BOOST_TEST(check::says(error(attention(), arma::fcube(4, 5, 0)),
                         {"MultiHeadAttention: ", "x (0, 4, 5)",
                          "W_query.weight (6, 5)", "at least one"}));
}

BOOST_AUTO_TEST_CASE(more_tokens_than_the_context_throw) {
  BOOST_TEST(check::says(error(attention(), arma::fcube(10, 5, 2)),
                         {"MultiHeadAttention: ", "x (2, 10, 5)",
                          "context_length (9)", "at most 9"}));
}

BOOST_AUTO_TEST_CASE(heads_that_do_not_divide_the_width_throw) {
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([] {
                           attn::MultiHeadAttention(sizes, 4,
                                                    attn::Generator(1));
                         }),
                         {"MultiHeadAttention: ", "d_out (6)",
                          "num_heads (4)", "1, 2, 3, 6 fit"}));
}

BOOST_AUTO_TEST_CASE(options_out_of_range_throw) {
  const auto text = [](const attn::AttentionOptions& options,
                       std::size_t num_heads) {
    return check::thrown<attn::ValueError>([&] {
      attn::MultiHeadAttention(options, num_heads, attn::Generator(1));
    });
  };
  BOOST_TEST(check::says(text(sizes, 0), {"num_heads is 0"}));
  BOOST_TEST(check::says(text({0, 6, 9}, 3), {"d_in is 0"}));
  BOOST_TEST(check::says(text({5, 0, 9}, 3), {"d_out is 0"}));
  BOOST_TEST(check::says(text({5, 6, 0}, 3), {"context_length is 0"}));
  BOOST_TEST(check::says(text({5, 6, 9, -0.5}, 3), {"p is -0.5"}));
}

BOOST_AUTO_TEST_CASE(a_projection_of_another_width_throws) {
  attn::MultiHeadAttention layer = attention();
  layer.W_value = attn::Linear(5, 9, false, attn::Generator(1));
  BOOST_TEST(check::says(error(layer, batch()),
                         {"x (2, 4, 9)", "weight (6, 6)", "6 columns"}));
  layer.W_value = attn::Linear(5, 7, false, attn::Generator(1));
  BOOST_TEST(
      check::says(error(layer, batch()), {"d_out (7)", "num_heads (3)"}));
}

BOOST_AUTO_TEST_CASE(every_step_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("multi_head_attention")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const attn::MultiHeadAttention layer(
          {.d_in = expected.size("d_in"),
           .d_out = expected.size("d_out"),
           .context_length = 9,
           .dropout = expected.number("dropout"),
           .qkv_bias = expected.flag("qkv_bias")},
          expected.size("num_heads"), attn::Generator(expected.seed()));
      check::parameters_agree(layer.W_query, expected, "W_query");
      check::parameters_agree(layer.W_key, expected, "W_key");
      check::parameters_agree(layer.W_value, expected, "W_value");
      check::parameters_agree(layer.out_proj, expected, "out_proj");
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
  BOOST_TEST(check::agrees(trace["output"], traced, check::exactly));
}

BOOST_AUTO_TEST_CASE(weights_sum_to_one_over_the_keys_in_every_head) {
  check::Recording trace;
  attention().forward(batch(), &trace);
  const attn::Tensor& weights = trace["attn_weights"];
  BOOST_TEST_REQUIRE(weights.matrices() == 6U);
  for (std::size_t matrix = 0; matrix < 6; ++matrix) {
    for (std::size_t t = 0; t < 4; ++t) {
      float sum = 0.0F;
      for (std::size_t s = 0; s < 4; ++s) {
        sum += weights.at(matrix, t, s);
        BOOST_TEST((weights.at(matrix, t, s) > 0.0F) == (s <= t));
      }
      BOOST_TEST(check::agrees(sum, 1.0F));
    }
  }
}

BOOST_AUTO_TEST_CASE(stacked_weights_make_it_equal_the_wrapper) {
  const attn::MultiHeadAttentionWrapper wrapper(
      {.d_in = 5, .d_out = 2, .context_length = 9}, 3, attn::Generator(7));
  attn::MultiHeadAttention layer = attention();
  layer.W_query = stacked(wrapper, &attn::CausalAttention::W_query);
  layer.W_key = stacked(wrapper, &attn::CausalAttention::W_key);
  layer.W_value = stacked(wrapper, &attn::CausalAttention::W_value);
  layer.out_proj = attn::Linear(arma::fmat(6, 6, arma::fill::eye));
  BOOST_TEST(check::agrees(layer.forward(batch()), wrapper.forward(batch())));
}

BOOST_AUTO_TEST_CASE(one_head_is_causal_attention_before_the_output) {
  attn::MultiHeadAttention layer(sizes, 1, attn::Generator(42));
  layer.out_proj = attn::Linear(arma::fmat(6, 6, arma::fill::eye));
  const attn::CausalAttention head(sizes, attn::Generator(42));
  BOOST_TEST(check::agrees(layer.forward(batch()), head.forward(batch())));
}

BOOST_AUTO_TEST_CASE(changing_a_token_leaves_the_rows_before_it_bit_equal) {
  const arma::fcube before = attention().forward(batch());
  for (std::size_t changed = 1; changed < 4; ++changed) {
    arma::fcube x = batch();
    for (std::size_t b = 0; b < 2; ++b) x.slice(b).row(changed) += 0.5F;
    const arma::fcube after = attention().forward(x);
    for (std::size_t b = 0; b < 2; ++b) {
      for (std::size_t t = 0; t < 4; ++t) {
        const bool same = attn::agree(arma::frowvec(after.slice(b).row(t)),
                                      arma::frowvec(before.slice(b).row(t)),
                                      check::exactly);
        BOOST_TEST(same == (t < changed));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(the_first_row_of_every_head_is_its_first_value) {
  check::Recording trace;
  attention().forward(batch(), &trace);
  for (std::size_t matrix = 0; matrix < 6; ++matrix) {
    for (std::size_t k = 0; k < 2; ++k) {
      BOOST_TEST(trace["head_context_vec"].at(matrix, 0, k) ==
                 trace["values"].at(matrix, 0, k));
    }
  }
}

BOOST_AUTO_TEST_CASE(dropout_changes_training_alone) {
  attn::MultiHeadAttention layer = with_dropout();
  const arma::fcube expected = attention().forward(batch());
  layer.eval();
  BOOST_TEST(check::agrees(layer.forward(batch()), expected, check::exactly));
  layer.train();
  BOOST_TEST(check::agrees(layer.forward(batch()),
                           with_dropout().forward(batch()), check::exactly));
  BOOST_TEST(!attn::agree(layer.forward(batch()), expected));
}

BOOST_AUTO_TEST_CASE(parameters_are_projections_and_output) {
  BOOST_TEST(attention().parameter_count() == 3U * 6 * 5 + 6 * 6 + 6);
  attn::AttentionOptions options = sizes;
  options.qkv_bias = true;
  BOOST_TEST(attn::MultiHeadAttention(options, 2, attn::Generator(1))
                 .parameter_count() == 3U * (6 * 5 + 6) + 6 * 6 + 6);
}

BOOST_AUTO_TEST_CASE(a_head_is_as_wide_as_its_share) {
  BOOST_TEST(attention().head_dim() == 2U);
}

BOOST_AUTO_TEST_CASE(one_token_gives_the_projected_value) {
  const attn::MultiHeadAttention layer = attention();
  const arma::fcube x = batch().rows(2, 2);
  // Not to the last bit: a BLAS may add in other orders for other shapes.
  BOOST_TEST(check::agrees(layer.forward(x),
                           layer.out_proj.forward(layer.W_value.forward(x))));
}

BOOST_AUTO_TEST_CASE(scores_of_10000_do_not_overflow) {
  check::Recording trace;
  const arma::fcube output = attention().forward(1000.0F * batch(), &trace);
  const std::vector<float>& scores = trace["attn_scores"].values();
  BOOST_TEST(*std::max_element(scores.begin(), scores.end()) > 1e4F);
  BOOST_TEST(output.is_finite());
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_form) {
  const attn::MultiHeadAttention layer = attention();
  const arma::fcube x = batch();
  check::Recording trace;
  layer.forward(x, &trace);
  for (std::size_t b = 0; b < 2; ++b) {
    const arma::fmat queries =
        loops::linear(x.slice(b), layer.W_query.weight);
    const arma::fmat keys = loops::linear(x.slice(b), layer.W_key.weight);
    const arma::fmat values = loops::linear(x.slice(b), layer.W_value.weight);
    for (std::size_t h = 0; h < 3; ++h) {
      const arma::fmat expected = loops::attention(
          queries.cols(2 * h, 2 * h + 1), keys.cols(2 * h, 2 * h + 1),
          values.cols(2 * h, 2 * h + 1), true);
      for (std::size_t t = 0; t < 4; ++t) {
        for (std::size_t k = 0; k < 2; ++k) {
          BOOST_TEST(check::agrees(
              trace["head_context_vec"].at(3 * b + h, t, k), expected(t, k)));
        }
      }
    }
  }
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
