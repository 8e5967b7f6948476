#include "training/mean_squared_error.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "../golden/recording.hpp"
#include "central_differences.hpp"

BOOST_AUTO_TEST_SUITE(training)
BOOST_AUTO_TEST_SUITE(mean_squared_error)

namespace {

template <typename Numbers>
void both_say(const Numbers& outputs, const Numbers& targets,
              std::initializer_list<std::string_view> pieces) {
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           attn::mean_squared_error(outputs, targets);
                         }),
                         pieces));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           attn::mean_squared_error_backward(outputs,
                                                             targets);
                         }),
                         pieces));
}

template <typename Numbers>
void loss_and_gradient_agree(const Numbers& outputs, const Numbers& targets,
                             const golden::Case& expected) {
  check::Recording trace;
  const float loss = attn::mean_squared_error(outputs, targets, &trace);
  BOOST_TEST(check::agrees(arma::frowvec{loss}, expected.tensor("loss")));
  BOOST_TEST(
      check::agrees(attn::mean_squared_error_backward(outputs, targets),
                    expected.tensor("gradient")));
  const Numbers errors = outputs - targets;
  const Numbers squared = errors % errors;
  BOOST_TEST(check::agrees(trace["errors"], errors, check::exactly));
  BOOST_TEST(check::agrees(trace["squared_errors"], squared, check::exactly));
}

}  // namespace

BOOST_AUTO_TEST_CASE(shapes_that_differ_throw) {
  both_say(arma::fmat(5, 7), arma::fmat(5, 1),
           {"mean_squared_error", "outputs (5, 7)", "targets (5, 1)",
            "the same shape"});
  both_say(arma::fcube(5, 7, 2), arma::fcube(5, 7, 3),
           {"outputs (2, 5, 7)", "targets (3, 5, 7)"});
}

BOOST_AUTO_TEST_CASE(a_mean_of_no_numbers_throws) {
  both_say(arma::fmat(0, 7), arma::fmat(0, 7), {"at least one number"});
  both_say(arma::fcube(5, 7, 0), arma::fcube(5, 7, 0),
           {"at least one number"});
}

BOOST_AUTO_TEST_CASE(losses_and_gradients_are_pytorchs) {
  for (const golden::Case& expected : golden::cases("mean_squared_error")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      if (expected.tensor("outputs").rank() == 3) {
        loss_and_gradient_agree(expected.batch("outputs"),
                                expected.batch("targets"), expected);
      } else {
        loss_and_gradient_agree(expected.matrix("outputs"),
                                expected.matrix("targets"), expected);
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(central_differences_agree_with_the_gradient) {
  attn::Generator generator(1);
  const arma::fmat outputs = generator.uniform(5, 7, -1, 1);
  const arma::fmat targets = generator.uniform(5, 7, -1, 1);
  constexpr float h = 1.0F / 16.0F;  // of a parabola they are exact
  const arma::fmat slopes =
      central_differences(outputs, h, [&](const arma::fmat& moved) {
        return attn::mean_squared_error(moved, targets);
      });
  BOOST_TEST(
      check::agrees(attn::mean_squared_error_backward(outputs, targets),
                    slopes, {1e-5F, 0.0F}));
}

BOOST_AUTO_TEST_CASE(what_is_right_has_neither_loss_nor_gradient) {
  const arma::fmat outputs = attn::Generator(1).uniform(5, 7, -1, 1);
  BOOST_TEST(attn::mean_squared_error(outputs, outputs) == 0.0F);
  BOOST_TEST(
      check::agrees(attn::mean_squared_error_backward(outputs, outputs),
                    arma::fmat(5, 7, arma::fill::zeros), check::exactly));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
