// Every number that the chapter prints, computed by the library.
#include "book/figures.hpp"

#include "../golden/recording.hpp"
#include "book/inputs.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(figures)

namespace {

using attn::book_inputs;

constexpr float inf = std::numeric_limits<float>::infinity();
constexpr std::size_t query = 1;  // "journey", which the chapter follows

const attn::AttentionOptions sizes = {
    .d_in = 3, .d_out = 2, .context_length = 6};

attn::Tensor book(const char* chapter, const char* result) {
  const auto figure = attn::book_figure(chapter, result);
  BOOST_TEST_REQUIRE(figure.has_value(), chapter << " has no " << result);
  return *figure;
}

auto is_printed(const attn::Tensor& got, const attn::Tensor& figure) {
  return check::agrees(got, figure, check::to_four_decimals);
}

// The inputs, stacked twice.
arma::fcube book_batch() {
  arma::fcube x(6, 3, 2);
  x.each_slice() = book_inputs();
  return x;
}

// For a batch the book prints the same sequence twice, and lib/book has it
// once.
void both_are_printed(const arma::fcube& got, const attn::Tensor& figure) {
  BOOST_TEST(got.n_slices == 2U);
  for (std::size_t b = 0; b < got.n_slices; ++b) {
    BOOST_TEST(is_printed(arma::fmat(got.slice(b)), figure));
  }
}

attn::Shape figure_shape(const char* name) {
  const std::vector<std::uint64_t> sizes_of = golden::figure_counts(name);
  return {sizes_of.begin(), sizes_of.end()};
}

arma::fmat trainable(std::size_t which) {
  attn::Generator generator(123);
  arma::fmat weight;
  for (std::size_t i = 0; i <= which; ++i) weight = generator.rand(3, 2);
  return weight;
}

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

BOOST_AUTO_TEST_CASE(what_the_book_does_not_print_has_no_figure) {
  BOOST_TEST(
      !attn::book_figure("01_simple_attention", "queries").has_value());
  BOOST_TEST(!attn::book_figure("99_none", "attn_scores").has_value());
  BOOST_TEST(!attn::book_figure("", "").has_value());
}

BOOST_AUTO_TEST_CASE(section_3_3_1_simple_attention_of_one_query) {
  const char* chapter = "01_simple_attention";
  const arma::fmat& x = book_inputs();
  const arma::frowvec scores = x.row(query) * x.t();
  BOOST_TEST(is_printed(scores, book(chapter, "query_attn_scores")));
  BOOST_TEST(is_printed(arma::dot(x.row(0), x.row(query)),
                        golden::figure("section_3_3/dot")));

  const arma::frowvec sum_normalised = scores / arma::accu(scores);
  BOOST_TEST(is_printed(sum_normalised,
                        book(chapter, "query_attn_weights_sum_normalised")));
  const arma::frowvec exponentials = arma::exp(scores);
  const arma::frowvec naive = exponentials / arma::accu(exponentials);
  BOOST_TEST(is_printed(naive, book(chapter, "query_attn_weights_naive")));
  const arma::frowvec weights = attn::softmax_rows(scores);
  BOOST_TEST(is_printed(weights, book(chapter, "query_attn_weights")));
  for (const arma::frowvec& row : {sum_normalised, naive, weights}) {
    BOOST_TEST(
        is_printed(arma::accu(row), golden::figure("section_3_3/sum")));
  }
  BOOST_TEST(is_printed(arma::frowvec(weights * x),
                        book(chapter, "query_context_vec")));
}

BOOST_AUTO_TEST_CASE(section_3_3_2_simple_attention_of_all_queries) {
  const char* chapter = "01_simple_attention";
  const arma::fmat& x = book_inputs();
  const arma::fmat scores = x * x.t();
  BOOST_TEST(is_printed(scores, book(chapter, "attn_scores")));
  arma::fmat by_loops(6, 6);
  for (std::size_t t = 0; t < 6; ++t) {
    for (std::size_t s = 0; s < 6; ++s) {
      by_loops(t, s) = arma::dot(x.row(t), x.row(s));
    }
  }
  BOOST_TEST(is_printed(by_loops, book(chapter, "attn_scores")));

  const arma::fmat weights = attn::softmax_rows(scores);
  BOOST_TEST(is_printed(weights, book(chapter, "attn_weights")));
  BOOST_TEST(is_printed(arma::fvec(arma::sum(weights, 1)),
                        golden::figure("section_3_3/row_sums")));
  const arma::fmat context_vecs = weights * x;
  BOOST_TEST(is_printed(context_vecs, book(chapter, "context_vecs")));
  BOOST_TEST(is_printed(arma::frowvec(context_vecs.row(query)),
                        book(chapter, "query_context_vec")));
}

BOOST_AUTO_TEST_CASE(section_3_4_1_the_weights_have_the_known_digits) {
  const char* names[] = {"W_query", "W_key", "W_value"};
  for (std::size_t i = 0; i < 3; ++i) {
    BOOST_TEST(check::agrees(
        trainable(i),
        golden::figure(std::string("section_3_4_1/") + names[i]),
        check::to_eight_decimals));
  }
}

BOOST_AUTO_TEST_CASE(section_3_4_1_trainable_weights) {
  const char* chapter = "02_trainable_weights";
  const arma::fmat queries = book_inputs() * trainable(0);
  const arma::fmat keys = book_inputs() * trainable(1);
  const arma::fmat values = book_inputs() * trainable(2);
  BOOST_TEST(
      is_printed(arma::frowvec(queries.row(query)), book(chapter, "query")));
  BOOST_TEST(attn::Tensor(keys).shape() ==
             figure_shape("section_3_4_1/keys_shape"));
  BOOST_TEST(attn::Tensor(values).shape() ==
             figure_shape("section_3_4_1/keys_shape"));
  BOOST_TEST(is_printed(arma::dot(queries.row(query), keys.row(query)),
                        golden::figure("section_3_4_1/score_22")));

  const arma::frowvec scores = queries.row(query) * keys.t();
  BOOST_TEST(is_printed(scores, book(chapter, "query_attn_scores")));
  const arma::frowvec weights = attn::softmax_rows(scores / std::sqrt(2.0F));
  BOOST_TEST(is_printed(weights, book(chapter, "query_attn_weights")));
  BOOST_TEST(is_printed(arma::frowvec(weights * values),
                        book(chapter, "query_context_vec")));
}

BOOST_AUTO_TEST_CASE(section_3_4_2_self_attention_v1) {
  const attn::SelfAttentionV1 sa_v1(3, 2, attn::Generator(123));
  check::Recording trace;
  BOOST_TEST(
      is_printed(sa_v1.forward(book_inputs(), &trace),
                 book("03_self_attention_classes", "sa_v1.context_vec")));
  for (const char* name :
       {"queries", "keys", "values", "attn_scores", "attn_weights"}) {
    BOOST_TEST_CONTEXT(name) {
      BOOST_TEST(is_printed(
          trace[name], golden::figure(std::string("section_3_4_1/") + name)));
    }
  }
}

BOOST_AUTO_TEST_CASE(section_3_4_2_self_attention_v2) {
  BOOST_TEST(
      is_printed(seed_789().forward(book_inputs()),
                 book("03_self_attention_classes", "sa_v2.context_vec")));
}

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
  const attn::CausalAttention ca(sizes, attn::Generator(123));
  BOOST_TEST(attn::Tensor(book_batch()).shape() ==
             figure_shape("section_3_5_3/batch_shape"));
  const arma::fcube context_vec = ca.forward(book_batch());
  BOOST_TEST(attn::Tensor(context_vec).shape() ==
             figure_shape("section_3_5_3/context_vec_shape"));
  both_are_printed(context_vec,
                   book("06_causal_attention", "ca.context_vec"));
}

BOOST_AUTO_TEST_CASE(section_3_6_1_multi_head_attention_wrapper) {
  const attn::MultiHeadAttentionWrapper wrapper(sizes, 2,
                                                attn::Generator(123));
  const arma::fcube context_vec = wrapper.forward(book_batch());
  BOOST_TEST(attn::Tensor(context_vec).shape() ==
             figure_shape("section_3_6_1/context_vec_shape"));
  both_are_printed(context_vec,
                   book("07_multi_head_wrapper", "mha_wrapper.context_vec"));
}

BOOST_AUTO_TEST_CASE(section_3_6_2_multi_head_attention) {
  const attn::MultiHeadAttention mha(sizes, 2, attn::Generator(123));
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
