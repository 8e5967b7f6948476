#include "model/layer_norm.hpp"

#include "agreement.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(layer_norm)

namespace {

using attn::LayerNorm;

LayerNorm norm_of(const golden::Case& expected) {
  LayerNorm norm(expected.vector("parameter.scale").n_elem);
  norm.scale = expected.vector("parameter.scale");
  norm.shift = expected.vector("parameter.shift");
  return norm;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("layer_norm")) {
    const LayerNorm norm = norm_of(expected);
    check::Recording trace;
    const arma::fcube x = expected.batch("x");
    const arma::fcube y = norm.forward(x, &trace);
    BOOST_TEST(check::agrees(y, expected.tensor("y")));
    BOOST_TEST(check::agrees(norm.forward(x), expected.tensor("y")));
    for (const char* name : {"mean", "variance", "normalised"}) {
      BOOST_TEST(check::agrees(trace[name], expected.tensor(name)));
    }
    LayerNorm::Kept kept;
    BOOST_TEST(
        check::agrees(norm.forward_keeping(x, kept), y, check::exactly));
    check::Recording of_matrix;
    BOOST_TEST(check::agrees(norm.forward(x.slice(1), &of_matrix),
                             arma::fmat(y.slice(1)), check::exactly));
    BOOST_TEST(of_matrix.names() == trace.names());
  }
}

// Of a long batch, which the threads share in blocks of rows.
BOOST_AUTO_TEST_CASE(without_a_trace_the_result_is_the_same) {
  LayerNorm norm(7);
  attn::Generator generator(5);
  norm.scale = generator.uniform(1, 7, -2, 2);
  norm.shift = generator.uniform(1, 7, -1, 1);
  for (const arma::uword T : {1, 2, 127, 128, 300}) {
    arma::fcube x(T, 7, 3);
    for (arma::uword b = 0; b < 3; ++b) {
      x.slice(b) = generator.uniform(T, 7, -4, 9);
    }
    check::Recording trace;
    BOOST_TEST(check::agrees(norm.forward(x), norm.forward(x, &trace)));
  }
}

BOOST_AUTO_TEST_CASE(backward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("layer_norm")) {
    LayerNorm norm = norm_of(expected);
    LayerNorm::Kept kept;
    norm.forward_keeping(expected.batch("x"), kept);
    const arma::fcube grad_y = expected.batch("grad_y");
    BOOST_TEST(check::agrees(norm.backward(grad_y, kept),
                             expected.tensor("grad_x")));
    BOOST_TEST(check::agrees(norm.grad_scale,
                             expected.tensor("parameter_grad.scale")));
    BOOST_TEST(check::agrees(norm.grad_shift,
                             expected.tensor("parameter_grad.shift")));
    norm.backward(grad_y, kept);
    BOOST_TEST(check::agrees(arma::frowvec(norm.grad_shift / 2.0F),
                             expected.tensor("parameter_grad.shift")));
  }
}

BOOST_AUTO_TEST_CASE(every_token_gets_mean_0_and_variance_1) {
  const arma::fmat y =
      LayerNorm(300).forward(arma::fmat(attn::Generator(1).rand(7, 300)));
  const arma::fvec mean = arma::mean(y, 1);
  const arma::fvec variance = arma::var(y, 1, 1);
  BOOST_TEST(arma::abs(mean).max() < 2e-6F);
  BOOST_TEST(arma::abs(variance - 1.0F).max() < 1e-3F);
}

BOOST_AUTO_TEST_CASE(a_token_does_not_depend_on_others) {
  const LayerNorm norm(5);
  arma::fcube x = check::drawn(4, 5, 2, 1);
  const arma::fcube before = norm.forward(x);
  x.slice(1).row(2).fill(100.0F);
  const arma::fcube after = norm.forward(x);
  BOOST_TEST(
      arma::approx_equal(before.slice(0), after.slice(0), "absdiff", 0));
  for (const arma::uword t : {0U, 1U, 3U}) {
    BOOST_TEST(arma::approx_equal(before.slice(1).row(t),
                                  after.slice(1).row(t), "absdiff", 0));
  }
}

BOOST_AUTO_TEST_CASE(adding_or_scaling_a_token_changes_nothing) {
  const LayerNorm norm(6);
  const arma::fmat x = check::drawn(3, 6, 1, 2).slice(0);
  const attn::Tolerance loosely{1e-4F, 1e-4F};
  BOOST_TEST(check::agrees(norm.forward(arma::fmat(x + 3.0F)),
                           norm.forward(x), loosely));
  BOOST_TEST(check::agrees(norm.forward(arma::fmat(x * 9.0F)),
                           norm.forward(x), loosely));
}

BOOST_AUTO_TEST_CASE(so_its_gradient_leads_neither_way) {
  LayerNorm norm(6);
  const arma::fcube x = check::drawn(4, 6, 3, 2) * 20.0F;  // beside eps
  LayerNorm::Kept kept;
  norm.forward_keeping(x, kept);
  const arma::fcube grad_x = norm.backward(check::drawn(4, 6, 3, 3), kept);
  for (std::size_t b = 0; b < 3; ++b) {
    const arma::fvec added = arma::sum(grad_x.slice(b), 1);
    const arma::fvec scaled =
        arma::sum(grad_x.slice(b) % kept.normalised.slice(b), 1);
    BOOST_TEST(arma::abs(added).max() < 1e-5F);
    BOOST_TEST(arma::abs(scaled).max() < 1e-5F);
  }
}

BOOST_AUTO_TEST_CASE(a_token_without_spread_stays_finite) {
  const arma::fmat x(2, 4, arma::fill::value(7.0F));
  BOOST_TEST(
      check::agrees(LayerNorm(4).forward(x), arma::fmat(2, 4), {0.0F, 0.0F}));
}

BOOST_AUTO_TEST_CASE(scale_and_shift_are_its_parameters) {
  LayerNorm norm(5);
  const auto parameters = norm.parameters("norm1");
  BOOST_TEST_REQUIRE(parameters.size() == 2U);
  BOOST_TEST(parameters[0].name == "norm1.scale");
  BOOST_TEST(parameters[1].name == "norm1.shift");
  BOOST_TEST(parameters[0].value == &norm.scale);
  BOOST_TEST(parameters[1].gradient == &norm.grad_shift);
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  LayerNorm norm(5);
  BOOST_TEST(
      check::says(check::thrown<attn::ShapeError>(
                      [&] { norm.forward(arma::fmat(3, 4)); }),
                  {"LayerNorm", "x (3, 4)", "scale (5)", "5 columns"}));
  LayerNorm::Kept kept;
  norm.forward_keeping(arma::fcube(3, 5, 2), kept);
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           norm.backward(arma::fcube(3, 5, 1), kept);
                         }),
                         {"LayerNorm", "grad_y (1, 3, 5)", "x (2, 3, 5)"}));
  BOOST_TEST(
      check::says(check::thrown<attn::ValueError>([] { LayerNorm(4, 0.0F); }),
                  {"LayerNorm", "eps is 0", "above 0"}));
  check::thrown<attn::ValueError>([] { LayerNorm(0); });
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
