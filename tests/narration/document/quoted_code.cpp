// What quote_code.py takes from the sources of the tutorial.
#include "narration/document/quoted_code.hpp"

#include "../../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(narration)
BOOST_AUTO_TEST_SUITE(quoted_code)

namespace {

std::string quote(const char* file, const char* name) {
  return attn::quoted_code(file, name).text;
}

std::string refused(const char* file, const char* name) {
  return check::thrown<std::logic_error>(
      [&] { attn::quoted_code(file, name); });
}

}  // namespace

BOOST_AUTO_TEST_CASE(a_region_is_quoted_without_its_indentation) {
  BOOST_TEST(quote("01_simple_attention.cpp", "query_attn_scores") ==
             "arma::frowvec query_attn_scores(T);\n"
             "for (std::size_t t = 0; t < T; ++t) {\n"
             "  query_attn_scores(t) = arma::dot(query, inputs.row(t));\n"
             "}");
}

BOOST_AUTO_TEST_CASE(an_assignment_is_quoted_with_its_comment) {
  BOOST_TEST(quote("self_attention_v1.cpp", "keys") ==
             "const arma::fmat keys = x * W_key;  // (T, d_k)");
  BOOST_TEST(quote("self_attention_v1.cpp", "W_query") ==
             "W_query = generator.rand(d_in, d_out);");
}

BOOST_AUTO_TEST_CASE(an_assignment_of_several_lines_is_quoted_whole) {
  BOOST_TEST(quote("02_trainable_weights.cpp", "query_attn_weights") ==
             "const arma::frowvec query_attn_weights =\n"
             "    softmax_rows(query_attn_scores / std::sqrt(d_k));");
}

BOOST_AUTO_TEST_CASE(an_assignment_to_a_part_counts_as_one_to_the_whole) {
  BOOST_TEST(quote("causal_attention.cpp", "attn_weights")
                 .starts_with("attn_weights.slice(b) = softmax_rows("));
  BOOST_TEST(quote("multi_head_attention.cpp", "attn_weights")
                 .starts_with("attn_weights(b, h) = softmax_rows("));
}

BOOST_AUTO_TEST_CASE(a_construction_is_quoted_where_nothing_assigns) {
  BOOST_TEST(
      quote("03_self_attention_classes.cpp", "sa_v1") ==
      "SelfAttentionV1 sa_v1(setup.d_in, setup.d_out, Generator(seed));");
}

BOOST_AUTO_TEST_CASE(one_statement_that_stands_twice_is_quoted) {
  BOOST_TEST(quote("05_dropout.cpp", "ones") ==
             "const arma::fmat ones(T, T, arma::fill::ones);");
}

BOOST_AUTO_TEST_CASE(a_name_of_several_statements_has_no_quote) {
  BOOST_TEST(check::says(refused("03_self_attention_classes.cpp", "seed"),
                         {"03_self_attention_classes.cpp", "seed"}));
}

BOOST_AUTO_TEST_CASE(a_comparison_is_no_assignment) {
  refused("chapter.cpp", "tokens");
  refused("linear.cpp", "n_cols");
}

BOOST_AUTO_TEST_CASE(every_byte_has_a_kind) {
  for (const auto& [file, name] : std::map<const char*, const char*>{
           {"01_simple_attention.cpp", "query_attn_scores"},
           {"self_attention_v1.cpp", "keys"},
           {"05_dropout.cpp", "ones"}}) {
    const attn::QuotedCode& code = attn::quoted_code(file, name);
    BOOST_TEST(code.kinds.size() == code.text.size(), name);
  }
}

BOOST_AUTO_TEST_CASE(what_is_not_there_has_no_quote) {
  BOOST_TEST(check::says(refused("linear.cpp", "no_such_name"),
                         {"linear.cpp", "no_such_name"}));
  BOOST_TEST(check::says(refused("no_such_file.cpp", "keys"),
                         {"no_such_file.cpp", "keys"}));
  refused("", "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
