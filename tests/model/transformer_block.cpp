#include "model/transformer_block.hpp"

#include "agreement.hpp"

BOOST_AUTO_TEST_SUITE(model)
BOOST_AUTO_TEST_SUITE(transformer_block)

namespace {

using attn::TransformerBlock;

TransformerBlock block_of(const golden::Case& expected) {
  return {{.context_length = 9,
           .emb_dim = expected.size("emb_dim"),
           .n_heads = expected.size("n_heads"),
           .drop_rate = expected.number("drop_rate"),
           .qkv_bias = expected.flag("qkv_bias")},
          attn::Generator(expected.seed())};
}

TransformerBlock block() {
  TransformerBlock of({.context_length = 9, .emb_dim = 12, .n_heads = 3},
                      attn::Generator(5));
  of.eval();
  return of;
}

}  // namespace

BOOST_AUTO_TEST_CASE(forward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("transformer_block")) {
    TransformerBlock of = block_of(expected);
    check::values_agree(of.parameters(), expected, check::exactly);
    check::Recording trace;
    BOOST_TEST(check::agrees(of.forward(expected.batch("x"), &trace),
                             expected.tensor("y")));
    check::steps_agree(trace, expected);
  }
}

BOOST_AUTO_TEST_CASE(backward_is_pytorchs) {
  for (const golden::Case& expected : golden::cases("transformer_block")) {
    TransformerBlock of = block_of(expected);
    TransformerBlock::Kept kept;
    BOOST_TEST(check::agrees(of.forward_keeping(expected.batch("x"), kept),
                             expected.tensor("y")));
    check::Recording trace;
    BOOST_TEST(
        check::agrees(of.backward(expected.batch("grad_y"), kept, &trace),
                      expected.tensor("grad_x"), check::after_layers));
    check::gradients_agree(of.parameters(), expected);
    const std::vector<std::string> names = {"grad.after_attention",
                                            "grad.att", "grad.ff",
                                            "grad.norm1", "grad.norm2"};
    BOOST_TEST(trace.names() == names, boost::test_tools::per_element());
  }
}

BOOST_AUTO_TEST_CASE(without_a_trace_it_gives_the_same) {
  const TransformerBlock of = block();
  const arma::fcube x = check::drawn(7, 12, 2, 1);
  check::Recording trace;
  BOOST_TEST(check::agrees(of.forward(x), of.forward(x, &trace)));
  BOOST_TEST(check::agrees(trace["output"], of.forward(x)));
}

BOOST_AUTO_TEST_CASE(with_a_cache_it_gives_the_same) {
  const TransformerBlock of = block();
  const arma::fcube x = check::drawn(7, 12, 2, 1);
  const arma::fcube all = of.forward(x);
  attn::KeyValueCache cache(of.att, 2);
  const arma::fcube first = of.forward(arma::fcube(x.rows(0, 3)), cache);
  BOOST_TEST(check::agrees(first, arma::fcube(all.rows(0, 3))));
  const arma::fcube rest = of.forward(arma::fcube(x.rows(4, 6)), cache);
  BOOST_TEST(check::agrees(rest, arma::fcube(all.rows(4, 6))));
}

BOOST_AUTO_TEST_CASE(the_shortcuts_pass_x_on) {
  TransformerBlock of = block();
  of.att.out_proj.weight.zeros();
  of.att.out_proj.bias->zeros();
  of.ff.down.weight.zeros();
  of.ff.down.bias->zeros();
  const arma::fcube x = check::drawn(5, 12, 2, 1);
  BOOST_TEST(check::agrees(of.forward(x), x, check::exactly));
  TransformerBlock::Kept kept;
  of.forward_keeping(x, kept);
  const arma::fcube grad = check::drawn(5, 12, 2, 2);
  BOOST_TEST(check::agrees(of.backward(grad, kept), grad, check::exactly));
}

BOOST_AUTO_TEST_CASE(the_future_changes_nothing) {
  const TransformerBlock of = block();
  arma::fcube x = check::drawn(6, 12, 1, 1);
  const arma::fcube before = of.forward(x);
  x.slice(0).row(4).fill(9.0F);
  const arma::fcube after = of.forward(x);
  BOOST_TEST(check::agrees(arma::fcube(after.rows(0, 3)),
                           arma::fcube(before.rows(0, 3)), check::exactly));
}

BOOST_AUTO_TEST_CASE(the_gradient_is_the_slope) {
  TransformerBlock of = block();
  const arma::fcube x = check::drawn(4, 12, 2, 1);
  const arma::fcube direction = check::drawn(4, 12, 2, 2);
  TransformerBlock::Kept kept;
  of.forward_keeping(x, kept);
  const arma::fcube grad_x = of.backward(direction, kept);
  const arma::fcube way = check::drawn(4, 12, 2, 3);
  constexpr float h = 1e-2F;
  const double above =
      check::inner(of.forward(arma::fcube(x + h * way)), direction);
  const double below =
      check::inner(of.forward(arma::fcube(x - h * way)), direction);
  const double slope = (above - below) / (2.0 * h);
  BOOST_TEST(std::abs(slope - check::inner(grad_x, way)) < 2e-3);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
