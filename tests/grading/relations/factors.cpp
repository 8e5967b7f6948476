#include <fmt/format.h>

#include <boost/test/unit_test.hpp>
#include <cmath>

#include "grading/relations/probes.hpp"

BOOST_AUTO_TEST_SUITE(grading)
BOOST_AUTO_TEST_SUITE(relations)
BOOST_AUTO_TEST_SUITE(factors)

using arma::fmat;
using namespace relation_tests;

BOOST_AUTO_TEST_CASE(right_answers_have_no_relation) {
  BOOST_TEST(id_of(matrices([](const fmat& x) { return x; })) == "");
  BOOST_TEST(id_of({}) == "");
}

BOOST_AUTO_TEST_CASE(random_numbers_have_no_relation) {
  for (unsigned seed = 50; seed < 80; ++seed) {
    const auto wrong = [&](const fmat& x) {
      return random_numbers(x.n_rows, x.n_cols, seed);
    };
    BOOST_TEST(text_of(matrices(wrong)) == "");
    BOOST_TEST(text_of(matrices(wrong, all_square)) == "");
    BOOST_TEST(id_of(weights(wrong)) == "rows_do_not_sum_to_one");
  }
}

BOOST_AUTO_TEST_CASE(one_factor_on_all_probes_is_told_with_an_example) {
  const auto half = attn::find_relation(
      matrices([](const fmat& x) { return fmat(x / 2.0F); }));
  BOOST_TEST(half.value().id == "constant_factor");
  BOOST_TEST(
      half->text.find(
          "Your numbers are half of the expected ones, on every probe. "
          "On '5 tokens, d_k 4', at row 0 (Your), column 0: expected "
          "") == 0U);
  BOOST_TEST(half->question.find('?') != std::string::npos);
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(x * std::log(2.0F));
             })).find("times 0.6931 (log(2)), on every") !=
             std::string::npos);
  BOOST_TEST(id_of(matrices([](const fmat& x) { return fmat(-x); })) ==
             "other_sign");
}

BOOST_AUTO_TEST_CASE(a_factor_that_is_another_on_one_probe_is_not_constant) {
  const std::string text = text_of(matrices([](const fmat& x) {
    return fmat(x * (x.n_rows == 6 ? 0.49F : 0.5F));
  }));
  BOOST_TEST(text.find("another from probe to probe") != std::string::npos);
  BOOST_TEST(text.find("half") == std::string::npos);
  const std::string one_number_off = id_of(matrices([](const fmat& x) {
    fmat y = x / 2.0F;
    y(1, 1) += x.n_rows == 6 ? 0.01F : 0.0F;
    return y;
  }));
  BOOST_TEST(one_number_off != "constant_factor");
}

BOOST_AUTO_TEST_CASE(a_factor_that_is_made_of_a_size_is_named) {
  const auto times = [](float (*factor)(float, float)) {
    return text_of(matrices([=](const fmat& x) {
      return fmat(x * factor(static_cast<float>(x.n_rows),
                             static_cast<float>(x.n_cols)));
    }));
  };
  const auto says = [](const std::string& text, const std::string& factor) {
    return text.find("the expected ones times " + factor +
                     ", on every probe") != std::string::npos;
  };
  BOOST_TEST(says(times([](float T, float) { return T; }), "T"));
  BOOST_TEST(says(times([](float, float d) { return 1 / d; }), "1/d_k"));
  BOOST_TEST(
      says(times([](float, float d) { return std::sqrt(d); }), "sqrt(d_k)"));
  BOOST_TEST(says(times([](float, float d) { return 1 / std::sqrt(d); }),
                  "1/sqrt(d_k)"));
  BOOST_TEST(says(times([](float, float d) { return d / (1 - d); }),
                  "d_k/(1 - d_k)"));
  BOOST_TEST(says(times([](float T, float d) { return std::sqrt(d) / T; }),
                  "sqrt(d_k)/T"));
  BOOST_TEST(!says(times([](float, float d) { return d * 1.001F; }), "d_k"));
}

BOOST_AUTO_TEST_CASE(a_factor_that_no_size_makes_is_another_on_each_probe) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x *
                           std::exp(0.37F * static_cast<float>(x.n_rows)));
             })) == "factor_of_each_probe");
}

