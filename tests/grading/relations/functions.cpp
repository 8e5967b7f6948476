#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(functions)

using arma::fmat;
using namespace relation_tests;

namespace {

std::string id_of_each(float (*function)(float)) {
  return id_of(matrices([=](const fmat& x) {
    fmat y = x;
    for (float& number : y) number = function(number);
    return y;
  }));
}

std::string id_of_each_weight(float (*function)(float)) {
  return id_of(weights([=](const fmat& x) {
    fmat y = x;
    for (float& number : y) number = function(number);
    return y;
  }));
}

}  // namespace

BOOST_AUTO_TEST_CASE(functions_of_each_number_are_told) {
  BOOST_TEST(id_of_each([](float x) { return x * x; }) == "square");
  BOOST_TEST(id_of_each([](float x) { return std::exp(x); }) ==
             "exponential");
  BOOST_TEST(id_of_each([](float x) { return 1.0F - x; }) == "one_minus");
  BOOST_TEST(id_of_each([](float x) { return std::abs(x); }) == "absolute");
  BOOST_TEST(id_of_each([](float x) { return std::fmax(x, 0.0F); }) ==
             "negative_lost");
  BOOST_TEST(id_of_each([](float x) {
               return 1.0F / (1.0F + std::exp(-x));
             }) == "sigmoid");
  BOOST_TEST(id_of_each_weight([](float x) { return std::sqrt(x); }) ==
             "root");
  BOOST_TEST(id_of_each_weight([](float x) { return std::log(x); }) ==
             "logarithm");
  BOOST_TEST(id_of_each_weight([](float x) { return 1.0F / x; }) ==
             "reciprocal");
}

BOOST_AUTO_TEST_CASE(a_function_that_fails_for_one_number_is_not_told) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = arma::square(x);
               if (x.n_rows == 2) y(1, 2) += 0.01F;
               return y;
             })) != "square");
}

BOOST_AUTO_TEST_CASE(functions_of_each_row_are_told) {
  BOOST_TEST(id_of(matrices([](const fmat& x) { return softmax_of(x); })) ==
             "softmax");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(softmax_of(x.t()).t());
             })) == "softmax_of_columns");
  const std::string scores = text_of(weights([](const fmat& x) {
    fmat y = arma::log(x);
    y.each_col() += random_numbers(x.n_rows, 1).col(0);
    return y;
  }));
  BOOST_TEST(scores.find("The expected numbers are yours after a softmax of "
                         "each row") == 0U);
  const std::string unshared = text_of(weights([](const fmat& x) {
    fmat y = x;
    y.each_col() %= arma::exp(random_numbers(x.n_rows, 1).col(0));
    return y;
  }));
  BOOST_TEST(unshared.find("The expected numbers are yours with each row "
                           "divided by its sum") == 0U);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::cumsum(x, 0));
             })) == "added_up_of_columns");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::normalise(x, 2, 1));
             })) == "divided_by_length");
}

BOOST_AUTO_TEST_CASE(weights_hidden_after_the_softmax_lack_a_division) {
  BOOST_TEST(id_of(causal_weights([](const fmat& x) {
               fmat y = x;
               for (std::size_t row = 0; row + 1 < x.n_rows; ++row) {
                 y.row(row) *= 0.3F + 0.1F * static_cast<float>(row);
               }
               return y;
             })) == "divided_by_sum_missing");
}

BOOST_AUTO_TEST_CASE(few_digits_are_told) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::round(x * 100.0F) / 100.0F);
             })) == "rounded");
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(arma::trunc(x * 10.0F) / 10.0F);
             })).find("cut off to 1 decimal,") != std::string::npos);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x + 1e-4F * random_numbers(x.n_rows, x.n_cols, 9));
             })) == "few_digits");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x + 1e-4F * random_numbers(x.n_rows, x.n_cols, 9);
               if (x.n_rows == 3) y(1, 1) += 0.01F;
               return y;
             })) != "few_digits");
}

BOOST_AUTO_TEST_CASE(whole_numbers_are_not_rounded_or_cut_off) {
  // Quarters, of which some whole numbers lose 1.
  const auto results = [](float less) {
    std::vector<attn::ProbeResult> list;
    for (const Size& size : different_sizes) {
      fmat expected =
          arma::ceil(random_numbers(size.T, size.d_k) * 9.0F) / 4.0F;
      fmat got = arma::trunc(expected);
      got(0, 1) = expected(0, 1) = 3.0F;
      got(0, 1) -= less;
      list.push_back(
          by_hand(fmt::format("{} tokens", size.T), got, expected));
    }
    return list;
  };
  BOOST_TEST(id_of(results(0.0F)) == "cut_off");
  BOOST_TEST(id_of(results(1.0F)) != "cut_off");
}

