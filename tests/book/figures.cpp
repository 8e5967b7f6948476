// Every number that sections 3.3 and 3.4 print, computed by the library.
#include "book/figures.hpp"

#include "../golden/recording.hpp"
#include "printed.hpp"

BOOST_AUTO_TEST_SUITE(book)
BOOST_AUTO_TEST_SUITE(figures)

namespace {

using attn::book_inputs;
using printed::book;
using printed::figure_shape;
using printed::is_printed;

constexpr std::size_t query = 1;  // "journey", which the chapter follows

arma::fmat trainable(std::size_t which) {
  attn::Generator generator(123);
  arma::fmat weight;
  for (std::size_t i = 0; i <= which; ++i) weight = generator.rand(3, 2);
  return weight;
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
  const attn::SelfAttentionV2 sa_v2(3, 2, false, attn::Generator(789));
  BOOST_TEST(
      is_printed(sa_v2.forward(book_inputs()),
                 book("03_self_attention_classes", "sa_v2.context_vec")));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
