#include "attention/projections.hpp"

#include "../golden/check.hpp"

BOOST_AUTO_TEST_SUITE(attention)
BOOST_AUTO_TEST_SUITE(projections)

namespace {

// Throws nothing: x (7, 4), weights (5, 4), (5, 4), (6, 4).
struct Fitting {
  attn::Shape x = {7, 4};
  attn::Linear W_query{arma::fmat(5, 4, arma::fill::zeros)};
  attn::Linear W_key{arma::fmat(5, 4, arma::fill::zeros)};
  attn::Linear W_value{arma::fmat(6, 4, arma::fill::zeros)};

  void check() const {
    attn::require_projections("Attention", {"x", x}, W_query, W_key, W_value);
  }

  std::string error() const {
    return check::thrown<attn::ShapeError>([this] { check(); });
  }
};

}  // namespace

BOOST_AUTO_TEST_CASE(what_fits_throws_nothing) {
  Fitting parts;
  BOOST_CHECK_NO_THROW(parts.check());
  parts.x = {2, 7, 4};
  BOOST_CHECK_NO_THROW(parts.check());
  parts.x = {1, 4};
  BOOST_CHECK_NO_THROW(parts.check());
}

BOOST_AUTO_TEST_CASE(each_weight_needs_one_column_for_each_feature) {
  const attn::Linear wrong(arma::fmat(5, 3, arma::fill::zeros));
  for (attn::Linear Fitting::*weight :
       {&Fitting::W_query, &Fitting::W_key, &Fitting::W_value}) {
    Fitting parts;
    parts.*weight = wrong;
    BOOST_TEST(check::says(
        parts.error(),
        {"Attention: ", "x (7, 4)", ".weight (5, 3)", "x needs 3 features"}));
  }
  Fitting parts;
  parts.W_value = wrong;
  BOOST_TEST(check::says(parts.error(), {"W_value.weight"}));
}

BOOST_AUTO_TEST_CASE(x_needs_a_token_and_a_batch_a_sequence) {
  Fitting parts;
  for (const attn::Shape& x :
       {attn::Shape{0, 4}, attn::Shape{2, 0, 4}, attn::Shape{0, 7, 4}}) {
    parts.x = x;
    BOOST_TEST(check::says(parts.error(),
                           {"Attention: ", "x " + attn::shape_text(x),
                            "W_query.weight (5, 4)", "at least one token"}));
  }
}

BOOST_AUTO_TEST_CASE(queries_need_the_width_of_keys) {
  Fitting parts;
  parts.W_key = attn::Linear(arma::fmat(6, 4, arma::fill::zeros));
  BOOST_TEST(
      check::says(parts.error(), {"Attention: ", "W_query.weight (5, 4)",
                                  "W_key.weight (6, 4)", "the same width"}));
}

BOOST_AUTO_TEST_CASE(as_many_tokens_as_the_context_fit) {
  const attn::Shape x = {2, 7, 4};
  BOOST_CHECK_NO_THROW(attn::require_context("Attention", {"x", x}, 7));
  BOOST_TEST(check::says(check::thrown<attn::ShapeError>([&] {
                           attn::require_context("Attention", {"x", x}, 6);
                         }),
                         {"Attention: ", "x (2, 7, 4)", "context_length (6)",
                          "7 tokens", "at most 6"}));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
