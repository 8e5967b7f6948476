// The way back through every layer: PyTorch's gradients, and what must hold
// of any.
#include "../golden/recording.hpp"
#include "attention/softmax.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(backward)

namespace {

constexpr attn::AttentionOptions sizes = {
    .d_in = 4, .d_out = 6, .context_length = 9, .qkv_bias = true};

arma::fcube drawn(std::size_t T, std::size_t features, std::size_t B,
                  std::uint64_t seed) {
  attn::Generator generator(seed);
  arma::fcube batch(T, features, B);
  for (std::size_t b = 0; b < B; ++b) {
    batch.slice(b) = generator.uniform(T, features, -1, 1);
  }
  return batch;
}

attn::MultiHeadAttention module() {
  return {sizes, 3, attn::Generator(42)};
}

// The gradients that a trace was handed, against those of a case.
void gradients_agree(const check::Recording& trace,
                     const golden::Case& expected) {
  std::vector<std::string> names;
  for (const std::string& name : expected.tensor_names()) {
    if (name.starts_with("grad.")) names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  for (const std::string& name : names) {
    BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
      BOOST_TEST(check::agrees(trace[name], expected.tensor(name)));
    }
  }
}

void layer_agrees(const attn::Linear& layer, const golden::Case& expected,
                  const std::string& name) {
  BOOST_TEST_CONTEXT(expected.name() << ", " << name) {
    BOOST_TEST(
        check::agrees(layer.grad_weight, expected.tensor(name + ".weight")));
    BOOST_TEST_REQUIRE(layer.grad_bias.is_empty() ==
                       !expected.has(name + ".bias"));
    if (!layer.bias) return;
    BOOST_TEST(
        check::agrees(layer.grad_bias, expected.tensor(name + ".bias")));
  }
}

template <typename Module>
void projections_agree(const Module& layer, const golden::Case& expected) {
  layer_agrees(layer.W_query, expected, "parameter_grad.W_query");
  layer_agrees(layer.W_key, expected, "parameter_grad.W_key");
  layer_agrees(layer.W_value, expected, "parameter_grad.W_value");
}

// Of a matrix or of a batch.
template <typename Module, typename Numbers>
void module_agrees(Module& layer, const Numbers& x,
                   const Numbers& grad_output, const golden::Case& expected) {
  typename Module::Kept kept;
  layer.forward_keeping(x, kept);
  check::Recording trace;
  const Numbers grad_x = layer.backward(grad_output, kept, &trace);
  BOOST_TEST(check::agrees(grad_x, expected.tensor("grad_x")));
  gradients_agree(trace, expected);
  projections_agree(layer, expected);
}

attn::AttentionOptions options_of(const golden::Case& expected) {
  return {.d_in = expected.size("d_in"),
          .d_out = expected.size("d_out"),
          .context_length = 9,
          .dropout = expected.number("dropout"),
          .qkv_bias = expected.flag("qkv_bias")};
}

// sum(direction ∘ output)
double loss_of(const attn::MultiHeadAttention& mha, const arma::fcube& x,
               const arma::fcube& direction) {
  const arma::cube wide = arma::conv_to<arma::cube>::from(mha.forward(x));
  return arma::accu(wide % arma::conv_to<arma::cube>::from(direction));
}

}  // namespace

BOOST_AUTO_TEST_CASE(softmax_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("softmax_backward")) {
    const arma::fmat grad_scores = attn::softmax_rows_backward(
        expected.matrix("grad_weights"), expected.matrix("weights"));
    BOOST_TEST(check::agrees(grad_scores, expected.tensor("grad_scores")));
  }
}

BOOST_AUTO_TEST_CASE(a_row_of_scores_gains_nothing_as_a_whole) {
  attn::Generator generator(5);
  const arma::fmat weights =
      attn::softmax_rows(generator.uniform(4, 7, -2, 2));
  const arma::fmat grad_scores =
      attn::softmax_rows_backward(generator.uniform(4, 7, -1, 1), weights);
  const arma::fvec sums = arma::sum(grad_scores, 1);
  BOOST_TEST(arma::abs(sums).max() <= 1e-6F);
}

BOOST_AUTO_TEST_CASE(a_hidden_score_gets_no_gradient_whatever_came_back) {
  const arma::fmat weights = {{0.25F, 0.75F, 0.0F}};
  const arma::fmat grad_scores = attn::softmax_rows_backward(
      arma::fmat{{1.0F, 2.0F, arma::fdatum::nan}}, weights);
  BOOST_TEST(
      check::agrees(grad_scores, arma::fmat{{-0.1875F, 0.1875F, 0.0F}}));
}

