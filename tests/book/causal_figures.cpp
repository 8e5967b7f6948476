// Every number that section 3.5 prints, computed by the library.
#include "../golden/recording.hpp"
#include "printed.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(causal_figures)

namespace {

using attn::book_inputs;
using printed::book;
using printed::book_batch;
using printed::both_are_printed;
using printed::figure_shape;
using printed::is_printed;

constexpr float inf = std::numeric_limits<float>::infinity();

attn::SelfAttentionV2 seed_789() {
  return {3, 2, false, attn::Generator(789)};
}

// Section 3.5 re-uses the layer of seed 789.
arma::fmat scores_789() {
  check::Recording trace;
  seed_789().forward(book_inputs(), &trace);
  const attn::Tensor& scores = trace["attn_scores"];
  arma::fmat matrix(6, 6);
  for (std::size_t t = 0; t < 6; ++t) {
    for (std::size_t s = 0; s < 6; ++s) matrix(t, s) = scores.at(0, t, s);
  }
  return matrix;
}

arma::fmat masked_789() {
  return attn::masked_fill(scores_789(), attn::causal_mask(6), -inf);
}

arma::fmat causal_weights_789() {
  return attn::softmax_rows(masked_789() / std::sqrt(2.0F));
}

}  // namespace

BOOST_AUTO_TEST_CASE(section_3_5_1_weights_masked_and_renormalised) {
  const char* chapter = "04_causal_mask";
  check::Recording trace;
  seed_789().forward(book_inputs(), &trace);
  BOOST_TEST(
      is_printed(trace["attn_weights"], book(chapter, "attn_weights")));

  const arma::umat past = 1 - attn::causal_mask(6);
  BOOST_TEST(
      check::agrees(past, book(chapter, "mask_simple"), check::exactly));
  const arma::fmat weights =
      attn::softmax_rows(scores_789() / std::sqrt(2.0F));
  arma::fmat masked = attn::masked_fill(weights, attn::causal_mask(6), 0.0F);
  BOOST_TEST(is_printed(masked, book(chapter, "masked_simple")));
  for (std::size_t t = 0; t < 6; ++t) {
    const float sum = arma::accu(masked.row(t));
    masked.row(t) /= sum;
  }
  BOOST_TEST(is_printed(masked, book(chapter, "masked_simple_norm")));
}

BOOST_AUTO_TEST_CASE(section_3_5_1_scores_masked_before_softmax) {
  const char* chapter = "04_causal_mask";
  BOOST_TEST(
      is_printed(scores_789(), golden::figure("section_3_5_1/attn_scores")));
  BOOST_TEST(is_printed(masked_789(), book(chapter, "masked")));
  BOOST_TEST(
      is_printed(causal_weights_789(), book(chapter, "masked_attn_weights")));
}

BOOST_AUTO_TEST_CASE(section_3_5_2_dropout_of_a_native_build) {
  const char* chapter = "05_dropout";
  const arma::fmat ones(6, 6, arma::fill::ones);
  const arma::fmat dropped =
      attn::Dropout(0.5, attn::Generator(123)).forward(ones);
  BOOST_TEST(check::agrees(dropped, book(chapter, "dropout_of_ones"),
                           check::exactly));
  BOOST_TEST(arma::accu(dropped != 0.0F) ==
             golden::figure_count("section_3_5_2/kept_native"));
  BOOST_TEST(is_printed(
      attn::Dropout(0.5, attn::Generator(123)).forward(causal_weights_789()),
      book(chapter, "dropped_attn_weights")));
}

BOOST_AUTO_TEST_CASE(section_3_5_2_dropout_of_an_mkl_build) {
  const auto dropout = [] {
    return attn::Dropout(0.5, attn::Generator(123), attn::DropoutStream::mkl);
  };
  const arma::fmat dropped =
      dropout().forward(arma::fmat(6, 6, arma::fill::ones));
  BOOST_TEST(check::agrees(
      dropped, golden::figure("section_3_5_2/dropout_of_ones_mkl"),
      check::exactly));
  BOOST_TEST(arma::accu(dropped != 0.0F) ==
             golden::figure_count("section_3_5_2/kept_mkl"));
  BOOST_TEST(
      is_printed(dropout().forward(causal_weights_789()),
                 golden::figure("section_3_5_2/dropped_attn_weights_mkl")));
}

BOOST_AUTO_TEST_CASE(section_3_5_3_causal_attention) {
  const attn::CausalAttention ca(printed::sizes, attn::Generator(123));
  BOOST_TEST(attn::Tensor(book_batch()).shape() ==
             figure_shape("section_3_5_3/batch_shape"));
  const arma::fcube context_vec = ca.forward(book_batch());
  BOOST_TEST(attn::Tensor(context_vec).shape() ==
             figure_shape("section_3_5_3/context_vec_shape"));
  both_are_printed(context_vec,
                   book("06_causal_attention", "ca.context_vec"));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
