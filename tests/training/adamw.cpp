#include "training/adamw.hpp"

#include <limits>

#include "descent.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(adamw)

namespace {

attn::AdamWOptions options_of(const golden::Case& expected) {
  return {.learning_rate = expected.number("learning_rate"),
          .beta1 = expected.number("beta1"),
          .beta2 = expected.number("beta2"),
          .epsilon = expected.number("epsilon"),
          .weight_decay = expected.number("weight_decay")};
}

void throws_with(const attn::AdamWOptions& options,
                 std::initializer_list<std::string_view> pieces) {
  descent::Number number;
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([&] {
                           attn::AdamW(number.parameters(), options);
                         }),
                         pieces));
}

// One step from 1 without decay: what was added to the value.
float first_update(float gradient, double epsilon) {
  descent::Number number;
  number.gradient = {gradient};
  check::Recording trace;
  attn::AdamW(number.parameters(),
              {.learning_rate = 0.25, .epsilon = epsilon, .weight_decay = 0})
      .step(&trace);
  return trace["w.update"].at(0, 0, 0);
}

}  // namespace

BOOST_AUTO_TEST_CASE(wrong_options_throw_and_are_named) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double inf = std::numeric_limits<double>::infinity();
  for (const double wrong : {-1e-3, nan, inf}) {
    throws_with({.learning_rate = wrong}, {"AdamW: learning_rate is "});
    throws_with({.epsilon = wrong}, {"AdamW: epsilon is "});
    throws_with({.weight_decay = wrong}, {"AdamW: weight_decay is "});
  }
  for (const double wrong : {-0.1, 1.0, nan}) {
    throws_with({.beta1 = wrong}, {"AdamW: beta1 is ", "less than 1"});
    throws_with({.beta2 = wrong}, {"AdamW: beta2 is ", "less than 1"});
  }
}

BOOST_AUTO_TEST_CASE(the_defaults_are_pytorchs) {
  const attn::AdamWOptions defaults;
  const attn::AdamWOptions expected =
      options_of(golden::find_case("adamw/defaults"));
  BOOST_TEST(defaults.learning_rate == expected.learning_rate);
  BOOST_TEST(defaults.beta1 == expected.beta1);
  BOOST_TEST(defaults.beta2 == expected.beta2);
  BOOST_TEST(defaults.epsilon == expected.epsilon);
  BOOST_TEST(defaults.weight_decay == expected.weight_decay);
}

BOOST_AUTO_TEST_CASE(steps_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("adamw")) {
    descent::agrees(expected, [&](std::vector<attn::Parameter> parameters) {
      return std::make_unique<attn::AdamW>(parameters, options_of(expected));
    });
  }
}

BOOST_AUTO_TEST_CASE(three_steps_worked_out_in_double_agree) {
  descent::Number number;
  attn::AdamW optimizer(number.parameters(),
                        {.learning_rate = 4e-4, .weight_decay = 0.1});
  const arma::frowvec values =
      descent::path(optimizer, number, {0.5F, 0.5F, -0.25F});
  BOOST_TEST(check::agrees(
      values, arma::frowvec{0.999560000F, 0.999120018F, 0.998873791F},
      {1.5e-7F, 0.0F}));
}

BOOST_AUTO_TEST_CASE(the_first_update_is_the_learning_rate_at_any_slope) {
  for (const float gradient : {1e-3F, 0.5F, 1e4F}) {
    BOOST_TEST(check::agrees(first_update(gradient, 0.0), -0.25F));
    BOOST_TEST(check::agrees(first_update(-gradient, 0.0), 0.25F));
  }
}

BOOST_AUTO_TEST_CASE(epsilon_is_added_after_the_root) {
  BOOST_TEST(check::agrees(first_update(0.5F, 0.5), -0.125F));
}

BOOST_AUTO_TEST_CASE(decay_needs_no_slope) {
  descent::Number number;
  attn::AdamW optimizer(number.parameters(),
                        {.learning_rate = 0.5, .weight_decay = 0.5});
  const std::vector<float> values =
      descent::path(optimizer, number, {0.0F, 0.0F});
  BOOST_TEST(values == (std::vector<float>{0.75F, 0.5625F}),
             boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_trace_receives_each_intermediate) {
  descent::Number number;
  number.gradient = {0.5F};
  check::Recording trace;
  attn::AdamW(number.parameters()).step(&trace);
  const std::vector<std::string> names = {"w.decayed", "w.denom", "w.exp_avg",
                                          "w.exp_avg_sq", "w.update"};
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  BOOST_TEST(number.value(0) ==
             trace["w.decayed"].at(0, 0, 0) + trace["w.update"].at(0, 0, 0));
}

BOOST_AUTO_TEST_CASE(a_beta_of_0_forgets_at_once) {
  descent::Number number;
  attn::AdamW optimizer(number.parameters(), {.beta1 = 0.0, .beta2 = 0.0});
  descent::path(optimizer, number, {1e4F});
  number.gradient = {0.1F};
  check::Recording trace;
  optimizer.step(&trace);
  BOOST_TEST(trace["w.exp_avg"].at(0, 0, 0) == 0.1F);
}

BOOST_AUTO_TEST_CASE(each_parameter_counts_its_own_steps) {
  descent::Layer layer{{{1.0F, 2.0F}}, {3.0F}, {}, {}};
  attn::AdamW optimizer(layer.parameters(), {.weight_decay = 0});
  layer.grad_weight = {{0.5F, -0.5F}};
  for (int step = 0; step < 3; ++step) optimizer.step();
  BOOST_TEST(layer.bias(0) == 3.0F);
  layer.grad_bias = {0.25F};
  optimizer.step();
  BOOST_TEST(
      check::agrees(layer.bias, arma::frowvec{2.999F}, check::closely));
}

BOOST_AUTO_TEST_CASE(the_learning_rate_can_follow_a_schedule) {
  descent::Number number;
  attn::AdamW optimizer(number.parameters(), {.weight_decay = 0});
  optimizer.set_learning_rate(0.25);
  const std::vector<float> values = descent::path(optimizer, number, {0.5F});
  BOOST_TEST(check::agrees(values.front(), 0.75F));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
