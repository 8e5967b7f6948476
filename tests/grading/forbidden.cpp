#include "grading/forbidden.hpp"

#include <boost/test/unit_test.hpp>

using attn::first_forbidden;

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(forbidden)

namespace {

const std::vector<std::string> forbidden = {"attn::softmax_rows",
                                            "attn::MultiHeadAttention"};

}  // namespace

BOOST_AUTO_TEST_CASE(a_function_that_is_called_is_named) {
  const auto found = first_forbidden(
      {"arma::memory()", "attn::softmax_rows(arma::Mat<float> const&)"},
      forbidden);
  BOOST_TEST(found.value() == "attn::softmax_rows");
}

BOOST_AUTO_TEST_CASE(a_member_belongs_to_its_class) {
  BOOST_TEST(first_forbidden({"attn::MultiHeadAttention::forward() const"},
                             forbidden)
                 .value() == "attn::MultiHeadAttention::forward");
  BOOST_TEST(!first_forbidden({"attn::MultiHeadAttentionWrapper::eval()"},
                              forbidden));
}

BOOST_AUTO_TEST_CASE(other_names_are_allowed) {
  BOOST_TEST(!first_forbidden(
      {"attn::softmax_rows_of_mine()", "own::attn::softmax_rows()",
       "void f<attn::MultiHeadAttention>()"},
      forbidden));
  BOOST_TEST(!first_forbidden({}, forbidden));
  BOOST_TEST(!first_forbidden({"attn::softmax_rows()"}, {}));
}

BOOST_AUTO_TEST_CASE(no_file_has_no_names) {
  BOOST_TEST(attn::undefined_names("/no/such/file").empty());
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