BOOST_AUTO_TEST_CASE(a_gradient_of_another_shape_throws) {
  const std::string softmax = check::thrown<attn::ShapeError>([] {
    attn::softmax_rows_backward(arma::fmat(2, 3), arma::fmat(2, 4));
  });
  BOOST_TEST(check::says(softmax, {"softmax_rows_backward",
                                   "grad_weights (2, 3)", "weights (2, 4)"}));
  attn::MultiHeadAttention mha = module();
  attn::MultiHeadAttention::Kept kept;
  mha.forward_keeping(drawn(5, 4, 2, 1), kept);
  const std::string output = check::thrown<attn::ShapeError>(
      [&] { mha.backward(arma::fcube(5, 7, 2), kept); });
  BOOST_TEST(check::says(
      output, {"Linear: ", "grad_y (2, 5, 7)", "x (2, 5, 6)", "6 columns"}));
}

BOOST_AUTO_TEST_CASE(what_another_layer_kept_throws) {
  const arma::fcube grad = drawn(5, 6, 2, 1);
  attn::CausalAttention causal(sizes, attn::Generator(1));
  attn::AttentionOptions others = sizes;
  others.d_out = 3;
  attn::CausalAttention::Kept kept;
  attn::CausalAttention(others, attn::Generator(1))
      .forward_keeping(drawn(5, 4, 2, 1), kept);
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { causal.backward(grad, kept); }),
      {"CausalAttention", "kept queries (2, 5, 3)",
       "W_query.weight (6, 4)"}));
  others = sizes;
  others.d_in = 7;
  attn::MultiHeadAttention::Kept of_heads;
  attn::MultiHeadAttention(others, 3, attn::Generator(1))
      .forward_keeping(drawn(5, 7, 2, 1), of_heads);
  attn::MultiHeadAttention mha = module();
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([&] { mha.backward(grad, of_heads); }),
      {"MultiHeadAttention", "kept x (2, 5, 7)", "W_query.weight (6, 4)"}));
  BOOST_TEST(causal.W_value.grad_weight.is_empty());
  BOOST_TEST(mha.out_proj.grad_weight.is_empty());
}

BOOST_AUTO_TEST_CASE(linear_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("linear_backward")) {
    attn::Linear layer(expected.size("d_in"), expected.size("d_out"),
                       expected.flag("bias"),
                       attn::Generator(expected.seed()));
    const arma::fcube grad_x =
        layer.backward(expected.batch("grad_y"), expected.batch("x"));
    BOOST_TEST(check::agrees(grad_x, expected.tensor("grad_x")));
    layer_agrees(layer, expected, "grad");
  }
}

BOOST_AUTO_TEST_CASE(self_attention_is_pytorchs) {
  for (const golden::Case& expected :
       golden::cases("self_attention_v2_backward")) {
    attn::SelfAttentionV2 layer(expected.size("d_in"), expected.size("d_out"),
                                expected.flag("qkv_bias"),
                                attn::Generator(expected.seed()));
    module_agrees(layer, expected.matrix("x"), expected.matrix("grad_output"),
                  expected);
  }
}

BOOST_AUTO_TEST_CASE(causal_attention_is_pytorchs) {
  for (const golden::Case& expected :
       golden::cases("causal_attention_backward")) {
    attn::CausalAttention layer(options_of(expected),
                                attn::Generator(expected.seed()));
    module_agrees(layer, expected.batch("x"), expected.batch("grad_output"),
                  expected);
  }
}

BOOST_AUTO_TEST_CASE(multi_head_attention_is_pytorchs) {
  for (const golden::Case& expected :
       golden::cases("multi_head_attention_backward")) {
    attn::MultiHeadAttention layer(options_of(expected),
                                   expected.size("num_heads"),
                                   attn::Generator(expected.seed()));
    module_agrees(layer, expected.batch("x"), expected.batch("grad_output"),
                  expected);
    layer_agrees(layer.out_proj, expected, "parameter_grad.out_proj");
  }
}