BOOST_AUTO_TEST_CASE(sums_of_rows_and_columns_are_told) {
  const auto wrong_scores = [](const fmat& x) {
    return random_numbers(x.n_rows, x.n_rows, 77);
  };
  BOOST_TEST(id_of(weights([&](const fmat& x) {
               return fmat(softmax_of(wrong_scores(x)).t());
             })) == "columns_sum_to_one");
  BOOST_TEST(id_of(weights([&](const fmat& x) {
               return softmax_of(wrong_scores(x));
             })) == "rows_sum_to_one");
  BOOST_TEST(id_of(weights([&](const fmat& x) {
               return fmat(arma::exp(wrong_scores(x)));
             })) == "rows_do_not_sum_to_one");
  // On one probe neither.
  BOOST_TEST(id_of(weights([&](const fmat& x) {
               fmat y = softmax_of(wrong_scores(x));
               if (x.n_rows == 5) y(0, 0) += 0.1F;
               return y;
             })) == "");
}

BOOST_AUTO_TEST_CASE(weak_statements_come_last) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x % (1.5F + arma::abs(random_numbers(
                                           x.n_rows, x.n_cols, 5))));
             })) == "too_large");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x % (0.2F + arma::abs(random_numbers(
                                           x.n_rows, x.n_cols, 5))));
             })) == "right_signs");
}

BOOST_AUTO_TEST_CASE(nan_is_told_with_its_place) {
  const float nan = arma::Datum<float>::nan;
  BOOST_TEST(text_of(matrices([=](const fmat& x) {
               fmat y = x;
               y.fill(nan);
               return y;
             })).find("All your numbers are nan, on every probe.") == 0U);
  BOOST_TEST(text_of(matrices([=](const fmat& x) {
               fmat y = x;
               y.row(0).fill(nan);
               return y;
             })).find("Your numbers are nan in row 0, and only there, on") ==
             0U);
  BOOST_TEST(
      text_of(matrices([=](const fmat& x) {
        fmat y = random_numbers(x.n_rows, x.n_cols, 9);
        y(x.n_rows - 1, 1) = nan;
        y(0, 1) = -nan;
        return y;
      }))
          .find("Some of your numbers are nan, on every probe. On '5 "
                "tokens, d_k 4', at row 0 (Your), column 1: expected") == 0U);
  BOOST_TEST(id_of(matrices([=](const fmat& x) {
               fmat y = random_numbers(x.n_rows, x.n_cols, 9);
               if (x.n_rows == 5) y(0, 1) = nan;
               return y;
             })) == "");
}

namespace {

// Weights of scores that are multiplied by this of T and d_k.
std::string scaled(double (*factor)(const fmat&)) {
  return text_of(weights([=](const fmat& x) {
    return softmax_of(fmat(arma::log(x) * static_cast<float>(factor(x))));
  }));
}

}  // namespace

BOOST_AUTO_TEST_CASE(scores_may_be_scaled_before_the_softmax) {
  BOOST_TEST(scaled([](const fmat&) { return 3.0; })
                 .find("Your weights are a softmax of the right scores times "
                       "3, on every probe.") == 0U);
  BOOST_TEST(scaled([](const fmat& x) {
               return 1.0 / std::sqrt(static_cast<double>(x.n_rows));
             }).find("right scores times 1/sqrt(T), on every probe.") !=
             std::string::npos);
  BOOST_TEST(id_of(causal_weights([](const fmat& x) {
               fmat y = x;
               for (std::size_t row = 0; row < x.n_rows; ++row) {
                 y.row(row).head(row + 1).fill(1.0F /
                                               static_cast<float>(row + 1));
               }
               return y;
             })) == "even_shares");
  BOOST_TEST(id_of(causal_weights([](const fmat& x) {
               fmat y = arma::square(x);
               y.each_col() /= arma::sum(y, 1).eval();
               return y;
             })) == "scaled_before_softmax");
  BOOST_TEST(scaled([](const fmat& x) {
               return x.n_rows == 3 ? 3.01 : 3.0;
             }).find("softmax of the right scores") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_order_in_rows_may_be_right) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(arma::exp(x) + x);
             })) == "same_order_in_rows");
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(0.1F - arma::exp(x) - x);
             }))
                 .find("In each row, the larger a number should be, the "
                       "smaller yours is") == 0U);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = arma::exp(x) + x;
               if (x.n_rows == 6) std::swap(y(2, 0), y(2, 1));
               return y;
             })) == "");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
