// The answers to the exercises of the book's chapter.
#include "../golden/check.hpp"
#include "../golden/golden.hpp"
#include "printed.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(exercises)

namespace {

using attn::book_inputs;
using printed::book_batch;
using printed::is_printed;

// The wrapper with one column a head, on the inputs stacked twice.
attn::MultiHeadAttentionWrapper one_column_a_head() {
  return {
      {.d_in = 3, .d_out = 1, .context_length = 6}, 2, attn::Generator(123)};
}

// What that wrapper would give with the softmax over the queries.
arma::fmat with_softmax_over_queries() {
  arma::fmat result;
  for (const attn::CausalAttention& head : one_column_a_head().heads) {
    const arma::fmat queries = head.W_query.forward(book_inputs());
    const arma::fmat keys = head.W_key.forward(book_inputs());
    const arma::fmat values = head.W_value.forward(book_inputs());
    const arma::fmat scores = attn::masked_fill(
        queries * keys.t(), attn::causal_mask(6), -arma::fdatum::inf);
    const arma::fmat weights = attn::softmax_rows(scores.t()).t();
    result = arma::join_rows(result, weights * values);
  }
  return result;
}

}  // namespace

BOOST_AUTO_TEST_CASE(
    exercise_3_1_transferred_weights_make_both_classes_agree) {
  attn::SelfAttentionV1 sa_v1(3, 2, attn::Generator(123));
  const attn::SelfAttentionV2 sa_v2(3, 2, false, attn::Generator(123));
  sa_v1.W_query = sa_v2.W_query.weight.t();
  sa_v1.W_key = sa_v2.W_key.weight.t();
  sa_v1.W_value = sa_v2.W_value.weight.t();
  BOOST_TEST(is_printed(sa_v1.forward(book_inputs()),
                        golden::figure("exercise_3_1/sa_v1")));
  BOOST_TEST(is_printed(sa_v2.forward(book_inputs()),
                        golden::figure("exercise_3_1/sa_v2")));
}

BOOST_AUTO_TEST_CASE(exercise_3_2_one_column_for_each_of_two_heads) {
  const arma::fcube context_vec = one_column_a_head().forward(book_batch());
  BOOST_TEST(context_vec.n_slices == 2U);
  for (std::size_t b = 0; b < context_vec.n_slices; ++b) {
    BOOST_TEST(is_printed(arma::fmat(context_vec.slice(b)),
                          golden::figure("exercise_3_2/context_vec")));
  }
}

BOOST_AUTO_TEST_CASE(exercise_3_2_the_printed_answer_is_not_ours) {
  const arma::fmat printed =
      golden::figure_matrix("exercise_3_2/printed_wrong");
  const arma::fmat ours = one_column_a_head().forward(book_batch()).slice(0);
  for (std::size_t t = 0; t < 6; ++t) {
    BOOST_TEST(!attn::agree(arma::frowvec(ours.row(t)),
                            arma::frowvec(printed.row(t)),
                            {.absolute = 0.01F, .relative = 0.0F}));
  }
}

BOOST_AUTO_TEST_CASE(
    exercise_3_2_softmax_over_queries_gives_the_printed_one) {
  // Five significant digits are printed.
  BOOST_TEST(check::agrees(with_softmax_over_queries(),
                           golden::figure("exercise_3_2/printed_wrong"),
                           {.absolute = 1e-6F, .relative = 0.5e-4F}));
}

BOOST_AUTO_TEST_CASE(exercise_3_3_a_layer_of_gpt2_size) {
  const attn::MultiHeadAttention mha(
      {.d_in = 768, .d_out = 768, .context_length = 1024}, 12,
      attn::Generator(123));
  BOOST_TEST(mha.head_dim() == 64U);
  BOOST_TEST(mha.parameter_count() ==
             golden::figure_count("exercise_3_3/parameter_count"));
}

BOOST_AUTO_TEST_CASE(the_data_loaders_batch_keeps_its_shape) {
  arma::fcube x(4, 256, 8);
  attn::Generator generator(123);
  for (std::size_t b = 0; b < 8; ++b) x.slice(b) = generator.rand(4, 256);
  const std::vector<std::uint64_t> sizes =
      golden::figure_counts("data_loader/context_vecs_shape");
  const attn::Shape expected(sizes.begin(), sizes.end());

  const attn::MultiHeadAttentionWrapper wrapper(
      {.d_in = 256, .d_out = 128, .context_length = 1024}, 2,
      attn::Generator(123));
  BOOST_TEST(attn::Tensor(wrapper.forward(x)).shape() == expected);
  const attn::MultiHeadAttention mha(
      {.d_in = 256, .d_out = 256, .context_length = 1024}, 2,
      attn::Generator(123));
  BOOST_TEST(attn::Tensor(mha.forward(x)).shape() == expected);
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
