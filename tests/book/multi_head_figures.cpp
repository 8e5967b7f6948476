// Every number that section 3.6 prints, computed by the library.
#include "../golden/recording.hpp"
#include "printed.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(multi_head_figures)

namespace {

using printed::book;
using printed::book_batch;
using printed::both_are_printed;
using printed::figure_shape;
using printed::is_printed;

}  // namespace

BOOST_AUTO_TEST_CASE(section_3_6_1_multi_head_attention_wrapper) {
  const attn::MultiHeadAttentionWrapper wrapper(printed::sizes, 2,
                                                attn::Generator(123));
  const arma::fcube context_vec = wrapper.forward(book_batch());
  BOOST_TEST(attn::Tensor(context_vec).shape() ==
             figure_shape("section_3_6_1/context_vec_shape"));
  both_are_printed(context_vec,
                   book("07_multi_head_wrapper", "mha_wrapper.context_vec"));
}

BOOST_AUTO_TEST_CASE(section_3_6_2_multi_head_attention) {
  const attn::MultiHeadAttention mha(printed::sizes, 2, attn::Generator(123));
  check::Recording trace;
  const arma::fcube output = mha.forward(book_batch(), &trace);
  BOOST_TEST(attn::Tensor(output).shape() ==
             figure_shape("section_3_6_2/output_shape"));
  both_are_printed(output, book("08_multi_head_attention", "mha.output"));

  const attn::Tensor figure = golden::figure("section_3_6_2/context_vec");
  std::vector<float> twice = figure.values();
  twice.insert(twice.end(), figure.values().begin(), figure.values().end());
  BOOST_TEST(
      is_printed(trace["context_vec"], attn::Tensor({2, 6, 2}, twice)));
}

BOOST_AUTO_TEST_CASE(section_3_6_2_a_product_for_each_head) {
  // The tensor (b, heads, tokens, head_dim) = (1, 2, 3, 4), as the projection
  // before the split: head 0 in columns 0 to 3, head 1 in columns 4 to 7.
  const attn::Tensor a = golden::figure("section_3_6_2/batched_product_a");
  BOOST_TEST_REQUIRE(a.shape() == (attn::Shape{2, 3, 4}));
  arma::fcube projected(3, 8, 1);
  for (std::size_t h = 0; h < 2; ++h) {
    for (std::size_t t = 0; t < 3; ++t) {
      for (std::size_t k = 0; k < 4; ++k) {
        projected(t, 4 * h + k, 0) = a.at(h, t, k);
      }
    }
  }
  const attn::Heads heads = attn::split_heads(projected, 2);
  arma::fcube products(3, 3, 2);
  for (std::size_t h = 0; h < 2; ++h) {
    products.slice(h) = heads(0, h) * heads(0, h).t();
  }
  BOOST_TEST(
      is_printed(products, golden::figure("section_3_6_2/batched_product")));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
