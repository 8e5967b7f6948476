#include "model/feed_forward.hpp"

#include "agreement.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(feed_forward)

namespace {

attn::FeedForward layer_of(const golden::Case& expected) {
  return {expected.size("width"), attn::Generator(expected.seed())};
}

}  // namespace

BOOST_AUTO_TEST_CASE(forward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("feed_forward")) {
    attn::FeedForward ff = layer_of(expected);
    check::values_agree(ff.parameters(), expected, check::exactly);
    check::Recording trace;
    const arma::fcube x = expected.batch("x");
    BOOST_TEST(check::agrees(ff.forward(x, &trace), expected.tensor("y")));
    check::steps_agree(trace, expected);
    BOOST_TEST(check::agrees(ff.forward(x), expected.tensor("y")));
  }
}

BOOST_AUTO_TEST_CASE(backward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("feed_forward")) {
    attn::FeedForward ff = layer_of(expected);
    attn::FeedForward::Kept kept;
    BOOST_TEST(check::agrees(ff.forward_keeping(expected.batch("x"), kept),
                             expected.tensor("y")));
    BOOST_TEST(check::agrees(ff.backward(expected.batch("grad_y"), kept),
                             expected.tensor("grad_x")));
    check::gradients_agree(ff.parameters(), expected);
  }
}

BOOST_AUTO_TEST_CASE(the_fast_path_gives_what_the_formula_gives) {
  const attn::FeedForward ff(20, attn::Generator(1));
  for (const std::size_t T : {1U, 2U, 33U, 700U}) {
    for (const std::size_t B : {1U, 3U}) {
      const arma::fcube x = check::drawn(T, 20, B, T) * 3.0F;
      BOOST_TEST(check::agrees(ff.forward(x), ff.forward_plain(x)));
    }
  }
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws) {
  const attn::FeedForward ff(5, attn::Generator(1));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>(
                             [&] { ff.forward(arma::fcube(3, 4, 2)); }),
                         {"Linear", "x (2, 3, 4)", "weight (20, 5)"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
