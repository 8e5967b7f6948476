#include "attention/linear.hpp"

#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "fast/loops.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(linear)

namespace {

attn::Linear drawn(const golden::Case& expected) {
  return {expected.size("d_in"), expected.size("d_out"), expected.has("bias"),
          attn::Generator(expected.seed())};
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_matrix_of_other_width_throws) {
  const attn::Linear layer(4, 6, true, attn::Generator(1));
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>(
          [&] { layer.forward(arma::fmat(7, 3, arma::fill::zeros)); }),
      {"Linear: ", "x (7, 3)", "weight (6, 4)", "x needs 4 columns"}));
}

BOOST_AUTO_TEST_CASE(a_batch_of_other_width_throws) {
  const attn::Linear layer(4, 6, true, attn::Generator(1));
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>(
          [&] { layer.forward(arma::fcube(7, 5, 2, arma::fill::zeros)); }),
      {"Linear: ", "x (2, 7, 5)", "weight (6, 4)", "x needs 4 columns"}));
}

BOOST_AUTO_TEST_CASE(a_bias_of_other_length_throws) {
  BOOST_TEST(check::says(
      check::thrown<attn::ShapeError>([] {
        attn::Linear(arma::fmat(6, 4, arma::fill::zeros),
                     arma::frowvec(4, arma::fill::zeros));
      }),
      {"Linear: ", "bias (4)", "weight (6, 4)", "the bias needs 6 entries"}));
}

BOOST_AUTO_TEST_CASE(a_size_of_0_throws) {
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::Linear(0, 6, true, attn::Generator(1));
                         }),
                         {"Linear: ", "d_in is 0"}));
  BOOST_TEST(check::says(check::thrown<attn::ValueError>([] {
                           attn::Linear(4, 0, true, attn::Generator(1));
                         }),
                         {"Linear: ", "d_out is 0"}));
}

BOOST_AUTO_TEST_CASE(weight_and_bias_are_drawn_as_in_pytorch) {
  for (const char* group : {"linear", "linear_initialisation"}) {
    for (const golden::Case& expected : golden::cases(group)) {
      BOOST_TEST_CONTEXT(expected.name()) {
        const attn::Linear layer = drawn(expected);
        BOOST_TEST(check::agrees(layer.weight, expected.tensor("weight"),
                                 check::exactly));
        BOOST_TEST_REQUIRE(layer.bias.has_value() == expected.has("bias"));
        if (!layer.bias) continue;
        BOOST_TEST(check::agrees(*layer.bias, expected.tensor("bias"),
                                 check::exactly));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(forward_computes_pytorchs_numbers) {
  for (const golden::Case& expected : golden::cases("linear")) {
    BOOST_TEST_CONTEXT(expected.name()) {
      const arma::fcube x = expected.batch("x");
      const arma::fcube y = expected.batch("y");
      const attn::Linear layer = drawn(expected);
      BOOST_TEST(check::agrees(layer.forward(x), y));
      BOOST_TEST(check::agrees(layer.forward(arma::fmat(x.slice(1))),
                               arma::fmat(y.slice(1))));
    }
  }
}

BOOST_AUTO_TEST_CASE(the_weights_stay_within_the_bound) {
  const attn::Linear layer(9, 200, true, attn::Generator(3));
  BOOST_TEST(arma::abs(layer.weight).max() <= 1.0F / 3.0F);
  BOOST_TEST(arma::abs(layer.weight).max() > 0.33F);
  BOOST_TEST(arma::abs(*layer.bias).max() <= 1.0F / 3.0F);
}

BOOST_AUTO_TEST_CASE(layers_draw_from_one_stream_one_after_the_other) {
  const attn::Generator generator(3);
  const attn::Linear first(4, 2, true, generator);
  const attn::Linear second(3, 5, false, generator);
  attn::Generator same(3);
  same.rand(1, 4 * 2 + 2);
  BOOST_TEST(check::agrees(
      second.weight, attn::Linear(3, 5, false, same).weight, check::exactly));
}

BOOST_AUTO_TEST_CASE(the_map_is_linear) {
  attn::Generator generator(5);
  const attn::Linear layer(4, 6, false, generator);
  const arma::fmat a = generator.uniform(7, 4, -1, 1);
  const arma::fmat b = generator.uniform(7, 4, -1, 1);
  const arma::fmat sum = a + 2.0F * b;
  const arma::fmat of_parts = layer.forward(a) + 2.0F * layer.forward(b);
  BOOST_TEST(check::agrees(layer.forward(sum), of_parts));
}

BOOST_AUTO_TEST_CASE(the_bias_is_added_to_every_row) {
  const attn::Linear layer(4, 6, true, attn::Generator(5));
  const arma::fmat y = layer.forward(arma::fmat(3, 4, arma::fill::zeros));
  for (std::size_t t = 0; t < 3; ++t) {
    BOOST_TEST(
        check::agrees(arma::frowvec(y.row(t)), *layer.bias, check::exactly));
  }
}

BOOST_AUTO_TEST_CASE(given_numbers_are_kept) {
  const attn::Linear layer(arma::fmat{{1, 2, 3}, {4, 5, 6}},
                           arma::frowvec{10, 20});
  BOOST_TEST(layer.d_in() == 3U);
  BOOST_TEST(layer.d_out() == 2U);
  BOOST_TEST(check::agrees(layer.forward(arma::fmat{{1, 0, -1}}),
                           arma::fmat{{8, 18}}, check::exactly));
}

BOOST_AUTO_TEST_CASE(parameters_are_weight_and_bias) {
  BOOST_TEST(
      attn::Linear(4, 6, false, attn::Generator(1)).parameter_count() == 24U);
  BOOST_TEST(attn::Linear(4, 6, true, attn::Generator(1)).parameter_count() ==
             30U);
}

BOOST_AUTO_TEST_CASE(no_row_gives_no_row) {
  const attn::Linear layer(4, 6, true, attn::Generator(1));
  BOOST_TEST(attn::Tensor(layer.forward(arma::fmat(0, 4))).shape() ==
             (attn::Shape{0, 6}));
  BOOST_TEST(attn::Tensor(layer.forward(arma::fcube(5, 4, 0))).shape() ==
             (attn::Shape{0, 5, 6}));
}

BOOST_AUTO_TEST_CASE(loops_give_the_same_as_the_matrix_product) {
  attn::Generator generator(5);
  const attn::Linear layer(13, 6, false, generator);
  const arma::fmat x = generator.uniform(7, 13, -1, 1);
  BOOST_TEST(check::agrees(layer.forward(x), loops::linear(x, layer.weight)));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
