#include "model/gelu.hpp"

#include "agreement.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(gelu)

namespace {

void form_is_pytorchs(const std::string& name, float (*form)(float),
                      float (*slope)(float)) {
  const golden::Case expected = golden::find_case("gelu/" + name);
  arma::frowvec y = expected.vector("x");
  arma::frowvec slopes = y;
  y.transform(form);
  slopes.transform(slope);
  BOOST_TEST(check::agrees(y, expected.tensor("y")));
  BOOST_TEST(check::agrees(slopes, expected.tensor("slope")));
}

}  // namespace

BOOST_AUTO_TEST_CASE(both_forms_are_pytorchs) {
  form_is_pytorchs("tanh", attn::gelu_tanh, attn::gelu_tanh_slope);
  form_is_pytorchs("none", attn::gelu_erf, attn::gelu_erf_slope);
}

BOOST_AUTO_TEST_CASE(the_two_forms_differ_in_the_fourth_decimal) {
  float largest = 0.0F;
  float at = 0.0F;
  for (float x = -6.0F; x < 6.0F; x += 0.01F) {
    const float gap = std::abs(attn::gelu_tanh(x) - attn::gelu_erf(x));
    if (gap <= largest) continue;
    largest = gap;
    at = std::abs(x);
  }
  BOOST_TEST(std::abs(largest - 4.73e-4F) < 1e-6F);
  BOOST_TEST(std::abs(at - 2.70F) < 0.011F);
}

BOOST_AUTO_TEST_CASE(it_dips_below_0_and_comes_back) {
  BOOST_TEST(std::abs(attn::gelu_tanh(-0.7525F) + 0.17004F) < 1e-5F);
  BOOST_TEST(std::abs(attn::gelu_tanh_slope(-0.7525F)) < 1e-3F);
  BOOST_TEST(attn::gelu_tanh_slope(-2.0F) < 0.0F);
  BOOST_TEST(attn::gelu_tanh_slope(-0.5F) > 0.0F);
}

BOOST_AUTO_TEST_CASE(matrices_and_batches_keep_their_shape) {
  const arma::fcube x = check::drawn(3, 4, 2, 1) * 4.0F;
  const arma::fcube y = attn::gelu(x);
  BOOST_TEST(arma::size(y) == arma::size(x));
  BOOST_TEST(y(2, 1, 1) == attn::gelu_tanh(x(2, 1, 1)));
  BOOST_TEST(check::agrees(attn::gelu(arma::fmat(x.slice(0))),
                           arma::fmat(y.slice(0)), check::exactly));
  const arma::fcube grad_y = check::drawn(3, 4, 2, 2);
  const arma::fcube grad_x = attn::gelu_backward(grad_y, x);
  BOOST_TEST(grad_x(0, 3, 1) ==
             grad_y(0, 3, 1) * attn::gelu_tanh_slope(x(0, 3, 1)));
}

BOOST_AUTO_TEST_CASE(relu_cuts_what_is_below_0) {
  BOOST_TEST(check::agrees(attn::relu(arma::fmat{{-2.0F, 0.0F, 0.5F}}),
                           arma::fmat{{0.0F, 0.0F, 0.5F}}, check::exactly));
}

BOOST_AUTO_TEST_CASE(a_gradient_of_another_shape_throws) {
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([] {
        attn::gelu_backward(arma::fcube(2, 3, 1), arma::fcube(3, 3, 1));
      }),
      {"gelu_backward", "grad_y (1, 2, 3)", "x (1, 3, 3)"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
