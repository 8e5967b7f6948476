#include "training/optimizer.hpp"

#include <limits>

#include "descent.hpp"
#include "training/adamw.hpp"
#include "training/sgd.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(optimizer)

namespace {

descent::Layer some_layer() {
  attn::Generator generator(1);
  return {
      generator.uniform(3, 4, -1, 1), generator.uniform(1, 5, -1, 1), {}, {}};
}

std::string error(const std::vector<attn::Parameter>& parameters) {
  return check::thrown<attn::ValueError>([&] { attn::Sgd(parameters, 0.5); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(parameters_that_cannot_be_adjusted_throw) {
  arma::fmat value(2, 3);
  arma::fmat gradient;
  BOOST_TEST(check::says(error({}), {"Sgd: ", "no parameters"}));
  BOOST_TEST(check::says(error({{"weight", nullptr, &gradient}}),
                         {"Sgd: ", "weight has no value"}));
  BOOST_TEST(check::says(error({{"weight", &value, nullptr}}),
                         {"Sgd: ", "weight has no gradient"}));
  BOOST_TEST(check::says(
      error({{"weight", &value, &gradient}, {"tied", &value, &gradient}}),
      {"Sgd: ", "tied is there twice"}));
}

BOOST_AUTO_TEST_CASE(a_wrong_learning_rate_throws) {
  descent::Layer layer = some_layer();
  attn::Sgd optimizer(layer.parameters(), 0.5);
  for (const double wrong : {-1e-3, std::numeric_limits<double>::quiet_NaN(),
                             std::numeric_limits<double>::infinity()}) {
    const std::initializer_list<std::string_view> pieces = {
        "Sgd: learning_rate is ", "finite and at least 0"};
    BOOST_TEST(check::says(check::thrown<attn::ValueError>(
                               [&] { attn::Sgd(layer.parameters(), wrong); }),
                           pieces));
    BOOST_TEST(check::says(check::thrown<attn::ValueError>(
                               [&] { optimizer.set_learning_rate(wrong); }),
                           pieces));
  }
  BOOST_TEST(optimizer.learning_rate() == 0.5);
}

BOOST_AUTO_TEST_CASE(a_gradient_of_another_shape_throws_and_moves_nothing) {
  descent::Layer layer = some_layer();
  const arma::fmat weight = layer.weight;
  attn::Sgd optimizer(layer.parameters(), 0.5);
  layer.grad_weight = arma::fmat(3, 4, arma::fill::ones);
  layer.grad_bias = arma::frowvec(4, arma::fill::ones);
  BOOST_TEST(
      check::says(check::thrown<attn::ShapeError>([&] { optimizer.step(); }),
                  {"Sgd: ", "bias (1, 5)", "its gradient (1, 4)"}));
  BOOST_TEST(check::agrees(layer.weight, weight, check::exactly));
}

BOOST_AUTO_TEST_CASE(zero_grad_empties_and_a_step_after_it_moves_nothing) {
  descent::Layer layer = some_layer();
  attn::AdamW optimizer(layer.parameters());
  layer.grad_weight = arma::fmat(3, 4, arma::fill::ones);
  layer.grad_bias = arma::frowvec(5, arma::fill::ones);
  optimizer.step();
  const descent::Layer before = layer;
  optimizer.zero_grad();
  BOOST_TEST(layer.grad_weight.is_empty());
  BOOST_TEST(layer.grad_bias.is_empty());
  check::Recording trace;
  optimizer.step(&trace);
  BOOST_TEST(trace.names().empty());
  BOOST_TEST(check::agrees(layer.weight, before.weight, check::exactly));
  BOOST_TEST(check::agrees(layer.bias, before.bias, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_step_leaves_gradients_alone) {
  descent::Layer layer = some_layer();
  layer.grad_weight = arma::fmat(3, 4, arma::fill::ones);
  attn::AdamW(layer.parameters()).step();
  BOOST_TEST(check::agrees(
      layer.grad_weight, arma::fmat(3, 4, arma::fill::ones), check::exactly));
}

BOOST_AUTO_TEST_CASE(a_trace_changes_no_number) {
  descent::Layer seen = some_layer();
  seen.grad_weight = attn::Generator(2).uniform(3, 4, -1, 1);
  descent::Layer unseen = seen;
  check::Recording trace;
  attn::AdamW(seen.parameters()).step(&trace);
  attn::AdamW(unseen.parameters()).step();
  BOOST_TEST(check::agrees(seen.weight, unseen.weight, check::exactly));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
