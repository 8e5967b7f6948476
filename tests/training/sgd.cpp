#include "training/sgd.hpp"

#include "descent.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(sgd)

BOOST_AUTO_TEST_CASE(steps_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("sgd")) {
    descent::agrees(expected, [&](std::vector<attn::Parameter> parameters) {
      return std::make_unique<attn::Sgd>(parameters,
                                         expected.number("learning_rate"));
    });
  }
}

BOOST_AUTO_TEST_CASE(the_trace_receives_what_is_added) {
  descent::Number number;
  number.gradient = {0.5F};
  check::Recording trace;
  attn::Sgd(number.parameters(), 0.25).step(&trace);
  const std::vector<std::string> names = {"w.update"};
  BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  BOOST_TEST(check::agrees(trace["w.update"],
                           arma::fmat(1, 1, arma::fill::value(-0.125F)),
                           check::exactly));
  BOOST_TEST(number.value(0) == 0.875F);
}

BOOST_AUTO_TEST_CASE(a_parabola_is_descended) {
  descent::Number number;
  attn::Sgd optimizer(number.parameters(), 0.25);
  for (int step = 0; step < 20; ++step) {
    optimizer.zero_grad();
    number.gradient = 2.0F * (number.value - 3.0F);  // of (w - 3)^2
    optimizer.step();
  }
  BOOST_TEST(check::agrees(number.value, arma::frowvec{3.0F}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