BOOST_AUTO_TEST_CASE(a_factor_of_tiny_numbers_has_to_hold_too) {
  const auto results = [](float first, float second) {
    return std::vector<attn::ProbeResult>{
        by_hand("a", fmat({{first, 2.0F}, {4.0F, 6.0F}}),
                fmat({{second, 1.0F}, {2.0F, 3.0F}})),
        by_hand("b", fmat({{8.0F, 10.0F}}), fmat({{4.0F, 5.0F}}))};
  };
  BOOST_TEST(id_of(results(0.002F, 0.001F)) == "constant_factor");
  BOOST_TEST(id_of(results(0.004F, 0.001F)) != "constant_factor");
}

BOOST_AUTO_TEST_CASE(a_single_number_proves_no_factor) {
  BOOST_TEST(id_of({by_hand("a", 1.0F, 2.0F)}) == "");
}

BOOST_AUTO_TEST_CASE(factors_of_rows_and_columns_are_told) {
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               for (std::size_t row = 0; row < x.n_rows; ++row) {
                 y.row(row) *= std::exp(std::sin(static_cast<float>(row)));
               }
               return y;
             })) == "factor_of_each_row");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               for (std::size_t c = 0; c < x.n_cols; ++c) {
                 y.col(c) *= std::exp(std::sin(static_cast<float>(c + 1)));
               }
               return y;
             })) == "factor_of_each_column");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               for (std::size_t row = 0; row < x.n_rows; ++row) {
                 y.row(row) /= static_cast<float>(row + 1);
               }
               return y;
             })) == "divided_by_row_number");
}

BOOST_AUTO_TEST_CASE(rows_and_columns_may_have_a_factor_at_once) {
  std::vector<attn::ProbeResult> cosines;
  for (const Size& size : different_sizes) {
    const fmat x = random_numbers(size.T, size.d_k);
    const fmat unit = arma::normalise(x, 2, 1);
    cosines.push_back(by_hand(fmt::format("{} tokens", size.T),
                              fmat(unit * unit.t()), fmat(x * x.t())));
  }
  BOOST_TEST(id_of(cosines) == "cosines");
  const auto scaled = [](float off) {
    return id_of(matrices([=](const fmat& x) {
      fmat y = x;
      y.each_row() %= arma::exp(random_numbers(1, x.n_cols).row(0));
      y.each_col() %= arma::exp(random_numbers(x.n_rows, 1).col(0));
      if (x.n_rows == 6) y(2, 1) += off;
      return y;
    }));
  };
  BOOST_TEST(scaled(0.0F) == "factors_of_row_and_column");
  BOOST_TEST(scaled(0.1F) != "factors_of_row_and_column");
}

BOOST_AUTO_TEST_CASE(what_is_added_is_told) {
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(x + 0.25F);
             })).find("All your numbers are 0.25 too large, on") == 0U);
  BOOST_TEST(text_of(matrices([](const fmat& x) {
               return fmat(x + static_cast<float>(x.n_cols));
             })).find("off by d_k") != std::string::npos);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               return fmat(x + x(0, 0) + 0.1F);
             })) == "summand_of_each_probe");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               y.each_row() += random_numbers(1, x.n_cols).row(0);
               return y;
             })) == "summand_of_each_column");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x;
               y.each_col() += random_numbers(x.n_rows, 1).col(0);
               return y;
             })) == "summand_of_each_row");
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = x + 0.25F;
               y(0, 0) += 0.01F;
               return y;
             })) != "constant_summand");
}

BOOST_AUTO_TEST_CASE(another_interval_is_a_factor_and_a_summand) {
  BOOST_TEST(
      text_of(matrices([](const fmat& x) { return fmat(0.5F * x + 0.5F); }))
          .find("Your numbers are the expected ones times 0.5 plus 0.5, "
                "on every probe.") == 0U);
  BOOST_TEST(id_of(matrices([](const fmat& x) {
               fmat y = 0.5F * x + 0.5F;
               if (x.n_rows == 3) y(1, 1) += 0.01F;
               return y;
             })) != "factor_and_summand");
}

BOOST_AUTO_TEST_CASE(zeros_may_be_all_that_is_expected) {
  std::vector<attn::ProbeResult> results;
  for (const std::size_t n : {2U, 3U, 4U}) {
    results.push_back(
        by_hand("n", random_numbers(n, n), fmat(n, n, arma::fill::zeros)));
  }
  BOOST_TEST(id_of(results) == "should_be_zero");
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
