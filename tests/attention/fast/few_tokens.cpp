// A layer applied to few tokens, and to more: in each of the ways in which
// the fast path keeps tokens.
#include "attention/fast/few_tokens.hpp"

#include "../../golden/check.hpp"
#include "attention/fast/apply_weight.hpp"
#include "attention/fast/fast_attention.hpp"
#include "attention/fast/threads.hpp"
#include "attention/generator.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(few_tokens)

namespace {

using attn::Generator;
using attn::Linear;

// Of both ways: a layer alone, and two that go into places of their own.
struct Made {
  arma::fcube tokens;  // (d_out, T + 2, B), of a layer with a bias
  arma::fcube rows;  // (B, T, d_out), from tokens
  arma::fcube without_bias;  // (B, T, d_out)
};

arma::fcube drawn(Generator& generator, std::size_t T, std::size_t d) {
  arma::fcube x(T, d, 2);
  x.slice(0) = generator.uniform(T, d, -1, 1);
  x.slice(1) = generator.uniform(T, d, -1, 1);
  return x;
}

Made made_by(const Linear& layer, const arma::fcube& x) {
  const std::size_t T = x.n_rows;
  Made made{arma::fcube(layer.d_out(), T + 2, 2, arma::fill::zeros), {}, {}};
  arma::fcube other(layer.d_out(), T, 2);
  attn::project(x, {{layer, other}, {layer, made.tokens, 2}});
  arma::fcube turned(x.n_cols, T, 2);
  for (arma::uword b = 0; b < 2; ++b) turned.slice(b) = x.slice(b).t();
  made.rows = attn::apply_to_tokens(layer, turned);
  made.without_bias = attn::apply_weight(x, layer.weight);
  BOOST_TEST(check::agrees(other, arma::fcube(made.tokens.cols(2, T + 1)),
                           check::exactly));
  return made;
}

void layers_agree(std::size_t d_in, std::size_t d_out, std::size_t T) {
  Generator generator(3);
  const Linear layer(d_in, d_out, true, generator);
  const arma::fcube x = drawn(generator, T, d_in);
  const Made made = made_by(layer, x);
  BOOST_TEST_CONTEXT("d_in " << d_in << ", d_out " << d_out << ", T " << T) {
    for (arma::uword b = 0; b < 2; ++b) {
      const arma::fmat product = x.slice(b) * layer.weight.t();
      const arma::fmat y = product.each_row() + *layer.bias;
      BOOST_TEST(check::agrees(arma::fmat(made.rows.slice(b)), y));
      BOOST_TEST(
          check::agrees(arma::fmat(made.without_bias.slice(b)), product));
      const arma::fmat tokens = made.tokens.slice(b);
      BOOST_TEST(
          check::agrees(arma::fmat(tokens.tail_cols(T)), arma::fmat(y.t())));
      BOOST_TEST(arma::accu(arma::abs(tokens.head_cols(2))) == 0.0F);
    }
    for (const std::size_t threads : {1, 2, 3}) {
      attn::set_num_threads(threads);
      const Made again = made_by(layer, x);
      BOOST_TEST(check::agrees(again.tokens, made.tokens, check::exactly));
      BOOST_TEST(check::agrees(again.rows, made.rows, check::exactly));
      BOOST_TEST(check::agrees(again.without_bias, made.without_bias,
                               check::exactly));
    }
    attn::set_num_threads(0);
  }
}

}  // namespace

BOOST_AUTO_TEST_CASE(layers_are_products_for_any_number_of_threads) {
  for (std::size_t T = 1; T <= attn::few_tokens + 1; ++T) {
    layers_agree(3, 5, T);
    layers_agree(70, 257, T);
    layers_agree(1031, 129, T);
  }
}

BOOST_AUTO_TEST_CASE(wide_layers_are_shared_out_by_their_features) {
  layers_agree(17, attn::block_of_features + 5, 40);
  layers_agree(3, 3 * attn::block_of_features, 9);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
