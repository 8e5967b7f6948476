// Gradients and optimisers together: attention that is to tell the next
// token's vector, step by step as PyTorch trains it.
#include <memory>

#include "../golden/recording.hpp"
#include "book/inputs.hpp"
#include "training/adamw.hpp"
#include "training/mean_squared_error.hpp"
#include "training/sgd.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(attention_learns)

namespace {

arma::fcube inputs() {
  arma::fcube x(6, 3, 1);
  x.slice(0) = attn::book_inputs();
  return x;
}

// The loss of the context vectors but the last, against the next tokens; the
// gradients of the layers are added.
float loss_and_backward(attn::CausalAttention& attention) {
  attn::CausalAttention::Kept kept;
  const arma::fcube context_vec = attention.forward_keeping(inputs(), kept);
  const arma::fmat outputs = context_vec.slice(0).head_rows(5);
  const arma::fmat targets = attn::book_inputs().tail_rows(5);
  arma::fcube grad(6, 3, 1, arma::fill::zeros);
  grad.slice(0).head_rows(5) =
      attn::mean_squared_error_backward(outputs, targets);
  attention.backward(grad, kept);
  return attn::mean_squared_error(outputs, targets);
}

std::unique_ptr<attn::Optimizer> optimizer_for(
    attn::CausalAttention& attention, bool is_adamw) {
  if (!is_adamw) {
    return std::make_unique<attn::Sgd>(attention.parameters(), 0.5);
  }
  return std::make_unique<attn::AdamW>(
      attention.parameters(),
      attn::AdamWOptions{.learning_rate = 0.01, .weight_decay = 0.1});
}

}  // namespace

BOOST_AUTO_TEST_CASE(its_losses_and_weights_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("descent")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      attn::CausalAttention attention(
          {.d_in = 3, .d_out = 3, .context_length = 6},
          attn::Generator(expected.seed()));
      const auto optimizer = optimizer_for(attention, expected.flag("adamw"));
      arma::frowvec losses(expected.size("steps") + 1);
      for (std::size_t step = 0; step < losses.n_elem; ++step) {
        optimizer->zero_grad();
        losses(step) = loss_and_backward(attention);
        if (step + 1 < losses.n_elem) optimizer->step();
      }
      const attn::Tolerance to_five_digits = {1e-5F, 0.0F};
      BOOST_TEST(
          check::agrees(losses, expected.tensor("losses"), to_five_digits));
      BOOST_TEST(losses.back() < 0.7F * losses.front());
      for (const attn::Parameter& parameter : attention.parameters()) {
        BOOST_TEST(check::agrees(
            *parameter.value, expected.tensor("parameter." + parameter.name),
            to_five_digits));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(parameters_have_pytorchs_names_and_order) {
  attn::MultiHeadAttention mha(
      {.d_in = 4, .d_out = 6, .context_length = 9, .qkv_bias = true}, 3,
      attn::Generator(1));
  std::vector<std::string> names;
  std::size_t numbers = 0;
  for (const attn::Parameter& parameter : mha.parameters()) {
    names.push_back(parameter.name);
    numbers += parameter.value->n_elem;
  }
  const std::vector<std::string> expected = {
      "W_query.weight", "W_query.bias", "W_key.weight",    "W_key.bias",
      "W_value.weight", "W_value.bias", "out_proj.weight", "out_proj.bias"};
  BOOST_TEST(names == expected, boost::test_tools::per_element());
  BOOST_TEST(numbers == mha.parameter_count());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