BOOST_AUTO_TEST_CASE(what_is_kept_changes_nothing_of_what_is_returned) {
  const arma::fcube x = drawn(5, 4, 2, 1);
  attn::AttentionOptions options = sizes;
  options.dropout = 0.3;
  attn::CausalAttention::Kept kept;
  const arma::fcube keeping =
      attn::CausalAttention(options, attn::Generator(3))
          .forward_keeping(x, kept);
  const arma::fcube plain =
      attn::CausalAttention(options, attn::Generator(3)).forward(x);
  BOOST_TEST(check::agrees(keeping, plain, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_token_gets_no_gradient_from_those_before_it) {
  attn::MultiHeadAttention mha = module();
  attn::MultiHeadAttention::Kept kept;
  mha.forward_keeping(drawn(5, 4, 2, 1), kept);
  arma::fcube of_token_2(5, 6, 2, arma::fill::zeros);
  of_token_2.row(2).fill(1.0F);
  const arma::fcube grad_x = mha.backward(of_token_2, kept);
  for (std::size_t b = 0; b < 2; ++b) {
    BOOST_TEST(arma::any(arma::vectorise(grad_x.slice(b).head_rows(3))));
    BOOST_TEST(arma::abs(grad_x.slice(b).tail_rows(2)).max() == 0.0F);
  }
}

BOOST_AUTO_TEST_CASE(gradients_of_a_batch_are_the_sum_of_its_sequences) {
  const arma::fcube x = drawn(5, 4, 3, 1);
  const arma::fcube direction = drawn(5, 6, 3, 2);
  attn::MultiHeadAttention together = module();
  attn::MultiHeadAttention::Kept kept;
  together.forward_keeping(x, kept);
  together.backward(direction, kept);
  attn::MultiHeadAttention one_by_one = module();
  for (std::size_t b = 0; b < 3; ++b) {
    one_by_one.forward_keeping(x.slices(b, b), kept);
    one_by_one.backward(direction.slices(b, b), kept);
  }
  const auto same = [](const attn::Linear& a, const attn::Linear& b) {
    return check::agrees(a.grad_weight, b.grad_weight) &&
           check::agrees(a.grad_bias, b.grad_bias);
  };
  BOOST_TEST(same(one_by_one.W_query, together.W_query));
  BOOST_TEST(same(one_by_one.W_key, together.W_key));
  BOOST_TEST(same(one_by_one.W_value, together.W_value));
  BOOST_TEST(same(one_by_one.out_proj, together.out_proj));
}

BOOST_AUTO_TEST_CASE(gradients_add_up_until_they_are_forgotten) {
  attn::Linear layer(4, 3, true, attn::Generator(1));
  const arma::fmat x = drawn(5, 4, 1, 2).slice(0);
  const arma::fmat direction = drawn(5, 3, 1, 3).slice(0);
  layer.backward(direction, x);
  const arma::fmat once = layer.grad_weight;
  layer.backward(direction, x);
  BOOST_TEST(check::agrees(layer.grad_weight, arma::fmat(2.0F * once)));
  layer.zero_grad();
  BOOST_TEST(layer.grad_weight.is_empty());
  BOOST_TEST(layer.grad_bias.is_empty());
}

BOOST_AUTO_TEST_CASE(central_differences_agree) {
  const arma::fcube x = drawn(5, 4, 2, 1);
  const arma::fcube direction = drawn(5, 6, 2, 2);
  attn::MultiHeadAttention mha = module();
  attn::MultiHeadAttention::Kept kept;
  mha.forward_keeping(x, kept);
  const arma::fcube grad_x = mha.backward(direction, kept);
  const float step = 1.0F / 64.0F;
  const auto slope = [&](float& number, const arma::fcube& inputs) {
    const float before = number;
    number = before + step;
    const double after = loss_of(mha, inputs, direction);
    number = before - step;
    const double other = loss_of(mha, inputs, direction);
    number = before;
    return (after - other) / (2.0 * step);
  };
  arma::fcube moved = x;
  BOOST_TEST(std::abs(slope(moved(1, 2, 1), moved) - grad_x(1, 2, 1)) < 2e-3);
  const auto of_weight = [&](attn::Linear& layer) {
    return std::abs(slope(layer.weight(1, 2), x) - layer.grad_weight(1, 2));
  };
  BOOST_TEST(of_weight(mha.W_query) < 2e-3);
  BOOST_TEST(of_weight(mha.W_key) < 2e-3);
  BOOST_TEST(of_weight(mha.W_value) < 2e-3);
  BOOST_TEST(of_weight(mha.out_proj) < 2e-3);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
